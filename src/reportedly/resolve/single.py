"""One expression of time: the rule that reaches furthest, and what is built upon it."""

from collections.abc import Callable
from dataclasses import replace

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve import absolute, amounts, clocks, feasts, numeric, relative
from reportedly.resolve.calendar import (
    OPEN,
    WEEK,
    Interval,
    in_some_month,
    long_weekend,
    moment,
    moved,
    nth_unit,
    same_day,
    third,
    unit_away,
)
from reportedly.resolve.reader import (
    DAYS,
    ORDINAL_MARKS,
    Hit,
    Reader,
    closes,
    day_at,
    day_word,
    number_at,
    year_at,
)

FIGURES = (
    amounts.counted,
    *numeric.RULES,
    absolute.day_first,
    absolute.in_words,
    absolute.years,
    absolute.quarters,
    relative.turned,
    relative.centuries,
    feasts.feast,
)
WORDS = (
    *amounts.RULES,
    numeric.marked,
    *absolute.RULES,
    *relative.RULES,
    *feasts.RULES,
)
LOOSE = (*amounts.LOOSE, *clocks.LOOSE)
DATES = (*numeric.RULES, *absolute.RULES[:2])
DAY_LEADS = frozenset({"on", "since", "until", "till", "from", "to", "by", "through", "after"})
WEEK_OF = frozenset({"of", "beginning", "commencing", "ending", "starting"})
LAST = -1
# Parts that are verbs too: "the war will end in 2025".
VERBS = frozenset({"end", "start"})
# What may follow a date that owns what comes next: "next year's first quarter".
OWNERS = frozenset({"'", "’", "weekend"})
HALVES = frozenset({"quarter", "half"})
Rule = Callable[[Reader, int], Hit | None]


def single(reader: Reader, index: int) -> Hit | None:
    """Read one expression by the rule that reaches furthest."""
    figure = reader.pieces.low(index)[:1].isdigit()
    best = _best(FIGURES if figure else WORDS, reader, index)
    pieces, book = reader.pieces, reader.book
    weekday = {**book.weekdays, **book.weekday_short}.get(pieces.low(index))
    if weekday is None and not (best and pieces.low(best.stop - 1) in book.weekdays):
        return best
    at = best.stop if best else index + 1
    at += pieces.low(at) in {",", "."}
    at += pieces.low(at) == "the"
    dated = _best(DATES, reader, at)
    if dated and weekday is not None:
        return _agreeing(reader, at, dated, weekday)
    return dated or _numbered_day(reader, at, weekday) or best


def _agreeing(reader: Reader, at: int, hit: Hit, weekday: int) -> Hit:
    """Return a date behind a weekday, in the year in which they agree if none is named."""
    day = hit.interval.first
    undated = all(reader.pieces.number(index) <= DAYS for index in range(at, hit.stop))
    if not undated or isinstance(day, Unknown) or not day.day or hit.interval.last != day:
        return hit
    years = (day.year, day.year + 1, day.year - 1)
    near = (moment(year, day.month, day.day) for year in years)
    fits = [one for one in near if one and one.first.weekday() == weekday]
    return Hit(hit.stop, Interval.at(fits[0])) if fits else hit


def _best(
    rules: tuple[Rule, ...], reader: Reader, index: int, best: Hit | None = None
) -> Hit | None:
    """Return what reaches furthest: one hit, or what the rules read."""
    hits = [hit for rule in rules if (hit := rule(reader, index))]
    if best:
        hits.insert(0, best)
    return max(hits, key=lambda hit: (hit.stop, not hit.loose), default=None)


def expression(reader: Reader, index: int) -> Hit | None:
    """Read a single expression or one that is built upon another."""
    hit = narrowed(reader, index)
    owns = hit is not None and reader.pieces.low(hit.stop) in OWNERS
    hit = _best((*COMPOSED, *OWNING) if owns else COMPOSED, reader, index, hit)
    loose = _best(LOOSE, reader, index)
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


def narrowed(reader: Reader, index: int) -> Hit | None:
    """Read "early X", "mid-X", "the end of X", or X; "early today" is a phrase of its own."""
    pieces = reader.pieces
    index += pieces.low(index) == "the" and pieces.low(index + 1) in reader.book.parts
    part = reader.book.parts.get(pieces.low(index))
    if part is None:
        return single(reader, index)
    joint = pieces.low(index + 1)
    if pieces.low(index) in VERBS and joint != "of":
        return single(reader, index)
    at = index + 1 + (joint in {"of", "-", "in"})
    at += pieces.low(at) == "the" and pieces.low(index + 1) == "of"
    hit = single(reader, at) or (amounts.current(reader, at) if at > index + 1 else None)
    if not hit:
        return single(reader, index)
    return Hit(hit.stop, third(hit.interval, part), hit.loose and hit.interval == OPEN)


def shifted_from(reader: Reader, index: int) -> Hit | None:
    """Read "three days after May 5", "two weeks from Tuesday", "3 days starting Monday"."""
    found = amounts.amount(reader, index)
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
    return Hit(base.stop, there)


def part_of(reader: Reader, index: int) -> Hit | None:
    """Read "the first week of May", "the last ten days of 2016", "the second half of June"."""
    pieces, book = reader.pieces, reader.book
    last = pieces.low(index) == "last"
    found = (LAST, index + 1) if last else _ordinal(reader, index)
    if not found:
        return None
    which, at = found
    count = number_at(reader, at)
    at += count > 0
    unit = book.units.get(pieces.low(at)) or ("half" if pieces.low(at) == "half" else None)
    weekday = book.weekdays.get(pieces.low(at))
    at += 1 + (pieces.low(at + 1) in {"of", "in"})
    at += pieces.low(at) == "the" and pieces.low(at - 1) == "of"
    of = pieces.low(at - 1) in {"of", "in", "the"} or unit in {"quarter", "half"}
    whole = (single(reader, at) or amounts.current(reader, at)) if of else None
    if not whole or (unit is None and weekday is None):
        return None
    wanted = f"weekday{weekday}" if unit is None else unit
    there = nth_unit(whole.interval, wanted, which, max(count, 1))
    return Hit(whole.stop, there) if there else None


def _ordinal(reader: Reader, index: int) -> tuple[int, int] | None:
    pieces = reader.pieces
    marked = pieces.low(index + 1) in ORDINAL_MARKS and pieces.tight(index + 1)
    if marked and pieces.number(index) > 0:
        return pieces.number(index), index + 2
    return day_word(reader, index)


def quarter_of(reader: Reader, index: int) -> Hit | None:
    """Read "next year's first quarter"."""
    pieces = reader.pieces
    whole = single(reader, index)
    owned = (
        whole and pieces.low(whole.stop) in amounts.MARKS and pieces.low(whole.stop + 1) == "s"
    )
    if not whole or not owned:
        return None
    found = _ordinal(reader, whole.stop + 2)
    unit = pieces.low(found[1]) if found else ""
    there = nth_unit(whole.interval, unit, found[0], 1) if found and unit in HALVES else None
    return Hit(found[1] + 1, there) if found and there else None


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
    return _numbered_day(reader, index, None) if the and led and not of else None


def _numbered_day(reader: Reader, index: int, weekday: int | None) -> Hit | None:
    found = day_at(reader, index)
    marked = found is not None and found[1] == index + 2
    if not found or not marked or not closes(reader, found[1]):
        return None
    ahead = reader.ahead(index)
    return Hit(found[1], in_some_month(reader.anchor, found[0], weekday, ahead=ahead))


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


def same_week_end(first: PartialDate) -> PartialDate:
    """Return the Sunday of a week that begins on a day."""
    return PartialDate.of(moved(first.first, WEEK - 1))


def weekend_of(reader: Reader, index: int) -> Hit | None:
    """Read "the weekend of May 4"."""
    leads = reader.pieces.low(index) == "weekend"
    return weekend_at(reader, index) if leads else None


COMPOSED: tuple[Rule, ...] = (
    shifted_from,
    part_of,
    week_of,
    day_of_month,
    weekend_of,
    weekday_then,
)
OWNING: tuple[Rule, ...] = (quarter_of, weekend_at)
