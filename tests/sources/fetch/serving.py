"""A real server on loopback; each of its paths misbehaves in its own way."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

HEAD_END = b"\r\n\r\n"
LARGEST_HEAD = 1 << 16


@dataclass(frozen=True, slots=True)
class Asked:
    """One request.

    Attributes:
        path: with the query.
        headers: names in lower case.
        times: how often this path was asked for, this time included.
    """

    path: str
    headers: dict[str, str]
    times: int


Behaviour = Callable[[Asked], Iterator[bytes]]


@dataclass(slots=True)
class Server:
    """The server while it runs."""

    port: int
    behaviours: dict[str, Behaviour]
    log: list[Asked] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of a path."""
        return f"http://{host}:{self.port}{path}"

    def times(self, path: str) -> int:
        """Return how often a path was asked for."""
        return sum(asked.path == path for asked in self.log)


@contextmanager
def serving(behaviours: dict[str, Behaviour]) -> Iterator[Server]:
    """Run a server until the block ends; what it does not know is a 404."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1], behaviours)
        threading.Thread(target=_accept, args=(listener, server), daemon=True).start()
        yield server


def reply(
    body: bytes = b"", status: str = "200 OK", *headers: str, length: int | None = None
) -> bytes:
    """Return a whole answer; `length` lies about it."""
    size = len(body) if length is None else length
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {size}", "Connection: close", *headers]
    return "\r\n".join(lines).encode("latin-1") + HEAD_END + body


def _accept(listener: socket.socket, server: Server) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_serve, args=(connection, server), daemon=True).start()


def _serve(connection: socket.socket, server: Server) -> None:
    with suppress(OSError), connection:
        head = b""
        while HEAD_END not in head and len(head) < LARGEST_HEAD:
            piece = connection.recv(4096)
            if not piece:
                return
            head += piece
        asked = _asked(head.decode("latin-1"), server)
        server.log.append(asked)
        behaviour = server.behaviours.get(asked.path.partition("?")[0], _missing)
        for piece in behaviour(asked):
            connection.sendall(piece)


def _asked(head: str, server: Server) -> Asked:
    first, *rest = head.split("\r\n")
    path = first.split(" ")[1]
    pairs = (line.partition(":") for line in rest if line)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    return Asked(path, headers, server.times(path) + 1)


def _missing(_: Asked) -> Iterator[bytes]:
    yield reply(b"gone", "404 Not Found")
