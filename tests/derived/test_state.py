"""How far what is derived has come: it is remembered, and nothing else is."""

import pytest

from reportedly.derived.state import ONE, STATE, State, remember, state_of
from reportedly.model.pairs import Pairs
from reportedly.reconcile.index import MemoryIndex

FULL = State(
    by="0123",
    revision="7.3",
    reading=7,
    text=9,
    step=4,
    most=20,
    letters=(("UKR-MIL", "C"), ("grp:x y", "A")),
    pairs=Pairs(same=frozenset({("a", "b"), ("b", "c")}), different=frozenset({("a", "d")})),
)


def test_an_empty_index_has_come_nowhere() -> None:
    assert state_of(MemoryIndex()) == State()


@pytest.mark.parametrize("state", [State(), State(by="x", most=4), FULL])
def test_what_is_remembered_comes_back(state: State) -> None:
    index = MemoryIndex()
    remember(index, state)
    assert state_of(index) == state


def test_the_last_one_counts() -> None:
    index = MemoryIndex()
    for state in (FULL, State(by="x"), FULL, State(by="y", reading=3)):
        remember(index, state)
    assert state_of(index) == State(by="y", reading=3)
    assert len(index.held(STATE, ONE)) == 1


@pytest.mark.parametrize(
    "row", ["[]", "{}", '["x"]', "1", '["b", "1.0", 1, 0]', '["b", "1.0", 1, "", 1, 0]']
)
def test_what_is_no_state_is_none(row: str) -> None:
    index = MemoryIndex()
    index.add(STATE, ONE, row)
    assert state_of(index) == State()
