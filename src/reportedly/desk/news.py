"""What the newest day of a ledger changed: for a first look in the morning."""

from dataclasses import dataclass, replace
from datetime import timedelta

from reportedly.desk.desk import Desk
from reportedly.desk.library import Library
from reportedly.model.change import Change
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.changes import changes

DAY = timedelta(days=1)
REVIEWED = frozenset({"accepted", "corrected"})


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a day changed.

    Attributes:
        day: the newest day of the ledger, or the one that was asked for; unknown where no text
            has a date.
        before: the day before it.
        changes: what is new since then, what replaced what, what contradicts what.
    """

    day: PartialDate | Unknown = UNKNOWN
    before: PartialDate | Unknown = UNKNOWN
    changes: tuple[Change, ...] = ()


def news(library: Library, settings: Settings) -> News:
    """Return what the newest day changed, or the day that the settings name.

    Both looks are as of their days: what has grown stale in between is no news.
    """
    day = settings.as_of
    if isinstance(day, Unknown):
        day = newest(library.desk(settings))
    if isinstance(day, Unknown) or day.first.toordinal() <= 1:
        return News()
    before = PartialDate.of(day.first - DAY)
    old = library.desk(replace(settings, as_of=before))
    new = library.desk(replace(settings, as_of=day))
    found = changes(old.incidents, old.ground.claims, new.incidents, new.ground)
    return News(day=day, before=before, changes=found)


def newest(desk: Desk) -> PartialDate | Unknown:
    """Return the day on which the newest document was published."""
    days = [
        paper.published
        for paper in desk.ground.documents.values()
        if not isinstance(paper.published, Unknown)
    ]
    return max(days, key=lambda day: day.last, default=UNKNOWN)


def waiting(desk: Desk) -> int:
    """Return how many claims nobody has reviewed."""
    return sum(not REVIEWED.intersection(one.flags) for one in desk.ground.claims.values())
