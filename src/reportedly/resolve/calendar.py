"""Days, weeks, months and years around an anchor, as intervals."""

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown

FIRST_DAY = date(1, 1, 1)
LAST_DAY = date(9999, 12, 31)
MONTHS = 12
SHORT = 2
WEEK = 7
SATURDAY = 5
FORTNIGHT = 14
QUARTER = 3
DECADE = 10
CENTURY = 100
HALF = 6
THIRDS = 3
THURSDAY = 3
FULL_MONTH = 31
MEAN_MONTH = 30.4
LONGEST = 36_600
EARLY_DAYS = 10
LATE_DAYS = 21
# A date without a year that is this near in the future is meant so where the words say it.
NEAR_FUTURE = 120
# A day that is as near as this is meant, and not that of the year before.
AT_HAND = 30

End = PartialDate | Unknown


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another, either of them open.

    Attributes:
        first: the first.
        last: the last.
    """

    first: End
    last: End

    @classmethod
    def at(cls, moment: PartialDate) -> "Interval":
        """Return the interval of one day, month or year."""
        return cls(moment, moment)

    @classmethod
    def days(cls, first: date, last: date) -> "Interval":
        """Return the interval between two days."""
        return cls(PartialDate.of(first), PartialDate.of(last))


OPEN = Interval(UNKNOWN, UNKNOWN)


def moment(year: int, month: int = 0, day: int = 0) -> PartialDate | None:
    """Return a date if a calendar has it."""
    try:
        return PartialDate(year=year, month=month, day=day)
    except ValueError:
        return None


def moved(day: date, days: int) -> date:
    """Return a day some days away, kept inside the calendar."""
    room = max((FIRST_DAY - day).days, min(days, (LAST_DAY - day).days))
    return day + timedelta(days=room)


def full_year(year: int, digits: int, anchor: date | Unknown) -> int:
    """Return a year of two digits in the century that is nearest to the anchor."""
    if digits > SHORT or isinstance(anchor, Unknown):
        return year
    near = (anchor.year // CENTURY) * CENTURY + year
    return near if near <= anchor.year + DECADE else near - CENTURY


def weekday(
    anchor: date, number: int, shift: int | None, *, future: bool, rolling: bool = False
) -> date:
    """Return the day that a weekday's name means.

    Bare, it is the last one up to and with the anchor, or the next one where the words look
    ahead. "Last" leaves out the anchor itself and the day before, which nobody calls so; "next"
    is in the next week. "Past" and "coming" roll: the nearest one.
    """
    back = (anchor.weekday() - number) % WEEK
    ahead = (number - anchor.weekday()) % WEEK
    if shift == 0 and not future:
        return moved(anchor, number - anchor.weekday())
    if shift is None or shift == 0:
        return moved(anchor, ahead if future else -back)
    if rolling:
        return moved(anchor, (ahead or WEEK) if shift > 0 else -(back or WEEK))
    if shift > 0:
        return moved(anchor, WEEK + number - anchor.weekday())
    return moved(anchor, -(back if back > 1 else back + WEEK))


def without_year(
    anchor: date | Unknown, month: int, day: int, *, future: bool, far: bool = False
) -> PartialDate | None:
    """Return the date that a month or a day of a month means when no year stands there.

    It is the last one, or the next if that is at hand; where the words look ahead it is the
    next one, if that is near or `far` lets it.
    """
    if isinstance(anchor, Unknown):
        return None
    past = _latest(anchor, month, day)
    coming = _soonest(anchor, month, day)
    away = (coming.first - anchor).days if coming else NEAR_FUTURE + 1
    if past and coming and day and away <= AT_HAND:
        return past if (anchor - past.first).days <= AT_HAND else coming
    return coming if future and (away <= NEAR_FUTURE or far) else past or coming


def _latest(anchor: date, month: int, day: int) -> PartialDate | None:
    for year in range(anchor.year, anchor.year - 9, -1):
        found = moment(year, month, day)
        if found and found.first <= anchor:
            return found
    return None


def _soonest(anchor: date, month: int, day: int) -> PartialDate | None:
    for year in range(anchor.year, anchor.year + 9):
        found = moment(year, month, day)
        if found and found.last >= anchor:
            return found
    return None


def month_away(anchor: date, months: int) -> PartialDate:
    """Return the month some months away."""
    index = anchor.year * MONTHS + anchor.month - 1 + months
    year = min(max(index // MONTHS, FIRST_DAY.year), LAST_DAY.year)
    return PartialDate(year=year, month=index % MONTHS + 1)


def unit_away(anchor: date | Unknown, unit: str, steps: int) -> Interval:
    """Return the day, week, month … that lies some steps from the anchor's own."""
    if isinstance(anchor, Unknown):
        return OPEN
    if unit in {"day", "hour", "minute"}:
        return Interval.at(PartialDate.of(moved(anchor, steps if unit == "day" else 0)))
    if unit in {"week", "fortnight"}:
        return _weeks(anchor, steps, 2 if unit == "fortnight" else 1)
    if unit == "weekend":
        return weekend(anchor, steps)
    if unit in {"month", "quarter"}:
        month = Interval.at(month_away(anchor, steps))
        return month if unit == "month" else quarter_away(anchor, steps)
    return _years(anchor, {"decade": DECADE, "century": CENTURY}.get(unit, 1), steps)


def _weeks(anchor: date, steps: int, size: int) -> Interval:
    monday = moved(anchor, steps * size * WEEK - anchor.weekday())
    return Interval.days(monday, moved(monday, size * WEEK - 1))


def working_days(anchor: date | Unknown, count: int) -> Interval:
    """Return so many working days after an anchor, or before it where negative."""
    if isinstance(anchor, Unknown):
        return OPEN
    step, left, days = (1 if count > 0 else -1), min(abs(count), CENTURY), [anchor]
    while left:
        days.append(moved(days[-1], step))
        left -= days[-1].weekday() < SATURDAY
    first = next(day for day in days[1:] if day.weekday() < SATURDAY)
    return Interval.days(min(first, days[-1]), max(first, days[-1]))


def weekend(anchor: date, steps: int) -> Interval:
    """Return a weekend: the one that is on or was last, the one before, the next."""
    running = anchor.weekday() >= SATURDAY
    last = moved(anchor, -((anchor.weekday() - SATURDAY) % WEEK))
    weeks = steps + 1 if steps < 0 and not running else steps
    first = moved(last, WEEK * weeks)
    return Interval.days(first, moved(first, 1))


def long_weekend(day: date) -> Interval:
    """Return the weekend nearest to a day, with the day itself where it stands beside it."""
    saturday = moved(day, (SATURDAY - day.weekday() + 3) % WEEK - 3)
    first, last = saturday, moved(saturday, 1)
    if (first - day).days == 1 or (day - last).days == 1:
        first, last = min(first, day), max(last, day)
    return Interval.days(first, last)


def quarter(year: int, number: int) -> Interval:
    """Return a quarter of a year."""
    last = QUARTER * number
    return Interval(PartialDate(year=year, month=last - 2), PartialDate(year=year, month=last))


def season(year: int, first: int) -> Interval:
    """Return the three months of a season."""
    last = first + QUARTER - 1
    end = moment(year + (last > MONTHS), (last - 1) % MONTHS + 1)
    return Interval(moment(year, first) or UNKNOWN, end or UNKNOWN)


def quarter_away(anchor: date, steps: int) -> Interval:
    """Return the quarter some quarters away."""
    index = anchor.year * 4 + (anchor.month - 1) // QUARTER + steps
    return quarter(index // 4, index % 4 + 1)


def _years(anchor: date, size: int, steps: int) -> Interval:
    first = (anchor.year // size + steps) * size
    start, end = moment(max(1, first)), moment(max(1, first + size - 1))
    return Interval(start or UNKNOWN, end or UNKNOWN)


def rolling(anchor: date | Unknown, unit: str, count: int) -> Interval:
    """Return the last so many units up to the anchor, or the next ones where negative."""
    if isinstance(anchor, Unknown):
        return OPEN
    sizes = {"day": 1, "week": WEEK, "fortnight": FORTNIGHT}
    if unit in sizes:
        far = moved(anchor, -count * sizes[unit])
    elif unit in {"hour", "minute"}:
        far = moved(anchor, -(count // 24) if unit == "hour" else 0)
    else:
        months = {"month": 1, "quarter": QUARTER, "year": MONTHS, "decade": MONTHS * DECADE}
        far = _same_day(anchor, -count * months.get(unit, MONTHS))
    ahead = far > anchor
    return Interval.days(moved(anchor, 1) if ahead else far, far if ahead else anchor)


def same_day(anchor: date, unit: str, count: int) -> date:
    """Return the day that lies some days, weeks, months … away, kept to the month's last."""
    sizes = {"day": 1, "week": WEEK, "fortnight": FORTNIGHT, "weekend": WEEK}
    if unit in sizes:
        return moved(anchor, count * sizes[unit])
    months = {"month": 1, "quarter": QUARTER, "year": MONTHS, "decade": MONTHS * DECADE}
    return _same_day(anchor, count * months[unit]) if unit in months else anchor


def _same_day(anchor: date, months: int) -> date:
    target = month_away(anchor, months)
    return min(moved(target.first, anchor.day - 1), target.last)


def in_some_month(
    anchor: date | Unknown, day: int, weekday: int | None, *, ahead: bool
) -> Interval:
    """Return the last day up to the anchor with a number in its month, or the next one.

    Where a weekday stands there too, the day must be one.
    """
    if isinstance(anchor, Unknown):
        return OPEN
    for step in range(MONTHS):
        month = month_away(anchor, step if ahead else -step)
        found = moment(month.year, month.month, day)
        fits = found and (found.first >= anchor if ahead else found.first <= anchor)
        if found and fits and weekday in {None, found.first.weekday()}:
            return Interval.at(found)
    return OPEN


def nth_unit(whole: Interval, unit: str, which: int, count: int) -> Interval | None:
    """Return the first, second … or last (-1) so many units inside an interval.

    A week belongs to where its Thursday lies. None where the interval holds no such unit.
    """
    if isinstance(whole.first, Unknown) or isinstance(whole.last, Unknown):
        return OPEN
    first, last = whole.first.first, whole.last.last
    starts = _starts(first, last, unit)
    begin = which - 1 if which > 0 else len(starts) - count
    if not 0 <= begin <= len(starts) - count:
        return None
    size = _SIZES.get(unit, 1)
    end = begin + count
    if unit in {"week", "weekend", "day"} or unit.startswith("weekday"):
        return Interval.days(starts[begin], moved(starts[end - 1], size - 1))
    final = moved(starts[end], -1) if end < len(starts) else last
    return _as_months(starts[begin], final)


def _as_months(first: date, last: date) -> Interval:
    """Return whole months as months."""
    if first.day > 1 or moved(last, 1).day > 1:
        return Interval.days(first, last)
    return Interval(
        PartialDate(year=first.year, month=first.month),
        PartialDate(year=last.year, month=last.month),
    )


_SIZES = MappingProxyType({"week": WEEK, "weekend": 2})


def _starts(first: date, last: date, unit: str) -> list[date]:
    """Return the days on which the units of an interval begin; none where it is too long."""
    days = (last - first).days + 1
    if days > LONGEST:
        return []
    if unit.startswith("weekday") or unit in {"week", "weekend"}:
        number = {"week": THURSDAY, "weekend": SATURDAY}.get(unit)
        number = int(unit.removeprefix("weekday")) if number is None else number
        back = THURSDAY if unit == "week" else 0
        to = (number - first.weekday()) % WEEK
        return [moved(first, step - back) for step in range(to, days, WEEK)]
    if unit == "day":
        return [moved(first, step) for step in range(days)]
    months = {"month": 1, "quarter": QUARTER, "half": HALF, "year": MONTHS}.get(unit, 0)
    if unit == "half" and days <= FULL_MONTH:
        return [first, moved(first, days // 2)]
    if not months or days <= FULL_MONTH:
        return []
    return [_same_day(first, step) for step in range(0, round(days / MEAN_MONTH), months)]


def third(whole: Interval, part: int) -> Interval:
    """Return the early, middle or late third of an interval."""
    first, last = whole.first, whole.last
    if isinstance(first, Unknown) or isinstance(last, Unknown):
        return whole
    if first == last and first.month and not first.day:
        end = first.last
        cuts = (1, EARLY_DAYS), (EARLY_DAYS + 1, LATE_DAYS - 1), (LATE_DAYS, end.day)
        return Interval.days(*(end.replace(day=day) for day in cuts[part]))
    length = (last.last - first.first).days + 1
    if length < THIRDS:  # a day is the finest that is told
        return whole
    start = moved(first.first, length * part // THIRDS)
    finish = moved(first.first, length * (part + 1) // THIRDS - 1)
    return Interval.days(*_whole_months(start, finish, length))


def _whole_months(start: date, finish: date, length: int) -> tuple[date, date]:
    """Let the thirds of a year end with a month, not in the middle of it."""
    if length < WEEK * 52:
        return start, finish
    begin = moved(start, EARLY_DAYS).replace(day=1)
    end = moved(moved(finish, EARLY_DAYS).replace(day=1), -1)
    return begin, end
