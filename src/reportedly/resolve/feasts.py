"""Days that have a name: "Christmas", "Easter 2018", "last Thanksgiving", "9/11"."""

from datetime import date

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.resolve.calendar import CENTURY, MONTHS, OPEN, WEEK, Interval, moment, moved
from reportedly.resolve.numeric import day_of
from reportedly.resolve.reader import Hit, Reader, closes, stop_at, year_at

METONIC = 19


def feast(reader: Reader, index: int) -> Hit | None:
    """Read a day that has a name, with its year or the nearest that fits."""
    pieces = reader.pieces
    shift = reader.book.shifts.get(pieces.low(index))
    at = index + (shift is not None)
    row = pieces.row
    found = reader.feasts.get(row[at].start) if at < len(row) else None
    if not found:
        return None
    end, rule = found
    stop = stop_at(reader, at, end)
    if names_year(rule):
        slashed = pieces.low(at + 1) == "/" or pieces.number(at) < 0
        return Hit(stop, Interval.at(PartialDate.parse(rule))) if slashed else None
    year = year_at(reader, stop)
    if year:
        return Hit(year[1], in_year(rule, year[0]))
    there = _nearest(reader, rule, index, shift)
    return Hit(stop, there, loose=not closes(reader, stop))


def names_year(rule: str) -> bool:
    """Say whether a rule is one day of one year: "the September 11 attacks"."""
    return len(rule) == len("2001-09-11") and rule[:4].isdigit()


def in_year(rule: str, year: int) -> Interval:
    """Return the day that a rule finds in a year; an open interval where it has none."""
    day = day_in(rule, year)
    return day_of(day) if day else OPEN


def _nearest(reader: Reader, rule: str, index: int, shift: int | None) -> Interval:
    """Return the last such day, or the next one where the words look ahead."""
    anchor = reader.anchor
    if isinstance(anchor, Unknown):
        return OPEN
    if shift == 0:
        return in_year(rule, anchor.year)
    days = [day for step in (-1, 0, 1) if (day := day_in(rule, anchor.year + step))]
    ahead = shift == 1 or (shift is None and reader.ahead(index))
    fits = [day for day in days if (day > anchor if ahead else day <= anchor)]
    return day_of(fits[0] if ahead else fits[-1]) if fits else OPEN


def day_in(rule: str, year: int) -> date | None:
    """Return the day that a rule of the lexicon finds in a year, if a calendar has it.

    The rules are those that `lexicon/time/feasts.tsv` explains in its note.
    """
    if names_year(rule):
        return date.fromisoformat(rule)
    if rule.startswith("easter"):
        sunday = easter(year)
        return moved(sunday, int(rule.removeprefix("easter"))) if sunday else None
    if " " not in rule:
        found = moment(year, int(rule[:2]), int(rule[3:]))
        return found.first if found else None
    head, _, more = rule.partition("+")
    month, weekday, which = (int(part) for part in head.split())
    return _which(year, (month, weekday, which), int(more or 0))


def _which(year: int, rule: tuple[int, int, int], more: int) -> date | None:
    month, weekday, which = rule
    found = moment(year, month)
    if not found:
        return None
    if which < 0:
        return moved(found.last, -((found.last.weekday() - weekday) % WEEK) + more)
    first = moved(found.first, (weekday - found.first.weekday()) % WEEK)
    return moved(first, WEEK * (which - 1) + more)


def easter(year: int) -> date | None:
    """Return Easter Sunday in the western churches, by the anonymous Gregorian rule."""
    golden, (hundreds, rest) = year % METONIC, divmod(year, CENTURY)
    leap, over = divmod(hundreds, 4)
    moon = (METONIC * golden + hundreds - leap - _shifted(hundreds) + 15) % 30
    quarter, left = divmod(rest, 4)
    sunday = (32 + 2 * over + 2 * quarter - moon - left) % WEEK
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - WEEK * late + 114, 31)
    found = moment(year, month, day + 1) if month <= MONTHS else None
    return found.first if found else None


def _shifted(hundreds: int) -> int:
    return (hundreds - (hundreds + 8) // 25 + 1) // 3


RULES = (feast,)
