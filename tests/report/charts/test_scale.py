"""Axes: every value has its place on them, and their ticks are round and few."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.report.cases import part

from reportedly.report.charts.scale import Days, number_ticks, numbers

FILE = Path(__file__).parents[2] / "cases" / "charts" / "ticks.yml"
TICKS = {name: part(case) for name, case in yaml.safe_load(FILE.read_text("utf-8")).items()}
figures = st.lists(st.integers(min_value=-5, max_value=10**13), max_size=5)
many_days = st.lists(st.dates(), max_size=5)


@given(figures, st.integers(min_value=1, max_value=9))
def test_every_number_has_a_place_and_ticks_are_whole(values: list[int], most: int) -> None:
    scale = numbers(values, 200, 0)
    assert all(0 <= scale.at(one) <= 200 for one in values)
    ticks = number_ticks(scale, most)
    assert all(0 <= at <= 200 for at, _ in ticks)
    assert all("." not in name for _, name in ticks)
    assert len({name for _, name in ticks}) == len(ticks) <= 2 * most + 3


def test_an_axis_of_numbers_begins_with_zero() -> None:
    assert number_ticks(numbers([300, 1000], 100, 0), 4)[0] == (100, "0")


def test_what_is_no_number_has_no_say() -> None:
    assert numbers([float("inf"), 5.0], 1, 0) == numbers([5.0], 1, 0)


@given(many_days, st.integers(min_value=1, max_value=12))
def test_every_day_has_a_place_and_ticks_are_few(days: list[date], most: int) -> None:
    axis = Days.over(days, 10, 500)
    assert all(10 <= axis.at(day) <= 500 for day in days)
    ticks = axis.ticks(most)
    assert len(ticks) <= most + 1
    assert all(one < other for (one, _), (other, _) in pairwise(ticks))


def test_earlier_is_further_left() -> None:
    axis = Days.over([date(2024, 1, 1), date(2025, 1, 1)], 0, 100)
    assert axis.at(date(2024, 2, 1)) < axis.at(date(2024, 3, 1))


@pytest.mark.parametrize(
    ("last", "name"),
    [
        (date(2024, 1, 8), "2 Jan"),
        (date(2024, 2, 1), "8 Jan"),
        (date(2024, 8, 1), "Mar 2024"),
        (date(2031, 1, 1), "2026"),
        (date(2199, 1, 1), "2050"),
    ],
)
def test_ticks_are_round_days_of_the_calendar(last: date, name: str) -> None:
    axis = Days.over([date(2024, 1, 1), last], 0, 600)
    assert name in {shown for _, shown in axis.ticks(7)}


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    axis = Days.over([date.min, date.max], 0, 100)
    assert axis.ticks(5)
    assert Days.over([date.min], 0, 100).ticks(5)
    assert Days.over([date.max], 0, 100).ticks(5)


@pytest.mark.parametrize("name", [name for name, case in TICKS.items() if "days" in case])
def test_these_days_stand_under_an_axis(name: str) -> None:
    given_ = part(TICKS[name]["days"])
    ends = [date.fromisoformat(str(given_[end])) for end in ("first", "last")]
    ticks = Days.over(ends, 0, 700).ticks(int(str(given_["most"])))
    assert [shown for _, shown in ticks] == TICKS[name]["ticks"]


@pytest.mark.parametrize("name", [name for name, case in TICKS.items() if "numbers" in case])
def test_these_numbers_stand_beside_an_axis(name: str) -> None:
    low, high, most = (int(str(one)) for one in part(TICKS[name]["numbers"]).values())
    ticks = number_ticks(numbers([low, high], 200, 0), most)
    assert [shown for _, shown in ticks] == TICKS[name]["ticks"]
