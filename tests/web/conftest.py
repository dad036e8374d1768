"""A server of a small war that was built by hand."""

from collections.abc import Iterator

import pytest
from tests.serving import Client, small_war
from tests.wide import wide_war

from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.serving import build as application


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a ledger of the small war of the reports, open."""
    opened = Library.of(small_war(str(tmp_path_factory.mktemp("served") / "built.db")))
    yield opened
    opened.close()


@pytest.fixture
def client(library: Library) -> Client:
    """Return one who asks the server of that ledger."""
    return Client(application(library))


@pytest.fixture(scope="session")
def wide_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a ledger of the wider war, open."""
    opened = Library.of(wide_war(str(tmp_path_factory.mktemp("served") / "wide.db")))
    yield opened
    opened.close()


@pytest.fixture
def wide(wide_library: Library) -> Client:
    """Return one who asks the server of the wider war."""
    return Client(application(wide_library))


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Return a ledger with nothing in it, open."""
    path = str(tmp_path_factory.mktemp("served") / "empty.db")
    open_ledger(path, create=True).close()
    opened = Library.of(path)
    yield opened
    opened.close()


@pytest.fixture
def empty(empty_library: Library) -> Client:
    """Return one who asks the server of an empty ledger."""
    return Client(application(empty_library))
