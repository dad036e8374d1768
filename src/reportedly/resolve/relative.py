"""Rules for dates that count from the day of writing: "on Tuesday", "two weeks ago"."""

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.resolve.amounts import amounts_at, stretch
from reportedly.resolve.calendar import (
    CENTURY,
    DECADE,
    OPEN,
    SHORT,
    WEEK,
    Interval,
    full_year,
    moment,
    month_away,
    moved,
    rolling,
    season,
    unit_away,
    weekday,
    working_days,
)
from reportedly.resolve.reader import Hit, Reader, day_at, month_at, number_at, stop_at

EARLIER = frozenset({"earlier", "later"})
TEENS = 10
LONG_UNITS = frozenset({"week", "month", "quarter", "year", "decade", "century", "weekend"})


def phrase(reader: Reader, index: int) -> Hit | None:
    """Read "yesterday", "last night", "overnight"."""
    inside = index < len(reader.pieces.row)
    found = reader.phrases.get(reader.pieces.row[index].start) if inside else None
    if not found:
        return None
    end, stretch = found
    if _in_name(reader, index):
        return None
    stop = stop_at(reader, index, end)
    if isinstance(reader.anchor, Unknown):
        return Hit(stop, OPEN)
    first, last = moved(reader.anchor, stretch.first), moved(reader.anchor, stretch.last)
    return Hit(stop, Interval.days(first, last))


def _in_name(reader: Reader, index: int) -> bool:
    """Say whether a capital behind a capital makes it a name ("USA Today")."""
    before, raw = reader.pieces.raw(index - 1), reader.pieces.raw(index)
    return raw[0].isupper() and before[:1].isupper() and before[:1].isalpha()


def weekdays(reader: Reader, index: int) -> Hit | None:
    """Read "Tuesday", "last Friday", "this past Monday", "Monday morning"."""
    at, shift = _shift(reader, index)
    number = reader.book.weekdays.get(reader.pieces.low(at))
    if number is None:
        number, at = _short(reader, at)
    if number is None or _paper(reader, at):
        return None
    stop = at + 1 + (reader.pieces.low(at + 1) in reader.book.dayparts)
    week = _week_after(reader, stop) if shift is None else None
    if week:
        return Hit(week[1], day_of_week(reader, week[0], number))
    if isinstance(reader.anchor, Unknown):
        return Hit(stop, OPEN)
    rolls = reader.pieces.low(at - 1) in reader.book.rolling
    ahead = reader.ahead(index)
    day = weekday(reader.anchor, number, shift, future=ahead, rolling=rolls)
    return Hit(stop, Interval.at(PartialDate.of(day)))


def _paper(reader: Reader, at: int) -> bool:
    """Say whether a weekday is part of the name of a paper ("the Sunday Times")."""
    pieces = reader.pieces
    named = pieces.low(at + 1) in reader.book.papers and pieces.raw(at + 1)[0].isupper()
    return named and pieces.low(at - 1) not in {"on", "last", "next", "this"}


def _week_after(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read "last week" or "of the following week" behind a weekday."""
    pieces = reader.pieces
    index += pieces.low(index) in {"of", ","}
    index += pieces.low(index) == "the"
    at, shift = _shift(reader, index)
    week = shift is not None and pieces.low(at) == "week"
    return (shift or 0, at + 1) if week else None


def day_of_week(reader: Reader, steps: int, number: int) -> Interval:
    """Return a weekday of the week that lies some steps away."""
    if isinstance(reader.anchor, Unknown):
        return OPEN
    anchor = reader.anchor
    day = moved(anchor, steps * WEEK - anchor.weekday() + number)
    return Interval.at(PartialDate.of(day))


def _weekday_after(reader: Reader, at: int, steps: int) -> Hit | None:
    """Read "next week Wednesday", "last week on Tuesday", "last week - Monday"."""
    pieces = reader.pieces
    at += pieces.low(at) in {"on", "-", "–"}
    number = reader.book.weekdays.get(pieces.low(at))
    return None if number is None else Hit(at + 1, day_of_week(reader, steps, number))


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
        unit = pieces.low(index + 2) in reader.book.units  # "this past weekend"
        return index + 2, second if unit or second > 0 else None
    return (index, None) if first is None else (index + 1, first)


def shifted(reader: Reader, index: int) -> Hit | None:
    """Read "last week", "this month", "the past three weeks", "last June", "next summer"."""
    at, shift = _shift(reader, index)
    if shift is None or at == index:
        return _the_weekend(reader, index)
    count = number_at(reader, at)
    parts = amounts_at(reader, at) if count > 0 and shift else ()
    if len(parts) > 1:
        return Hit(parts[-1].stop, stretch(reader.anchor, parts, shift))
    if count >= 0:
        return _working(reader, at + 1, shift * count) or _rolling(
            reader, at + 1, -shift * count
        )
    unit = reader.book.units.get(reader.pieces.low(at))
    if not unit:
        return _named(reader, at, shift)
    there = reader.pieces.low(at + 1) == "of" or _of_the_story(reader, at)
    return None if there else _unit_away(reader, at, unit, shift)


def _unit_away(reader: Reader, at: int, unit: str, shift: int) -> Hit:
    """Return "last week", "the past week" and "the coming days", which are not counted."""
    pieces = reader.pieces
    if pieces.low(at - 1) in reader.book.rolling and unit != "weekend":
        many = pieces.low(at) != unit
        return Hit(at + 1, OPEN if many else rolling(reader.anchor, unit, -shift), loose=many)
    day = _weekday_after(reader, at + 1, shift) if unit == "week" else None
    return day or Hit(at + 1, unit_away(reader.anchor, unit, shift))


def _of_the_story(reader: Reader, at: int) -> bool:
    """Say whether "next day" and "same day" stand here, which only the story can date."""
    rolls = reader.pieces.low(at - 1) in {*reader.book.rolling, "this", "last", "current"}
    return reader.pieces.low(at) == "day" and not rolls


def _working(reader: Reader, at: int, count: int) -> Hit | None:
    working = reader.pieces.low(at) in {"business", "working"}
    days = working and count and reader.pieces.low(at + 1) == "days"
    return Hit(at + 2, working_days(reader.anchor, count)) if days else None


def beyond(reader: Reader, index: int) -> Hit | None:
    """Read "the week before last" and "the month after next"."""
    pieces = reader.pieces
    unit = reader.book.units.get(pieces.low(index))
    words = (pieces.low(index + 1), pieces.low(index + 2))
    steps = {("before", "last"): -2, ("after", "next"): 2}.get(words)
    return Hit(index + 3, unit_away(reader.anchor, unit, steps)) if unit and steps else None


def turned(reader: Reader, index: int) -> Hit | None:
    """Read "5 past years" and "two coming weeks"; "won 4-2 last month" is a score."""
    pieces = reader.pieces
    count, shift = number_at(reader, index), reader.book.shifts.get(pieces.low(index + 1))
    scored = pieces.low(index - 1) in {"-", "–"} and pieces.tight(index)
    many = count > 1 and pieces.low(index + 2).endswith("s")
    return (
        _rolling(reader, index + 2, -shift * count) if shift and many and not scored else None
    )


def _rolling(reader: Reader, at: int, count: int) -> Hit | None:
    unit = reader.book.units.get(reader.pieces.low(at))
    return Hit(at + 1, rolling(reader.anchor, unit, count)) if unit and count else None


def _the_weekend(reader: Reader, index: int) -> Hit | None:
    words = (reader.pieces.low(index), reader.pieces.low(index + 1))
    if words != ("the", "weekend") or reader.pieces.low(index + 2) == "of":
        return None
    return beyond(reader, index + 1) or Hit(index + 2, unit_away(reader.anchor, "weekend", 0))


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


def so_far(reader: Reader, index: int) -> Hit | None:
    """Read "earlier this month" and "later in the year"."""
    pieces = reader.pieces
    here = pieces.low(index) in EARLIER and pieces.low(index + 1) in {"this", "that", "in"}
    the = pieces.low(index + 1) == "in" and pieces.low(index + 2) == "the"
    unit = reader.book.units.get(pieces.low(index + 2 + the))
    if not here or unit not in LONG_UNITS:
        return None
    stop = index + 3 + the
    whole = unit_away(reader.anchor, unit, 0)
    if isinstance(reader.anchor, Unknown) or isinstance(whole.first, Unknown):
        return Hit(stop, OPEN)
    if isinstance(whole.last, Unknown):
        return Hit(stop, OPEN)
    today = reader.anchor
    earlier = pieces.low(index) == "earlier"
    first, last = (whole.first.first, today) if earlier else (today, whole.last.last)
    return Hit(stop, Interval.days(min(first, last), max(first, last)))


def centuries(reader: Reader, index: int) -> Hit | None:
    """Read "the 20th century"."""
    pieces = reader.pieces
    number = pieces.number(index)
    marked = pieces.tight(index + 1) and pieces.low(index + 2) == "century"
    if not marked or not 0 < number < CENTURY:
        return None
    start, end = moment(max(1, (number - 1) * CENTURY)), moment(number * CENTURY - 1)
    return Hit(index + 3, Interval(start, end)) if start and end else None


def several_weekdays(reader: Reader, index: int) -> Hit | None:
    """Read "two Sundays ago" and "three Mondays from now"."""
    pieces = reader.pieces
    count, word = number_at(reader, index), pieces.low(index + 1)
    number = reader.book.weekdays.get(word.removesuffix("s"))
    ago = pieces.low(index + 2) == "ago"
    later = pieces.low(index + 2) == "from" and pieces.low(index + 3) in {"now", "today"}
    if count < 1 or number is None or not (ago or later):
        return None
    stop = index + 3 + later
    if isinstance(reader.anchor, Unknown):
        return Hit(stop, OPEN)
    nearest = weekday(reader.anchor, number, 1 if later else -1, future=later, rolling=True)
    day = moved(nearest, (count - 1) * (WEEK if later else -WEEK))
    return Hit(stop, Interval.at(PartialDate.of(day)))


def decade_words(reader: Reader, index: int) -> Hit | None:
    """Read "the nineties" and "the nineteen eighties"; "in her nineties" is an age."""
    pieces = reader.pieces
    century = number_at(reader, index)
    at = index + (century > TEENS)
    short = reader.book.decades.get(pieces.low(at))
    part = pieces.low(index - 1) in {*reader.book.parts, "-"}
    led = at > index or pieces.low(index - 1) == "the" or part
    if short is None or not led:
        return None
    if at == index and isinstance(reader.anchor, Unknown):
        return Hit(at + 1, OPEN)
    year = century * CENTURY + short if at > index else full_year(short, SHORT, reader.anchor)
    start, end = moment(year), moment(year + DECADE - 1)
    return Hit(at + 1, Interval(start, end)) if start and end else None


RULES = (
    phrase,
    weekdays,
    shifted,
    turned,
    beyond,
    so_far,
    centuries,
    several_weekdays,
    decade_words,
)
