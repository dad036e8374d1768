"""Unpack answers piece by piece, so that a small answer cannot fill the memory."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import brotli

PIECE = 1 << 16
# Asked for in this order; an answer that is packed otherwise cannot be read.
ACCEPTED = "gzip, deflate, br"
GZIP = 16 + zlib.MAX_WBITS
ZLIB_METHOD = 8
ZLIB_CHECK = 31
PLAIN = frozenset({"", "identity"})
FAULTS = (zlib.error, brotli.error)

Unpack = Callable[[Iterable[bytes]], Iterator[bytes]]


def unpacking(encoding: str) -> Unpack | None:
    """Return what unpacks an encoding (a `Content-Encoding`), or nothing where none does.

    What it returns yields pieces of bounded size, and raises one of `FAULTS` on broken input.
    """
    name = encoding.strip().lower()
    if name in PLAIN:
        return iter
    return {"gzip": _gunzip, "x-gzip": _gunzip, "deflate": _inflate, "br": _unbrotli}.get(name)


def _gunzip(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack gzip; members may follow each other."""
    engine, seen = zlib.decompressobj(GZIP), False
    for piece in pieces:
        rest = piece
        while rest:
            seen = True
            yield engine.decompress(rest, PIECE)
            rest = engine.unconsumed_tail
            if engine.eof:
                rest, engine = engine.unused_data, zlib.decompressobj(GZIP)
                seen = bool(rest)
    if seen and not engine.eof:
        raise zlib.error("it ends too early")


def _inflate(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack deflate, which some servers send with zlib's head and some without."""
    waiting = iter(pieces)
    first = next(waiting, b"")
    bare = len(first) > 1 and not _has_head(first)
    engine = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS)
    for piece in chain((first,), waiting):
        rest = piece
        while rest and not engine.eof:
            yield engine.decompress(rest, PIECE)
            rest = engine.unconsumed_tail
    if first and not engine.eof:
        raise zlib.error("it ends too early")


def _has_head(data: bytes) -> bool:
    """Say whether it begins as RFC 1950 has it: method 8, and a check value of 31."""
    return data[0] & 0x0F == ZLIB_METHOD and int.from_bytes(data[:2], "big") % ZLIB_CHECK == 0


def _unbrotli(pieces: Iterable[bytes]) -> Iterator[bytes]:
    engine, seen = brotli.Decompressor(), False
    for piece in pieces:
        seen = True
        yield engine.process(piece, output_buffer_limit=PIECE)
        while not engine.can_accept_more_data():
            yield engine.process(b"", output_buffer_limit=PIECE)
    if seen and not engine.is_finished():
        raise brotli.error("it ends too early")
