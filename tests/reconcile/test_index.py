"""Indexes: rows of a space, a key and a value, each once, in order."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reconcile.index import MemoryIndex

SMALL = st.sampled_from(("a", "b", "c", ""))
Row = tuple[str, str, str]


def filled(*rows: Row) -> MemoryIndex:
    index = MemoryIndex()
    for row in rows:
        index.add(*row)
    return index


def test_values_come_sorted_and_once() -> None:
    index = filled(("s", "k", "b"), ("s", "k", "a"), ("s", "k", "b"))
    assert index.held("s", "k") == ("a", "b")
    assert index.held("s", "k", 1) == ("a",)


def test_spaces_and_keys_are_apart() -> None:
    index = filled(("s", "k", "a"), ("t", "k", "b"), ("s", "l", "c"))
    assert index.held("s", "k") == ("a",)
    assert index.held("t", "k") == ("b",)
    assert index.held("t", "l") == ()


def test_keys_are_those_that_hold_something() -> None:
    index = filled(("s", "l", "a"), ("s", "k", "a"))
    assert index.keys("s") == ("k", "l")
    index.drop("s", "k", "a")
    assert index.keys("s") == ("l",)
    assert index.keys("t") == ()


def test_what_is_not_there_is_dropped_without_a_word() -> None:
    index = filled(("s", "k", "a"))
    index.drop("s", "k", "b")
    index.drop("t", "k", "a")
    assert index.held("s", "k") == ("a",)


def test_everything_is_forgotten() -> None:
    index = filled(("s", "k", "a"))
    index.clear()
    assert index.held("s", "k") == ()
    assert index.keys("s") == ()


@given(st.lists(st.tuples(st.booleans(), SMALL, SMALL, SMALL), max_size=30))
def test_an_index_is_a_set_of_rows(steps: list[tuple[bool, str, str, str]]) -> None:
    index, rows = MemoryIndex(), set[Row]()
    for put, *row in steps:
        space, key, value = row
        if put:
            index.add(space, key, value)
            rows.add((space, key, value))
        else:
            index.drop(space, key, value)
            rows.discard((space, key, value))
    for space in ("a", "b", "c", ""):
        mine = {(key, value) for at, key, value in rows if at == space}
        assert index.keys(space) == tuple(sorted({key for key, _ in mine}))
        for key in ("a", "b", "c", ""):
            assert index.held(space, key) == tuple(sorted(v for k, v in mine if k == key))
