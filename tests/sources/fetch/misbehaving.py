"""What the server of the tests does at each path; `cases/sources/fetching.yml` names them."""

import gzip
import time
import zlib
from collections.abc import Callable, Iterator

import brotli
from tests.sources.fetch.serving import Asked, Behaviour, reply

PAGE = b"<html><title>Three hurt</title><p>Three people were hurt, the mayor said.</p></html>"
MIB = 1024 * 1024


def always(*pieces: bytes) -> Behaviour:
    """Return a behaviour that sends the same each time."""

    def behave(_: Asked) -> Iterator[bytes]:
        yield from pieces

    return behave


def packed(body: bytes, encoding: str) -> Behaviour:
    """Send a body that says how it is packed."""
    return always(reply(body, "200 OK", f"Content-Encoding: {encoding}"))


def moved(to: str, status: str = "301 Moved Permanently") -> Behaviour:
    """Send elsewhere."""
    return always(reply(b"", status, f"Location: {to}"))


def after(first: bytes, times: int = 1) -> Behaviour:
    """Send something bad so many times, and then the page."""

    def behave(asked: Asked) -> Iterator[bytes]:
        yield first if asked.times <= times else reply(PAGE)

    return behave


def slow(pause: float, pieces: tuple[bytes, ...]) -> Behaviour:
    """Wait before each piece."""

    def behave(_: Asked) -> Iterator[bytes]:
        for piece in pieces:
            time.sleep(pause)
            yield piece

    return behave


def endless(head: bytes, piece: Callable[[int], bytes]) -> Behaviour:
    """Send on and on."""

    def behave(_: Asked) -> Iterator[bytes]:
        yield head
        number = 0
        while True:
            yield piece(number)
            number += 1

    return behave


def unchanged(asked: Asked) -> Iterator[bytes]:
    """Know its version, and say so when it is asked for it."""
    if asked.headers.get("if-none-match") == '"v1"':
        yield reply(b"", "304 Not Modified", 'ETag: "v1"')
    else:
        yield reply(PAGE, "200 OK", 'ETag: "v1"')


def chunked(*chunks: bytes) -> bytes:
    """Return an answer in chunks, whole only with a last, empty one."""
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    return head + b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in chunks)


def head(*lines: str) -> bytes:
    """Return the head of an answer whose body ends with the connection."""
    return "\r\n".join(["HTTP/1.1 200 OK", "Connection: close", *lines]).encode() + b"\r\n\r\n"


DRIP = tuple(PAGE[at : at + 1] for at in range(len(PAGE)))
BARE = zlib.compress(PAGE)[2:-4]
BUSY = "503 Service Unavailable"

BEHAVIOURS: dict[str, Behaviour] = {
    "/plain": always(reply(PAGE, "200 OK", "Content-Type: text/html; charset=UTF-8")),
    "/chunked": always(chunked(PAGE[:20], PAGE[20:], b"")),
    "/to-the-end": always(head(), PAGE),
    "/gzip": packed(gzip.compress(PAGE), "gzip"),
    "/gzip-members": packed(gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]), "gzip"),
    "/deflate": packed(zlib.compress(PAGE), "deflate"),
    "/deflate-bare": packed(BARE, "deflate"),
    "/brotli": packed(brotli.compress(PAGE), "br"),
    "/twice-packed": packed(brotli.compress(gzip.compress(PAGE)), "gzip, br"),
    "/etag": unchanged,
    "/moved": moved("/plain"),
    "/moved-five-times": moved("/m4", "302 Found"),
    **{f"/m{n}": moved(f"/m{n - 1}", "307 Temporary Redirect") for n in range(2, 8)},
    "/m1": moved("/plain", "308 Permanent Redirect"),
    "/moved-too-often": moved("/m5"),
    "/round": moved("/round"),
    "/moved-inside": moved("http://10.0.0.7/secret"),
    "/moved-to-metadata": moved("//169.254.169.254/latest/meta-data/"),
    "/moved-to-file": moved("file:///etc/passwd"),
    "/moved-nowhere": always(reply(b"", "302 Found")),
    "/busy-once": after(reply(b"", BUSY)),
    "/busy-always": always(reply(b"", BUSY)),
    "/later": after(reply(b"", "429 Too Many Requests", "Retry-After: 2")),
    "/much-later": always(reply(b"", BUSY, "Retry-After: 86400")),
    "/cut-once": after(reply(PAGE[:9], length=len(PAGE))),
    "/gone": always(reply(b"no more", "410 Gone")),
    "/login": always(reply(b"who are you?", "401 Unauthorized")),
    "/odd-status": always(reply(b"?", "799 Strange")),
    "/empty": always(reply(b"")),
    "/slow-head": slow(3.0, (reply(PAGE),)),
    "/drip": slow(0.1, (head(), *DRIP)),
    "/drip-head": slow(
        0.1, tuple(b"%c" % one for one in b"HTTP/1.1 200 OK\r\nX: " + b"y" * 99)
    ),
    "/huge": always(head(), *(b"x" * MIB,) * 3),
    "/endless": endless(head(), lambda _: b"x" * 65536),
    "/endless-chunks": endless(chunked(), lambda _: b"%x\r\n%s\r\n" % (65536, b"x" * 65536)),
    "/endless-head": endless(b"HTTP/1.1 200 OK\r\n", lambda n: b"X-%d: y\r\n" % n),
    "/gzip-bomb": packed(gzip.compress(bytes(64 * MIB)), "gzip"),
    "/brotli-bomb": packed(brotli.compress(bytes(64 * MIB), quality=5), "br"),
    "/cut": always(reply(PAGE[:9], length=len(PAGE))),
    "/cut-chunks": always(chunked(PAGE)),
    "/cut-gzip": packed(gzip.compress(PAGE)[:-12], "gzip"),
    "/no-gzip": packed(PAGE, "gzip"),
    "/odd-packing": packed(PAGE, "zip9000"),
    "/two-lengths": always(reply(PAGE, "200 OK", "Content-Length: 7")),
    "/no-http": always(b"220 mail.example ESMTP\r\n"),
    "/silence": always(),
    "/private/page": always(reply(PAGE)),
    "/pdf-as-html": always(reply(b"%PDF-1.7\n", "200 OK", "Content-Type: text/html")),
    "/robots.txt": always(reply(b"User-agent: *\nDisallow: /private/\nAllow: /\n")),
}
