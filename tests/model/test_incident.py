"""Tolls: figures that never cross, and unknown is not zero."""

import pytest
from hypothesis import given
from tests import strategies as some

from reportedly.errors import NounError
from reportedly.model.incident import Toll, TollStatus
from reportedly.model.unknown import UNKNOWN, Unknown


def toll(low: int | Unknown, best: int | Unknown, high: int | Unknown) -> Toll:
    return Toll(
        category="killed",
        victims="all",
        period="incident",
        convention="plain",
        status=TollStatus.SINGLE_SOURCE,
        low=low,
        best=best,
        high=high,
    )


@pytest.mark.parametrize("figures", [(5, UNKNOWN, 4), (5, 4, 9), (1, 9, 5), (UNKNOWN, 3, 2)])
def test_figures_that_cross_are_refused(
    figures: tuple[int | Unknown, int | Unknown, int | Unknown],
) -> None:
    with pytest.raises(NounError, match="low <= best <= high"):
        toll(*figures)


def test_a_toll_may_have_no_figure() -> None:
    found = toll(UNKNOWN, UNKNOWN, UNKNOWN)
    assert 0 not in (found.low, found.best, found.high)


@given(some.tolls())
def test_known_figures_stand_in_order(found: Toll) -> None:
    known = [x for x in (found.low, found.best, found.high) if not isinstance(x, Unknown)]
    assert known == sorted(known)
