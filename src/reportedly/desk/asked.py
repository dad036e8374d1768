"""The filters of a call, as they were typed."""

from collections.abc import Callable
from dataclasses import dataclass, fields

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted

Day = Callable[[str | None], PartialDate | Unknown]


def plain_day(value: str | None) -> PartialDate | Unknown:
    """Read a date.

    Raises:
        NounError: it is none.
    """
    return UNKNOWN if value is None else PartialDate.parse(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The filters of a call as they were typed; nothing for what was not."""

    kind: str | None = None
    actor: str | None = None
    target: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    claimant: str | None = None
    status: str | None = None
    text: str | None = None
    document: str | None = None

    def wanted(self, day: Day = plain_day) -> Wanted:
        """Return what a claim must be like.

        Args:
            day: reads a date; a face may know words for one.

        Raises:
            NounError: a date is none.
        """
        return Wanted(
            kind=_given(self.kind),
            actor=_given(self.actor),
            target=_given(self.target),
            place=_given(self.place),
            since=day(self.since),
            until=day(self.until),
            claimant=_given(self.claimant),
            status=_given(self.status),
            text=_given(self.text),
            document=_given(self.document),
        )

    def filled(self) -> "Asked":
        """Return the same without what is blank: an empty field of a form asks for nothing."""
        return Asked(**dict(self.pairs()))

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the names and words of what was asked, in the order of the contract."""
        every = ((field.name, getattr(self, field.name)) for field in fields(self))
        return tuple((name, value.strip()) for name, value in every if value and value.strip())


def _given(value: str | None) -> str | Unknown:
    return UNKNOWN if value is None else value
