"""An index: what the growing of incidents remembers, by spaces, keys and values.

Anything that keeps these five promises will do; the ledger has one on disk. This one lives in
memory, for pipes and tests.
"""

from bisect import insort
from typing import Protocol


class Index(Protocol):
    """Rows of a space, a key and a value; each once, given back in order of the values."""

    def add(self, space: str, key: str, value: str) -> None:
        """Put a row in, once."""

    def drop(self, space: str, key: str, value: str) -> None:
        """Take a row out, if it is there."""

    def held(self, space: str, key: str, most: int = 0) -> tuple[str, ...]:
        """Return the values of a key, sorted; the first `most` of them where that is not 0."""

    def keys(self, space: str) -> tuple[str, ...]:
        """Return the keys of a space, sorted."""

    def clear(self) -> None:
        """Forget everything."""


class MemoryIndex:
    """An index that lives as long as the program."""

    def __init__(self) -> None:
        self._spaces: dict[str, dict[str, list[str]]] = {}

    def add(self, space: str, key: str, value: str) -> None:
        """Put a row in, once."""
        rows = self._spaces.setdefault(space, {}).setdefault(key, [])
        if value not in rows:
            insort(rows, value)

    def drop(self, space: str, key: str, value: str) -> None:
        """Take a row out, if it is there."""
        rows = self._spaces.get(space, {}).get(key, [])
        if value in rows:
            rows.remove(value)
        if not rows:
            self._spaces.get(space, {}).pop(key, None)

    def held(self, space: str, key: str, most: int = 0) -> tuple[str, ...]:
        """Return the values of a key, sorted; the first `most` of them where that is not 0."""
        rows = self._spaces.get(space, {}).get(key, [])
        return tuple(rows[:most] if most else rows)

    def keys(self, space: str) -> tuple[str, ...]:
        """Return the keys of a space, sorted."""
        return tuple(sorted(self._spaces.get(space, {})))

    def clear(self) -> None:
        """Forget everything."""
        self._spaces.clear()
