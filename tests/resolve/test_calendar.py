"""Intervals around a day: the first week of a month, working days, the same day a month on."""

from datetime import date

import pytest

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN
from reportedly.resolve.calendar import (
    OPEN,
    Interval,
    in_some_month,
    long_weekend,
    nth_unit,
    same_day,
    unit_away,
    weekday,
    without_year,
    working_days,
)

THURSDAY = date(2024, 8, 15)
YEAR = Interval.at(PartialDate(year=2024))
MAY = Interval.at(PartialDate(year=2024, month=5))


def days(interval: Interval | None) -> str:
    return f"{interval.first}/{interval.last}" if interval else "none"


@pytest.mark.parametrize(
    ("whole", "unit", "which", "count", "wanted"),
    [
        (YEAR, "week", 1, 1, "2024-01-01/2024-01-07"),
        (YEAR, "week", -1, 1, "2024-12-23/2024-12-29"),
        (YEAR, "month", 3, 1, "2024-03/2024-03"),
        (YEAR, "quarter", -1, 1, "2024-10/2024-12"),
        (YEAR, "half", 2, 1, "2024-07/2024-12"),
        (YEAR, "weekday4", 1, 1, "2024-01-05/2024-01-05"),
        (MAY, "day", -1, 3, "2024-05-29/2024-05-31"),
        (MAY, "weekend", 1, 1, "2024-05-04/2024-05-05"),
        (MAY, "half", 1, 1, "2024-05-01/2024-05-15"),
        (MAY, "week", 9, 1, "none"),
        (MAY, "quarter", 1, 1, "none"),
        (OPEN, "week", 1, 1, days(OPEN)),
    ],
)
def test_a_part_of_an_interval(
    whole: Interval, unit: str, which: int, count: int, wanted: str
) -> None:
    assert days(nth_unit(whole, unit, which, count)) == wanted


def test_an_interval_of_ages_has_no_weeks() -> None:
    ages = Interval(PartialDate(year=1), PartialDate(year=9999))
    assert nth_unit(ages, "day", 1, 1) is None


def test_the_same_day_stays_inside_its_month() -> None:
    assert same_day(date(2024, 1, 31), "month", 1) == date(2024, 2, 29)
    assert same_day(THURSDAY, "fortnight", -1) == date(2024, 8, 1)
    assert same_day(THURSDAY, "hour", 30) == THURSDAY


def test_last_is_never_yesterday_and_next_is_of_the_next_week() -> None:
    assert weekday(THURSDAY, 2, -1, future=False) == date(2024, 8, 7)
    assert weekday(THURSDAY, 1, -1, future=False) == date(2024, 8, 13)
    assert weekday(THURSDAY, 5, 1, future=False) == date(2024, 8, 24)
    assert weekday(THURSDAY, 5, 1, future=False, rolling=True) == date(2024, 8, 17)


def test_a_day_at_hand_is_not_that_of_the_year_before() -> None:
    near = without_year(THURSDAY, 8, 20, future=False)
    far = without_year(THURSDAY, 10, 20, future=False)
    assert (str(near), str(far)) == ("2024-08-20", "2023-10-20")


def test_working_days_leave_the_weekend_out() -> None:
    assert days(working_days(THURSDAY, 3)) == "2024-08-16/2024-08-20"
    assert days(working_days(THURSDAY, -4)) == "2024-08-09/2024-08-14"
    assert working_days(UNKNOWN, 3) == OPEN


def test_a_numbered_day_with_its_weekday() -> None:
    assert days(in_some_month(THURSDAY, 12, None, ahead=False)) == "2024-08-12/2024-08-12"
    assert days(in_some_month(THURSDAY, 12, 4, ahead=False)) == "2024-07-12/2024-07-12"
    assert days(in_some_month(THURSDAY, 12, 3, ahead=True)) == "2024-09-12/2024-09-12"
    assert in_some_month(UNKNOWN, 12, None, ahead=True) == OPEN


def test_no_count_leaves_the_calendar() -> None:
    assert days(unit_away(THURSDAY, "decade", -9999)) == "0001/0001"
    assert days(unit_away(THURSDAY, "week", 10**6)) == "9999-12-31/9999-12-31"


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (date(2024, 9, 2), "2024-08-31/2024-09-02"),  # a Monday
        (date(2024, 3, 29), "2024-03-29/2024-03-31"),  # a Friday
        (date(2024, 7, 4), "2024-07-06/2024-07-07"),  # a Thursday
        (date(2024, 12, 25), "2024-12-28/2024-12-29"),  # a Wednesday
        (date(2024, 12, 24), "2024-12-21/2024-12-22"),  # a Tuesday
        (date(2021, 10, 31), "2021-10-30/2021-10-31"),  # a Sunday
    ],
)
def test_a_weekend_takes_in_the_feast_beside_it(day: date, wanted: str) -> None:
    assert days(long_weekend(day)) == wanted
