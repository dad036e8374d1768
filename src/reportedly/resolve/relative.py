"""Rules for dates that count from the day of writing: "on Tuesday", "two weeks ago"."""

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.resolve.absolute import season
from reportedly.resolve.calendar import (
    CENTURY,
    OPEN,
    Interval,
    moment,
    month_away,
    moved,
    rolling,
    unit_away,
    weekday,
)
from reportedly.resolve.reader import Hit, Reader, day_at, month_at, number_at

EARLIER = frozenset({"earlier", "later"})
LONG_UNITS = frozenset({"week", "month", "quarter", "year", "decade", "century", "weekend"})


def phrase(reader: Reader, index: int) -> Hit | None:
    """Read "yesterday", "last night", "overnight"."""
    inside = index < len(reader.pieces.row)
    found = reader.phrases.get(reader.pieces.row[index].start) if inside else None
    if not found:
        return None
    end, stretch = found
    stop = index
    while stop < len(reader.pieces.row) and reader.pieces.row[stop].start < end:
        stop += 1
    if isinstance(reader.anchor, Unknown):
        return Hit(stop, OPEN)
    first, last = moved(reader.anchor, stretch.first), moved(reader.anchor, stretch.last)
    return Hit(stop, Interval.days(first, last))


def weekdays(reader: Reader, index: int) -> Hit | None:
    """Read "Tuesday", "last Friday", "this past Monday", "Monday morning"."""
    at, shift = _shift(reader, index)
    number = reader.book.weekdays.get(reader.pieces.low(at))
    if number is None:
        number, at = _short(reader, at)
    if number is None:
        return None
    stop = at + 1 + (reader.pieces.low(at + 1) in reader.book.dayparts)
    if isinstance(reader.anchor, Unknown):
        return Hit(stop, OPEN)
    day = weekday(reader.anchor, number, shift, future=reader.ahead(index))
    return Hit(stop, Interval.at(PartialDate.of(day)))


def _short(reader: Reader, at: int) -> tuple[int | None, int]:
    """Read "Tue." or "Fri," before a date; "sun" and "sat" alone are other words."""
    pieces = reader.pieces
    number = reader.book.weekday_short.get(pieces.low(at))
    dotted = pieces.low(at + 1) == "." and pieces.tight(at + 1)
    if number is None or not pieces.raw(at)[:1].isupper() or not dotted:
        return None, at
    return number, at + 1


def _shift(reader: Reader, index: int) -> tuple[int, int | None]:
    """Return where the shifted word stands, and the shift; none at all is not 0."""
    pieces, shifts = reader.pieces, reader.book.shifts
    first, second = shifts.get(pieces.low(index)), shifts.get(pieces.low(index + 1))
    if first == 0 and second:
        return index + 2, None if second < 0 else 1
    return (index, None) if first is None else (index + 1, first)


def shifted(reader: Reader, index: int) -> Hit | None:
    """Read "last week", "this month", "the past three weeks", "last June", "next summer"."""
    at, shift = _shift(reader, index)
    if shift is None or at == index:
        return _the_weekend(reader, index)
    count = number_at(reader, at)
    if count >= 0:
        return _rolling(reader, at + 1, -shift * count)
    unit = reader.book.units.get(reader.pieces.low(at))
    if unit and reader.pieces.low(at + 1) == "of":
        return None
    if not unit:
        return _named(reader, at, shift)
    if reader.pieces.low(at - 1) in reader.book.rolling:
        return Hit(at + 1, rolling(reader.anchor, unit, -shift))
    return Hit(at + 1, unit_away(reader.anchor, unit, shift))


def _rolling(reader: Reader, at: int, count: int) -> Hit | None:
    unit = reader.book.units.get(reader.pieces.low(at))
    return Hit(at + 1, rolling(reader.anchor, unit, count)) if unit and count else None


def _the_weekend(reader: Reader, index: int) -> Hit | None:
    words = (reader.pieces.low(index), reader.pieces.low(index + 1))
    if words != ("the", "weekend"):
        return None
    return Hit(index + 2, unit_away(reader.anchor, "weekend", 0))


def _named(reader: Reader, at: int, shift: int) -> Hit | None:
    """Read a month or a season behind "last", "this" or "next"."""
    month = month_at(reader, at)
    first = reader.book.seasons.get(reader.pieces.low(at))
    if (not month or day_at(reader, month[1])) and not first:
        return None
    stop = month[1] if month else at + 1
    number = month[0] if month else first or 1
    if isinstance(reader.anchor, Unknown):
        return Hit(stop, OPEN)
    ahead = (number - reader.anchor.month) % 12
    steps = {-1: ahead - 12, 0: number - reader.anchor.month, 1: ahead or 12}[shift]
    found = month_away(reader.anchor, steps)
    return Hit(stop, Interval.at(found) if month else season(found.year, number))


def counted(reader: Reader, index: int) -> Hit | None:
    """Read "two weeks ago", "three days earlier", "several months ago"."""
    pieces = reader.pieces
    at = index + (
        pieces.low(index) == "a" and pieces.low(index + 1) in {*reader.book.vague, "couple"}
    )
    count, vague = number_at(reader, at), pieces.low(at) in reader.book.vague
    at += 1 + (pieces.low(at + 1) == "of")
    unit = reader.book.units.get(pieces.low(at))
    word = pieces.low(at + 1)
    later = pieces.low(at + 2) == "now" and word == "from"
    if not unit or not (word == "ago" or later) or not (vague or count > 0):
        return None
    stop = at + 3 if later else at + 2
    if vague:
        return Hit(stop, OPEN)
    return Hit(stop, unit_away(reader.anchor, unit, count if later else -count))


def so_far(reader: Reader, index: int) -> Hit | None:
    """Read "earlier this month" and "later this year"."""
    pieces = reader.pieces
    unit = reader.book.units.get(pieces.low(index + 2))
    here = pieces.low(index) in EARLIER and pieces.low(index + 1) in {"this", "that", "in"}
    if not here or unit not in LONG_UNITS:
        return None
    whole = unit_away(reader.anchor, unit, 0)
    if isinstance(reader.anchor, Unknown) or isinstance(whole.first, Unknown):
        return Hit(index + 3, OPEN)
    if isinstance(whole.last, Unknown):
        return Hit(index + 3, OPEN)
    today = reader.anchor
    earlier = pieces.low(index) == "earlier"
    first, last = (whole.first.first, today) if earlier else (today, whole.last.last)
    return Hit(index + 3, Interval.days(min(first, last), max(first, last)))


def centuries(reader: Reader, index: int) -> Hit | None:
    """Read "the 20th century"."""
    pieces = reader.pieces
    number = pieces.number(index)
    marked = pieces.tight(index + 1) and pieces.low(index + 2) == "century"
    if not marked or not 0 < number < CENTURY:
        return None
    start, end = moment(max(1, (number - 1) * CENTURY)), moment(number * CENTURY - 1)
    return Hit(index + 3, Interval(start, end)) if start and end else None


RULES = (phrase, weekdays, shifted, counted, so_far, centuries)
