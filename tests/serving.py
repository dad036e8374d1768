"""Asking a server, in this process and without a socket."""

import asyncio
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

import httpx
import uvicorn
from fastapi import FastAPI
from tests.report import build

from reportedly.ledger.store import open_ledger
from reportedly.model.found import Found

BASE = "http://127.0.0.1"


class Client:
    """One who asks an application as a browser does."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self.cookies = httpx.Cookies()

    def get(self, address: str, **headers: str) -> httpx.Response:
        """Return the answer to a GET."""
        return self.ask("GET", address, headers=headers)

    def post(self, address: str, **what: object) -> httpx.Response:
        """Return the answer to a POST."""
        return self.ask("POST", address, **what)

    def ask(self, method: str, address: str, **what: object) -> httpx.Response:
        """Return the answer to a request; cookies are kept."""
        return asyncio.run(self._ask(method, address, what))

    async def _ask(self, method: str, address: str, what: Mapping[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app, raise_app_exceptions=False)
        async with httpx.AsyncClient(
            transport=transport, base_url=BASE, cookies=self.cookies
        ) as client:
            answer = await client.request(method, address, **cast("dict[str, Any]", what))
            self.cookies = client.cookies
            return answer


def small_war(path: str) -> str:
    """Make a ledger of the small war of the reports, and return its path."""
    with open_ledger(path, create=True) as ledger:
        for document in build.GROUND.documents.values():
            claims = tuple(one for one in build.CLAIMS if one.document == document.id)
            ledger.add(Found(document=document, claims=claims), "by hand", "no rules")
    return path


@contextmanager
def running(app: FastAPI) -> Iterator[str]:
    """Serve an application on a free port of this machine, and give its address."""
    with socket.create_server(("127.0.0.1", 0)) as bound:
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        asked = {"sockets": [bound]}
        thread = threading.Thread(target=server.run, kwargs=asked, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{bound.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
