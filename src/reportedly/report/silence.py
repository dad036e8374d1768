"""Which sources have fallen silent; silence is news, and no zero."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import groupby

from reportedly.model.change import Change, ChangeKind, Round


def silences(rounds: Iterable[Round], patience: timedelta) -> tuple[Change, ...]:
    """Return the sources that the last round found silent for too long, each once.

    A source that stays silent is told of when the patience ends, and not again until it has
    had something new. One that never had anything counts from the first look at it.

    Args:
        rounds: all that were made, in any order.
        patience: for how long silence is no news.
    """
    found = list[Change]()
    ordered = sorted(rounds, key=lambda one: (one.source, one.at))
    for source, group in groupby(ordered, key=lambda one: one.source):
        looks = tuple(group)
        heard = max((one.at for one in looks if one.new), default=looks[0].at)
        last, before = looks[-1].at, looks[-2].at if len(looks) > 1 else heard
        if last - heard >= patience > before - heard:
            title = f"nothing new for {spoken(patience)}"
            found.append(Change(kind=ChangeKind.SILENT, subject=source, title=title))
    return tuple(found)


def spoken(span: timedelta) -> str:
    """Return a span of time in its largest whole unit: "2 days", "90 minutes"."""
    seconds = int(span.total_seconds())
    for unit, size in (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)):
        if seconds % size == 0:
            number = seconds // size
            return f"{number} {unit}{'' if number == 1 else 's'}"
    raise AssertionError  # every whole number of seconds is one of seconds
