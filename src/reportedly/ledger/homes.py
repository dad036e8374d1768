"""Homes: the kept incidents in which claims stand, from the claims on."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.engine import Connection

from reportedly.ledger.parts import One, parts
from reportedly.ledger.rows import incident_of
from reportedly.ledger.schema import CLAIMS, INCIDENT_TEXTS, INCIDENTS, MEMBERS, SPOTS
from reportedly.model.incident import Incident


def homes(connection: Connection, room: str, claims: Iterable[str]) -> tuple[Incident, ...]:
    """Return the incidents and series of a room that any of these claims stand in, by id.

    From the claims to their spots, and from these on: whatever else the room has is not seen.
    """
    ids = sorted(set(claims))
    at = (CLAIMS.c.reading == SPOTS.c.reading) & (CLAIMS.c.place == SPOTS.c.place)
    of_claims = select(SPOTS.c.spot).join(CLAIMS, at)
    spots = sorted(_found(connection, of_claims, CLAIMS.c.id, ids))
    numbers = sorted(_found(connection, select(MEMBERS.c.incident), MEMBERS.c.spot, spots))
    texts = (
        select(INCIDENTS.c.id, INCIDENT_TEXTS.c.content)
        .join(INCIDENT_TEXTS, INCIDENT_TEXTS.c.incident == INCIDENTS.c.seq)
        .where(INCIDENTS.c.room == room)
    )
    found: dict[str, str] = {}
    for part in parts(numbers):
        rows = connection.execute(texts.where(INCIDENTS.c.seq.in_(part)))
        found.update((row.id, row.content) for row in rows)
    return tuple(incident_of(found[name]) for name in sorted(found))


def _found(
    connection: Connection,
    query: Select[int],
    column: ColumnElement[One],
    given: Sequence[One],
) -> set[int]:
    """Return what a query gives where a column is one of these."""
    return {
        number
        for part in parts(given)
        for number in connection.scalars(query.where(column.in_(part)))
    }
