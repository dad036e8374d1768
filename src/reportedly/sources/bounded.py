"""Streams that are unpacked within bounds: a small file must not become a large one unseen."""

import bz2
import gzip
import io
import lzma
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Protocol

FREE = 256 << 20  # bytes that may come out of anything
RATIO = 100  # bytes that may come out for each that goes in; text packs to a twentieth at best
PIECE = 1 << 16
UNPACKERS = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\x00", lzma.open))
BROKEN = (EOFError, OSError, ValueError, zlib.error, lzma.LZMAError)


class Readable(Protocol):
    """Something that bytes come out of."""

    def read(self, size: int = -1, /) -> bytes | None:
        """Return so many bytes at most."""


class TooMuchError(Exception):
    """More came out than the bounds allow."""


@dataclass(slots=True)
class Budget:
    """How many bytes may still come out of an archive, and all archives in it."""

    left: int

    @classmethod
    def of(cls, stream: BinaryIO) -> "Budget":
        """Return the budget of a file of this size."""
        here = stream.tell()
        size = stream.seek(0, io.SEEK_END)
        stream.seek(here)
        return cls(FREE + RATIO * size)

    def metered(self, stream: Readable) -> io.BufferedReader:
        """Return a stream that is paid for from here."""
        return io.BufferedReader(Metered(stream, self), PIECE)

    def spend(self, count: int) -> None:
        """Take some away.

        Raises:
            TooMuchError: nothing is left.
        """
        self.left -= count
        if self.left < 0:
            raise TooMuchError


class Metered(io.RawIOBase):
    """A stream whose bytes are paid for from a budget, if there is one."""

    def __init__(self, source: Readable, budget: Budget | None = None) -> None:
        super().__init__()
        self._source, self._budget = source, budget

    def readable(self) -> bool:
        """Say yes."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer."""
        view = memoryview(buffer)  # type: ignore[arg-type]  # a buffer, by the protocol
        data = self._source.read(min(len(view), PIECE)) or b""
        if self._budget is not None:
            self._budget.spend(len(data))
        view[: len(data)] = data
        return len(data)


def unpacked(stream: BinaryIO, head: bytes, budget: Budget) -> BinaryIO:
    """Return a stream without the packing around it, if there is one."""
    for magic, opener in UNPACKERS:
        if head.startswith(magic):
            return budget.metered(opener(stream, "rb"))
    return stream


def peekable(stream: Readable) -> io.BufferedReader:
    """Return a stream whose beginning can be looked at."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(Metered(stream), PIECE)


def taken(stream: BinaryIO, limit: int) -> bytes | None:
    """Return all of a stream, or nothing where it is longer than the limit."""
    parts, size = list[bytes](), 0
    while part := stream.read(PIECE):
        size += len(part)
        if size > limit:
            return None
        parts.append(part)
    return b"".join(parts)
