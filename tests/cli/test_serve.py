"""`reportedly serve`: the command hands on what was asked, and names what is missing."""

from pathlib import Path

import pytest
from tests.cli.calling import call

from reportedly import serving
from reportedly.cli import serve
from reportedly.errors import LedgerError, UsageError
from reportedly.model.unknown import UNKNOWN


def test_it_serves_the_ledger_that_was_named(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[object]()

    def served(
        ledger: str, host: str, port: int, tell: object, *, name: str, team: object
    ) -> None:
        asked.extend((ledger, host, port, name, team))
        assert callable(tell)
        tell("http://127.0.0.1:9/")

    monkeypatch.setattr(serving, "serve", served)
    shown = call("serve", "--ledger", str(built), "--port", "9", "--as", "Ana").stdout
    assert asked == [str(built), "127.0.0.1", 9, "Ana", UNKNOWN]
    assert "http://127.0.0.1:9/" in shown


def test_there_must_be_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        call("serve", "--ledger", str(tmp_path / "none.db"), "--port", "0")


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "SERVING", "reportedly_web_that_is_not_there")
    with pytest.raises(UsageError, match=r"Install reportedly\[web\]"):
        call("serve")
