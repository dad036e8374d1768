"""Incidents and series as a ledger keeps them: derived rows, by which a list is paged.

A row has what lists go by; which claims stand behind it is told by their spots, so that words
and days are looked up where those of claims are. First the rows that fit, along an order: from
the claims that fit where these are few, else along the list. A page costs what it shows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Final

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlalchemy.engine import Connection

from reportedly.errors import UsageError
from reportedly.ledger import pages
from reportedly.ledger.dialect import CLAIM_WORDS, matching_among
from reportedly.ledger.parts import AT_ONCE, parts
from reportedly.ledger.rows import incident_of, incident_text
from reportedly.ledger.schema import CLAIMS, INCIDENT_TEXTS, INCIDENTS, MEMBERS, SPOTS
from reportedly.model.incident import Incident
from reportedly.model.listing import Listed, Listing, Order, last_day
from reportedly.model.unknown import UNKNOWN, Unknown

DENSE: Final = 20_000  # claims: where fewer fit, they are where to begin
FAR: Final = 2500  # rows that are walked along in vain, at most
LEAST_BATCH: Final = 64
MOST_BATCH: Final = AT_ONCE
BETWEEN: Final = "/"
Key = tuple[int, str]
Line = tuple[int, int, str]
Rows = Select[int, int, str]
COLUMNS: Final = {
    Order.WEIGHT: INCIDENTS.c.light,
    Order.NEWEST: INCIDENTS.c.old,
    Order.DOCUMENTS: INCIDENTS.c.few,
}


class Kept:
    """The incidents of a room, within one transaction of a ledger."""

    def __init__(self, connection: Connection, room: str) -> None:
        self._connection = connection
        self._room = room
        self._mine = INCIDENTS.c.room == room

    def put(self, made: Iterable[tuple[Incident, int, Mapping[str, str]]]) -> None:
        """Put incidents in, or others in their place.

        Args:
            made: each with its weight, and what it would be called after each of its claims.
        """
        given = {one.id: (one, weight, names) for one, weight, names in made}
        self.drop(given)
        for part in parts(sorted(given)):
            self._put([given[name] for name in part])

    def drop(self, names: Iterable[str]) -> None:
        """Take incidents out, where they are there."""
        for part in parts(sorted(set(names))):
            held = select(INCIDENTS.c.seq).where(self._mine, INCIDENTS.c.id.in_(part))
            numbers = list(self._connection.scalars(held))
            self._delete(numbers)

    def weigh(self, weights: Mapping[str, int]) -> None:
        """Set what incidents weigh that are there."""
        for name, weight in weights.items():
            mine = update(INCIDENTS).where(self._mine, INCIDENTS.c.id == name)
            self._connection.execute(mine.values(light=-weight))

    def clear(self) -> None:
        """Take every incident out."""
        while numbers := list(
            self._connection.scalars(select(INCIDENTS.c.seq).where(self._mine).limit(AT_ONCE))
        ):
            self._delete(numbers)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all incidents, sorted."""
        query = select(INCIDENTS.c.id).where(self._mine).order_by(INCIDENTS.c.id)
        return tuple(self._connection.scalars(query))

    def beginning(self, prefix: str, most: int) -> tuple[Incident, ...]:
        """Return the incidents whose ids begin like this, by id; so many at most."""
        end = prefix + pages.LAST
        begins = (INCIDENTS.c.id >= prefix, INCIDENTS.c.id < end)
        query = select(INCIDENTS.c.seq).where(self._mine, *begins).order_by(INCIDENTS.c.id)
        return self._read(list(self._connection.scalars(query.limit(most))))

    def formerly(self, prefix: str, most: int) -> tuple[Incident, ...]:
        """Return the incidents that have, or may have had, an id that begins like this."""
        begins = (MEMBERS.c.name >= prefix, MEMBERS.c.name < prefix + pages.LAST)
        query = (
            select(INCIDENTS.c.seq, INCIDENTS.c.id)
            .join(MEMBERS, MEMBERS.c.incident == INCIDENTS.c.seq)
            .where(self._mine, *begins)
            .distinct()
            .order_by(INCIDENTS.c.id)
        )
        return self._read(list(self._connection.scalars(query.limit(most))))

    def page(self, asked: Listed) -> Listing:
        """Return a piece of the list.

        Raises:
            UsageError: the mark is none.
        """
        search = pages.search_of(asked.wanted, UNKNOWN)
        found = list(islice(self._lines(asked, search), asked.limit + 1))
        shown = found[: asked.limit]
        mark = f"{shown[-1][1]}{BETWEEN}{shown[-1][2]}" if len(found) > asked.limit else ""
        return Listing(incidents=self._read([row[0] for row in shown]), next=mark)

    def _put(self, given: Sequence[tuple[Incident, int, Mapping[str, str]]]) -> None:
        last = self._connection.scalars(select(func.max(INCIDENTS.c.seq))).one() or 0
        numbered = list(enumerate(given, start=last + 1))
        claims = sorted({claim for _, (one, *_) in numbered for claim in one.claims})
        spots = self._spots_of(claims)
        rows, texts, members = [], [], []
        for seq, (one, weight, names) in numbered:
            every = [spot for claim in one.claims for spot in spots.get(claim, ())]
            days = [day for spot in every for day in spot[1:] if day is not None]
            rows.append({"seq": seq, "room": self._room, **_columns(one, weight, days)})
            texts.append({"incident": seq, "content": incident_text(one)})
            members += [
                {"incident": seq, "spot": spot[0], "name": names.get(claim, one.id)}
                for claim in one.claims
                for spot in spots.get(claim, ())
            ]
        for table, made in ((INCIDENTS, rows), (INCIDENT_TEXTS, texts), (MEMBERS, members)):
            if made:
                self._connection.execute(table.insert(), made)

    def _spots_of(
        self, claims: Sequence[str]
    ) -> dict[str, list[tuple[int, int | None, int | None]]]:
        found: dict[str, list[tuple[int, int | None, int | None]]] = {}
        for part in parts(claims):
            query = (
                select(CLAIMS.c.id, SPOTS.c.spot, SPOTS.c.first, SPOTS.c.last)
                .join(
                    SPOTS,
                    (SPOTS.c.reading == CLAIMS.c.reading) & (SPOTS.c.place == CLAIMS.c.place),
                )
                .where(CLAIMS.c.id.in_(part))
            )
            for row in self._connection.execute(query):
                found.setdefault(row.id, []).append((row.spot, row.first, row.last))
        return found

    def _delete(self, numbers: Sequence[int]) -> None:
        for column in (MEMBERS.c.incident, INCIDENT_TEXTS.c.incident, INCIDENTS.c.seq):
            self._connection.execute(delete(column.table).where(column.in_(numbers)))

    def _lines(self, asked: Listed, search: pages.Search) -> Iterator[Line]:
        """Yield the rows that fit, in their order: along the list, or from the claims.

        Where many claims fit, a page is soon full along the list. Where it is not, they stand
        together somewhere far behind, and it is quicker to begin at the claims after all.
        """
        rows, start, walked = self._rows(asked, search), _key_of(asked.after), 0
        if self._is_walked(search):
            for part in self._batches(asked, rows, start):
                yield from self._fitting(part, search)
                start, walked = part[-1][1:], walked + len(part)
                if walked >= FAR and _is_indexed(search):
                    break
            else:
                return
        if _asks(search):
            spots = pages.spots(self._connection, search, -1).subquery("spots_found")
            members = select(MEMBERS.c.incident).where(MEMBERS.c.spot.in_(select(spots)))
            rows = rows.where(INCIDENTS.c.seq.in_(members))
        yield from chain.from_iterable(self._batches(asked, rows, start))

    def _batches(self, asked: Listed, rows: Rows, start: Key | None) -> Iterator[list[Line]]:
        """Yield the rows of a query from a place on, in pieces, none of them empty."""
        batch = max(LEAST_BATCH, asked.limit + 1)
        while True:
            query = rows if start is None else rows.where(_behind(COLUMNS[asked.order], start))
            found = self._connection.execute(query.limit(batch))
            part = [(row[0], row[1], row[2]) for row in found]
            if part:
                yield part
            if len(part) < batch:
                return
            start, batch = part[-1][1:], min(4 * batch, MOST_BATCH)

    def _rows(self, asked: Listed, search: pages.Search) -> Rows:
        """Return a query for the rows that may fit, in their order."""
        column = COLUMNS[asked.order]
        query = select(INCIDENTS.c.seq, column, INCIDENTS.c.id).where(self._mine)
        if not isinstance(asked.shape, Unknown):
            query = query.where(INCIDENTS.c.shape == asked.shape)
        if asked.documents:
            query = query.where(INCIDENTS.c.few <= -asked.documents)
        if search.first is not None:
            query = query.where(INCIDENTS.c.last >= search.first)
        if search.last is not None:
            query = query.where(INCIDENTS.c.first <= search.last)
        return query.order_by(column, INCIDENTS.c.id)

    def _is_walked(self, search: pages.Search) -> bool:
        """Say whether so many claims fit that it is quicker to walk along the list."""
        if not _asks(search):
            return False
        if not _is_indexed(search):
            return True
        spots = pages.spots(self._connection, search, -1).limit(DENSE).subquery("many")
        return self._connection.scalars(select(func.count()).select_from(spots)).one() == DENSE

    def _fitting(self, rows: Sequence[Line], search: pages.Search) -> list[Line]:
        """Return the rows of which a claim fits."""
        fits: set[int] = set()
        for part in parts([row[0] for row in rows]):
            there = MEMBERS.c.incident.in_(part)
            query = select(MEMBERS.c.incident).where(there)
            if asked := pages.conditions(search):
                query = query.join(SPOTS, SPOTS.c.spot == MEMBERS.c.spot).where(*asked)
            if search.words:
                spots = select(MEMBERS.c.spot).where(there)
                found = matching_among(self._connection, CLAIM_WORDS, search.words, spots)
                # A sum, so that no index is asked for each of the spots that were found.
                query = query.where((MEMBERS.c.spot + 0).in_(found))
            fits.update(self._connection.scalars(query.distinct()))
        return [row for row in rows if row[0] in fits]

    def _read(self, numbers: Sequence[int]) -> tuple[Incident, ...]:
        """Return incidents, in the order of these numbers."""
        query = select(INCIDENT_TEXTS.c.incident, INCIDENT_TEXTS.c.content)
        contents = {
            row.incident: row.content
            for part in parts(numbers)
            for row in self._connection.execute(query.where(_in(part)))
        }
        return tuple(incident_of(contents[number]) for number in numbers)


def _in(numbers: Sequence[int]) -> ColumnElement[bool]:
    return INCIDENT_TEXTS.c.incident.in_(numbers)


def _asks(search: pages.Search) -> bool:
    return search != pages.Search()


def _is_indexed(search: pages.Search) -> bool:
    """Say whether an index leads to the claims that are looked for."""
    return bool(search.words or search.document)


def _behind(column: ColumnElement[int], start: Key) -> ColumnElement[bool]:
    return (column > start[0]) | ((column == start[0]) & (INCIDENTS.c.id > start[1]))


def _key_of(mark: str) -> Key | None:
    """Return where a mark stands; none where there is none.

    Raises:
        UsageError: it is none.
    """
    if not mark:
        return None
    key, _, name = mark.partition(BETWEEN)
    try:
        return int(key), name
    except ValueError as error:
        hint = "Take it from the end of the page before."
        raise UsageError("this is no mark of a page", mark, hint) from error


def _columns(one: Incident, weight: int, days: Sequence[int]) -> dict[str, str | int | None]:
    last = last_day(one)
    return {
        "id": one.id,
        "shape": str(one.shape),
        "first": min(days, default=None),
        "last": max(days, default=None),
        "light": -weight,
        "old": 0 if isinstance(last, Unknown) else -last.toordinal(),
        "few": -len(one.documents),
    }
