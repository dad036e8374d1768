"""Whole runs of reading, killed at random moments: nothing that was told to be read is lost.

`REPORTEDLY_KILLS=200 pytest tests/test_read_kills.py` kills as often as a release should see.
Each kill meets a run that goes on where the one before was killed: while a file is opened, its
text parsed, its claims written, and between all of these.
"""

import io
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ledger.build import export
from tests.ledger.conftest import places, server
from tests.ledger.faults import how_many, killed_after, moments, names_in
from tests.parsing import engine

from reportedly.language.engine import Engine
from reportedly.ledger.store import open_ledger
from reportedly.lexicon.load import Lexicon, load
from reportedly.pipeline import DEFAULT_RECIPE, Reader, read_into
from reportedly.sources.gather import gather

__all__ = ["places", "server"]
TOWNS = ("Brenwick", "Oss", "Lund", "Warbrook", "Marden")
NUMBER = re.compile(r" on (\d+) March")
REPORT = re.compile(r"report(\d\d)")
Say = Callable[[str], None]


def silent(_: str) -> None:
    """Acknowledge nothing."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    loaded: Engine = engine()
    words: Lexicon = load()
    return Reader(engine=loaded, lexicon=words, recipe=DEFAULT_RECIPE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of reports that differ, and one that cannot be read."""
    inside = tmp_path_factory.mktemp("in")
    for number in range(20):
        town = TOWNS[number % len(TOWNS)]
        text = (
            f"Shells hit {town} on {number + 1} March 2025.\n\nThe council of {town} said at"
            f" least {number + 2} people were killed and {number + 5} were wounded."
        )
        (inside / f"report{number:02}.txt").write_text(text, encoding="utf-8")
    (inside / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    return inside


def read_all(place: str, folder: Path, reader: Reader, say: Say = silent) -> None:
    """Read the folder into a ledger, as a run does."""
    with open_ledger(place, create=True) as ledger:
        read_into(ledger, gather([str(folder)], io.BytesIO()), reader, say)


def test_killed_whole_runs_end_in_the_same_ledger(
    places: Callable[[], str], folder: Path, reader: Reader, tmp_path: Path
) -> None:
    whole = places()
    begun = time.monotonic()
    read_all(whole, folder, reader)
    lasted = time.monotonic() - begun
    with open_ledger(whole, create=False) as ledger:
        undisturbed = export(ledger)
    place, said = places(), tmp_path / "said"
    open_ledger(place, create=True).close()
    for number, moment in enumerate(moments(lasted, how_many())):
        if number % 8 == 0:  # a run that is always resumed has soon nothing left to do
            place, said = places(), tmp_path / f"said{number}"
            open_ledger(place, create=True).close()
        killed_after(moment, lambda say: read_all(place, folder, reader, say), said)  # noqa: B023 - it runs at once
        with open_ledger(place, create=False) as ledger:
            assert ledger.check() == ()
            there = {name for one in ledger.documents() for name in NUMBER.findall(one.text)}
        told = {str(int(at) + 1) for name in names_in(said) for at in REPORT.findall(name)}
        assert told <= there
        if number % 8 == 7 or number == how_many() - 1:
            read_all(place, folder, reader)
            with open_ledger(place, create=False) as ledger:
                assert export(ledger) == undisturbed
