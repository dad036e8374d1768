"""A kill at any moment: no half document, nothing committed lost, and the run resumes."""

import os
import signal
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from tests.ledger.build import READER, RULES, document, export, found, fresh

from reportedly.ledger.store import open_ledger

NAMES = ("a", "b", "c")


def read_all(path: Path) -> str:
    """Read three documents into a ledger, as a run would, and return what it holds then."""
    with fresh(str(path)) as ledger:
        for name in NAMES:
            paper = document(name)
            if not ledger.known(paper, READER, RULES):
                ledger.add(found(paper), READER, RULES)
        return export(ledger)


def in_child(work: Callable[[], object]) -> int:
    """Run something in a process of its own; return the signal that ended it."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def killed_at(moment: int, path: Path) -> None:
    """Read, and be killed before the statement, commit or rollback of this number."""
    numbers = count()

    def tick(*_: object) -> None:
        if next(numbers) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, name, tick)
    read_all(path)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    return read_all(tmp_path_factory.mktemp("whole") / "war.db")


def test_a_kill_between_and_inside_transactions(tmp_path: Path, undisturbed: str) -> None:
    """Kill at every fourth moment of the run, until one comes through."""
    killed = 0
    for moment in count(start=0, step=4):
        path = tmp_path / f"{moment}.db"
        if in_child(partial(killed_at, moment, path)) != signal.SIGKILL:
            break
        killed += 1
        check_whole(path)
        assert read_all(path) == undisturbed, f"killed at {moment}"
    assert killed > 20


def check_whole(path: Path) -> None:
    """Say that what a kill left is a ledger of whole documents, or not yet one."""
    if not path.exists():
        return
    with open_ledger(str(path), create=True) as ledger:
        for one in ledger.found():
            assert one == found(document(one.document.id))
        assert ledger.check() == ()


def test_many_kills_of_one_ledger(tmp_path: Path, undisturbed: str) -> None:
    path = tmp_path / "war.db"
    for moment in range(1, 60, 7):
        in_child(partial(killed_at, moment, path))
    assert read_all(path) == undisturbed
