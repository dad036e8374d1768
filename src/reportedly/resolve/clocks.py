"""Rules for hours, habits and "now": words of time that name no day by themselves."""

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.amounts import amount
from reportedly.resolve.calendar import OPEN, Interval, moment
from reportedly.resolve.reader import YEAR_DIGITS, Hit, Reader, number_at, stop_at, year_at

HOURS = 24
FISCAL = frozenset({"academic", "calendar", "financial", "fiscal", "school"})
HALVES = frozenset({"am", "pm", "a", "p"})
HOUR_LEADS = frozenset(
    {"about", "after", "around", "at", "before", "by", "from", "since", "to", "until"}
)
NAMED = frozenset({"noon", "midnight"})


def clock(reader: Reader, index: int) -> Hit | None:
    """Read "8 p.m.", "15:00 GMT", "0600 GMT", "at 10:30", "noon"; and "3:07:35"."""
    pieces = reader.pieces
    if pieces.low(index) in NAMED:
        return Hit(index + 1, OPEN, loose=True)
    hour, digits = pieces.number(index), len(pieces.raw(index))
    if hour < 0 or (pieces.tight(index) and pieces.low(index - 1) not in {"-", "–", "("}):
        return None
    at = _minutes(reader, index + 1)
    timed = at > index + 1
    took = at > index + 3 and pieces.low(index + 1) == ":"  # "in 3:07:35"
    stop = _half(reader, at)
    zone = pieces.low(stop) in reader.book.zones
    stop += zone + (zone and pieces.low(stop) == "local" and pieces.low(stop + 1) == "time")
    military = digits == YEAR_DIGITS and zone and not timed
    led = timed and pieces.low(index - 1) in HOUR_LEADS
    fits = stop > at if (timed or hour <= HOURS) else military
    whole = hour <= HOURS or military
    return Hit(stop, OPEN, loose=True) if whole and (fits or led or took) else None


def _minutes(reader: Reader, index: int) -> int:
    """Pass ":30" or ".30", twice at most."""
    pieces, at = reader.pieces, index
    for _ in range(2):
        joined = pieces.low(at) in {":", "."} and pieces.tight(at) and pieces.tight(at + 1)
        if not joined or pieces.number(at + 1) < 0 or len(pieces.raw(at + 1)) != len("30"):
            break
        at += 2
    return at


def _half(reader: Reader, index: int) -> int:
    """Pass "pm", "p.m." or "o'clock"."""
    pieces = reader.pieces
    if pieces.low(index) == "o" and pieces.low(index + 2) == "clock":
        return index + 3
    if pieces.low(index) not in HALVES:
        return index
    if len(pieces.low(index)) > 1:
        return index + 1
    dotted = pieces.low(index + 1) == "." and pieces.low(index + 2) == "m"
    if not dotted:
        return index
    return index + 3 + (pieces.low(index + 3) == "." and pieces.tight(index + 3))


def daypart(reader: Reader, index: int) -> Hit | None:
    """Read "the morning", whose day only the story knows."""
    pieces = reader.pieces
    known = pieces.low(index) in reader.book.dayparts and pieces.low(index - 1) == "the"
    return Hit(index + 1, OPEN, loose=True) if known else None


def phrase(reader: Reader, index: int) -> Hit | None:
    """Read "recently", "daily" and "at the time"; a capital inside a name is none."""
    row = reader.pieces.row
    end, sort = reader.loose.get(row[index].start, (0, "")) if index < len(row) else (0, "")
    opens = reader.pieces.low(index - 1) in {"", ".", '"', "“", "!", "?"}
    dashed = reader.pieces.low(index - 1) == "-" and reader.pieces.tight(index)
    named = dashed or (index < len(row) and row[index].text[0].isupper() and not opens)
    if not end or named:
        return None
    there, today = OPEN, reader.anchor
    if sort == "until" and not isinstance(today, Unknown):
        there = Interval(UNKNOWN, PartialDate.of(today))
    return Hit(stop_at(reader, index, end), there, loose=True)


def habit(reader: Reader, index: int) -> Hit | None:
    """Read "every day", "each Monday" and "every three months"."""
    pieces, book = reader.pieces, reader.book
    if pieces.low(index) not in book.each:
        return None
    word = pieces.low(index + 1)
    named = word in book.units or word in book.weekdays or word in book.dayparts
    if named or word in book.seasons:
        return Hit(index + 2, OPEN, loose=True)
    counted = amount(reader, index + 1) if number_at(reader, index + 1) > 0 else None
    return Hit(counted.stop, OPEN, loose=True) if counted else None


def season(reader: Reader, index: int) -> Hit | None:
    """Read "in the spring" and "during winter" where no year stands there."""
    pieces = reader.pieces
    before = index - 1 - (pieces.low(index - 1) == "the")
    led = pieces.low(before) in {"in", "during", "since", "until", "by", "over"}
    led = led and (pieces.low(index) in {"summer", "winter", "autumn"} or before == index - 2)
    known = pieces.low(index) in reader.book.seasons and led
    return Hit(index + 1, OPEN, loose=True) if known else None


def fiscal(reader: Reader, index: int) -> Hit | None:
    """Read "fiscal year 2024" and "the last financial year": each state begins its own."""
    pieces = reader.pieces
    at = index + (pieces.low(index) in reader.book.shifts)
    if pieces.low(at) not in FISCAL:
        return None
    named = pieces.low(at + 1) in {"year", "years"}
    year = year_at(reader, at + 1 + named)
    if not named and not year:
        return None
    calendar = pieces.low(at) == "calendar"
    there = moment(year[0]) if year and calendar else None
    stop = year[1] if year else at + 2
    return Hit(stop, Interval.at(there)) if there else Hit(stop, OPEN, loose=True)


LOOSE = (clock, daypart, phrase, habit, season, fiscal)
