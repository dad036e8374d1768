"""Connections that go to the address that was checked, and end when their time is up."""

import ssl
from collections.abc import Callable, Iterable
from typing import Any

import httpcore
from httpcore import SOCKET_OPTION, NetworkBackend, NetworkStream


class Pinned(NetworkBackend):
    """Connects a host only to the address that was pinned to it.

    A name is resolved once, by who checks it; asking again here would let the answer change
    between the check and the connection.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with no host pinned."""
        self._inner = httpcore.SyncBackend()
        self._clock = clock
        self.pins: dict[str, tuple[str, ...]] = {}
        self.deadline = float("inf")

    def left(self, timeout: float | None) -> float:
        """Return the seconds that a step may take.

        Raises:
            httpcore.ReadTimeout: none is left.
        """
        left = self.deadline - self._clock()
        if left <= 0:
            raise httpcore.ReadTimeout("it took too long")
        return left if timeout is None else min(left, timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Connect to one of the pinned addresses of the host, the first that answers."""
        failed: Exception = httpcore.ConnectError(f"{host} was not checked")
        for ip in self.pins.get(host, ()):
            left = self.left(timeout)
            try:
                stream = self._inner.connect_tcp(ip, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return Timed(stream, self)
        raise failed

    def connect_unix_socket(self, path: str, *_: object, **__: object) -> NetworkStream:
        """Refuse: a socket of this machine is no address of the web."""
        raise httpcore.ConnectError(f"{path} is a socket of this machine")

    def sleep(self, seconds: float) -> None:
        """Do nothing: tries are counted elsewhere."""


class Timed(NetworkStream):
    """A stream whose every step takes its time from one budget."""

    def __init__(self, stream: NetworkStream, budget: Pinned) -> None:
        """Wrap a stream."""
        self._stream = stream
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read, as long as there is time left."""
        return self._stream.read(max_bytes, self._budget.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write, as long as there is time left."""
        self._stream.write(buffer, self._budget.left(timeout))

    def close(self) -> None:
        """Close the stream."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> NetworkStream:
        """Go on encrypted, under the same budget."""
        left = self._budget.left(timeout)
        return Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._budget)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  # as httpcore has it
        """Return what the stream knows of itself."""
        return self._stream.get_extra_info(info)
