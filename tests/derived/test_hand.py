"""What a step leaves is taken up by the next, and by no other."""

from dataclasses import replace

import pytest
from tests.derived.test_keeping import SETTINGS, afresh, fill, kept, pool, words

from reportedly.derived import keeping
from reportedly.derived.decisions import Decisions
from reportedly.derived.hand import Hand
from reportedly.derived.keeping import Keeper
from reportedly.derived.nearby import Nearby
from reportedly.derived.state import State, state_of
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.reconcile.growing import Growing
from reportedly.reconcile.index import MemoryIndex


def grown(ledger: Ledger) -> tuple[Keeper, Hand, Growing]:
    keeper = Keeper(ledger=ledger, settings=SETTINGS, lexicon=words())
    hand = Hand(Nearby(ledger))
    return keeper, hand, keeper.growing(MemoryIndex(), Decisions(), hand.near)


def test_what_was_laid_down_is_taken_up_once(ledger: Ledger) -> None:
    _, hand, growing = grown(ledger)
    state = State(by="x", step=3)
    assert hand.take(state, Decisions()) is None
    hand.lay(state, Decisions(), growing)
    assert hand.take(state, Decisions()) is growing
    assert hand.take(state, Decisions()) is None


@pytest.mark.parametrize(
    ("state", "known"),
    [
        (State(by="x", step=4), Decisions()),
        (State(by="y", step=3), Decisions()),
        (State(by="x", step=3), Decisions(letters=(("a", "B"),))),
    ],
)
def test_after_a_step_of_somebody_else_nothing_is_taken_up(
    ledger: Ledger, state: State, known: Decisions
) -> None:
    _, hand, growing = grown(ledger)
    hand.lay(State(by="x", step=3), Decisions(), growing)
    assert hand.take(state, known) is None


def test_every_step_is_counted(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "AT_ONCE", 20)
    fill(ledger, pool())
    kept(ledger)
    with ledger.derived(SETTINGS.convention) as rows:
        state = state_of(rows.shelf)
    assert state.step == 2 * -(-len(pool()) // 20)
    assert state.text == state.reading == int(state.revision.partition(".")[0])


def test_two_who_take_turns_end_as_one_alone(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "AT_ONCE", 7)
    with (
        open_ledger(place, create=True) as ledger,
        open_ledger(place, create=False) as other,
    ):
        fill(ledger, pool())
        keepers = [
            Keeper(ledger=one, settings=SETTINGS, lexicon=words()) for one in (ledger, other)
        ]
        hands = [Hand(Nearby(one)) for one in (ledger, other)]
        turn = 0
        while not keepers[0].is_current():
            turn += 1
            at = (turn // 2) % 2
            with keepers[at].ledger.deriving(SETTINGS.convention) as rows:
                keepers[at]._step(rows, hands[at])  # noqa: SLF001 - one step of several
        assert kept(ledger) == afresh(ledger)


def test_texts_that_change_behind_a_step_are_made_anew(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "AT_ONCE", 16)
    fill(ledger, pool())
    kept(ledger)
    fewer = [replace(one, claims=one.claims[:1]) for one in pool()]
    ledger.add_all(fewer, "reader 2", "rules 1")
    assert kept(ledger) == afresh(ledger)
