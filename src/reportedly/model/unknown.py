"""The one name for what is not known: never `None`, 0 or the empty string."""

from enum import Enum
from typing import Final, TypeVar

T = TypeVar("T")


class Unknown(Enum):
    """A value that the text does not give; `null` in JSON."""

    UNKNOWN = "unknown"

    def __repr__(self) -> str:
        """Read as what it is."""
        return "UNKNOWN"


UNKNOWN: Final = Unknown.UNKNOWN


def known(value: T | Unknown, otherwise: T) -> T:
    """Return the value, or `otherwise` where it is unknown."""
    return otherwise if isinstance(value, Unknown) else value
