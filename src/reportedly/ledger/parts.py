"""Parts: a database takes only so many values at once, so it is asked in parts."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

AT_ONCE: Final = 500
One = TypeVar("One", str, int)


def parts(given: Sequence[One]) -> Iterator[Sequence[One]]:
    """Yield what is given in parts of at most `AT_ONCE`, in its order."""
    for start in range(0, len(given), AT_ONCE):
        yield given[start : start + AT_ONCE]
