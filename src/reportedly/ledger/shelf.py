"""A shelf of rows that are derived from the ledger, and can be thrown away and made again.

It keeps the index by which incidents grow: a space, a key and a value, each row once. The table
is made when it is first asked for and belongs to no version of the schema.
"""

from typing import Final

from sqlalchemy import Column, MetaData, Table, bindparam, delete, inspect, select
from sqlalchemy.engine import Connection

from reportedly.ledger.dialect import insert_new
from reportedly.ledger.schema import WORDS

DERIVED_DATA: Final = MetaData()
DERIVED: Final = Table(
    "derived",
    DERIVED_DATA,
    Column("space", WORDS, primary_key=True),
    Column("key", WORDS, primary_key=True),
    Column("value", WORDS, primary_key=True),
    sqlite_with_rowid=False,
)
AT_ONCE: Final = 1000


class Shelf:
    """Derived rows, within one transaction of a ledger."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        if not inspect(connection).has_table(DERIVED.name):
            DERIVED_DATA.create_all(connection)
        mine = (DERIVED.c.space == bindparam("s")) & (DERIVED.c.key == bindparam("k"))
        self._insert = insert_new(connection, DERIVED)
        self._held = select(DERIVED.c.value).where(mine).order_by(DERIVED.c.value)
        self._some = self._held.limit(bindparam("most"))
        self._drop = delete(DERIVED).where(mine & (DERIVED.c.value == bindparam("v")))
        self._new: dict[tuple[str, str], set[str]] = {}
        self._waiting = 0

    def add(self, space: str, key: str, value: str) -> None:
        """Put a row in, once."""
        self._new.setdefault((space, key), set()).add(value)
        self._waiting += 1
        if self._waiting >= AT_ONCE:
            self.flush()

    def drop(self, space: str, key: str, value: str) -> None:
        """Take a row out, if it is there."""
        self._new.get((space, key), set()).discard(value)
        self._connection.execute(self._drop, {"s": space, "k": key, "v": value})

    def held(self, space: str, key: str, most: int = 0) -> tuple[str, ...]:
        """Return the values of a key, sorted; the first `most` of them where that is not 0."""
        asked = {"s": space, "k": key}
        if most:
            found = self._connection.execute(self._some, {**asked, "most": most})
        else:
            found = self._connection.execute(self._held, asked)
        new = self._new.get((space, key))
        stored = found.scalars().all()
        if not new:
            return tuple(stored)
        both = sorted({*stored, *new})
        return tuple(both[:most] if most else both)

    def keys(self, space: str) -> tuple[str, ...]:
        """Return the keys of a space, sorted."""
        self.flush()
        asked = select(DERIVED.c.key).where(DERIVED.c.space == space).distinct()
        return tuple(self._connection.execute(asked.order_by(DERIVED.c.key)).scalars())

    def clear(self) -> None:
        """Forget everything."""
        self._new.clear()
        self._connection.execute(delete(DERIVED))

    def flush(self) -> None:
        """Write what was put in."""
        rows = [
            {"space": space, "key": key, "value": value}
            for (space, key), values in self._new.items()
            for value in values
        ]
        if rows:
            self._connection.execute(self._insert, rows)
        self._new.clear()
        self._waiting = 0
