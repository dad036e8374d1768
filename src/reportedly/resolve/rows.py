"""Days in a row: "May 3, 4 and 5", "the 5th to the 9th of next month", "5/6 May"."""

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.calendar import MONTHS, OPEN, Interval, moment, month_away
from reportedly.resolve.reader import Hit, Reader, day_at, day_word, month_at, undated, year_at

JOINTS = frozenset({"to", "-", "–", "—", "through", "until", "till", "and"})
LEADS = frozenset({"from", "between"})
COMMAS = frozenset({",", "/", "and", "&"})
ALSO = frozenset({"and", "or", ",", "&"})
OF = frozenset({"of", "in"})


def before_a_month(reader: Reader, day: tuple[int, int]) -> tuple[int, int]:
    """Return the last of the days in a row that stand before their month, and its stop."""
    last, stop = day
    while reader.pieces.low(stop) in COMMAS:
        both = reader.pieces.low(stop) == "," and reader.pieces.low(stop + 1) == "and"
        after = day_at(reader, stop + 1 + both)
        if not after or after[0] != last + 1:
            break
        last, stop = after
    return last, stop


def behind_a_month(reader: Reader, day: tuple[int, int]) -> tuple[int, int]:
    """Return the last of the days in a row that stand behind their month, and its stop.

    The row ends with "and": in "on May 3, 4 people died" the 4 is no day.
    """
    pieces = reader.pieces
    last, stop = day
    while True:
        at = stop + (pieces.low(stop) == ",")
        ends = pieces.low(at) in {"and", "&"}
        after = day_at(reader, at + ends) if at + ends > stop else None
        if not after or after[0] != last + 1:
            return day
        last, stop = after
        if ends:
            return (last, stop) if _goes_no_further(reader, stop) else day


def _goes_no_further(reader: Reader, index: int) -> bool:
    word = reader.pieces.low(index)
    free = not word[:1].isalnum() or word in reader.book.before
    return free or year_at(reader, index) is not None


def day_after(reader: Reader, left: Hit, index: int) -> Hit | None:
    """Read the 9 of "between May 5 and 9", in the month of the day on its left."""
    first, day = left.interval.last, day_at(reader, index)
    if not day or isinstance(first, Unknown) or not 0 < first.day < day[0]:
        return None
    found = moment(first.year, first.month, day[0])
    fits = found and _goes_no_further(reader, day[1])
    year = year_at(reader, day[1])
    stop = year[1] if year and year[0] == first.year else day[1]
    return Hit(stop, Interval.at(found)) if found and fits else None


def lent_year(reader: Reader, index: int, month: int) -> int:
    """Return the year of the date that "and" adds: "in [March] and April 2023"; else 0."""
    pieces = reader.pieces
    if pieces.low(index) not in ALSO:
        return 0
    at = index + 1
    day = day_at(reader, at)
    other = month_at(reader, day[1] + (pieces.low(day[1]) == "of") if day else at)
    if not other or other[0] < month:
        return 0
    stop = other[1] if day else (day_at(reader, other[1]) or other)[1]
    year = year_at(reader, stop)
    return year[0] if year else 0


def days_of(reader: Reader, index: int) -> Hit | None:
    """Read "the 1st of next month", "the 3rd to the 12th of May", "from 4-23 in next month"."""
    pieces = reader.pieces
    before = pieces.low(index - 1)
    index += pieces.low(index) == "the"
    first = day_at(reader, index) or day_word(reader, index)
    if not first:
        return None
    second = _second(reader, first[1])
    marked = first[1] > index + 1 or pieces.number(index) < 0
    number, stop = second or first
    of = pieces.low(stop) in OF
    led = second is not None and before in LEADS
    if not (led or (marked and of)) or not (marked or _leads_a_month(reader, stop)):
        return None
    plain = not marked and pieces.low(stop + of) in reader.book.months  # read by `day_first`
    days = (first[0], number)
    return None if plain else _in_month(reader, days, stop + of, lone=second is None)


def _leads_a_month(reader: Reader, index: int) -> bool:
    """Say whether bare figures are days: a toll "rose from 4 to 23 in May", or "last month"."""
    word, after = reader.pieces.low(index), reader.pieces.low(index + 1)
    return word == "of" or (word == "in" and reader.book.shifts.get(after, 0) > 0)


def _second(reader: Reader, index: int) -> tuple[int, int] | None:
    if reader.pieces.low(index) not in JOINTS:
        return None
    at = index + 1 + (reader.pieces.low(index + 1) == "the")
    return day_at(reader, at) or day_word(reader, at)


def _in_month(reader: Reader, days: tuple[int, int], at: int, *, lone: bool) -> Hit | None:
    """Return the days in the month that stands at a place; the first may be of that before."""
    first, last = days
    named = month_at(reader, at)
    if named and not lone:
        year = year_at(reader, named[1]) or (0, named[1])
        end = moment(year[0], named[0], last) if year[0] else None
        end = end or undated(reader, at, named[0], last)
        return Hit(year[1], _between(first, end)) if end else None
    away = _month_away(reader, at)
    if away is None:
        return None
    if isinstance(reader.anchor, Unknown):
        return Hit(away[1], OPEN)
    month = month_away(reader.anchor, away[0])
    end = moment(month.year, month.month, last)
    return Hit(away[1], _between(first, end)) if end else None


def _between(first: int, end: PartialDate) -> Interval:
    back = first > end.day
    year, month = (end.year, end.month - 1) if back else (end.year, end.month)
    year, month = (year, month) if month else (year - 1, MONTHS)
    return Interval(moment(year, month, first) or UNKNOWN, end)


def _month_away(reader: Reader, at: int) -> tuple[int, int] | None:
    """Return how far "next month" and "the month" lie away, and where they stop."""
    pieces = reader.pieces
    the = pieces.low(at) == "the"
    shift = reader.book.shifts.get(pieces.low(at + the))
    stop = at + the + (shift is not None)
    if pieces.low(stop) != "month" or (shift is None and not the):
        return None
    return shift or 0, stop + 1
