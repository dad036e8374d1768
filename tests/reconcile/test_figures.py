"""Figures: numbers compared, and added up bound by bound."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import claim, count
from tests.reconcile.stands import figure, sourced

from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.figures import add, alone, overlap, plus, summed


@pytest.mark.parametrize(
    ("left", "right", "both"),
    [
        ("12", "12", True),
        ("12", "13", False),
        ("about 100", "109", True),
        ("about 100", "110", True),
        ("about 100", "111", False),
        ("nearly 100", "90", True),
        ("nearly 100", "101", False),
        ("at least 12", "500", True),
        ("at least 12", "11", False),
        ("up to 12", "0", True),
        ("up to 12", "13", False),
        ("at least 12", "up to 11", False),
        ("20..30", "30", True),
        ("20..30", "31", False),
        ("0", "at least 1", False),
    ],
)
def test_two_figures_can_both_be_true_where_they_meet(
    left: str, right: str, *, both: bool
) -> None:
    ours, theirs = figure(left), figure(right)
    assert overlap(ours, theirs, 0.1) is overlap(theirs, ours, 0.1) is both


def test_without_tolerance_about_is_the_number() -> None:
    assert not overlap(figure("about 100"), figure("101"), 0.0)
    assert overlap(figure("about 100"), figure("100"), 0.0)


@pytest.mark.parametrize(
    ("left", "right", "low", "high", "kind"),
    [
        ("2", "3", 5, 5, QuantityKind.EXACT),
        ("0", "3", 3, 3, QuantityKind.EXACT),
        ("0", "0", 0, 0, QuantityKind.ZERO),
        ("about 300", "about 2700", 3000, 3000, QuantityKind.APPROX),
        ("about 300", "2700", 3000, 3000, QuantityKind.APPROX),
        ("at least 2", "3", 5, UNKNOWN, QuantityKind.AT_LEAST),
        ("more than 2", "at least 3", 5, UNKNOWN, QuantityKind.AT_LEAST),
        ("20..30", "5", 25, 35, QuantityKind.RANGE),
        ("dozens 24..99", "5", 29, 104, QuantityKind.RANGE),
        ("up to 5", "3", UNKNOWN, 8, QuantityKind.RANGE),
    ],
)
def test_counts_are_added_bound_by_bound(
    left: str, right: str, low: object, high: object, kind: QuantityKind
) -> None:
    found = plus(count(left), count(right))
    assert (found.lo, found.hi, found.kind) == (low, high, kind)
    assert found.derived
    back = plus(count(right), count(left))
    assert (back.lo, back.hi, back.kind) == (low, high, kind)


def test_a_sum_with_a_word_in_it_is_soft_and_with_an_open_bound_open() -> None:
    assert plus(count("dozens 24..99"), count("5")).soft
    assert not plus(count("4"), count("5")).soft
    assert plus(count("more than 4"), count("5")).lo_open
    assert not plus(count("at least 4"), count("5")).lo_open


def test_nothing_is_known_of_a_sum_whose_summand_is_not() -> None:
    unstated = Quantity(surface="", kind=QuantityKind.UNSTATED)
    found = plus(unstated, count("5"))
    assert (found.lo, found.hi, found.best, found.n) == (UNKNOWN,) * 4
    assert add(UNKNOWN, 3) is UNKNOWN
    assert add(2, 3) == 5


def test_a_figure_keeps_the_claims_that_it_was_counted_from() -> None:
    first, second = figure("2", at=0, as_of="2024-05-02"), figure("3", at=40)
    found = summed((first, second))
    assert found.ids == (*first.ids, *second.ids)
    assert found.id == first.id
    assert (found.size, found.derived, found.day) == ((5, 5), True, first.day)


def test_a_claim_without_a_count_is_a_figure_that_nobody_stated() -> None:
    one = alone(sourced(claim("killed")), "root", "organ")
    assert one.count.kind is QuantityKind.UNSTATED
    assert one.size == (0, 0)


def test_a_list_that_was_counted_is_derived_and_a_floor_as_large_as_it_says() -> None:
    listed = claim("killed", "3")
    listed = replace(listed, count=replace(count("3"), derived=True))
    assert alone(sourced(listed), "root", "organ").derived
    assert figure("at least 12").size == (12, 12)
    assert figure("up to 12").size == (0, 12)
