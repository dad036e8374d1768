"""Tallies: how many claims a document has of each claimant, outlet and country, in rows.

A list of claimants is a sum over these rows and not over all claims. They are derived, and can
be thrown away and made again; the rows of a document are put in and taken out together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.engine import Connection

from reportedly.ledger.pages import LAST
from reportedly.ledger.parts import parts
from reportedly.ledger.schema import TALLIES
from reportedly.model.unknown import UNKNOWN, Unknown

WITHIN: Final = "\x1f"  # between the parts of what is told of the first claim
BETWEEN: Final = "/"  # between those of a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many claims of one sort a document has.

    Attributes:
        space: what is counted by.
        key: whose they are.
        document: the id of the document.
        claims: how many.
        own: how many in the voice of who printed them.
        first: the date and the id of the first claim, and what is told of it.
        published: the day of publication.
        publisher: who published the document.
    """

    space: str
    key: str
    document: str
    claims: int
    own: int = 0
    first: str = ""
    published: str | Unknown = UNKNOWN
    publisher: str | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """How many claims there are of one sort in the ledger.

    Attributes:
        key: whose they are.
        claims: how many.
        own: how many in the voice of who printed them.
        documents: in how many documents.
        first: what is told of the first of all.
        published: the newest day of publication; "" where none is known.
    """

    key: str
    claims: int
    own: int
    documents: int
    first: str
    published: str


class Tallies:
    """The tallies of a ledger, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, documents: Iterable[str], made: Iterable[Tally]) -> None:
        """Put the rows of documents in, in the place of those that they had."""
        names = sorted(set(documents))
        for part in parts(names):
            gone = TALLIES.c.document.in_(part)
            self._connection.execute(delete(TALLIES).where(gone))
        rows = [
            {
                "space": one.space,
                "key": _stored(one.key),
                "document": one.document,
                "claims": one.claims,
                "own": one.own,
                "first": _stored(one.first),
                "published": _known(one.published),
                "publisher": _known(one.publisher),
            }
            for one in made
        ]
        if rows:
            self._connection.execute(TALLIES.insert(), rows)

    def clear(self) -> None:
        """Take every row out."""
        self._connection.execute(delete(TALLIES))

    def sums(self, space: str, key: str | Unknown = UNKNOWN) -> tuple[Sum, ...]:
        """Return what there is in a space, or of one key of it, by key."""
        columns = TALLIES.c
        query = (
            select(
                columns.key,
                func.sum(columns.claims),
                func.sum(columns.own),
                func.count(),
                func.min(columns.first),
                func.coalesce(func.max(columns.published), ""),
            )
            .where(columns.space == space)
            .group_by(columns.key)
            .order_by(columns.key)
        )
        if not isinstance(key, Unknown):
            query = query.where(columns.key == _stored(key))
        return tuple(
            Sum(
                key=row[0],
                claims=int(row[1]),
                own=int(row[2]),
                documents=int(row[3]),
                first=row[4],
                published=row[5],
            )
            for row in self._connection.execute(query)
        )

    def publishers(self, space: str, keys: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Return by key who published the documents in which its claims stand, sorted."""
        columns, found = TALLIES.c, dict[str, list[str]]()
        asked = [_stored(one) for one in keys]
        for part in parts(asked):
            query = (
                select(columns.key, columns.publisher)
                .where(
                    columns.space == space,
                    columns.key.in_(part),
                    columns.publisher.is_not(None),
                )
                .distinct()
                .order_by(columns.key, columns.publisher)
            )
            for row in self._connection.execute(query):
                found.setdefault(row.key, []).append(row.publisher)
        return MappingProxyType({one: tuple(names) for one, names in found.items()})

    def documents(
        self, space: str, key: str, after: str, limit: int
    ) -> tuple[tuple[str, ...], str]:
        """Return documents in which claims of a key stand, the oldest claim first, and a mark.

        Args:
            space: what is counted by.
            key: whose claims.
            after: the mark of the piece before; "" for the first.
            limit: how many at most.
        """
        columns = TALLIES.c
        query = select(columns.document, columns.first).where(
            columns.space == space, columns.key == _stored(key), columns.first > _behind(after)
        )
        rows = self._connection.execute(query.order_by(columns.first).limit(limit + 1)).all()
        shown = rows[:limit]
        mark = BETWEEN.join(shown[-1].first.split(WITHIN)[:2]) if rows[limit:] else ""
        return tuple(row.document for row in shown), mark


def _behind(mark: str) -> str:
    """Return what every row behind a mark comes after."""
    return f"{mark.replace(BETWEEN, WITHIN)}{WITHIN}{LAST}" if mark else ""


def _stored(text: str) -> str:
    """Return a text that every database takes."""
    return text.replace("\0", "?").encode("utf-8", "replace").decode()


def _known(text: str | Unknown) -> str | None:
    return None if isinstance(text, Unknown) else _stored(text)
