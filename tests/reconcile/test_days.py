"""Days compared, at the edges of months and of the calendar."""

from datetime import date

import pytest
from tests.reconcile.builders import PEOPLE, claim, document

from reportedly.model.claim import Claim
from reportedly.model.moment import PartialDate, When
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.days import (
    Window,
    dated,
    days_clash,
    figure_day,
    publication_day,
    window,
    within,
)

SPAN = claim("killed", "1", of=PEOPLE).span


def on(first: str, last: str = "") -> When:
    """Build a time; "…" leaves an end open."""
    ends = [UNKNOWN if one == "…" else PartialDate.parse(one) for one in (first, last or first)]
    return When(surface=first, span=SPAN, start=ends[0], end=ends[1])


def of(as_of: str) -> Claim:
    return claim("killed", "1", as_of=as_of)


def test_a_month_holds_all_its_days() -> None:
    assert window(on("2024-02")) == Window(first=date(2024, 2, 1), last=date(2024, 2, 29))
    found = window(on("2024"))
    assert isinstance(found, Window)
    assert found.days == 366


def test_an_open_end_reaches_to_the_end_of_the_calendar() -> None:
    assert window(on("2024-05-02", "…")) == Window(first=date(2024, 5, 2), last=date.max)
    assert window(on("…", "2024-05-02")) == Window(first=date.min, last=date(2024, 5, 2))
    assert window(on("…", "…")) is UNKNOWN
    assert window(UNKNOWN) is UNKNOWN


@pytest.mark.parametrize(
    ("left", "right", "gap"),
    [
        (("2024-05-02", "2024-05-04"), ("2024-05-04", "2024-05-09"), 0),
        (("2024-05-02", "2024-05-09"), ("2024-05-04", "2024-05-05"), 0),
        (("2024-05-02", "2024-05-02"), ("2024-05-03", "2024-05-03"), 1),
        (("2024-02-28", "2024-02-28"), ("2024-03-01", "2024-03-01"), 2),
    ],
)
def test_the_gap_between_two_times_is_the_same_both_ways(
    left: tuple[str, str], right: tuple[str, str], gap: int
) -> None:
    ours, theirs = window(on(*left)), window(on(*right))
    assert isinstance(ours, Window)
    assert isinstance(theirs, Window)
    assert ours.apart(theirs) == theirs.apart(ours) == gap


def test_days_clash_only_beyond_the_slack() -> None:
    assert not days_clash(on("2024-05-02"), on("2024-05-03"), 1)
    assert days_clash(on("2024-05-02"), on("2024-05-04"), 1)
    assert days_clash(on("2024-05-02"), on("2024-05-03"), 0)
    assert not days_clash(on("2024-05-02"), on("2024-05"), 0)
    assert not days_clash(on("2024-05-02"), UNKNOWN, 0)


def test_a_week_is_short_enough_for_one_happening_and_a_month_is_not() -> None:
    assert dated(on("2024-05-01", "2024-05-07"))
    assert not dated(on("2024-05-01", "2024-05-08"))
    assert not dated(on("2024-05-01", "…"))
    assert not dated(UNKNOWN)


@pytest.mark.parametrize(
    ("as_of", "published", "day"),
    [
        ("2025-01-13", "2025-01-14", date(2025, 1, 13)),
        ("2025-01", "2025-01-14", date(2025, 1, 14)),
        ("2025-01", "2025-02-14", date(2025, 1, 31)),
        ("2025-01-20", "2025-01-14", date(2025, 1, 20)),
        ("2025-01", "", date(2025, 1, 31)),
        ("", "2025-01-14", date(2025, 1, 14)),
        ("", "", UNKNOWN),
    ],
)
def test_a_figure_is_of_its_own_day_else_of_the_papers(
    as_of: str, published: str, day: date | Unknown
) -> None:
    assert figure_day(of(as_of), document("doc", published)) == day


def test_a_month_of_publication_ends_with_its_last_day() -> None:
    assert publication_day(document("doc", "2024-02")) == date(2024, 2, 29)
    assert publication_day(document("doc")) is UNKNOWN
    assert publication_day(UNKNOWN) is UNKNOWN


def test_a_fortnight_counts_its_last_day_and_no_later_one() -> None:
    until = date(2025, 1, 15)
    assert within(date(2025, 1, 1), until, 14)
    assert not within(date(2024, 12, 31), until, 14)
    assert within(until, until, 0)
    assert not within(date(2025, 1, 16), until, 14)
    assert within(date.min, date.min, 14)
