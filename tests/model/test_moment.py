"""Dates with a precision, and intervals of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import strategies as some

from reportedly.errors import NounError
from reportedly.model.moment import PartialDate, When
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown

SPAN = Span(start=0, end=4, source_start=0, source_end=4)


@pytest.mark.parametrize("text", ["2031", "2031-02", "2031-02-28", "2032-02-29", "0009-01"])
def test_a_date_is_written_as_precisely_as_it_is_known(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize("text", ["2031-02-09T11:30:00Z", "2031-02-09 11:30", " 2031-02-09"])
def test_a_time_after_the_day_is_left_out(text: str) -> None:
    assert PartialDate.parse(text) == PartialDate(year=2031, month=2, day=9)


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "soon", "9 February 2031", "2031-", "2031-13", "2031-02-30", "2031-00"),
        *("2031-02-00", "0000", "20310209", "٢٠٣١", "2031-2-3-4", "-031-02-09"),
    ],
)
def test_what_stands_in_no_calendar_is_no_date(text: str) -> None:
    with pytest.raises(NounError):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(0, 1, 1), (10_000, 1, 1), (2031, 13, 0), (2031, 0, 4), (2031, 2, 29), (2031, 2, -1)],
)
def test_nor_can_one_be_built(year: int, month: int, day: int) -> None:
    with pytest.raises(NounError, match="no calendar"):
        PartialDate(year=year, month=month, day=day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2032", date(2032, 1, 1), date(2032, 12, 31)),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29)),
        ("2032-02-05", date(2032, 2, 5), date(2032, 2, 5)),
    ],
)
def test_a_month_is_not_its_first_day(text: str, first: date, last: date) -> None:
    found = PartialDate.parse(text)
    assert (found.first, found.last) == (first, last)


@given(st.dates())
def test_a_calendar_day_is_one_day(day: date) -> None:
    found = PartialDate.of(day)
    assert found.first == found.last == day
    assert str(found) == day.isoformat()


@given(some.partial_dates)
def test_a_date_is_read_as_it_is_written(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day
    assert day.first <= day.last


def when(start: str, end: str) -> When:
    first, last = (PartialDate.parse(text) if text else UNKNOWN for text in (start, end))
    return When(surface="then", span=SPAN, start=first, end=last)


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        ("2031-02-09", "2031-02-09", 1),
        ("2031-02-09", "2031-02-10", 2),
        ("2031-02-09", "2031-02-14", 2),
        ("2031-02-09", "2031-02-15", 3),
        ("2031-02-09", "2031-02-16", 4),
        ("2031-02", "2031-02", 4),
        ("2031-03", "2031-03", 4),
        ("2031-02", "2031-03", 5),
        ("2031", "2031", 5),
        ("", "2031", UNKNOWN),
        ("2031", "", UNKNOWN),
        ("", "", UNKNOWN),
    ],
)
def test_the_precision_follows_from_the_length(
    start: str, end: str, code: int | Unknown
) -> None:
    assert when(start, end).date_prec == code


def test_an_interval_does_not_end_before_it_starts() -> None:
    with pytest.raises(NounError, match="must not end before it starts"):
        when("2031-02-09", "2031-02-08")


def test_a_month_may_end_an_interval_that_starts_in_it() -> None:
    assert when("2031-02-09", "2031-02").date_prec == 4


@given(some.whens())
def test_the_precision_is_known_where_both_ends_are(found: When) -> None:
    both = found.start is not UNKNOWN and found.end is not UNKNOWN
    assert (found.date_prec is not UNKNOWN) is both
