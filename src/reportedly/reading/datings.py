"""Dates that sources give for themselves: what they mean, and which of them is taken."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from reportedly.errors import NounError
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Dating
from reportedly.model.unknown import UNKNOWN, Unknown

LONGEST = 60
FIRST_YEAR = 1900
MONTHS = MappingProxyType(
    {
        **{name.lower(): number for number, name in enumerate(calendar.month_name) if name},
        **{name.lower(): number for number, name in enumerate(calendar.month_abbr) if name},
        "sept": 9,
    }
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR_FIRST = re.compile(
    r"\s*([12][0-9]{3})[-/.]?(0[1-9]|1[0-2])[-/.]?([0-2][0-9]|3[01])(?![0-9]{3})"
)
# The digit comes before what may not stand before it: so a search stops at digits alone.
DAY_FIRST = re.compile(
    r"([0-9](?<![0-9][0-9])(?:(?<=[0-3])[0-9])?)(?:st|nd|rd|th)?[ .\-/]+"
    rf"({_MONTH})\b[ .,\-/]*([12][0-9]{{3}})",
    re.IGNORECASE,
)
MONTH_FIRST = re.compile(
    rf"\b(?=[adfjmnos])({_MONTH})\b[ .]*"
    r"([0-3]?[0-9])(?:st|nd|rd|th)?,?[ ]+(?:at )?([12][0-9]{3})",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"\s*([0-3]?[0-9])[./-]([0-3]?[0-9])[./-]([12][0-9]{3})(?![0-9])")
MONTH_AND_DAY = re.compile(rf"\b({_MONTH})\b[ ]+([0-3]?[0-9])\b", re.IGNORECASE)
YEAR = re.compile(r"\b([12][0-9]{3})\b")
FOUR_DIGITS = re.compile(r"[12][0-9]{3}")
IN_ADDRESS = re.compile(
    r"/([12][0-9]{3})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12][0-9]|3[01])(?=[/_.-]|$)"
)
MOST_MONTH = 12
SLACK = timedelta(days=1)  # somewhere it is tomorrow already


def day_of(stated: str) -> PartialDate | Unknown:
    """Return the day that a date with or without a time means; unknown where two readings are.

    Read are ISO 8601 and its kin, dates with an English month, and figures of which only one
    can be the month.
    """
    text = stated.strip()[:LONGEST]
    if match := YEAR_FIRST.match(text):
        return _day(match[1], match[2], match[3])
    if match := DAY_FIRST.search(text):
        return _day(match[3], str(MONTHS[match[2].lower()]), match[1])
    if match := MONTH_FIRST.search(text):
        return _day(match[3], str(MONTHS[match[1].lower()]), match[2])
    apart = _dates_without_year(text)
    return _in_figures(text) if isinstance(apart, Unknown) else apart


def _dates_without_year(text: str) -> PartialDate | Unknown:
    """Read `Wed Nov 20 2019` and `Wed Nov 20 08:00:58 GMT 2019`, as programs write them."""
    match, year = MONTH_AND_DAY.search(text), YEAR.search(text)
    if not match or not year:
        return UNKNOWN
    return _day(year[1], str(MONTHS[match[1].lower()]), match[2])


def _in_figures(text: str) -> PartialDate | Unknown:
    """Read `20/11/2019`; `10/11/2019` may be either of two days, and is none.

    With dashes or full stops the day comes first: no English of the CLDR has them otherwise.
    """
    match = NUMBERS.match(text)
    if not match:
        return UNKNOWN
    first, second = int(match[1]), int(match[2])
    if first > MOST_MONTH >= second or first == second:
        return _day(match[3], match[2], match[1])
    if second > MOST_MONTH >= first:
        return _day(match[3], match[1], match[2])
    return UNKNOWN if "/" in match[0] else _day(match[3], match[2], match[1])


def address_date(address: str) -> str:
    """Return the day that stands in the path of an address, as it stands there, or nothing."""
    match = IN_ADDRESS.search(address)
    return match[0].strip("/") if match else ""


def dated_text(words: str) -> str:
    """Return the first date that stands in some words, or nothing."""
    end = max((year.end() for year in FOUR_DIGITS.finditer(words)), default=0)
    dated = words[:end]  # every form ends in its year
    found = [match for form in (DAY_FIRST, MONTH_FIRST) if (match := form.search(dated))]
    return min(found, key=lambda match: match.start())[0] if found else ""


def weighed(
    given: Iterable[tuple[str, str]], latest: PartialDate | Unknown
) -> tuple[tuple[Dating, ...], PartialDate | Unknown, str | Unknown]:
    """Return the datings of a source, the day to take, and how it is stated.

    The first that is a date, speaks of publication and is not after `latest` is taken.

    Args:
        given: what is stated, and where; the better places first. What stands where
            "modified" is said is kept, and never taken.
        latest: when the source was retrieved, or today.
    """
    kept = tuple(
        dict.fromkeys(
            Dating(stated=stated.strip(), place=place, day=day_of(stated))
            for stated, place in given
            if stated.strip()
        )
    )
    for index, one in enumerate(kept):
        day = one.day
        if isinstance(day, Unknown) or "modified" in one.place or _is_after(day, latest):
            continue
        taken = (*kept[:index], replace(one, taken=True), *kept[index + 1 :])
        return taken, day, _as_iso(one.stated, day)
    return kept, UNKNOWN, UNKNOWN


def _as_iso(stated: str, day: PartialDate) -> str:
    """Return the date with its time where it stands in ISO 8601, else the day."""
    iso = re.fullmatch(
        r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]+)?"
        r"(Z|[+-][0-9]{2}:?[0-9]{2})?",
        stated,
    )
    return f"{iso[1]}T{iso[2]}{iso[3] or ''}" if iso else str(day)


def _is_after(day: PartialDate, latest: PartialDate | Unknown) -> bool:
    return not isinstance(latest, Unknown) and day.first > _later(latest.last)


def _later(day: date) -> date:
    return day if day == date.max else day + SLACK


def _day(year: str, month: str, day: str) -> PartialDate | Unknown:
    if int(year) < FIRST_YEAR:
        return UNKNOWN
    try:
        return PartialDate(year=int(year), month=int(month), day=int(day))
    except NounError:
        return UNKNOWN
