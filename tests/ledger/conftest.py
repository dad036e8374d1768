"""Both databases: a test that asks for a place for a ledger runs on each of them."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from tests import postgres

from reportedly.ledger.store import Ledger, open_ledger

DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    """Give a PostgreSQL that runs as long as the tests do."""
    programs = postgres.programs()
    if programs is None:
        pytest.skip("no PostgreSQL is installed (on Debian: apt-get install postgresql)")
    with postgres.running(programs) as started:
        yield started


@pytest.fixture(params=DATABASES)
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Give a function that names a new place for a ledger each time."""
    if request.param == "postgresql":
        started: postgres.Server = request.getfixturevalue("server")
        return started.fresh
    numbers = count(1)
    return lambda: str(tmp_path / f"{next(numbers)}.db")


@pytest.fixture
def place(places: Callable[[], str]) -> str:
    """Give a place for a ledger."""
    return places()


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """Give an empty ledger."""
    with open_ledger(place, create=True) as opened:
        yield opened
