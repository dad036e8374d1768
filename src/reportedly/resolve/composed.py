"""What is built upon an expression of time: counted from it, part of it, narrowed by it."""

from dataclasses import replace

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve import absolute, amounts, clocks, feasts, rows
from reportedly.resolve.calendar import (
    OPEN,
    WEEK,
    Interval,
    long_weekend,
    moment,
    moved,
    nth_unit,
    same_day,
    season,
    unit_away,
)
from reportedly.resolve.reader import (
    DAYS,
    ORDINAL_MARKS,
    Hit,
    Reader,
    closes,
    day_word,
    number_at,
    year_at,
)
from reportedly.resolve.single import Rule, best_of, narrowed, numbered_day, single

LOOSE = (*amounts.LOOSE, *clocks.LOOSE)
DAY_LEADS = frozenset({"on", "since", "until", "till", "from", "to", "by", "through", "after"})
WEEK_OF = frozenset({"of", "beginning", "commencing", "ending", "starting"})
LAST = -1
NEAR = 9  # as far as a year may stand behind the day that it dates
# What may follow a date that owns what comes next: "next year's first quarter".
OWNERS = frozenset({"'", "’", "weekend"})
HALVES = frozenset({"quarter", "half"})


def expression(reader: Reader, index: int) -> Hit | None:
    """Read a single expression or one that is built upon another."""
    hit = narrowed(reader, index)
    owns = hit is not None and reader.pieces.low(hit.stop) in OWNERS
    hit = best_of((*COMPOSED, *OWNING) if owns else COMPOSED, reader, index, hit)
    loose = best_of(LOOSE, reader, index)
    if loose and reader.pieces.low(index) == "the":
        longer = single(reader, index + 1)
        return hit if longer and longer.stop > loose.stop else hit or loose
    if loose and (not hit or hit.stop < loose.stop):
        hour = clocks.clock(reader, index)
        return _at_an_hour(reader, loose) if hour and hour.stop == loose.stop else loose
    return hit


def _at_an_hour(reader: Reader, hour: Hit) -> Hit:
    """Join "15:00 GMT" to the day right behind it."""
    figure = reader.pieces.number(hour.stop) >= 0
    day = None if figure else single(reader, hour.stop)
    known = day is not None and not day.loose
    return day if day and known else hour


def shifted_from(reader: Reader, index: int) -> Hit | None:
    """Read "three days after May 5", "the day before Easter", "3 days starting Monday"."""
    day = reader.pieces.low(index) == "day" and reader.pieces.low(index - 1) == "the"
    found = amounts.Amount(1, "day", index + 1) if day else amounts.amount(reader, index)
    if not found:
        return None
    word, at = reader.pieces.low(found.stop), found.stop + 1
    if word in {"starting", "beginning"}:
        at += reader.pieces.low(at) in {"from", "on"}
        base = single(reader, at)
        there = amounts.from_a_day(reader, index, base.interval) if base else None
        return Hit(base.stop, there) if base and there else None
    if word not in {"after", "before", "from"}:
        return None
    base = single(reader, at)
    if not base or base.loose or not (word == "from" or closes(reader, base.stop)):
        return None
    count = -found.count if word == "before" else found.count
    there = amounts.away(reader, found.unit, count, base.interval) if count else OPEN
    return _on_a_weekday(reader, Hit(base.stop, there), found.unit)


def _on_a_weekday(reader: Reader, hit: Hit, unit: str) -> Hit:
    """Read "two months from today on Tuesday": in that week, or the first from that day on."""
    pieces = reader.pieces
    number = reader.book.weekdays.get(pieces.low(hit.stop + 1))
    first = hit.interval.first
    led = pieces.low(hit.stop) == "on" and closes(reader, hit.stop + 2)
    if number is None or not led or isinstance(first, Unknown) or unit == "day":
        return hit
    ahead = number - first.first.weekday()
    day = moved(first.first, ahead if unit in {"week", "fortnight"} else ahead % WEEK)
    return Hit(hit.stop + 2, Interval.at(PartialDate.of(day)))


def part_of(reader: Reader, index: int) -> Hit | None:
    """Read "the first week of May", "the last ten days of 2016", "the second half of June"."""
    pieces, book = reader.pieces, reader.book
    last = pieces.low(index) in {"last", "latter"}
    found = (LAST, index + 1) if last else _ordinal(reader, index)
    if not found:
        return None
    which, at = found
    at += pieces.low(at) == "-"
    count = number_at(reader, at)
    at += count > 0
    unit = book.units.get(pieces.low(at)) or ("half" if pieces.low(at) == "half" else None)
    weekday = book.weekdays.get(pieces.low(at))
    at += 1 + (pieces.low(at + 1) in {"of", "in"})
    at += pieces.low(at) == "the" and pieces.low(at - 1) == "of"
    of = pieces.low(at - 1) in {"of", "in", "the"} or unit in {"quarter", "half"}
    whole = _whole(reader, at) if of else None
    if not whole or (unit is None and weekday is None):
        return None
    wanted = f"weekday{weekday}" if unit is None else unit
    there = nth_unit(whole.interval, wanted, which, max(count, 1))
    return Hit(whole.stop, there) if there else None


def _whole(reader: Reader, index: int) -> Hit | None:
    """Read what a part is taken of; a year needs no word before it there."""
    year = year_at(reader, index)
    bare = moment(year[0]) if year and year[1] == index + 1 else None
    hit = single(reader, index) or amounts.current(reader, index)
    return hit or (Hit(index + 1, Interval.at(bare)) if bare else None)


def _ordinal(reader: Reader, index: int) -> tuple[int, int] | None:
    pieces = reader.pieces
    marked = pieces.low(index + 1) in ORDINAL_MARKS and pieces.tight(index + 1)
    if marked and pieces.number(index) > 0:
        return pieces.number(index), index + 2
    return day_word(reader, index)


def quarter_of(reader: Reader, index: int) -> Hit | None:
    """Read "next year's first quarter" and "this year's Q2"."""
    pieces = reader.pieces
    whole = single(reader, index)
    owned = (
        whole and pieces.low(whole.stop) in amounts.MARKS and pieces.low(whole.stop + 1) == "s"
    )
    if not whole or not owned:
        return None
    first = whole.interval.first
    if not isinstance(first, Unknown) and whole.interval.last == first and not first.month:
        there = absolute.quarter_at(reader, whole.stop + 2, first.year)
        if there:
            return Hit(whole.stop + 4, there)
    found = _ordinal(reader, whole.stop + 2)
    unit = pieces.low(found[1]) if found else ""
    there = nth_unit(whole.interval, unit, found[0], 1) if found and unit in HALVES else None
    return Hit(found[1] + 1, there) if found and there else None


def rest_of(reader: Reader, index: int) -> Hit | None:
    """Read "the rest of the week" as what is left of it at the anchor."""
    pieces, at = reader.pieces, index + 2
    if pieces.low(index) != "rest" or pieces.low(index + 1) != "of":
        return None
    at += pieces.low(at) == "the"
    whole = single(reader, at) or amounts.current(reader, at)
    if not whole or isinstance(reader.anchor, Unknown):
        return None
    first, last = whole.interval.first, whole.interval.last
    if isinstance(first, Unknown) or isinstance(last, Unknown):
        return None
    start = max(first.first, reader.anchor)
    return Hit(whole.stop, Interval.days(start, last.last)) if start <= last.last else None


def week_of(reader: Reader, index: int) -> Hit | None:
    """Read "the week of Feb. 4", "the week ending 9 May" and "week 31 of 2019"."""
    pieces = reader.pieces
    short = pieces.low(index) == "w" and pieces.low(index + 1) == "/"
    if pieces.low(index) != "week" and not short:
        return None
    number = pieces.number(index + 1)
    if number > 0 and not short:
        return _numbered(reader, index + 2, number)
    word = pieces.low(index + 2 if short else index + 1)
    base = single(reader, index + 3 if short else index + 2)
    if not base or not (short or word in WEEK_OF):
        return None
    first = base.interval.first
    if isinstance(first, Unknown) or not first.day or base.interval.last != first:
        return None
    return Hit(base.stop, _week(first, word))


def _week(day: PartialDate, word: str) -> Interval:
    if word == "ending":
        return Interval.days(moved(day.first, 1 - WEEK), day.first)
    if word in {"of", "c"}:
        return unit_away(day.first, "week", 0)
    return Interval.days(day.first, same_day(day.first, "day", WEEK - 1))


def _numbered(reader: Reader, at: int, number: int) -> Hit | None:
    whole = single(reader, at + 1) if reader.pieces.low(at) == "of" else None
    year = whole.interval if whole else unit_away(reader.anchor, "year", 0)
    there = nth_unit(year, "week", number, 1)
    return Hit(whole.stop if whole else at, there) if there else None


def day_of_month(reader: Reader, index: int) -> Hit | None:
    """Read "on the 18th" as the last such day; "on the 18th floor" is none."""
    the = reader.pieces.low(index - 1) == "the"
    led = reader.pieces.low(index - 2) in DAY_LEADS
    of = reader.pieces.low(index + 2) == "of"
    return numbered_day(reader, index, None) if the and led and not of else None


def weekend_at(reader: Reader, index: int) -> Hit | None:
    """Read "Labor Day weekend", "Halloween weekend 2021" and "the weekend of May 4"."""
    pieces = reader.pieces
    leads = pieces.low(index) == "weekend" and pieces.low(index + 1) == "of"
    base = single(reader, index + 2 if leads else index)
    if not base or not (leads or pieces.low(base.stop) == "weekend"):
        return None
    stop = base.stop + (not leads)
    year = None if leads else year_at(reader, stop)
    if year:
        last = PartialDate(year=year[0]).last
        base = single(replace(reader, anchor=last), index) or base
        stop = year[1]
    first = base.interval.first
    if isinstance(first, Unknown) or not first.day or base.interval.last != first:
        return None
    return Hit(stop, long_weekend(first.first))


def weekday_then(reader: Reader, index: int) -> Hit | None:
    """Read "Monday two weeks ago"."""
    number = reader.book.weekdays.get(reader.pieces.low(index))
    week = amounts.counted(reader, index + 1) if number is not None else None
    first = week.interval.first if week else UNKNOWN
    if not week or number is None or isinstance(first, Unknown):
        return None
    if (week.interval.last, week.loose) != (same_week_end(first), False):
        return None
    return Hit(week.stop, Interval.at(PartialDate.of(moved(first.first, number))))


def in_that_year(reader: Reader, index: int) -> Hit | None:
    """Read "5 May last year", "the spring of last year", "Q3 this year"."""
    pieces = reader.pieces
    if "year" not in pieces.lows[index + 2 : index + NEAR]:
        return None
    base = single(reader, index)
    first = None if base else reader.book.seasons.get(pieces.low(index))
    stop = base.stop if base else index + (1 if first else 2)
    at = stop + (pieces.low(stop) in {"of", "in", ","})
    shift = reader.book.shifts.get(pieces.low(at))
    if shift is None or pieces.low(at + 1) != "year" or isinstance(reader.anchor, Unknown):
        return None
    year = reader.anchor.year + shift
    if base:
        fits = _yearless(reader, index, stop)
        there = _moved_to(reader, index, base.interval, year) if fits else None
    else:
        there = season(year, first) if first else absolute.quarter_at(reader, index, year)
    return Hit(at + 2, there) if there else None


def _yearless(reader: Reader, index: int, stop: int) -> bool:
    """Say whether an expression names a day, month, quarter or season, and no year."""
    pieces, book = reader.pieces, reader.book
    if any(pieces.number(at) > DAYS for at in range(index, stop)):
        return False
    named = any(
        pieces.low(at) in book.months or pieces.low(at) in book.seasons
        for at in range(index, stop)
    )
    feast = reader.feasts.get(pieces.row[index].start)
    return named or (feast is not None and not feasts.names_year(feast[1]))


def _moved_to(reader: Reader, index: int, ends: Interval, year: int) -> Interval | None:
    if reader.pieces.row[index].start in reader.feasts:
        return feasts.in_year(reader.feasts[reader.pieces.row[index].start][1], year)
    first, last = ends.first, ends.last
    if isinstance(first, Unknown) or isinstance(last, Unknown):
        return None
    begin = moment(year, first.month, first.day)
    end = moment(year + last.year - first.year, last.month, last.day)
    return Interval(begin, end) if begin and end else None


def same_week_end(first: PartialDate) -> PartialDate:
    """Return the Sunday of a week that begins on a day."""
    return PartialDate.of(moved(first.first, WEEK - 1))


def weekend_of(reader: Reader, index: int) -> Hit | None:
    """Read "the weekend of May 4"."""
    leads = reader.pieces.low(index) == "weekend"
    return weekend_at(reader, index) if leads else None


COMPOSED: tuple[Rule, ...] = (
    rows.days_of,
    rest_of,
    in_that_year,
    shifted_from,
    part_of,
    week_of,
    day_of_month,
    weekend_of,
    weekday_then,
)
OWNING: tuple[Rule, ...] = (quarter_of, weekend_at)
