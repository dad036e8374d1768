"""The dates of a text: every expression, and the interval that it means.

Rules of `absolute` and `relative` read single expressions; here they are joined to ranges
("between X and Y"), narrowed ("early X"), opened ("since X") and laid out from left to right.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.lexicon.time_book import TimeBook
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate, When
from reportedly.model.parse import Parse
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve import rows
from reportedly.resolve.calendar import WEEK, Interval, moved
from reportedly.resolve.composed import expression
from reportedly.resolve.numeric import day_of
from reportedly.resolve.openings import Limit, bare_year, closed, far, limit_at, opened
from reportedly.resolve.reader import DAYS, ORDINAL_MARKS, Hit, Reader
from reportedly.resolve.single import narrowed, single

JOINTS = frozenset({"to", "-", "–", "—", "through", "until", "till"})
NOW = frozenset({"now", "date", "present", "today"})
# A dateline: "KYIV, Jan. 13 (Reuters) -" or "London, 5 March 2024 --".
DATELINE = re.compile(r"^[ \t]*[A-Z][^\n]{0,60}?(?=\(| [-–—]{1,2} )", re.MULTILINE)
HEAD = 400
STALE = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Told:
    """An expression of time.

    Attributes:
        when: its words and the days that they mean.
        loose: it dates nothing by itself ("for three days", "every week", "now").
    """

    when: When
    loose: bool


def dates(parse: Parse, time: TimeBook) -> tuple[When, ...]:
    """Return every date expression of a document, in order."""
    return tuple(told.when for told in expressions(parse, time) if not told.loose)


def expressions(parse: Parse, time: TimeBook) -> tuple[Told, ...]:
    """Return every expression of time of a document, in order.

    What counts from the day of writing is anchored at the dateline, else at the publication
    date; with neither, both ends stay open.
    """
    document = parse.document
    reader = Reader.of(document.text, time, anchor(document, time))
    found = []
    index = 0
    while index < len(reader.pieces.row):
        hit = _joined(reader, index)
        if hit:
            found.append(Told(_when(document, reader, _opens(reader, index), hit), hit.loose))
            reader = _remembering(reader, hit)
        index = hit.stop if hit else index + 1
    return tuple(found)


def _remembering(reader: Reader, hit: Hit) -> Reader:
    """Keep a day for "two days later"."""
    first = hit.interval.first
    day = not hit.loose and not isinstance(first, Unknown) and first.day
    return replace(reader, told=hit.interval) if day and first == hit.interval.last else reader


def _opens(reader: Reader, index: int) -> int:
    """Return where an expression begins: "the past week", but "the [2010] raid"."""
    pieces, book = reader.pieces, reader.book
    word = pieces.low(index)
    if word == "in":
        return index + 1
    marked = pieces.low(index + 1) in {*ORDINAL_MARKS, "s"} and pieces.tight(index + 1)
    counts = pieces.low(index + 1) in book.shifts or pieces.low(index + 1) in book.units
    takes = word in {*book.shifts, *book.ordinals, *book.parts, *book.units, *book.dayparts}
    takes = takes or (pieces.number(index) >= 0 and (marked or counts))
    return index - (pieces.low(index - 1) == "the" and takes)


def anchor(document: Document, time: TimeBook) -> date | Unknown:
    """Return the day of writing: as the dateline has it, else as published."""
    published = document.published
    known = not isinstance(published, Unknown) and published.day
    day = published.first if known and not isinstance(published, Unknown) else UNKNOWN
    line = DATELINE.search(document.text[:HEAD])
    written = _written(line.group(), time, day) if line else UNKNOWN
    return day if isinstance(written, Unknown) else written


def _written(line: str, time: TimeBook, published: date | Unknown) -> date | Unknown:
    """Return the day of a dateline, if it stands behind names alone and is not long past."""
    reader = Reader.of(line, time, published)
    for index, piece in enumerate(reader.pieces.row):
        if piece.text[0].islower():
            return UNKNOWN
        hit = _best_date(reader, index)
        first = hit.interval.first if hit else UNKNOWN
        if hit and not isinstance(first, Unknown) and first.day:
            near = isinstance(published, Unknown) or abs(published - first.first) <= STALE
            return first.first if near else UNKNOWN
    return UNKNOWN


def _best_date(reader: Reader, index: int) -> Hit | None:
    """Read a calendar's date; a weekday alone counts from what a dateline is to tell."""
    word = reader.pieces.low(index)
    plain = word in reader.book.months or word[:1].isdigit()
    return single(reader, index) if plain else None


def _when(document: Document, reader: Reader, index: int, hit: Hit) -> When:
    row = reader.pieces.row
    span = document.span(row[index].start, row[hit.stop - 1].end)
    first, last = hit.interval.first, hit.interval.last
    if not isinstance(first, Unknown) and not isinstance(last, Unknown):
        turned = last.last < first.first
        first, last = (last, first) if turned else (first, last)
    return When(surface=document.quote(span), span=span, start=first, end=last)


def _joined(reader: Reader, index: int) -> Hit | None:
    """Read a range, an open range, or a single expression."""
    word = reader.pieces.low(index)
    if not reader.may_start(index):
        return None
    if word in {"between", "from"}:
        joints = frozenset({"and", *JOINTS}) if word == "between" else JOINTS
        ranged = _range(reader, index + 1, joints) or rows.days_of(reader, index + 1)
        return ranged or (_from_on(reader, index + 1) if word == "from" else None)
    limit = limit_at(reader, index)
    opened = _opened(reader, limit) if limit else far(reader, index)
    return opened or closed(_or_range(reader, index), reader)


def _from_on(reader: Reader, index: int) -> Hit | None:
    """Read "from Monday on"."""
    hit = _or_range(reader, index)
    on = hit is not None and reader.pieces.low(hit.stop) == "on"
    if not hit or hit.loose or not on or reader.pieces.low(hit.stop + 1)[:1].isalnum():
        return None
    return Hit(hit.stop + 1, Interval(hit.interval.first, UNKNOWN))


def _opened(reader: Reader, limit: Limit) -> Hit | None:
    """Read "since X", "no later than X" and "> 2019"."""
    hit = _or_range(reader, limit.at)
    hit = hit or (bare_year(reader, limit.at) if limit.sign else None)
    return opened(reader, limit, hit) if hit else None


def _or_range(reader: Reader, index: int) -> Hit | None:
    left = expression(reader, index)
    joined = left is not None and not left.loose and reader.pieces.low(left.stop) in JOINTS
    return (_range(reader, index, JOINTS) if joined else None) or left


def _range(reader: Reader, index: int, joints: frozenset[str]) -> Hit | None:
    """Read "X to Y"; a year that only Y has is X's too."""
    left = _end_of_range(reader, index)
    if not left or reader.pieces.low(left.stop) not in joints:
        return None
    at = left.stop + 1
    right = _end_of_range(reader, at) or rows.day_after(reader, left, at)
    if not right or isinstance(right.interval.last, Unknown):
        return None
    if _turned(left, right.interval.last) and not _dated(reader, at, right):
        right = _after(reader, left, at) or right
    if isinstance(right.interval.last, Unknown):
        return None
    last = right.interval.last
    lent = _dated(reader, at, right) and not _dated(reader, index, left)
    lent = lent and not _shifted(reader, index, left)
    again = None
    if lent or _turned(left, last):
        again = narrowed(replace(reader, anchor=last.last), index)
    first = _in_its_week(reader, index, (left, right), last) or (again or left).interval.first
    return Hit(right.stop, Interval(first, last))


def _in_its_week(
    reader: Reader, index: int, ends: tuple[Hit, Hit], last: PartialDate
) -> PartialDate | None:
    """Return a bare weekday in the week of the other end: "Monday to Friday next week"."""
    left, right = ends
    pieces, weekdays = reader.pieces, reader.book.weekdays
    number = weekdays.get(pieces.low(index))
    week = pieces.low(right.stop - 1) == "week" and pieces.low(left.stop + 1) in weekdays
    if number is None or left.stop > index + 1 or not week or not last.day:
        return None
    back = (last.first.weekday() - number) % WEEK
    return PartialDate.of(moved(last.first, -back))


def _end_of_range(reader: Reader, index: int) -> Hit | None:
    """Read one end of a range: an expression that dates, or "now"."""
    pieces = reader.pieces
    index += pieces.low(index) == "the"
    at = index + (pieces.low(index) == "current")
    if pieces.low(at) in NOW and not isinstance(reader.anchor, Unknown):
        return Hit(at + 1, day_of(reader.anchor))
    hit = expression(reader, index)
    return hit if hit and not hit.loose else None


def _after(reader: Reader, left: Hit, at: int) -> Hit | None:
    """Read the right end again as what follows the left: "from next Monday to Friday"."""
    first = left.interval.first
    if isinstance(first, Unknown):
        return None
    again = narrowed(replace(reader, anchor=first.first, forward=True), at)
    last = again.interval.last if again else UNKNOWN
    return None if isinstance(last, Unknown) or last.last < first.first else again


def _turned(left: Hit, last: PartialDate) -> bool:
    first = left.interval.first
    return not isinstance(first, Unknown) and last.last < first.first


def _dated(reader: Reader, index: int, hit: Hit) -> bool:
    """Say whether an expression names its year, so that it can lend it."""
    return any(reader.pieces.number(at) > DAYS for at in range(index, hit.stop))


def _shifted(reader: Reader, index: int, hit: Hit) -> bool:
    """Say whether "next" or "today" ties an expression to the day of writing."""
    pieces, book = reader.pieces, reader.book
    return any(
        pieces.low(at) in book.shifts or pieces.low(at) in NOW for at in range(index, hit.stop)
    )
