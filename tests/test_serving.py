"""Serving: a real server on a real port, and what is said when it cannot."""

import socket
import threading
from pathlib import Path

import httpx
import pytest
import uvicorn

from reportedly import serving
from reportedly.errors import LedgerError, UsageError
from reportedly.ledger.store import open_ledger


@pytest.fixture
def empty(tmp_path: Path) -> str:
    """Return a ledger with nothing in it."""
    path = str(tmp_path / "empty.db")
    open_ledger(path, create=True).close()
    return path


def test_the_address_that_is_told_answers(empty: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told, servers = list[str](), list[uvicorn.Server]()
    heard = threading.Event()

    class Server(uvicorn.Server):
        def __init__(self, config: uvicorn.Config) -> None:
            super().__init__(config)
            servers.append(self)

    def tell(address: str) -> None:
        told.append(address)
        heard.set()

    monkeypatch.setattr(uvicorn, "Server", Server)
    asked = (empty, "127.0.0.1", 0, tell)
    thread = threading.Thread(target=serving.serve, args=asked, daemon=True)
    thread.start()
    assert heard.wait(10)
    answer = httpx.get(told[0], timeout=10)
    servers[0].should_exit = True
    thread.join(10)
    assert answer.status_code == 200
    assert "0 claims" in answer.text
    assert "server" not in answer.headers
    assert not thread.is_alive()


def test_a_port_that_is_taken_is_said_to_be(empty: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"127.0.0.1:{port}. Stop what listens there"):
            serving.serve(empty, "127.0.0.1", port, print)


def test_there_must_be_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        serving.serve(str(tmp_path / "none.db"), "127.0.0.1", 0, print)
