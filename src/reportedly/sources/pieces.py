"""Streams in pieces: no line and no file is ever held whole before its size is known."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import BinaryIO

from reportedly.model.raw import Form
from reportedly.model.unknown import UNKNOWN, Unknown

PIECE = 1 << 16
BLANK = b" \t\r\n\xef\xbb\xbf"
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
FOREIGN = (
    b"%pdf-",
    b"<!doctype html",
    b"<?xml",
    b"<html",
    b"pk\x03\x04",
    b"{\\rtf",
)


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Return the stream in pieces of a line, or of a part of a long line."""
    return iter(partial(stream.readline, PIECE), b"")


def lines(source: Iterable[bytes], limit: int) -> Iterator[tuple[int, bytes | Unknown]]:
    """Yield the lines with their numbers from 1; one longer than `limit` bytes is unknown."""
    number, size, kept = 1, 0, list[bytes]()
    for piece in source:
        size += len(piece)
        if size <= limit:
            kept.append(piece)
        else:
            kept.clear()
        if piece.endswith(b"\n"):
            yield number, b"".join(kept) if size <= limit else UNKNOWN
            number, size, kept = number + 1, 0, []
    if size:
        yield number, b"".join(kept) if size <= limit else UNKNOWN


def whole(source: Iterable[bytes], limit: int) -> bytes | Unknown:
    """Return all of it, or unknown where it is longer than `limit` bytes."""
    size, kept = 0, list[bytes]()
    for piece in source:
        size += len(piece)
        if size > limit:
            return UNKNOWN
        kept.append(piece)
    return b"".join(kept)


def head(source: Iterator[bytes], limit: int) -> tuple[bytes, tuple[bytes, ...]]:
    """Take the first line that is not blank from a stream.

    Of a line that cannot be JSON, or is longer than `limit`, only the beginning is taken.

    Returns:
        the line, and every piece that was taken, to be put back before the rest.
    """
    taken, line, size = list[bytes](), list[bytes](), 0
    for piece in source:
        taken.append(piece)
        size += len(piece)
        if line or piece.strip(BLANK):
            line.append(piece)
        if line and _enough(line[0], piece, too_long=size > limit):
            break
    return b"".join(line), tuple(taken)


def form_of(line: bytes, limit: int) -> Form | Unknown:
    """Tell the form from the first line that is not blank; unknown is no form of ours."""
    if line.startswith(UTF16_BOMS):
        return Form.TEXT
    start = line.lstrip(BLANK)
    if b"\0" in line or start[:16].lower().startswith(FOREIGN):
        return UNKNOWN
    return Form.JSONL if _opens_json_lines(start, limit) else Form.TEXT


def _enough(first: bytes, last: bytes, *, too_long: bool) -> bool:
    return too_long or last.endswith(b"\n") or not first.lstrip(BLANK).startswith(b"{")


def _opens_json_lines(start: bytes, limit: int) -> bool:
    if not start.startswith(b"{") or len(start) > limit:
        return start.startswith(b"{")
    try:
        json.loads(start.decode("utf-8", "replace"), parse_int=str)
    except (ValueError, RecursionError):
        return False
    return True
