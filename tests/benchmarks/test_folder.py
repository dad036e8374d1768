"""A folder of mixed files: what it is made to hold, and what is said of a bad run."""

import io
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.folder import Run, alike, held, last_lines, progress_wrong, told_wrong
from benchmarks.folder_files import BROKEN, MAKERS, Maker, Tally, story, write
from tests.cli.calling import call

from reportedly.model.raw import Raw
from reportedly.sources.gather import gather

TALLY = Tally(files=4, documents=9, near=1, broken=2)
COUNTS = {"new": 6, "known": 0, "unread": 2, "claims": 5, "near_copies": 1}
SHOWN = "\r\x1b[K".join(
    f"{at} of 4 files, 2.5 a second, {4 - at} s left: {at}.txt" for at in range(1, 5)
)
STOPPED = Run(seconds=50, code=130, counts={}, shown="", held=3)
RESUMED = Run(seconds=90, code=1, counts=COUNTS, shown=SHOWN, held=9)
AGAIN = Run(seconds=9, code=1, counts={**COUNTS, "new": 0, "claims": 0}, shown="", held=9)


def test_a_folder_is_the_same_every_time(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a", 120), write(tmp_path / "b", 120)
    assert first == second
    files = [sorted(path for path in (tmp_path / one).rglob("*.*")) for one in "ab"]
    assert len(files[0]) == first.files == 120
    assert all(
        one.read_bytes() == other.read_bytes()
        for one, other in zip(*files, strict=True)
        if one.suffix not in {".eml", ".mbox", ".zip", ".docx", ".gz"}  # these hold the time
    )


def test_what_a_folder_holds_is_what_is_counted(tmp_path: Path) -> None:
    tally = write(tmp_path, 100)
    found = [one for one in gather([str(tmp_path)], io.BytesIO()) if isinstance(one, Raw)]
    broken = sum(
        suffix in {"pdf", "docx"} for suffix, _ in BROKEN
    )  # the rest never gets so far
    assert tally.broken == len(BROKEN)
    assert len(found) == tally.documents + tally.copies + broken


@pytest.mark.parametrize("make", MAKERS)
def test_every_maker_gives_a_file_of_a_kind(make: object) -> None:
    assert callable(make)
    suffix, data = make(Maker().take)
    assert re.fullmatch(r"[a-z.]+", suffix)
    assert data


def test_no_two_reports_have_the_same_words() -> None:
    chance = random.Random(1)  # noqa: S311 - nothing here is secret
    made = [story(chance, number) for number in range(500)]
    assert len({one.text for one in made}) == len({one.address for one in made}) == 500


def test_a_run_that_did_as_it_must_is_not_blamed() -> None:
    assert told_wrong(TALLY, STOPPED, RESUMED, AGAIN) == []
    assert progress_wrong(TALLY, RESUMED) == []
    assert last_lines(SHOWN)[-1] == "4 of 4 files, 2.5 a second, 0 s left"


@pytest.mark.parametrize(
    ("which", "worse", "words"),
    [
        (0, replace(STOPPED, code=0), "not stopped"),
        (0, replace(STOPPED, held=4), "read again"),
        (1, replace(RESUMED, held=8), "not all was read"),
        (1, replace(RESUMED, counts={**COUNTS, "unread": 3}), "not all was read"),
        (1, replace(RESUMED, counts={**COUNTS, "near_copies": 2}), "near-copies"),
        (2, replace(AGAIN, held=10), "changed the ledger"),
        (2, replace(AGAIN, counts={**COUNTS, "new": 0}), "changed the ledger"),
        (2, replace(AGAIN, seconds=20), "too long"),
    ],
)
def test_what_is_not_as_it_must_be_is_said(which: int, worse: Run, words: str) -> None:
    runs = [STOPPED, RESUMED, AGAIN]
    runs[which] = worse
    assert words in told_wrong(TALLY, *runs)[0]


def test_near_copies_are_those_of_the_whole_ledger(tmp_path: Path) -> None:
    words = "Nine people were killed when a bridge fell at Oss on Friday, the mayor said today."
    for name, text in (("a.txt", words), ("b.txt", f"{words} More soon."), ("c.txt", "No.")):
        (tmp_path / name).write_text(text)
    ledger = tmp_path / "war.db"
    call("read", str(tmp_path), "--ledger", str(ledger))
    assert (alike(ledger), held(ledger)) == (1, 3)
    assert held(tmp_path / "none.db") == 0


def test_progress_that_was_not_shown_is_missed() -> None:
    assert progress_wrong(TALLY, replace(RESUMED, shown="")) != []
    assert progress_wrong(replace(TALLY, files=5), RESUMED) != []
    assert last_lines("") == []
