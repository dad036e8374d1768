"""One question to one server, and its answer within limits."""

from collections.abc import Iterable
from types import MappingProxyType

import httpcore
import httpx

from reportedly.model import trouble
from reportedly.sources.fetch.address import Address
from reportedly.sources.fetch.answer import Answer
from reportedly.sources.fetch.connecting import Pinned
from reportedly.sources.fetch.failure import Failure
from reportedly.sources.fetch.inflating import ACCEPTED, FAULTS, unpacking
from reportedly.sources.fetch.limits import FetchLimits
from reportedly.sources.fetch.world import World

# They hold for one connection only (RFC 9110, 7.6.1), or would be wrong of the kept body.
CONNECTION_ONLY = frozenset({"connection", "keep-alive", "transfer-encoding", "upgrade"})
WANTED = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
# What httpcore raises, and what it means here; the first that fits counts.
MEANINGS: MappingProxyType[type[Exception], trouble.Trouble] = MappingProxyType(
    {
        httpcore.TimeoutException: trouble.FETCH_TOO_SLOW,
        httpcore.NetworkError: trouble.FETCH_FAILED,
        httpcore.ProtocolError: trouble.FETCH_BROKEN,
    }
)


class Line:
    """Connections to servers; the hosts must be pinned to checked addresses first."""

    def __init__(self, world: World, limits: FetchLimits, agent: str) -> None:
        """Begin without a connection."""
        self._world = world
        self._limits = limits
        self._agent = agent
        self._backend = Pinned(world.monotonic)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=8,
            max_keepalive_connections=4,
            keepalive_expiry=5.0,
            network_backend=self._backend,
        )

    def pin(self, host: str, ips: tuple[str, ...]) -> None:
        """Say where a host is connected to from now on."""
        self._backend.pins[host] = ips

    def ask(self, where: Address, extra: Iterable[tuple[str, str]] = ()) -> Answer | Failure:
        """Ask once.

        Args:
            where: the address; its host is pinned.
            extra: headers besides the usual ones.
        """
        limits = self._limits
        self._backend.deadline = self._world.monotonic() + limits.seconds
        headers = [
            ("Host", httpx.URL(where.url).netloc.decode("ascii")),
            ("User-Agent", self._agent),
            ("Accept", WANTED),
            ("Accept-Language", "en,*;q=0.5"),
            ("Accept-Encoding", ACCEPTED),
            *extra,
        ]
        steps = dict.fromkeys(("connect", "read", "write", "pool"), limits.silence)
        try:
            with self._pool.stream(
                "GET", where.url, headers=headers, extensions={"timeout": steps}
            ) as response:
                return self._answer(where, response)
        except tuple(MEANINGS) as error:
            meaning = next(m for kind, m in MEANINGS.items() if isinstance(error, kind))
            detail = str(error) or type(error).__name__
            return Failure(trouble=meaning, detail=detail, passes=True)
        finally:
            self._backend.deadline = float("inf")

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def _answer(self, where: Address, response: httpcore.Response) -> Answer | Failure:
        headers = tuple(
            (name.decode("latin-1").lower(), value.decode("latin-1"))
            for name, value in response.headers
        )
        wire = self._wire(response)
        if isinstance(wire, Failure):
            return wire
        kept = tuple(header for header in headers if header[0] not in CONNECTION_ONLY)
        body = unpacked(kept, wire, self._limits.body_bytes)
        if isinstance(body, Failure):
            return body
        return Answer(
            url=where.url,
            status=response.status,
            headers=kept,
            wire=wire,
            body=body,
            at=self._world.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
        )

    def _wire(self, response: httpcore.Response) -> bytes | Failure:
        """Return the body as it comes, up to the limit."""
        parts, size = list[bytes](), 0
        for part in response.iter_stream():
            size += len(part)
            if size > self._limits.wire_bytes:
                return _too_large(self._limits.wire_bytes)
            parts.append(part)
            self._backend.left(None)
        return b"".join(parts)


def unpacked(headers: tuple[tuple[str, str], ...], wire: bytes, limit: int) -> bytes | Failure:
    """Return a body as its `Content-Encoding` says it is to be unpacked, up to a limit."""
    named = ",".join(value for name, value in headers if name == "content-encoding")
    pieces: Iterable[bytes] = (wire,)
    for encoding in reversed(named.split(",")):
        unpack = unpacking(encoding)
        if unpack is None:
            detail = f"it is packed as {encoding.strip()!r}, which was not asked for"
            return Failure(trouble=trouble.FETCH_BROKEN, detail=detail)
        pieces = unpack(pieces)
    parts, size = list[bytes](), 0
    try:
        for part in pieces:
            size += len(part)
            if size > limit:
                return _too_large(limit)
            parts.append(part)
    except FAULTS as error:
        detail = f"it cannot be unpacked as {named}: {error}"
        return Failure(trouble=trouble.FETCH_BROKEN, detail=detail, passes=True)
    return b"".join(parts)


def _too_large(limit: int) -> Failure:
    return Failure(trouble=trouble.FETCH_TOO_LARGE, detail=f"more than {limit:,} bytes")
