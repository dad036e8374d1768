"""Quantities: a number, its bound, and how sure the words are of it."""

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from reportedly.errors import NounError
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown

Number = int | float


class QuantityKind(StrEnum):
    """How a quantity is bounded (field guide, section 2.2)."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    APPROX = "approx"
    RANGE = "range"
    ZERO = "zero"
    UNSTATED = "unstated"
    VAGUE = "vague"
    SHARE = "share"
    RATE = "rate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Numbers from low to high; unknown is open.

    Attributes:
        low: the least, inclusive.
        high: the most, inclusive; `low <= high`.
    """

    low: Number | Unknown = UNKNOWN
    high: Number | Unknown = UNKNOWN

    def __post_init__(self) -> None:
        """Refuse a turned range."""
        if isinstance(self.low, Unknown) or isinstance(self.high, Unknown):
            return
        if self.low > self.high:
            raise NounError("low must not exceed high", f"{self.low} to {self.high}", "Swap.")

    def overlaps(self, other: "Range") -> bool:
        """Say whether a number could lie in both."""
        return _reaches(self.low, other.high) and _reaches(other.low, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A quantity as the words give it.

    Attributes:
        surface: the words.
        span: where they stand; unknown for a number that was derived.
        n: the numeral in the text, the anchor of the bound; unknown for ranges and vague words.
        lo: lower bound.
        hi: upper bound. `lo <= best <= hi` wherever known.
        lo_open: `lo` itself is excluded ("more than").
        hi_open: `hi` itself is excluded ("fewer than").
        best: the figure to print where one figure is asked for.
        kind: how it is bounded.
        soft: the bound comes from a word, not from a number.
        term: the vague word as the lexicon spells it ("dozens"), which a convention reads.
        unit: the words of the unit, where it is not plainly people ("households", "percent").
        change: "up" or "down", where the text says that something rose or fell by it.
        derived: computed from other figures and in no text; never evidence.
    """

    surface: str
    span: Span | Unknown = UNKNOWN
    n: Number | Unknown = UNKNOWN
    lo: Number | Unknown = UNKNOWN
    hi: Number | Unknown = UNKNOWN
    lo_open: bool = False
    hi_open: bool = False
    best: Number | Unknown = UNKNOWN
    kind: QuantityKind = QuantityKind.EXACT
    soft: bool = False
    term: str | Unknown = UNKNOWN
    unit: str | Unknown = UNKNOWN
    change: str | Unknown = UNKNOWN
    derived: bool = False

    def __post_init__(self) -> None:
        """Refuse bounds that cross."""
        chain = [x for x in (self.lo, self.best, self.hi) if not isinstance(x, Unknown)]
        if chain != sorted(chain):
            raise NounError(
                "a quantity must keep low <= best <= high",
                f"“{self.surface}” read as {chain}",
                "Check the bound word and the number it belongs to.",
            )

    def match(self, tolerance: float) -> Range:
        """Return the interval that is used only to compare claims, never printed.

        Args:
            tolerance: share by which "about", "nearly" and "just over" may be off (0.1 is the
                field guide's setting `approx_tolerance`).
        """
        if isinstance(self.n, Unknown):
            return Range(low=self.lo, high=self.hi)
        share = Fraction(str(tolerance))  # 1.1 times 100 is 110, in floats a little more
        below = math.floor(Fraction(self.n) * (1 - share))
        above = math.ceil(Fraction(self.n) * (1 + share))
        special = {
            QuantityKind.NEARLY: Range(low=below, high=self.n),
            QuantityKind.JUST_OVER: Range(low=self.n, high=above),
            QuantityKind.APPROX: Range(low=below, high=above),
            QuantityKind.AT_MOST: Range(low=0, high=self.n),
            QuantityKind.LESS_THAN: Range(low=0, high=max(0, self.n - 1)),
        }
        return special.get(self.kind, Range(low=self.lo, high=self.hi))


def _reaches(low: Number | Unknown, high: Number | Unknown) -> bool:
    return isinstance(low, Unknown) or isinstance(high, Unknown) or low <= high
