"""Axes: numbers and days to places on the page, with round ticks."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.model.moment import LAST_DAY

ROUND = (1, 2, 2.5, 5, 10)
MONTH_STEPS = (1, 2, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
DAY_STEPS = (1, 2, 7, 14)
WEEK, MONTH, YEAR = 7, 30.44, 365.25
LEAST_DAYS = 6  # an axis is at least so long: one point alone has a place on it
MARGIN = 0.03  # of the days of an axis, before the first and after the last
HEADROOM = 1.06


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A stretch of numbers laid on a stretch of the page.

    Attributes:
        low: the least number.
        high: the largest; `low < high`.
        start: where `low` stands.
        end: where `high` stands.
    """

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where a number stands; what is beyond an end stands at the end."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A stretch of days laid on a stretch of the page.

    Attributes:
        scale: of the days' ordinals.
    """

    scale: Scale

    @classmethod
    def over(cls, days: Iterable[date], start: float, end: float) -> "Days":
        """Return an axis on which all these days have a place, with a margin at both ends."""
        ordinals = sorted(day.toordinal() for day in days) or [date(2000, 1, 1).toordinal()]
        first, last = ordinals[0], ordinals[-1]
        margin = max(1.0, (last - first) * MARGIN, (LEAST_DAYS - last + first) / 2)
        return cls(scale=Scale(low=first - margin, high=last + margin, start=start, end=end))

    def at(self, day: date) -> float:
        """Return where a day stands."""
        return self.scale.at(day.toordinal())

    def ticks(self, most: int) -> tuple[tuple[float, str], ...]:
        """Return places and names of round days, so many at most."""
        days = self.scale.high - self.scale.low
        shown = (day for day in _round_days(days / max(1, most), self.scale))
        return tuple((self.at(day), name) for day, name in shown)[: most + 1]


def numbers(values: Iterable[float], start: float, end: float) -> Scale:
    """Return an axis from zero on which all these numbers have a place."""
    known = [value for value in values if math.isfinite(value)]
    high = max([1.0, *known]) * HEADROOM
    low = min([0.0, *known]) * HEADROOM
    return Scale(low=low, high=high, start=start, end=end)


def number_ticks(scale: Scale, most: int) -> tuple[tuple[float, str], ...]:
    """Return places and names of round whole numbers on an axis, about so many."""
    rough = (scale.high - scale.low) / max(1, most)
    power = 10.0 ** math.floor(math.log10(rough))
    step = max(1.0, next(power * one for one in ROUND if power * one >= rough * 0.999))
    step = math.ceil(step) if step < 10 else step  # noqa: PLR2004 - 2.5 people are none
    first, last = math.ceil(scale.low / step), math.floor(scale.high / step)
    return tuple((scale.at(at * step), f"{at * step:,.0f}") for at in range(first, last + 1))


def _round_days(apart: float, scale: Scale) -> Iterator[tuple[date, str]]:
    """Yield round days of an axis, at least so many days apart, each with its name."""
    first = date.fromordinal(max(1, math.ceil(scale.low)))
    last = date.fromordinal(min(LAST_DAY.toordinal(), math.floor(scale.high)))
    for step in DAY_STEPS:
        if step >= apart:
            yield from _each_day(first, last, step)
            return
    for months in MONTH_STEPS:
        if months * MONTH >= apart:
            yield from _each_month(first, last, months)
            return
    years = next((one for one in YEAR_STEPS if one * YEAR >= apart), YEAR_STEPS[-1])
    for year in range(-(-first.year // years) * years, last.year + 1, years):
        if date(max(1, year), 1, 1) >= first:
            yield date(max(1, year), 1, 1), str(year)


def _each_day(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    if step >= WEEK:
        first += timedelta(days=(WEEK - first.weekday()) % WEEK)
    for at in range(0, (last - first).days + 1, step):
        day = first + timedelta(days=at)
        yield day, f"{day.day} {day:%b} {day.year}" if at == 0 else f"{day.day} {day:%b}"


def _each_month(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    for year in range(first.year, last.year + 1):
        for month in range(1, 13, step):
            day = date(year, month, 1)
            if first <= day <= last:
                yield day, f"{day:%b} {day.year}"
