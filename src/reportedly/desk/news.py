"""What the newest day of a ledger changed: for a first look in the morning."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from reportedly.desk.desk import Desk
from reportedly.desk.library import Library
from reportedly.desk.voices import published
from reportedly.model.change import Change
from reportedly.model.incident import Incident
from reportedly.model.listing import Listed, Order
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report.changes import changes
from reportedly.report.choose import as_it_stood
from reportedly.report.ground import Ground, parts_of

DAY = timedelta(days=1)
LATEST: Final = 60  # incidents and series


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


NOTHING: Final = News()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """What the newest day of a large ledger changed, as far as it was looked for.

    Attributes:
        incidents: the incidents and series that were looked at.
        ground: their claims.
        news: what the day changed in them.
    """

    incidents: tuple[Incident, ...]
    ground: Ground
    news: News = NOTHING


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


def lately(library: Library, settings: Settings) -> Lately:
    """Return what is new in the incidents with the newest dates, for a ledger that is large.

    What there was the day before is what they have without the claims of the newest day.
    """
    asked = Listed(order=Order.NEWEST, limit=LATEST)
    incidents = library.incidents(asked, settings).incidents
    ground, day = library.ground_of(incidents, settings), library.voices(settings).newest
    if not day:
        return Lately(incidents=incidents, ground=ground)
    now = PartialDate.parse(day)
    before = PartialDate.of(now.first - DAY)
    old = {one.id for one in as_it_stood(ground.claims.values(), ground.documents, before)}
    old |= {one.id for one in ground.sums.values() if old.issuperset(parts_of(one))}
    then = tuple(_as_of(one, old) for one in incidents)
    found = changes(then, old, incidents, ground)
    return Lately(
        news=News(day=now, before=before, changes=found), incidents=incidents, ground=ground
    )


def _as_of(one: Incident, old: set[str]) -> Incident:
    """Return an incident with those of its steps and disputes that are between old claims."""
    steps = (step for step in one.history if {step.claim, step.superseded_by} <= old)
    return replace(
        one,
        history=tuple(steps),
        disputes=tuple(pair for pair in one.disputes if old.issuperset(pair)),
    )


def newest(desk: Desk) -> PartialDate | Unknown:
    """Return the day on which the newest document was published."""
    return max(published(desk.ground), key=lambda day: day.last, default=UNKNOWN)
