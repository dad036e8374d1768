"""Runs that are killed: what was acknowledged before is known, whatever happened after."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from reportedly.errors import LedgerError

KILLS_VARIABLE = "REPORTEDLY_KILLS"
FEW = 4


def how_many() -> int:
    """Return how many kills a test makes: a few, or as many as REPORTEDLY_KILLS says."""
    return int(os.environ.get(KILLS_VARIABLE) or FEW)


@contextmanager
def running(work: Callable[[Callable[[str], None]], object], said: Path) -> Iterator[int]:
    """Run something in a process of its own, which may acknowledge what it has done.

    Args:
        work: is given a function that acknowledges a name, on disk when it returns.
        said: the file of the names.
    """
    child = os.fork()
    if child == 0:
        log = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        try:
            work(lambda name: void(os.write(log, f"{name}\n".encode())))
        finally:
            os._exit(0)
    yield child
    os.waitpid(child, 0)


def void(_: object) -> None:
    """Drop a value."""


def killed_after(
    seconds: float, work: Callable[[Callable[[str], None]], object], said: Path
) -> None:
    """Run something and kill it after so long, or let it end before."""
    with running(work, said) as child:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)


def names_in(said: Path) -> set[str]:
    """Return the names that were acknowledged, whole lines only."""
    if not said.exists():
        return set()
    *whole, _ = said.read_text(encoding="utf-8").split("\n")
    return set(whole)


def moments(longest: float, number: int) -> Iterator[float]:
    """Yield random moments of a run, the same ones each time; many are early."""
    dice = Random(number)  # noqa: S311 - the same each time is what is wanted
    for _ in range(number):
        yield dice.random() * longest * dice.choice((0.1, 0.5, 1.0))


def until_done(work: Callable[[], object], tries: int = 200) -> int:
    """Call again until it comes through, as a person would; say how often it failed."""
    for failed in range(tries):
        try:
            work()
        except LedgerError:
            continue
        return failed
    raise AssertionError(f"it failed {tries} times")
