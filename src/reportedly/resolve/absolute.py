"""Rules for dates that a calendar names: "9 January 2025", "Jan. 9-11", "the 1990s"."""

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.calendar import (
    CENTURY,
    DECADE,
    OPEN,
    Interval,
    full_year,
    moment,
    quarter,
    season,
)
from reportedly.resolve.reader import (
    DAYS,
    LIVELY,
    ORDINAL_MARKS,
    SHORT_YEAR,
    YEAR_DIGITS,
    Hit,
    Reader,
    closes,
    counts,
    day_at,
    day_word,
    month_at,
    two_digits,
    undated,
    year_at,
    year_words,
)
from reportedly.resolve.rows import before_a_month, behind_a_month, lent_year

DASHES = frozenset({"-", "–", "—", "to", "through"})
LIKELY = range(1500, 2201)
QUARTERS = 4
# "april" may stand without its capital after these; "mar" may not.
SMALL = frozenset(
    {"in", "of", "since", "until", "last", "next", "this", "the", "early", "late"}
)
LONG_NAME = 4
LEAP = 2000
# What "2010" follows as an adjective: "a 2010 raid", "its 2007 report".
OWNERS = frozenset({"a", "her", "his", "its", "our", "s", "their"})


def month_first(reader: Reader, index: int) -> Hit | None:
    """Read "January 9, 2025", "Jan. 9-11", "January 2025" and "in January"."""
    found = month_at(reader, index)
    if not found:
        return None
    month, stop = found
    day = _day_after(reader, stop)
    if day and not counts(reader, day[1]):
        return _days(reader, index, month, day)
    before = reader.pieces.number(index - 1)
    if 0 < before <= DAYS and not moment(LEAP, month, before):
        return None
    year = year_at(reader, stop)
    if year:
        return _hit(year[1], moment(year[0], month))
    return _bare_month(reader, index, month, stop)


def _day_after(reader: Reader, index: int) -> tuple[int, int] | None:
    """Read "9", ", 1st", "the 28th" or "ninth" after a month."""
    pieces = reader.pieces
    at = index + (pieces.low(index) in {",", "the"} and pieces.low(index + 2) in ORDINAL_MARKS)
    day = day_at(reader, at)
    if day:
        return day
    word = day_word(reader, index)
    fits = word and (closes(reader, word[1]) or pieces.low(word[1]) in DASHES)
    return word if fits else None


def _bare_month(reader: Reader, index: int, month: int, stop: int) -> Hit | None:
    raw, word = reader.pieces.raw(index), reader.pieces.low(index)
    before, doubtful = reader.pieces.low(index - 1), word in reader.book.doubtful
    led = before in reader.book.before or before in reader.book.shifts or before == "-"
    led = led or (reader.pieces.low(stop) in DASHES and month_at(reader, stop + 1) is not None)
    small = raw.islower() and (doubtful or len(word) < LONG_NAME or before not in SMALL)
    small = small and not (before == "in" and closes(reader, stop))
    after = reader.pieces.raw(stop)[:1]
    street = doubtful and before in {"on", "at"} and after.isupper()
    if small or street or (not led and doubtful):
        return None
    year = lent_year(reader, stop, month)
    date = moment(year, month) if year else undated(reader, index, month, 0)
    return Hit(stop, Interval.at(date) if date else OPEN)


def _days(reader: Reader, index: int, month: int, day: tuple[int, int]) -> Hit | None:
    """Read the day after a month, a second day behind a dash, days in a row, and a year."""
    number, stop = day
    last = number
    dashed = reader.pieces.low(stop) in DASHES
    second = (day_at(reader, stop + 1) or day_word(reader, stop + 1)) if dashed else None
    if second and second[0] > number and not month_at(reader, second[1]):
        last, stop = second
    elif not dashed:
        last, stop = behind_a_month(reader, day)
    year = year_at(reader, stop)
    return _span(reader, index, (month, number, last), year or (0, stop))


def day_first(reader: Reader, index: int) -> Hit | None:
    """Read "9 January 2025", "the 9th of January", "9-11 January" and "3, 4 and 5 May"."""
    first = day_at(reader, index) or day_word(reader, index)
    if not first:
        return None
    number, stop = first
    last = number
    dashed = reader.pieces.low(stop) in DASHES | {"and", "&"}
    second = day_at(reader, stop + 1) if dashed else None
    if second and second[0] > number and month_at(reader, _past_of(reader, second[1])):
        last, stop = second
    else:
        last, stop = before_a_month(reader, first)
    stop = _past_of(reader, stop)
    found = month_at(reader, stop)
    if not found or month_as_noun(reader, found[1]):
        return None
    year = year_at(reader, found[1])
    return _span(reader, index, (found[0], number, last), year or (0, found[1]))


def _past_of(reader: Reader, index: int) -> int:
    return index + (reader.pieces.low(index) == "of")


def month_as_noun(reader: Reader, index: int) -> bool:
    """Say whether a date follows a month, so that the number before it is none of its days."""
    return day_at(reader, index) is not None and year_at(reader, index) is None


def in_words(reader: Reader, index: int) -> Hit | None:
    """Read "6 April nineteen eighty-six", "January twenty-five nineteen ninety"."""
    month = month_at(reader, index)
    if month:
        day = _cardinal(reader, month[1])
        year = year_words(reader, day[1])
        where = month[0], day[0], year
    else:
        day = _cardinal(reader, index, leads=True)
        after = month_at(reader, day[1]) if day[0] else None
        where = (after[0], day[0], year_words(reader, after[1])) if after else (0, 0, None)
    found = moment(where[2][0], where[0], where[1]) if where[2] else None
    return Hit(where[2][1], Interval.at(found)) if found and where[2] else None


def _cardinal(reader: Reader, index: int, *, leads: bool = False) -> tuple[int, int]:
    """Return the day that a number or an ordinal names; 0 where none stands."""
    found = day_at(reader, index) or day_word(reader, index)
    if found:
        return found
    number, stop = two_digits(reader, index)
    follows = leads or year_words(reader, stop)
    return (number, stop) if 0 < number <= DAYS and follows else (0, index)


def _span(
    reader: Reader, index: int, days: tuple[int, int, int], year: tuple[int, int]
) -> Hit | None:
    month, first, last = days
    year = (year[0] or lent_year(reader, year[1], month), year[1])
    if year[0]:
        begin, end = moment(year[0], month, first), moment(year[0], month, last)
    else:
        begin = undated(reader, index, month, first)
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
    before = pieces.low(index - 1)
    later = before == "than" and pieces.low(index - 2) in {"later", "earlier", "greater"}
    if counts(reader, index + 1) or (before in {"$", "€", "£", "than", "#"} and not later):
        return False
    owned = before in OWNERS and pieces.number(index) in LIVELY
    old = before in {"(", "the"} and pieces.number(index) not in LIVELY
    led = owned or before in reader.book.before or before in {"(", "the"}
    led = led or (before == "," and _is_year(reader, index - 2))
    led = led and not old and (before != "(" or not pieces.raw(index + 1)[:1].isalpha())
    mid = pieces.low(index - 1) == "-" and pieces.low(index - 2) in reader.book.parts
    return led or mid or pieces.low(index + 1) in {")", "'", "’"}


def _is_year(reader: Reader, index: int) -> bool:
    """Say whether a year stands here, in a row of them: "in [2014], 2015 and 2016"."""
    four = len(reader.pieces.raw(index)) == YEAR_DIGITS and not reader.pieces.tight(index)
    return four and reader.pieces.number(index) in LIVELY


def _aged(reader: Reader, index: int) -> bool:
    """Say whether "30s" is an age: a decade has an apostrophe or an article before it."""
    before = index - 1 - (reader.pieces.low(index - 1) in reader.book.parts)
    return reader.pieces.low(before) not in {"the", "'", "’", "‘"}


def _decade(reader: Reader, index: int, number: int) -> Hit | None:
    digits = len(reader.pieces.raw(index))
    if (
        number % DECADE
        or digits not in {SHORT_YEAR, YEAR_DIGITS}
        or (digits == SHORT_YEAR and _aged(reader, index))
    ):
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
    dashed = pieces.low(index + 1) in DASHES | {"/"} and pieces.tight(index + 2)
    digits = len(pieces.raw(index + 2))
    last = second + first - first % CENTURY if digits == SHORT_YEAR else second
    paired = pieces.low(index + 1) != "/" or last == first + 1
    fits = dashed and digits in {SHORT_YEAR, YEAR_DIGITS} and paired
    if fits and first < last <= LIKELY.stop:
        return Hit(index + 3, Interval(moment(first) or UNKNOWN, moment(last) or UNKNOWN))
    closed = pieces.low(index + 1) in {".", ",", ")", ";", ":", "'", "’", "]", "?", "!"}
    number_goes_on = pieces.tight(index + 2) and second >= 0
    fits = closed and not number_goes_on and _as_year(reader, index)
    return _hit(index + 1, moment(first)) if fits else None


def quarters(reader: Reader, index: int) -> Hit | None:
    """Read "Q3 2024", "H1 2024" and "2017-Q1"."""
    pieces = reader.pieces
    year = year_at(reader, index)
    if year and year[1] == index + 1:
        at = index + 1 + (pieces.low(index + 1) in {"-", "–"})
        there = quarter_at(reader, at, year[0])
        return Hit(at + 2, there) if there else None
    year = year_at(reader, index + 2)
    there = quarter_at(reader, index, year[0]) if year else None
    return Hit(year[1], there) if year and there else None


def quarter_at(reader: Reader, index: int, year: int) -> Interval | None:
    """Return the days of "Q3" or "H1" in a year, if one stands at a place."""
    letter = reader.pieces.low(index)
    number = reader.pieces.number(index + 1) if reader.pieces.tight(index + 1) else 0
    if letter == "q" and 0 < number <= QUARTERS:
        return quarter(year, number)
    if letter == "h" and 0 < number <= QUARTERS // 2:
        return Interval(quarter(year, 2 * number - 1).first, quarter(year, 2 * number).last)
    return None


def seasons(reader: Reader, index: int) -> Hit | None:
    """Read "summer 2023" and "the winter of 2022"; a winter ends in the next year."""
    first = reader.book.seasons.get(reader.pieces.low(index))
    year = year_at(reader, index + 1) if first else None
    return Hit(year[1], season(year[0], first)) if first and year else None


def _hit(stop: int, date: PartialDate | None) -> Hit | None:
    return Hit(stop, Interval.at(date)) if date else None


RULES = (month_first, day_first, in_words, years, quarters, seasons)
