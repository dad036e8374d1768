"""Asking a server, in this process and without a socket."""

import asyncio
from collections.abc import Mapping
from typing import Any, cast

import httpx
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
