"""The one place that knows which faces a server has: pages and REST on one address.

It stands above the faces, so no face knows another; the command line starts it by its name
(docs/decisions/0016-serving-stands-above-the-faces.md).
"""

import getpass
import socket
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import uvicorn
from fastapi import FastAPI
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.errors import UsageError
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.rest.app import api
from reportedly.team.roster import Roster
from reportedly.web.app import pages

LOCAL: Final = ("127.0.0.1", "localhost", "[::1]")
ANYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - to be told apart, not bound to
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FOREIGN: Final = PlainTextResponse("Only this site's own pages may change anything.", 403)
HEADERS: Final = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)


def _is_foreign(scope: Scope) -> bool:
    """Say whether a page of somebody else's asks for a change, as browsers tell it."""
    headers = Headers(scope=scope)
    if scope["method"] in SAFE:
        return False
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")


class Guarded:
    """An application whose every answer carries the headers of safety."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the headers; what another site would have done is refused."""
        if scope["type"] == "http" and _is_foreign(scope):
            await FOREIGN(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS:
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, guarded)


def build(
    library: Library, hosts: tuple[str, ...] = (), door: Door | Unknown = UNKNOWN
) -> FastAPI:
    """Return the application: `/api` and `/openapi.json` for programs, all else for people.

    Args:
        library: the ledger.
        hosts: names under which the server may be called besides those of this machine; a page
            of somebody else's that has its own name point here gets nothing.
        door: who may come in, and as whom; unknown: whoever is at this machine, as its user.
    """
    entrance = Door(getpass.getuser()) if isinstance(door, Unknown) else door
    app = api(library, entrance)
    app.mount("/", pages(library, entrance))
    allowed = ["*"] if ANYWHERE.intersection(hosts) else [*LOCAL, *hosts]
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=allowed)
    app.add_middleware(Guarded)
    return app


def serve(
    path_or_url: str,
    host: str,
    port: int,
    tell: Callable[[str], None],
    *,
    name: str = "",
    team: Path | Unknown = UNKNOWN,
) -> None:
    """Serve a ledger until somebody stops it.

    Args:
        path_or_url: the ledger, which must be there.
        host: the address to listen at.
        port: 0 takes a free one.
        tell: is given the address of the pages as soon as it answers.
        name: as whom the one person of this machine signs; "" as its user.
        team: the file of the accounts, where several people share the ledger.

    Raises:
        LedgerError: there is no ledger.
        UsageError: the address cannot be listened at.
    """
    door = Door(name or getpass.getuser(), team if isinstance(team, Unknown) else Roster(team))
    with closing(Library.of(path_or_url)) as library, closing(_socket(host, port)) as bound:
        app = build(library, (host,), door)
        shown = f"[{host}]" if ":" in host else host
        tell(f"http://{shown}:{bound.getsockname()[1]}/")
        config = uvicorn.Config(app, log_level="warning", server_header=False, lifespan="off")
        uvicorn.Server(config).run(sockets=[bound])


def _socket(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen()
    except OSError as error:
        bound.close()
        hint = "Stop what listens there, or choose another --port or --host."
        raise UsageError(
            f"this address cannot be listened at ({error.strerror})", f"{host}:{port}", hint
        ) from error
    return bound
