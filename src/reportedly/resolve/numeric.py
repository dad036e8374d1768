"""Rules for dates in figures: "2025-01-09", "1/9/2025", "9.1.2025", "23/Sep/2020"."""

from dataclasses import replace
from datetime import date

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.resolve.calendar import (
    CENTURY,
    MONTHS,
    Interval,
    full_year,
    moment,
)
from reportedly.resolve.reader import (
    DAYS,
    LIVELY,
    YEAR_DIGITS,
    YEARS,
    Hit,
    Reader,
    undated,
    year_at,
)

MARKS = frozenset({"-", "/", "."})
LEADS = frozenset({"on", "since", "until", "till", "from", "to", "between", "through"})
THREE = (0, 2, 4)
WHOLE_YEAR = 4


def figures(reader: Reader, index: int) -> Hit | None:
    """Read three figures; which is the month, `_figures` decides."""
    pieces = reader.pieces
    if not _one_run(reader, index, 4):
        return None
    mark = pieces.low(index + 1)
    parts = [pieces.number(index + step) for step in THREE]
    if min(parts) < 0:
        return None
    found = _figures(reader, index, parts, mark)
    return Hit(index + 5, Interval.at(found)) if found else None


def _one_run(reader: Reader, index: int, length: int) -> bool:
    """Say whether pieces hang together, by the same mark, and nothing before them does."""
    pieces = reader.pieces
    mark = pieces.low(index + 1)
    dashed = pieces.low(index - 1) in {"-", "–"} and pieces.tight(index)
    longer = pieces.low(index + length + 1) == mark and pieces.tight(index + length + 2)
    if (dashed and mark == "-" and pieces.number(index - 2) >= 0) or (
        longer and pieces.number(index + length + 2) >= 0
    ):
        return False
    same = mark in MARKS and all(pieces.low(index + at) == mark for at in range(1, length, 2))
    return (
        same
        and all(pieces.tight(index + step) for step in range(1, length + 1))
        and (not pieces.tight(index) or pieces.low(index - 1) in {"-", "–", "("})
    )


def _figures(reader: Reader, index: int, parts: list[int], mark: str) -> PartialDate | None:
    """Read a year first as such; else the order of the two others must be found.

    A number over 12 decides, then a full stop (day first), then the other dates of the text,
    then a dash before a whole year (day first: no English of the CLDR writes 05-02-2015 month
    first), then the day of writing: month first, unless that lies ahead and day first does not.
    """
    if parts[0] > DAYS:
        return moment(*parts) if parts[0] in YEARS else None
    year = full_year(parts[2], len(reader.pieces.raw(index + 4)), reader.anchor)
    by_day, by_month = moment(year, parts[1], parts[0]), moment(year, parts[0], parts[1])
    if not by_day or not by_month or mark == ".":
        return by_day if mark == "." else by_month or by_day
    if reader.day_first is not None:
        return by_day if reader.day_first else by_month
    if mark == "-" and len(reader.pieces.raw(index + 4)) == WHOLE_YEAR:
        return by_day
    return by_day if _only_past(reader, index, by_day, by_month) else by_month


def _only_past(reader: Reader, index: int, by_day: PartialDate, by_month: PartialDate) -> bool:
    anchor = reader.anchor
    if isinstance(anchor, Unknown) or reader.ahead(index):
        return False
    return by_day.first <= anchor < by_month.first


def fraction(reader: Reader, index: int) -> Hit | None:
    """Read "on 5/12" and "Friday 5/12", month first; alone it may be a score or a share."""
    pieces = reader.pieces
    month, day = pieces.number(index), pieces.number(index + 2)
    named = index < len(pieces.row) and pieces.row[index].start in reader.feasts
    run = (
        not named
        and pieces.low(index + 1) == "/"
        and pieces.tight(index + 1)
        and pieces.tight(index + 2)
    )
    before = pieces.low(index - 1)
    led = before in LEADS or before in reader.book.weekdays or _after_fraction(reader, index)
    shift = reader.book.shifts.get(before, 0)
    led = led or shift != 0
    if not run or not led or min(month, day) < 1 or pieces.low(index + 3) in {"/", "%"}:
        return None
    if month > MONTHS or (reader.day_first and day <= MONTHS):
        month, day = day, month
    year = year_at(reader, index + 3) if month <= MONTHS else None
    if year:
        found = moment(year[0], month, day)
        return Hit(year[1], Interval.at(found)) if found else None
    reader = replace(reader, forward=True) if shift > 0 else reader
    found = undated(reader, index, month, day)
    return Hit(index + 3, Interval.at(found)) if found and month <= MONTHS else None


def _after_fraction(reader: Reader, index: int) -> bool:
    pieces = reader.pieces
    joined = pieces.low(index - 1) in {"-", "–"} and pieces.low(index - 3) == "/"
    return joined and pieces.low(index - 5) in LEADS


def marked(reader: Reader, index: int) -> Hit | None:
    """Read "2020/Sep/23", "23-Sep-2020" and "Sep/2020"."""
    long, short = _one_run(reader, index, 4), _one_run(reader, index, 2)
    if not long and not short:
        return None
    steps = THREE if long else THREE[:2]
    months: list[int] = []
    numbers: list[int] = []
    for step in steps:
        month = reader.book.months.get(reader.pieces.low(index + step))
        (numbers if month is None else months).append(
            month or reader.pieces.number(index + step)
        )
    if len(months) != 1 or min(numbers) < 0:
        return None
    year = max(numbers)
    day = min(numbers) if long else 0
    if not long and 0 < year <= DAYS:
        found = undated(reader, index, months[0], year)
    else:
        found = moment(year, months[0], day) if year in YEARS else None
    return Hit(index + steps[-1] + 1, Interval.at(found)) if found else None


def year_and_month(reader: Reader, index: int) -> Hit | None:
    """Read "2025-03", "2025/03" and "12/2015"; "2009-10" are two years."""
    pieces = reader.pieces
    first, second = pieces.number(index), pieces.number(index + 2)
    goes_on = pieces.tight(index + 3) and pieces.low(index + 3) in {"-", "/"}
    if not _one_run(reader, index, 2) or pieces.low(index + 1) == "." or goes_on:
        return None
    turned = second in YEARS
    year, month = (second, first) if turned else (first, second)
    digits = len(pieces.raw(index if turned else index + 2))
    two_years = not turned and first % CENTURY < second
    if len(str(year)) != YEAR_DIGITS or year not in YEARS or two_years or digits > len("12"):
        return None
    found = moment(year, month) if month > 0 else None
    return Hit(index + 3, Interval.at(found)) if found else None


def run(reader: Reader, index: int) -> Hit | None:
    """Read "20240501", which may be a number of something, and "2024 05 01"."""
    pieces = reader.pieces
    raw = pieces.raw(index)
    if len(raw) == len("20240501") and raw.isascii() and raw.isdigit():
        found = moment(int(raw[:4]), int(raw[4:6]), int(raw[6:])) if int(raw[4:6]) else None
        fits = found is not None and found.year in LIVELY
        return Hit(index + 1, Interval.at(found), loose=True) if found and fits else None
    parts = [pieces.raw(index + step) for step in range(3)]
    if [len(part) for part in parts] != [4, 2, 2] or pieces.number(index) not in LIVELY:
        return None
    found = moment(*(max(pieces.number(index + step), 1) for step in range(3)))
    plain = all(part.isascii() and part.isdigit() and int(part) for part in parts)
    return Hit(index + 3, Interval.at(found)) if found and plain else None


def day_of(anchor: date) -> Interval:
    """Return the interval of one day."""
    return Interval.at(PartialDate.of(anchor))


RULES = (figures, run, fraction, marked, year_and_month)
