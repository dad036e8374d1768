"""The dates of a text: every expression, and the interval that it means.

Rules of `absolute` and `relative` read single expressions; here they are joined to ranges
("between X and Y"), narrowed ("early X"), opened ("since X") and laid out from left to right.
"""

import re
from dataclasses import replace
from datetime import date

from reportedly.lexicon.time_book import TimeBook
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate, When
from reportedly.model.parse import Parse
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve import absolute, relative
from reportedly.resolve.calendar import Interval, third
from reportedly.resolve.reader import DAYS, Hit, Reader

RULES = (*absolute.RULES, *relative.RULES)
JOINTS = frozenset({"to", "-", "–", "—", "through", "until", "till"})
# A dateline: "KYIV, Jan. 13 (Reuters) -" or "London, 5 March 2024 --".
DATELINE = re.compile(r"^[ \t]*[A-Z][^\n]{0,60}?(?=\(| [-–—]{1,2} )", re.MULTILINE)
HEAD = 400


def dates(parse: Parse, time: TimeBook) -> tuple[When, ...]:
    """Return every date expression of a document, in order.

    What counts from the day of writing is anchored at the publication date, else at a full
    date in the dateline; with neither, both ends stay open.
    """
    document = parse.document
    reader = Reader.of(document.text, time, anchor(document, time))
    found = []
    index = 0
    while index < len(reader.pieces.row):
        hit = _joined(reader, index)
        if hit:
            found.append(_when(document, reader, index, hit))
        index = hit.stop if hit else index + 1
    return tuple(found)


def anchor(document: Document, time: TimeBook) -> date | Unknown:
    """Return the day of writing: as published, else as the dateline has it."""
    published = document.published
    if not isinstance(published, Unknown):
        return published.first if published.day else UNKNOWN
    line = DATELINE.search(document.text[:HEAD])
    if not line:
        return UNKNOWN
    reader = Reader.of(line.group(), time, UNKNOWN)
    for index in range(len(reader.pieces.row)):
        hit = _single(reader, index)
        first = hit.interval.first if hit else UNKNOWN
        if not isinstance(first, Unknown) and first.day:
            return first.first
    return UNKNOWN


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
    if word == "between":
        return _range(reader, index + 1, frozenset({"and"}))
    if word == "from":
        return _range(reader, index + 1, JOINTS)
    if word in {"since", "until", "till"}:
        hit = _or_range(reader, index + 1)
        return _opened(hit, since=word == "since") if hit else None
    return _or_range(reader, index)


def _opened(hit: Hit, *, since: bool) -> Hit:
    ends = hit.interval
    return replace(
        hit,
        interval=Interval(ends.first, UNKNOWN) if since else Interval(UNKNOWN, ends.last),
    )


def _or_range(reader: Reader, index: int) -> Hit | None:
    left = _narrowed(reader, index)
    joined = left is not None and reader.pieces.low(left.stop) in JOINTS
    return (_range(reader, index, JOINTS) if joined else None) or left


def _range(reader: Reader, index: int, joints: frozenset[str]) -> Hit | None:
    """Read "X to Y"; a year that only Y has is X's too."""
    left = _narrowed(reader, index)
    if not left or reader.pieces.low(left.stop) not in joints:
        return None
    right = _narrowed(reader, left.stop + 1)
    if not right or isinstance(right.interval.last, Unknown):
        return None
    last = right.interval.last
    near = replace(reader, anchor=last.last)
    lent = _dated(reader, left.stop + 1, right) and not _dated(reader, index, left)
    again = _narrowed(near, index) if lent or _turned(left, last) else left
    return Hit(right.stop, Interval((again or left).interval.first, last))


def _turned(left: Hit, last: PartialDate) -> bool:
    first = left.interval.first
    return not isinstance(first, Unknown) and last.last < first.first


def _dated(reader: Reader, index: int, hit: Hit) -> bool:
    """Say whether an expression names its year, so that it can lend it."""
    return any(reader.pieces.number(at) > DAYS for at in range(index, hit.stop))


def _narrowed(reader: Reader, index: int) -> Hit | None:
    """Read "early X", "mid-X", "the end of X", or X; "early today" is a phrase of its own."""
    pieces = reader.pieces
    index += pieces.low(index) == "the" and pieces.low(index + 1) in reader.book.parts
    part = reader.book.parts.get(pieces.low(index))
    if part is None:
        return _single(reader, index)
    at = index + 1 + (pieces.low(index + 1) in {"of", "-", "in"})
    at += pieces.low(at) == "the" and pieces.low(index + 1) == "of"
    hit = _single(reader, at)
    return Hit(hit.stop, third(hit.interval, part)) if hit else _single(reader, index)


def _single(reader: Reader, index: int) -> Hit | None:
    """Read one expression by the rule that reaches furthest."""
    hits = [hit for rule in RULES if (hit := rule(reader, index))]
    best = max(hits, key=lambda hit: hit.stop, default=None)
    named = reader.pieces.low(index) in {*reader.book.weekdays, *reader.book.weekday_short}
    if not named:
        return best
    at = best.stop if best else index + 1
    at += reader.pieces.low(at) in {",", ".", "the"}
    rest = [hit for rule in absolute.RULES[:3] if (hit := rule(reader, at))]
    return max(rest, key=lambda hit: hit.stop, default=best)
