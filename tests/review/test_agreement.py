"""Agreement: worked examples, and what must hold of any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.quantity import Range
from reportedly.model.unknown import UNKNOWN
from reportedly.review.agreement import alpha, between, kappa, nominal


def test_kappa_of_a_worked_table() -> None:
    """Fifty questions: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no. Chance is .5, so .4."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert kappa(pairs) == pytest.approx(0.4)


def test_kappa_below_chance() -> None:
    assert kappa([("y", "n"), ("n", "y")]) == pytest.approx(-1)


def test_kappa_without_a_choice_is_unknown() -> None:
    assert kappa([]) is UNKNOWN
    assert kappa([("y", "y")] * 4) is UNKNOWN


def test_alpha_of_a_worked_table() -> None:
    """Two coders, ten questions, words: observed .4, expected 96 of 190, so .208."""
    one = "0100000011"
    other = "1110010000"
    units = [(a, b) for a, b in zip(one, other, strict=True)]
    apart = sum(a != b for a, b in units)
    every = one + other
    ones = every.count("1")
    expected = 2 * ones * (20 - ones) / (20 * 19)
    assert alpha(units, nominal) == pytest.approx(1 - (apart / 10) / expected)


def test_alpha_of_numbers_with_gaps() -> None:
    """Worked by hand: three questions of two answers each, and one of a single answer.

    Observed: (0 + 1 + 4) * 2 / 6 = 10/6; expected over 1, 1, 2, 3, 5, 7: the squared
    differences of all 15 pairs sum to 173, so 2 * 173 / 30.
    """
    units = [(1, 1), (2, 3), (5, 7), (9,)]
    found = alpha(units, lambda a, b: float(a - b) ** 2)
    squares = sum((a - b) ** 2 for i, a in enumerate(V) for b in V[i + 1 :])
    assert squares == 173
    assert found == pytest.approx(1 - (10 / 6) / (2 * squares / 30))


V = (1, 1, 2, 3, 5, 7)


def test_alpha_without_a_choice_is_unknown() -> None:
    assert alpha([], nominal) is UNKNOWN
    assert alpha([("a",)], nominal) is UNKNOWN
    assert alpha([("a", "a")] * 3, nominal) is UNKNOWN


def test_ranges_are_apart_by_their_ends() -> None:
    assert between(Range(low=10, high=20), Range(low=10, high=20)) == 0
    assert between(Range(low=10, high=20), Range(low=14, high=23)) == (16 + 9) / 2
    assert between(Range(low=10), Range(low=10)) == 0
    assert between(Range(low=10), Range(low=10, high=30)) == 200
    assert between(Range(), Range(low=5, high=5)) == 1


ranges = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(
    lambda ends: Range(low=min(ends), high=max(ends))
)


@given(st.lists(st.lists(ranges, min_size=2, max_size=3), min_size=1, max_size=5))
def test_alpha_of_ranges_is_one_at_most(units: list[list[Range]]) -> None:
    found = alpha(units, between)
    assert found is UNKNOWN or found <= 1 + 1e-9
    twins = [[unit[0]] * 2 for unit in units]
    assert alpha(twins, between) in {UNKNOWN, 1}


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("ab")), max_size=9))
def test_kappa_is_the_same_the_other_way_round(pairs: list[tuple[str, str]]) -> None:
    turned = kappa([(b, a) for a, b in pairs])
    found = kappa(pairs)
    assert turned is found or turned == pytest.approx(found)
