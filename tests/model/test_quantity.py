"""Quantities: bounds that never cross, and the interval that only compares."""

import pytest
from hypothesis import given
from tests import strategies as some

from reportedly.errors import NounError
from reportedly.model.quantity import Quantity, QuantityKind, Range
from reportedly.model.unknown import UNKNOWN, Unknown


def quantity(kind: str, n: int | Unknown, lo: int | Unknown, hi: int | Unknown) -> Quantity:
    return Quantity(surface="", kind=QuantityKind(kind), n=n, lo=lo, hi=hi)


@pytest.mark.parametrize(
    ("lo", "best", "hi"),
    [(5, UNKNOWN, 4), (5, 4, UNKNOWN), (UNKNOWN, 6, 5), (1, 9, 5)],
)
def test_bounds_that_cross_are_refused(
    lo: int | Unknown, best: int | Unknown, hi: int | Unknown
) -> None:
    with pytest.raises(NounError, match="low <= best <= high"):
        Quantity(surface="some", lo=lo, best=best, hi=hi)


def test_nothing_known_is_a_quantity_too() -> None:
    unstated = Quantity(surface="an unknown number", kind=QuantityKind.UNSTATED)
    assert unstated.match(0.1) == Range()


# The last column of the field guide's table of bound words, with its tolerance of a tenth.
@pytest.mark.parametrize(
    ("found", "low", "high"),
    [
        (quantity("exact", 300, 300, 300), 300, 300),
        (quantity("at_least", 12, 12, UNKNOWN), 12, UNKNOWN),
        (quantity("more_than", 12, 12, UNKNOWN), 12, UNKNOWN),
        (quantity("at_most", 40, UNKNOWN, 40), 0, 40),
        (quantity("less_than", 40, UNKNOWN, 40), 0, 39),
        (quantity("less_than", 0, UNKNOWN, 0), 0, 0),
        (quantity("nearly", 2700, 2700, 2700), 2430, 2700),
        (quantity("just_over", 205, 205, 205), 205, 226),
        (quantity("approx", 1101, 1101, 1101), 990, 1212),
        (quantity("range", UNKNOWN, 3, 5), 3, 5),
        (quantity("zero", 0, 0, 0), 0, 0),
        (quantity("vague", UNKNOWN, 24, 99), 24, 99),
    ],
)
def test_claims_are_compared_by_the_match_interval(
    found: Quantity, low: int | Unknown, high: int | Unknown
) -> None:
    assert found.match(0.1) == Range(low=low, high=high)


def test_without_tolerance_about_three_hundred_is_three_hundred() -> None:
    assert quantity("approx", 300, 300, 300).match(0) == Range(low=300, high=300)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Range(low=1, high=5), Range(low=5, high=9), True),
        (Range(low=1, high=5), Range(low=6, high=9), False),
        (Range(low=6), Range(high=5), False),
        (Range(low=6), Range(low=1), True),
        (Range(), Range(low=7, high=7), True),
    ],
)
def test_ranges_overlap_where_one_number_could_lie_in_both(
    one: Range, other: Range, *, overlap: bool
) -> None:
    assert one.overlaps(other) is other.overlaps(one) is overlap


def test_a_turned_range_is_refused() -> None:
    with pytest.raises(NounError, match="low must not exceed high"):
        Range(low=5, high=4)


@given(some.quantities())
def test_known_bounds_stand_in_order(found: Quantity) -> None:
    known = [x for x in (found.lo, found.best, found.hi) if not isinstance(x, Unknown)]
    assert known == sorted(known)
