"""Homes: the kept incidents in which claims stand, from the claims on."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import select
from sqlalchemy.engine import Connection

from reportedly.ledger.rows import incident_of
from reportedly.ledger.schema import CLAIMS, INCIDENT_TEXTS, INCIDENTS, MEMBERS, SPOTS
from reportedly.model.incident import Incident

AT_ONCE: Final = 500


def homes(connection: Connection, room: str, claims: Iterable[str]) -> tuple[Incident, ...]:
    """Return the incidents and series of a room that any of these claims stand in, by id."""
    ids, found = sorted(set(claims)), dict[str, str]()
    for start in range(0, len(ids), AT_ONCE):
        query = (
            select(INCIDENTS.c.id, INCIDENT_TEXTS.c.content)
            .join(INCIDENT_TEXTS, INCIDENT_TEXTS.c.incident == INCIDENTS.c.seq)
            .join(MEMBERS, MEMBERS.c.incident == INCIDENTS.c.seq)
            .join(SPOTS, SPOTS.c.spot == MEMBERS.c.spot)
            .join(
                CLAIMS,
                (CLAIMS.c.reading == SPOTS.c.reading) & (CLAIMS.c.place == SPOTS.c.place),
            )
            .where(INCIDENTS.c.room == room, CLAIMS.c.id.in_(ids[start : start + AT_ONCE]))
            .distinct()
        )
        found.update((row.id, row.content) for row in connection.execute(query))
    return tuple(incident_of(found[name]) for name in sorted(found))
