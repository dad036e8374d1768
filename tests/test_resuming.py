"""A run that is stopped and started again: the same ledger, and no work is done twice.

The run is a process of its own, stopped by a signal in the middle of its work: when a source is
to be read, or when its document is worked on. What it does is written down, so that two runs
can be held against each other.
"""

import gc
import os
import signal
import zipfile
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from tests.cli.calling import call
from tests.ledger.build import export
from tests.pages import PAGE
from tests.pages.files import letter
from tests.parsing import engine

from reportedly import pipeline
from reportedly.ledger.store import open_ledger

ENDS = {signal.SIGINT: 130, signal.SIGKILL: signal.SIGKILL}
FINISHED = 1  # one file is broken
FILES = 8
WORKED_ON = 7  # the other cannot be read
FAILED = 7


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of eight files, one of which cannot be read and two of which are alike."""
    inside = tmp_path_factory.mktemp("in")
    (inside / "a.html").write_text(PAGE)
    (inside / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    (inside / "c.eml").write_bytes(letter("At least 3 people were hurt, officials said."))
    (inside / "d.txt").write_text("The ministry said 4 people were killed at Oss on Friday.")
    (inside / "e.csv").write_text("text\nAt least 5 people were killed at Oss.\n")
    with zipfile.ZipFile(inside / "f.zip", "w") as archive:
        archive.writestr("one.txt", "At least 6 people were killed at Lund.")
    (inside / "g.jsonl").write_text('{"text": "Police said 7 people were hurt at Lund."}\n')
    (inside / "h.md").write_text("# Raid\n\nThe army said 8 soldiers were killed at Oss.\n")
    return inside


def reading(folder: Path, ledger: Path, log: Path, stop: tuple[int, int]) -> int:
    """Read in a child, which is sent a signal at its nth step; return how it ended.

    Every source that is opened and every document that is worked on is a line of the log.
    """
    engine()  # loaded once, for all children
    child = os.fork()
    if child:
        status = os.waitpid(child, 0)[1]
        return os.WTERMSIG(status) or os.WEXITSTATUS(status)
    gc.disable()  # what is raised while it runs is lost, a signal's interrupt too
    steps = count()

    def told(name: str, work: Callable[..., object], *arguments: object) -> object:
        with log.open("a") as file:
            what = arguments[0]
            file.write(f"{name} {getattr(what, 'name', '') or getattr(what, 'id', '')}\n")
        if next(steps) == stop[0]:
            os.kill(os.getpid(), stop[1])
        return work(*arguments)

    for name in ("reading_of", "find"):
        setattr(pipeline, name, partial(told, name, getattr(pipeline, name)))
    code = FAILED
    try:
        code = call("read", str(folder), "--ledger", str(ledger)).exit_code
    finally:
        os._exit(code)


def held(ledger: Path) -> str:
    """Return what a ledger holds, sound as it must be; nothing where there is none yet."""
    if not ledger.exists():
        return ""
    with open_ledger(str(ledger), create=True) as opened:
        assert opened.check() == ()
        return export(opened)


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give what a ledger holds that was read in one go, and see that all of it was work."""
    place = tmp_path_factory.mktemp("whole")
    assert reading(folder, place / "war.db", place / "log", (-1, 0)) == FINISHED
    steps = (place / "log").read_text().splitlines()
    assert len(steps) == len(set(steps)) == FILES + WORKED_ON
    return held(place / "war.db")


@pytest.mark.parametrize("stop", ENDS, ids=["Ctrl-C", "kill"])
def test_stopped_at_any_step_and_resumed_it_does_no_work_twice(
    tmp_path: Path, folder: Path, undisturbed: str, stop: signal.Signals
) -> None:
    ledger, log = tmp_path / "war.db", tmp_path / "log"
    done = set[str]()
    for moment in (1, 0, 3, 2, 2, 4, -1):
        log.write_text("")
        ended = reading(folder, ledger, log, (moment, stop))
        steps = log.read_text().splitlines()
        assert done.isdisjoint(steps), "a step that was done is done again"
        # All but the source in hand is in the ledger.
        last = max((at for at, one in enumerate(steps) if one.startswith("reading")), default=0)
        done.update(steps if moment < 0 else steps[:last])
        held(ledger)
        assert ended == (FINISHED if len(steps) <= moment or moment < 0 else ENDS[stop])
    assert held(ledger) == undisturbed
    log.write_text("")
    reading(folder, ledger, log, (-1, 0))
    assert log.read_text() == ""


def test_what_could_not_be_read_is_told_again_and_not_tried_again(
    tmp_path: Path, folder: Path, undisturbed: str
) -> None:
    ledger = tmp_path / "war.db"
    first = call("read", str(folder), "--ledger", str(ledger))
    moved = folder.rename(tmp_path / "moved")
    second = call("read", str(moved), "--ledger", str(ledger))
    moved.rename(folder)
    assert first.exit_code == second.exit_code == FINISHED
    assert "not read: broken_document 1" in second.stdout
    assert str(moved / "b.pdf") in second.stderr
    assert held(ledger).startswith(undisturbed[:200])


def test_a_newer_reader_reads_again(
    tmp_path: Path, folder: Path, undisturbed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, log = tmp_path / "war.db", tmp_path / "log"
    reading(folder, ledger, tmp_path / "first", (-1, 0))
    monkeypatch.setattr(pipeline, "READER_VERSION", "reportedly 99")
    reading(folder, ledger, log, (-1, 0))
    assert log.read_text() == (tmp_path / "first").read_text()
    assert held(ledger) == undisturbed
