"""Dates with a precision: `2021-02` is a month, not its first day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.errors import NounError
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown

MONTHS = 12
PARTS = 3
LAST_DAY = date(9999, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PartialDate:
    """A day, a month or a year.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12, or 0 where only the year is known.
        day: 1 to 31, or 0 where only the month is known.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        """Refuse what stands in no calendar."""
        in_year = 1 <= self.year <= LAST_DAY.year and 0 <= self.month <= MONTHS
        if not in_year or (self.day and not self.month):
            raise self._no_date()
        if self.day and not 0 < self.day <= monthrange(self.year, self.month)[1]:
            raise self._no_date()

    def __str__(self) -> str:
        """Write it as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time after it is left out.

        Raises:
            NounError: the text is no such date.
        """
        parts = text.strip()[:10].split("-")
        if not all(map(_counts, parts)) or len(parts) > PARTS:
            raise NounError(
                "this is no date", text[:40], "Write it as YYYY-MM-DD, YYYY-MM or YYYY."
            )
        numbers = [int(part) for part in parts] + [0, 0]
        return cls(year=numbers[0], month=numbers[1], day=numbers[2])

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return a calendar day."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def first(self) -> date:
        """The first day that it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it may mean."""
        month = self.month or MONTHS
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def _no_date(self) -> NounError:
        parts = [self.year, self.month, self.day]
        while not parts[-1] and len(parts) > 1:
            parts.pop()
        shown = "-".join(f"{part:02}" for part in parts)
        return NounError("no calendar has this date", shown, "Check day and month.")


def _counts(part: str) -> bool:
    """Say whether it is a number that a calendar may have: there is no month 0."""
    return part.isascii() and part.isdigit() and int(part) > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of days that the text names.

    Attributes:
        surface: the words.
        span: where they stand.
        start: first day; open where unknown.
        end: last day, inclusive; open where unknown. `start <= end`.
    """

    surface: str
    span: Span
    start: PartialDate | Unknown = UNKNOWN
    end: PartialDate | Unknown = UNKNOWN

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it starts."""
        if isinstance(self.start, Unknown) or isinstance(self.end, Unknown):
            return
        if self.end.last < self.start.first:
            raise NounError(
                "an interval must not end before it starts",
                f"{self.start} to {self.end}",
                "Swap the two, or leave one open.",
            )

    @property
    def date_prec(self) -> int | Unknown:
        """UCDP's precision code, from the length (field guide, section 6).

        1 one day, 2 two to six days, 3 a week, 4 up to a month, 5 longer; unknown where an
        end is open.
        """
        if isinstance(self.start, Unknown) or isinstance(self.end, Unknown):
            return UNKNOWN
        days = (self.end.last - self.start.first + timedelta(days=1)).days
        bounds = ((1, 1), (6, 2), (7, 3), (31, 4))
        return next((code for limit, code in bounds if days <= limit), 5)
