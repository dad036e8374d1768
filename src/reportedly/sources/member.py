"""A member of an archive, or a file, and the bounds within which it is opened."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, TypeAlias

from reportedly.model.issue import Issue
from reportedly.model.limits import DEFAULT_LIMITS, Limits
from reportedly.model.raw import NO_FACTS, Facts, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.bounded import Budget, taken

Found: TypeAlias = Iterator[Raw | Issue | None]
INSIDE = "!/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Something with bytes in it.

    Attributes:
        name: what it is called in issues: "war.zip!/monday/oss.html".
        stream: its bytes.
        facts: what its container says of it.
        container: what says so.
        charset: the encoding that it names.
        retrieved: when it was fetched.
    """

    name: str
    stream: BinaryIO
    facts: Facts = NO_FACTS
    container: str = ""
    charset: str | Unknown = UNKNOWN
    retrieved: str | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """The bounds of unpacking.

    Attributes:
        limits: above which sizes an issue stands in for the bytes.
        columns: our fields, each with the column that holds it.
        budget: what may still come out, over all that is nested.
        depth: how many archives are open.
    """

    limits: Limits = DEFAULT_LIMITS
    columns: tuple[tuple[str, str], ...] = ()
    budget: Budget = field(default_factory=lambda: Budget(0))
    depth: int = 0


Descend = Callable[[Member, Within], Found]


def seekable(stream: BinaryIO, limits: Limits) -> BinaryIO | None:
    """Return a stream in which one can go back, or nothing where it is too long for that."""
    if isinstance(stream, io.BufferedReader) and isinstance(stream.raw, io.FileIO):
        return stream
    data = taken(stream, limits.file_bytes)
    return None if data is None else io.BytesIO(data)
