"""Unknown is a value with a name."""

import copy
import pickle

import pytest

from reportedly.model.unknown import UNKNOWN, Unknown, known


def test_unknown_says_what_it_is() -> None:
    assert repr(UNKNOWN) == "UNKNOWN"


@pytest.mark.parametrize("nothing", [None, 0, "", ()])
def test_unknown_is_not_nothing(nothing: object) -> None:
    assert nothing != UNKNOWN


def test_there_is_one_unknown_also_on_the_other_side_of_a_process() -> None:
    # What is pickled here is our own, and a line above.
    assert pickle.loads(pickle.dumps(UNKNOWN)) is UNKNOWN  # noqa: S301
    assert copy.deepcopy(UNKNOWN) is UNKNOWN
    assert list(Unknown) == [UNKNOWN]


@pytest.mark.parametrize(("value", "found"), [(UNKNOWN, 7), (0, 0), (3, 3)])
def test_a_default_stands_in_for_the_unknown_only(value: int | Unknown, found: int) -> None:
    assert known(value, 7) == found
