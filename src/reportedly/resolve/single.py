"""One expression of time: the rule that reaches furthest, and a part of what it names."""

from collections.abc import Callable

from reportedly.model.unknown import Unknown
from reportedly.resolve import absolute, amounts, feasts, numeric, relative
from reportedly.resolve.calendar import (
    OPEN,
    Interval,
    in_some_month,
    moment,
    third,
)
from reportedly.resolve.reader import (
    DAYS,
    Hit,
    Reader,
    closes,
    day_at,
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
    relative.several_weekdays,
    feasts.feast,
)
WORDS = (
    *amounts.RULES,
    numeric.marked,
    *absolute.RULES,
    *relative.RULES,
    *feasts.RULES,
)
DATES = (*numeric.RULES, *absolute.RULES[:2])
# Parts that are verbs too: "the war will end in 2025".
VERBS = frozenset({"end", "start"})
Rule = Callable[[Reader, int], Hit | None]


def single(reader: Reader, index: int) -> Hit | None:
    """Read one expression by the rule that reaches furthest."""
    figure = reader.pieces.low(index)[:1].isdigit()
    best = best_of(FIGURES if figure else WORDS, reader, index)
    pieces, book = reader.pieces, reader.book
    word = pieces.low(index)
    weekday = book.weekday_short.get(word, book.weekdays.get(word))
    if weekday is None and not (best and pieces.low(best.stop - 1) in book.weekdays):
        return best
    at = best.stop if best else index + 1
    at += pieces.low(at) in {",", "."}
    at += pieces.low(at) == "the"
    dated = best_of(DATES, reader, at)
    if dated and weekday is not None:
        return _agreeing(reader, at, dated, weekday)
    return dated or numbered_day(reader, at, weekday) or best


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


def best_of(
    rules: tuple[Rule, ...], reader: Reader, index: int, best: Hit | None = None
) -> Hit | None:
    """Return what reaches furthest: one hit, or what the rules read."""
    hits = [hit for rule in rules if (hit := rule(reader, index))]
    if best:
        hits.insert(0, best)
    return max(hits, key=lambda hit: (hit.stop, not hit.loose), default=None)


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


def numbered_day(reader: Reader, index: int, weekday: int | None) -> Hit | None:
    """Read "18th" as the last such day, and that weekday if one is given."""
    found = day_at(reader, index)
    marked = found is not None and found[1] == index + 2
    if not found or not marked or not closes(reader, found[1]):
        return None
    ahead = reader.ahead(index)
    return Hit(found[1], in_some_month(reader.anchor, found[0], weekday, ahead=ahead))
