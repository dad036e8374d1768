"""Which sources have fallen silent, or bring less than they should; silence is no zero."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from reportedly.model.change import Change, ChangeKind, Round


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a healthy source brings.

    Attributes:
        within: in every stretch of this length.
        least: so many new documents; at least 1.
    """

    within: timedelta
    least: int = 1


def silences(
    rounds: Iterable[Round], expected: Callable[[str], Expected]
) -> tuple[Change, ...]:
    """Return the sources that the last round found too silent, each once.

    A source is told of when it falls short of what is expected of it, and not again until it
    has brought enough. A whole stretch must have passed since the first look at it.

    Args:
        rounds: all that were made, in any order.
        expected: what each source should bring.
    """
    found = list[Change]()
    ordered = sorted(rounds, key=lambda one: (one.source, one.at))
    for source, group in groupby(ordered, key=lambda one: one.source):
        looks, wanted = tuple(group), expected(source)
        before = len(looks) > 1 and _is_short(looks[:-1], wanted)
        if _is_short(looks, wanted) and not before:
            title = _told(_brought(looks, looks[-1].at, wanted), wanted)
            found.append(Change(kind=ChangeKind.SILENT, subject=source, title=title))
    return tuple(found)


def _is_short(looks: Sequence[Round], wanted: Expected) -> bool:
    at = looks[-1].at
    return at - looks[0].at >= wanted.within and _brought(looks, at, wanted) < wanted.least


def _brought(looks: Sequence[Round], at: datetime, wanted: Expected) -> int:
    return sum(one.new for one in looks if one.at > at - wanted.within)


def _told(brought: int, wanted: Expected) -> str:
    stretch = spoken(wanted.within)
    if not brought:
        return f"nothing new for {stretch}"
    return f"{brought:,} new in {stretch}, at least {wanted.least:,} expected"


def spoken(span: timedelta) -> str:
    """Return a span of time in its largest whole unit: "2 days", "90 minutes"."""
    seconds = int(span.total_seconds())
    for unit, size in (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)):
        if seconds % size == 0:
            number = seconds // size
            return f"{number} {unit}{'' if number == 1 else 's'}"
    raise AssertionError  # every whole number of seconds is one of seconds
