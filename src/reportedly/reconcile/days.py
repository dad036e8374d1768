"""Days compared: when a thing happened, and the day that a figure refers to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.moment import When
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown

SHORT = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days on which a thing can have happened, both inclusive."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def apart(self, other: "Window") -> int:
        """Return the days between two windows; 0 where they touch."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


def window(when: When | Unknown) -> Window | Unknown:
    """Return the days that the words leave open; unknown where both ends are."""
    if isinstance(when, Unknown):
        return UNKNOWN
    if isinstance(when.start, Unknown) and isinstance(when.end, Unknown):
        return UNKNOWN
    first = date.min if isinstance(when.start, Unknown) else when.start.first
    last = date.max if isinstance(when.end, Unknown) else when.end.last
    return Window(first=first, last=last)


def days_clash(left: When | Unknown, right: When | Unknown, slack: int) -> bool:
    """Say whether two times cannot be those of one happening."""
    ours, theirs = window(left), window(right)
    if isinstance(ours, Unknown) or isinstance(theirs, Unknown):
        return False
    return ours.apart(theirs) > slack


def dated(when: When | Unknown) -> bool:
    """Say whether a time is short enough to be that of one happening."""
    days = window(when)
    return not isinstance(days, Unknown) and days.days <= SHORT


def figure_day(claim: Claim, document: Document | Unknown) -> date | Unknown:
    """Return the day that a claim's figure refers to, else the day of publication.

    A month cannot end after the day on which it was written about.
    """
    published = publication_day(document)
    if isinstance(claim.as_of, Unknown):
        return published
    day = claim.as_of.date.last
    if isinstance(published, Unknown) or day <= published:
        return day
    return max(published, claim.as_of.date.first)


def publication_day(document: Document | Unknown) -> date | Unknown:
    """Return the last day on which a document can have come out."""
    if isinstance(document, Unknown) or isinstance(document.published, Unknown):
        return UNKNOWN
    return document.published.last


def published_by(documents: Iterable[Document], settings: Settings) -> tuple[Document, ...]:
    """Return the documents that were out at the date of the settings, undated ones too."""
    if isinstance(settings.as_of, Unknown):
        return tuple(documents)
    until = settings.as_of.last
    days = ((one, publication_day(one)) for one in documents)
    return tuple(one for one, day in days if isinstance(day, Unknown) or day <= until)


def within(day: date, until: date, days: int) -> bool:
    """Say whether a day lies at most so many days before another."""
    return 0 <= (until - day).days <= days
