"""A ledger of a small war that was built by hand: it changes with no rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.serving import small_war

from reportedly.desk.library import Library


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return a ledger of the small war of the reports."""
    return Path(small_war(str(tmp_path / "built.db")))


@pytest.fixture
def library(built: Path) -> Iterator[Library]:
    """Return the same, open."""
    opened = Library.of(str(built))
    yield opened
    opened.close()
