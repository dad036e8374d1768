"""A ledger of the invented examples, read once, and a way to call the commands."""

import os
from pathlib import Path

import pytest
from tests.cli.calling import EXAMPLES, call
from tests.serving import small_war


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger into which the examples were read."""
    ledger = tmp_path_factory.mktemp("cli") / "examples.db"
    result = call("read", str(EXAMPLES), "--ledger", str(ledger))
    assert result.exit_code == 0, result.output
    return ledger


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger of claims that were built by hand: it changes with no rule."""
    return Path(small_war(str(tmp_path_factory.mktemp("cli") / "built.db")))


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what the person who runs the tests has set."""
    for name in [name for name in os.environ if name.startswith("REPORTEDLY_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("REPORTEDLY_TODAY", "2025-12-31")
