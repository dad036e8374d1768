"""Intervals with one end, and where a limit may stand."""

from datetime import date

import pytest
from tests.resolve.texts import books

from reportedly.resolve.openings import bare_year, limit_at
from reportedly.resolve.reader import Reader

TIME = books()[2]


def reader(text: str) -> Reader:
    return Reader.of(text, TIME, date(2024, 8, 15))


@pytest.mark.parametrize(
    ("text", "end", "at"),
    [
        ("since Monday", "since", 1),
        ("no later than Monday", "until", 3),
        ("on or before the 3rd", "until", 4),
        ("starting on Monday", "since", 2),
        (">= 2019", "since", 2),
        ("prior to 2014", "before", 2),
    ],
)
def test_a_limit_says_which_end_it_opens(text: str, end: str, at: int) -> None:
    limit = limit_at(reader(text), 0)
    assert limit is not None
    assert (limit.end, limit.at) == (end, at)


@pytest.mark.parametrize(("text", "index"), [("no more than", 0), ("n > 2019", 1), ("on", 0)])
def test_what_is_no_limit(text: str, index: int) -> None:
    assert limit_at(reader(text), index) is None


def test_a_sign_is_a_limit_at_the_head_of_each_line() -> None:
    text = reader("Sold:\n> 2019")
    assert limit_at(text, 2) is not None


@pytest.mark.parametrize(
    ("text", "known"), [("2019", True), ("2019 men", False), ("40", False)]
)
def test_a_bare_year_has_four_digits_and_counts_nothing(text: str, *, known: bool) -> None:
    assert (bare_year(reader(text), 0) is not None) == known


def test_only_a_lone_preposition_may_have_a_noun_behind_it() -> None:
    before, prior = limit_at(reader("before May 5"), 0), limit_at(reader("prior to May 5"), 0)
    assert before is not None
    assert prior is not None
    assert (before.free, prior.free) == (False, True)
