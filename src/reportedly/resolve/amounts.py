"""Rules for lengths of time: "two weeks ago", "three days later", "nearly a year"."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from reportedly.model.unknown import Unknown
from reportedly.resolve.calendar import OPEN, Interval, moved, rolling, same_day, unit_away
from reportedly.resolve.numeric import day_of
from reportedly.resolve.reader import ORDINAL_MARKS, Hit, Reader, closes, day_word, number_at

TENS = 20
HUNDRED = 100
BEFORE = frozenset({"before", "earlier", "prior", "previously"})
AFTER = frozenset({"after", "afterward", "afterwards", "later"})
MARKS = frozenset({"'", "’"})
NEXT = frozenset({"following", "next"})
IN_A_ROW = frozenset({"consecutive", "running", "straight", "successive"})
# "A decade ago" is a year, "a fortnight ago" a week.
WITHIN = MappingProxyType(
    {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}
)
UNITS = ("minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade")
THAN = frozenset({"less", "more"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, as it stands.

    Attributes:
        count: how many; 0 where it is not told exactly.
        unit: of what.
        stop: one past the last piece.
    """

    count: int
    unit: str
    stop: int


def amount(reader: Reader, index: int) -> Amount | None:
    """Read "two weeks", "a couple of days", "three-month", "2.5 years", "several hours"."""
    pieces = reader.pieces
    if pieces.tight(index) and pieces.low(index - 1) in {",", "."}:
        return None
    at, count = _count(reader, index)
    if at == index:
        return None
    at += pieces.low(at) == "of" or (pieces.low(at) == "-" and pieces.tight(at))
    unit = reader.book.units.get(pieces.low(at))
    return Amount(count, unit, at + 1) if unit else None


def amounts_at(reader: Reader, index: int) -> tuple[Amount, ...]:
    """Read "two months, three weeks and a day": lengths of ever smaller units."""
    first = amount(reader, index)
    if not first:
        return ()
    found = [first]
    while True:
        at = found[-1].stop + (reader.pieces.low(found[-1].stop) == ",")
        at += reader.pieces.low(at) == "and"
        more = amount(reader, at) if at > found[-1].stop else None
        if not more or not more.count or not _smaller(more.unit, found[-1].unit):
            return tuple(found)
        found.append(more)


def _smaller(unit: str, than: str) -> bool:
    return unit in UNITS and than in UNITS and UNITS.index(unit) < UNITS.index(than)


def _all_away(anchor: date | Unknown, parts: tuple[Amount, ...], sign: int) -> Interval:
    """Return the day that lies several lengths away."""
    if isinstance(anchor, Unknown) or not all(part.count for part in parts):
        return OPEN
    day = anchor
    for part in parts:
        day = same_day(day, part.unit, sign * part.count)
    return day_of(day)


def stretch(anchor: date | Unknown, parts: tuple[Amount, ...], sign: int) -> Interval:
    """Return the days of "the last two months and three weeks", up to the anchor."""
    far = _all_away(anchor, parts, sign).first
    if isinstance(anchor, Unknown) or isinstance(far, Unknown):
        return OPEN
    return Interval.days(*sorted((far.first, moved(anchor, sign > 0))))


def _count(reader: Reader, index: int) -> tuple[int, int]:
    """Return where a count stops, and the count; 0 where it is vague or has a fraction."""
    pieces, vague = reader.pieces, reader.book.vague
    at = index + (pieces.low(index) == "a" and pieces.low(index + 1) in {*vague, "couple"})
    if pieces.low(at) in vague or pieces.low(at) == "half":
        half = pieces.low(at) == "half" and pieces.low(at + 1) in {"a", "an"}
        return (at + 1 + half, 0) if half or pieces.low(at) != "half" else (index, 0)
    count = number_at(reader, at)
    if count < 0:
        return index, 0
    at += 1
    if pieces.low(at) in {".", ","} and pieces.tight(at) and pieces.tight(at + 1):
        return (at + 2, 0) if pieces.number(at + 1) >= 0 else (index, 0)
    ones = number_at(reader, at + (pieces.low(at) == "-"))
    if TENS <= count < HUNDRED and count % 10 == 0 and 0 < ones < TENS // 2:
        return at + 1 + (pieces.low(at) == "-"), count + ones
    return _halved(reader, at, count)


def _halved(reader: Reader, at: int, count: int) -> tuple[int, int]:
    pieces = reader.pieces
    words = [pieces.low(at + step) for step in range(5) if pieces.low(at + step) != "-"]
    if words[:3] != ["and", "a", "half"]:
        return at, count
    while pieces.low(at) != "half":
        at += 1
    return at + 1, 0


def counted(reader: Reader, index: int) -> Hit | None:
    """Read "two weeks ago" and "a year from now", which count from the day of writing."""
    parts = amounts_at(reader, index)
    if not parts:
        return None
    found = parts[0]
    pieces, stop = reader.pieces, parts[-1].stop
    later = pieces.low(stop) == "from" and pieces.low(stop + 1) in {"now", "today"}
    if pieces.low(stop) != "ago" and not later:
        return _told(reader, found)
    if len(parts) > 1:
        there = _all_away(reader.anchor, parts, 1 if later else -1)
        return Hit(stop + 1 + later, there)
    exact = pieces.low(stop + 1) == "today"
    count = found.count if later else -found.count
    stop += 2 if later or exact else 1
    if not found.count:
        return Hit(stop, OPEN)
    return Hit(
        stop, away(reader, found.unit, count) if exact else _around(reader, found, count)
    )


def _around(reader: Reader, found: Amount, count: int) -> Interval:
    unit, times = WITHIN.get(found.unit, (found.unit, 1))
    return unit_away(reader.anchor, unit, count * times)


def in_time(reader: Reader, index: int) -> Hit | None:
    """Read "in two days" where the words look ahead; else it tells how long."""
    if reader.pieces.low(index) != "in":
        return None
    found = amount(reader, index + 1)
    if not found or not _looks_ahead(reader, index):
        return None
    if not found.count or not closes(reader, found.stop):
        return None
    return Hit(found.stop, _around(reader, found, found.count))


def _looks_ahead(reader: Reader, index: int) -> bool:
    return reader.ahead(index) or reader.ahead(index, reader.book.intent)


def away(reader: Reader, unit: str, count: int, base: Interval | None = None) -> Interval:
    """Return the day that lies some units from a day that is given, else from the anchor."""
    if base is None:
        return (
            OPEN
            if isinstance(reader.anchor, Unknown)
            else day_of(same_day(reader.anchor, unit, count))
        )
    first = base.first
    if isinstance(first, Unknown) or not first.day or base.first != base.last:
        return OPEN
    return day_of(same_day(first.first, unit, count))


def _told(reader: Reader, found: Amount) -> Hit | None:
    """Read "three days later", which counts from the day that the text named last."""
    word = reader.pieces.low(found.stop)
    last = not reader.pieces.low(found.stop + 1)[:1].isalnum()
    fits = last if word in {"after", "before"} else closes(reader, found.stop + 1)
    if word not in BEFORE | AFTER or not fits:
        return None
    count = found.count if word in AFTER else -found.count
    known = found.count and found.unit in {"day", "week", "fortnight"}
    there = away(reader, found.unit, count, reader.told) if known else OPEN
    return Hit(found.stop + 1, there, loose=there == OPEN)


def narrated(reader: Reader, index: int) -> Hit | None:
    """Read "the next day", "that night" and "the day before", counted from a day told."""
    pieces = reader.pieces
    word, unit = pieces.low(index), reader.book.units.get(pieces.low(index + 1))
    if word == "day" and pieces.low(index - 1) == "the":
        return _beside(reader, index) or _of_a_clause(reader, index)
    night = word in {"that", "same"} and pieces.low(index + 1) in reader.book.dayparts
    if word in {"that", "same"} and (unit or night):
        return _back_to(reader, index + 2, unit or "day", 0)
    if word in NEXT and (unit == "day" or pieces.low(index + 1) in reader.book.dayparts):
        return _back_to(reader, index + 2, "day", 1)
    if word in {"following", "previous", "preceding"} and unit and unit != "day":
        known = not isinstance(reader.told.first, Unknown)
        return _back_to(reader, index + 2, unit, 1 if word in NEXT else -1) if known else None
    if word in {"previous", "preceding"} and unit == "day":
        return _back_to(reader, index + 2, "day", -1)
    return None


def _beside(reader: Reader, index: int) -> Hit | None:
    word, after = reader.pieces.low(index + 1), reader.pieces.low(index + 2)
    clause = after in reader.book.subjects or not closes(reader, index + 2)
    if word not in {"before", "after"} or clause:
        return None
    return _back_to(reader, index + 2, "day", -1 if word == "before" else 1)


def _of_a_clause(reader: Reader, index: int) -> Hit | None:
    """Read "the day" of "the day before she left", which only the clause can date."""
    known = reader.pieces.low(index + 1) in {"before", "after"}
    return Hit(index + 1, OPEN, loose=True) if known else None


def _back_to(reader: Reader, stop: int, unit: str, steps: int) -> Hit:
    first = reader.told.first
    if isinstance(first, Unknown):
        after = steps > 0 and reader.pieces.low(stop - 1) == "after"
        fits = reader.opens(stop) and (steps < 0 or (after and _looks_ahead(reader, stop)))
        there = unit_away(reader.anchor, unit, steps) if fits else OPEN
        return Hit(stop, there, loose=there == OPEN)
    return Hit(stop, unit_away(first.first, unit, steps))


def length(reader: Reader, index: int) -> Hit | None:
    """Read a length of time, "nearly two weeks" and bare "weeks"; an age is none."""
    pieces = reader.pieces
    at = index
    if pieces.low(at - 1) == "-" and pieces.tight(at) and pieces.low(at - 2)[:1].isalpha():
        return None  # "a sub-five-minute mile"
    if pieces.low(at) in reader.book.about:
        at += 1
    elif pieces.low(at) in THAN and pieces.low(at + 1) == "than":
        at += 2
    found = (*amounts_at(reader, at), None)[-2] if amount(reader, at) else _bare(reader, at)
    if not found or found.unit == "quarter" or _age(reader, found.stop):
        return None
    stop = found.stop
    if pieces.low(stop) in {"ago", "earlier", "later"}:
        return Hit(stop + 1, OPEN, loose=True)
    stop += pieces.low(stop) in MARKS and pieces.tight(stop) and pieces.low(stop - 1)[-1] == "s"
    return Hit(stop, OPEN, loose=True)


def _bare(reader: Reader, index: int) -> Amount | None:
    word = reader.pieces.low(index)
    unit = reader.book.units.get(word)
    plural = unit and word.endswith("s") and reader.pieces.low(index - 1) != "-"
    return Amount(0, unit, index + 1) if unit and plural else None


def _age(reader: Reader, stop: int) -> bool:
    pieces = reader.pieces
    at = stop + (pieces.low(stop) == "-")
    of_age = pieces.low(at) == "of" and pieces.low(at + 1) == "age"
    return pieces.low(at) in {"old", "olds"} or of_age


def current(reader: Reader, index: int) -> Hit | None:
    """Read "the year" and "the month" as those of the day of writing."""
    pieces = reader.pieces
    unit = reader.book.units.get(pieces.low(index))
    plain = pieces.low(index - 1) == "the" and not pieces.low(index).endswith("s")
    follows = pieces.low(index + 1) in {"of", "in", "to", "since", "before", "after", "that"}
    follows = follows or (unit == "day" and pieces.low(index + 1) in reader.book.subjects)
    if not unit or not plain or follows or not closes(reader, index + 1):
        return None
    return Hit(index + 1, unit_away(reader.anchor, unit, 0), loose=True)


def running(reader: Reader, index: int) -> Hit | None:
    """Read "the third day" and "a second straight night" as the days up to the anchor."""
    pieces, book = reader.pieces, reader.book
    marked = pieces.low(index + 1) in ORDINAL_MARKS and pieces.tight(index + 1)
    figure = (pieces.number(index), index + 2) if marked else None
    which = figure or day_word(reader, index)
    if not which or pieces.low(index - 1) not in {"the", "a"}:
        return None
    at = which[1] + (pieces.low(which[1]) in IN_A_ROW)
    unit = "day" if pieces.low(at) == "night" else book.units.get(pieces.low(at))
    if not unit or not closes(reader, at + 1) or pieces.low(at + 1) == "of":
        return None
    runs = unit == "day" and pieces.low(index - 2) == "for" and 0 < which[0] <= HUNDRED
    there = rolling(reader.anchor, unit, which[0] - 1) if runs else OPEN
    return Hit(at + 1, there, loose=True)


def from_a_day(reader: Reader, index: int, base: Interval) -> Interval | None:
    """Return the span of "3 days starting on B", where an amount stands at a place."""
    found = amount(reader, index)
    first = base.first
    if not found or not found.count or isinstance(first, Unknown) or not first.day:
        return None
    last = rolling(first.first, found.unit, -found.count).last
    if isinstance(last, Unknown):
        return None
    return Interval.days(first.first, same_day(last.first, "day", -1))


RULES = (counted, narrated, in_time)
LOOSE = (length, current, running)
