"""A shelf of rows that are derived from the ledger, and can be thrown away and made again.

It keeps the index by which incidents grow: a space, a key and a value, each row once. What a
shelf has for one room is not seen from another.
"""

from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.engine import Connection

from reportedly.ledger.dialect import column_of, insert_new, tell
from reportedly.ledger.schema import DERIVED

AT_ONCE: Final = 1000
HELD: Final = "SELECT value FROM derived WHERE space = ? AND key = ? ORDER BY value"
DROP: Final = "DELETE FROM derived WHERE space = ? AND key = ? AND value = ?"


class Shelf:
    """Derived rows, within one transaction of a ledger."""

    def __init__(self, connection: Connection, room: str = "") -> None:
        """Open a room of the shelf; what stands in another is not seen."""
        self._connection = connection
        self._room = room
        self._insert = insert_new(connection, DERIVED)
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
        tell(self._connection, DROP, (self._room + space, key, value))

    def held(self, space: str, key: str, most: int = 0) -> tuple[str, ...]:
        """Return the values of a key, sorted; the first `most` of them where that is not 0."""
        asked = (self._room + space, key)
        if most:
            stored = column_of(self._connection, f"{HELD} LIMIT ?", (*asked, most))
        else:
            stored = column_of(self._connection, HELD, asked)
        new = self._new.get((space, key))
        if not new:
            return tuple(stored)
        both = sorted({*stored, *new})
        return tuple(both[:most] if most else both)

    def keys(self, space: str) -> tuple[str, ...]:
        """Return the keys of a space, sorted."""
        self.flush()
        asked = select(DERIVED.c.key).where(DERIVED.c.space == self._room + space).distinct()
        return tuple(self._connection.execute(asked.order_by(DERIVED.c.key)).scalars())

    def clear(self) -> None:
        """Forget everything in this room; without a name, in all of them."""
        self._new.clear()
        mine = DERIVED.c.space.startswith(self._room, autoescape=True)
        self._connection.execute(delete(DERIVED).where(mine))

    def flush(self) -> None:
        """Write what was put in."""
        rows = [
            {"space": self._room + space, "key": key, "value": value}
            for (space, key), values in self._new.items()
            for value in values
        ]
        if rows:
            self._connection.execute(self._insert, rows)
        self._new.clear()
        self._waiting = 0
