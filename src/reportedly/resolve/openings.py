"""Intervals with one end: "since X", "no later than X", "more than a year ago", "> 2019"."""

from dataclasses import dataclass, replace
from datetime import date

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.amounts import amount, away
from reportedly.resolve.calendar import OPEN, Interval, moment, moved
from reportedly.resolve.clocks import clock
from reportedly.resolve.composed import shifted_from
from reportedly.resolve.reader import LIVELY, YEAR_DIGITS, Hit, Reader, closes

LEADS = frozenset({"on", "from"})
FREE = frozenset({"since", "till", "until"})
MORE = frozenset({"more", "over"})
LESS = frozenset({"less", "under"})


@dataclass(frozen=True, slots=True)
class Limit:
    """Words that open an interval at one end.

    Attributes:
        at: where the date begins.
        end: "after", "before", "since", "until" or "at".
        sign: a sign such as ">" says so.
        free: whatever may follow the date; after a lone "before" a noun may not.
    """

    at: int
    end: str
    sign: bool
    free: bool


def limit_at(reader: Reader, index: int) -> Limit | None:
    """Return the limit that stands at a place; a sign must stand first in its line."""
    pieces = reader.pieces
    for words, end in reader.book.limits.get(pieces.low(index), ()):
        at = index + len(words)
        if pieces.lows[index:at] != words:
            continue
        sign = not words[0].isalnum()
        if sign and not _first_in_line(reader, index):
            return None
        at += pieces.low(at) in LEADS and words[0] in {"starting", "beginning"}
        at += pieces.low(at) == "the"
        return Limit(at, end, sign=sign, free=len(words) > 1 or sign or words[0] in FREE)
    return None


def _first_in_line(reader: Reader, index: int) -> bool:
    if not index:
        return True
    row = reader.pieces.row
    return "\n" in reader.pieces.text[row[index - 1].end : row[index].start]


def bare_year(reader: Reader, index: int) -> Hit | None:
    """Read four digits as a year; what stands before them must have said so."""
    number = reader.pieces.number(index)
    fits = number in LIVELY and len(reader.pieces.raw(index)) == YEAR_DIGITS
    found = moment(number) if fits and closes(reader, index + 1) else None
    return Hit(index + 1, Interval.at(found)) if found else None


def opened(reader: Reader, limit: Limit, hit: Hit) -> Hit | None:
    """Open the interval that words name at the end that the limit says."""
    if hit.loose or not (limit.free or closes(reader, hit.stop)):
        return None
    if limit.end in {"after", "before"} and clock(reader, limit.at):
        return None
    return replace(hit, interval=_ends(reader, limit, hit.interval))


def _ends(reader: Reader, limit: Limit, ends: Interval) -> Interval:
    """Return the open interval; "after" and "before" leave the named days out.

    A beginning has no last day: "after the beginning of March" counts from the first.
    """
    first, last = ends.first, ends.last
    if limit.end == "at":
        return ends
    if limit.end == "until":
        return Interval(UNKNOWN, last)
    begun = limit.end == "after" and reader.book.parts.get(reader.pieces.low(limit.at)) == 0
    if limit.end == "since" or begun:
        return Interval(first, UNKNOWN)
    if isinstance(first, Unknown) or isinstance(last, Unknown):
        return OPEN
    if limit.end == "before":
        return Interval(UNKNOWN, PartialDate.of(moved(first.first, -1)))
    return Interval(PartialDate.of(moved(last.last, 1)), UNKNOWN)


def closed(hit: Hit | None, reader: Reader) -> Hit | None:
    """Read "X or later" and "X onwards"."""
    if not hit or hit.loose:
        return hit
    pieces, stop = reader.pieces, hit.stop
    if pieces.low(stop) in {"onward", "onwards"}:
        return Hit(stop + 1, Interval(hit.interval.first, UNKNOWN))
    joined = pieces.low(stop) in {"or", "and"} and closes(reader, stop + 2)
    if joined and pieces.low(stop + 1) == "later":
        return Hit(stop + 2, Interval(hit.interval.first, UNKNOWN))
    if joined and pieces.low(stop + 1) in {"earlier", "before"}:
        return Hit(stop + 2, Interval(UNKNOWN, hit.interval.last))
    return hit


def far(reader: Reader, index: int) -> Hit | None:
    """Read "more than two years ago", "less than a week before May 5"."""
    pieces = reader.pieces
    word = pieces.low(index)
    at = index + 1 + (pieces.low(index + 1) == "than")
    if word not in MORE | LESS or (at == index + 1 and word in {"more", "less"}):
        return None
    found = amount(reader, at)
    if not found or not found.count:
        return None
    if pieces.low(found.stop) == "ago":
        hit, base = Hit(found.stop + 1, away(reader, found.unit, -found.count)), reader.anchor
    else:
        there = shifted_from(reader, at)
        hit, base = there or Hit(0, OPEN), UNKNOWN
    day = hit.interval.first
    if isinstance(day, Unknown) or pieces.low(found.stop) not in {"ago", "before"}:
        return None
    return replace(hit, interval=_beyond(day.first, base, more=word in MORE))


def _beyond(day: date, base: date | Unknown, *, more: bool) -> Interval:
    if more:
        return Interval(UNKNOWN, PartialDate.of(moved(day, -1)))
    last = UNKNOWN if isinstance(base, Unknown) else PartialDate.of(base)
    return Interval(PartialDate.of(moved(day, 1)), last)
