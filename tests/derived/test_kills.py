"""A kill while incidents are brought up to date: what is kept is whole, others go on."""

import os
import signal
from collections.abc import Callable
from functools import partial
from itertools import count
from random import Random

import pytest
from sqlalchemy import Engine, event
from tests.derived.test_keeping import SETTINGS, afresh, fill, kept, pool, words
from tests.ledger.faults import how_many
from tests.ledger.test_kill import in_child

from reportedly.derived import keeping
from reportedly.derived.hand import Hand
from reportedly.derived.listing import brought_up
from reportedly.derived.nearby import Nearby
from reportedly.ledger.store import open_ledger

LAST = 260


def bring_up(place: str) -> None:
    with open_ledger(place, create=False) as ledger:
        brought_up(ledger, SETTINGS, words())


def killed_at(moment: int, place: str) -> None:
    """Bring up to date, and be killed before the statement or commit of this number."""
    numbers = count()

    def tick(*_: object) -> None:
        if next(numbers) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, name, tick)
    bring_up(place)


@pytest.fixture
def in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take in so few documents at once that there are several transactions."""
    monkeypatch.setattr(keeping, "AT_ONCE", 16)


@pytest.mark.usefixtures("in_steps")
def test_killed_at_any_moment(places: Callable[[], str]) -> None:
    place = places()
    with open_ledger(place, create=True) as ledger:
        fill(ledger, pool())
    words()
    dice, killed = Random(how_many()), 0  # noqa: S311 - the same each time is what is wanted
    for _ in range(how_many()):
        work = partial(killed_at, dice.randrange(LAST), place)
        killed += in_child(work) == signal.SIGKILL
    assert killed
    with open_ledger(place, create=False) as ledger:
        assert kept(ledger) == afresh(ledger)


@pytest.mark.usefixtures("in_steps")
def test_in_steps_it_is_the_same(places: Callable[[], str]) -> None:
    with open_ledger(places(), create=True) as ledger:
        fill(ledger, pool())
        assert kept(ledger) == afresh(ledger)


@pytest.mark.usefixtures("in_steps")
def test_what_is_half_done_says_so(place: str) -> None:
    with open_ledger(place, create=True) as ledger:
        fill(ledger, pool())
        keeper = keeping.Keeper(ledger=ledger, settings=SETTINGS, lexicon=words())
        with ledger.deriving(keeper.room) as rows:
            keeper._step(rows, Hand(Nearby(ledger)))  # noqa: SLF001 - one step of several
        assert not keeper.is_current()
        keeper.bring_up()
        assert keeper.is_current()
