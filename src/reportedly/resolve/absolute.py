"""Rules for dates that a calendar names: "9 January 2025", "Jan. 9-11", "the 1990s"."""

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.calendar import (
    CENTURY,
    DECADE,
    MONTHS,
    OPEN,
    QUARTER,
    Interval,
    full_year,
    moment,
    quarter,
    without_year,
)
from reportedly.resolve.reader import (
    DAYS,
    YEAR_DIGITS,
    YEARS,
    Hit,
    Reader,
    counts,
    day_at,
    month_at,
    year_at,
)

DASHES = frozenset({"-", "–", "—", "to", "through"})
LIKELY = range(1500, 2101)
QUARTERS = 4
HALF = 6
SHORT_YEAR = 2


def figures(reader: Reader, index: int) -> Hit | None:
    """Read "2025-01-09", "2025/01/09", "1/9/2025" (month first) and "9.1.2025" (day first)."""
    pieces = reader.pieces
    mark = pieces.low(index + 1)
    parts = [pieces.number(index + step) for step in (0, 2, 4)]
    one_run = all(pieces.tight(index + step) for step in (1, 2, 3, 4))
    if mark not in {"-", "/", "."} or pieces.low(index + 3) != mark or not one_run:
        return None
    if min(parts) < 0 or pieces.tight(index):
        return None
    found = _figures(reader, parts, mark, len(pieces.raw(index + 4)))
    return Hit(index + 5, found) if found else None


def _figures(reader: Reader, parts: list[int], mark: str, digits: int) -> Interval | None:
    if parts[0] > DAYS:
        date = moment(*parts) if parts[0] in YEARS else None
    else:
        day_first = mark == "." or parts[0] > MONTHS
        day, month = (parts[0], parts[1]) if day_first else (parts[1], parts[0])
        date = moment(full_year(parts[2], digits, reader.anchor), month, day)
    return Interval.at(date) if date else None


def month_first(reader: Reader, index: int) -> Hit | None:
    """Read "January 9, 2025", "Jan. 9-11", "January 2025" and "in January"."""
    found = month_at(reader, index)
    if not found:
        return None
    month, stop = found
    day = day_at(reader, stop)
    if day and not counts(reader, day[1]):
        return _days(reader, index, month, day)
    year = year_at(reader, stop)
    if year:
        return _hit(year[1], moment(year[0], month))
    return _bare_month(reader, index, month, stop)


def _bare_month(reader: Reader, index: int, month: int, stop: int) -> Hit | None:
    raw, before = reader.pieces.raw(index), reader.pieces.low(index - 1)
    led = before in reader.book.before or before in reader.book.shifts or before == "-"
    if not raw[0].isupper() or (not led and reader.pieces.low(index) in reader.book.doubtful):
        return None
    date = without_year(reader.anchor, month, 0, future=reader.ahead(index))
    return Hit(stop, Interval.at(date) if date else OPEN)


def _days(reader: Reader, index: int, month: int, day: tuple[int, int]) -> Hit | None:
    """Read the day after a month, a second day behind a dash, and a year."""
    number, stop = day
    last = number
    second = day_at(reader, stop + 1) if reader.pieces.low(stop) in DASHES else None
    if second and second[0] > number and not month_at(reader, second[1]):
        last, stop = second
    year = year_at(reader, stop)
    return _span(reader, index, (month, number, last), year or (0, stop))


def day_first(reader: Reader, index: int) -> Hit | None:
    """Read "9 January 2025", "the 9th of January" and "9-11 January"."""
    first = day_at(reader, index)
    if not first:
        return None
    number, stop = first
    last = number
    second = day_at(reader, stop + 1) if reader.pieces.low(stop) in DASHES else None
    if second and second[0] > number and month_at(reader, second[1]):
        last, stop = second
    stop += reader.pieces.low(stop) == "of"
    found = month_at(reader, stop)
    if not found or month_as_noun(reader, found[1]):
        return None
    year = year_at(reader, found[1])
    return _span(reader, index, (found[0], number, last), year or (0, found[1]))


def month_as_noun(reader: Reader, index: int) -> bool:
    """Say whether a date follows a month, so that the number before it is none of its days."""
    return day_at(reader, index) is not None and year_at(reader, index) is None


def _span(
    reader: Reader, index: int, days: tuple[int, int, int], year: tuple[int, int]
) -> Hit | None:
    month, first, last = days
    if year[0]:
        begin, end = moment(year[0], month, first), moment(year[0], month, last)
    else:
        future = reader.ahead(index)
        begin = without_year(reader.anchor, month, first, future=future)
        end = moment(begin.year, month, last) if begin else None
    if begin and end:
        return Hit(year[1], Interval(begin, end))
    nameless = isinstance(reader.anchor, Unknown) and not year[0] and moment(2000, month, last)
    return Hit(year[1], OPEN) if nameless else None


def years(reader: Reader, index: int) -> Hit | None:
    """Read "in 2024", "2014-15", "the 1990s" and "the '90s"."""
    pieces = reader.pieces
    number = pieces.number(index)
    if pieces.tight(index + 1) and pieces.low(index + 1) == "s" and number >= 0:
        return _decade(reader, index, number)
    if number not in LIKELY or len(pieces.raw(index)) != YEAR_DIGITS or pieces.tight(index + 1):
        return _year_range(reader, index) if number in LIKELY else None
    return _hit(index + 1, moment(number)) if _as_year(reader, index) else None


def _as_year(reader: Reader, index: int) -> bool:
    """Say whether the words around let a number of four digits be a year."""
    pieces = reader.pieces
    if counts(reader, index + 1) or pieces.low(index - 1) in {"$", "€", "£", "than", "#"}:
        return False
    led = pieces.low(index - 1) in reader.book.before or pieces.low(index - 1) in {"(", "the"}
    mid = pieces.low(index - 1) == "-" and pieces.low(index - 2) in reader.book.parts
    return led or mid or pieces.low(index + 1) in {")", "'", "’"}


def _decade(reader: Reader, index: int, number: int) -> Hit | None:
    if number % DECADE or len(reader.pieces.raw(index)) not in {2, YEAR_DIGITS}:
        return None
    first = full_year(number, len(reader.pieces.raw(index)), reader.anchor)
    start, end = (
        moment(first),
        moment(first + (CENTURY if first % CENTURY == 0 else DECADE) - 1),
    )
    return Hit(index + 2, Interval(start, end)) if start and end and first >= CENTURY else None


def _year_range(reader: Reader, index: int) -> Hit | None:
    """Read "2014-15" and "2014–2016"; and a year that a full stop or a comma follows."""
    pieces = reader.pieces
    first, second = pieces.number(index), pieces.number(index + 2)
    dashed = pieces.low(index + 1) in DASHES and pieces.tight(index + 2)
    digits = len(pieces.raw(index + 2))
    last = second + first - first % CENTURY if digits == SHORT_YEAR else second
    if dashed and digits in {SHORT_YEAR, YEAR_DIGITS} and first < last <= LIKELY.stop:
        return Hit(index + 3, Interval(moment(first) or UNKNOWN, moment(last) or UNKNOWN))
    closed = pieces.low(index + 1) in {".", ",", ")", ";", ":", "'", "’", "]", "?", "!"}
    number_goes_on = pieces.tight(index + 2) and second >= 0
    fits = closed and not number_goes_on and _as_year(reader, index)
    return _hit(index + 1, moment(first)) if fits else None


def parts_of_year(reader: Reader, index: int) -> Hit | None:
    """Read "Q3 2024", "the third quarter of 2024" and "the first half of 2023"."""
    pieces = reader.pieces
    number, stop = reader.book.ordinals.get(pieces.low(index), 0), index + 2
    word = pieces.low(index + 1)
    if pieces.low(index) == "q" and pieces.tight(index + 1):
        number, word = pieces.number(index + 1), "quarter"
    year = year_at(reader, stop)
    if not year or not 0 < number <= QUARTERS or word not in {"quarter", "half"}:
        return None
    if word == "quarter":
        return Hit(year[1], quarter(year[0], number))
    begin = moment(year[0], 1 + HALF * (number - 1))
    end = moment(year[0], HALF * number)
    return Hit(year[1], Interval(begin, end)) if begin and end else None


def seasons(reader: Reader, index: int) -> Hit | None:
    """Read "summer 2023" and "the winter of 2022"; a winter ends in the next year."""
    first = reader.book.seasons.get(reader.pieces.low(index))
    year = year_at(reader, index + 1) if first else None
    return Hit(year[1], season(year[0], first)) if first and year else None


def season(year: int, first: int) -> Interval:
    """Return the three months of a season."""
    last = first + QUARTER - 1
    end = moment(year + (last > MONTHS), (last - 1) % MONTHS + 1)
    return Interval(moment(year, first) or UNKNOWN, end or UNKNOWN)


def _hit(stop: int, date: PartialDate | None) -> Hit | None:
    return Hit(stop, Interval.at(date)) if date else None


RULES = (figures, month_first, day_first, years, parts_of_year, seasons)
