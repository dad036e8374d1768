"""Figures: what one voice puts into one row of a toll, be it stated or counted up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce

from reportedly.model.quantity import Number, Quantity, QuantityKind, Range
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reconcile.sourced import Sourced

ROUGH = frozenset({QuantityKind.APPROX, QuantityKind.NEARLY, QuantityKind.JUST_OVER})
UNSTATED = Quantity(surface="", kind=QuantityKind.UNSTATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with the claims behind it.

    Attributes:
        claims: the claims; several only where they were counted up. Never empty.
        count: the number.
        root: whose it is.
        day: the day that it refers to; may be earlier than its claim says, where the claim
            only repeats an older statement (ruling 22).
        organ: which body of the group said so.
        derived: counted up, and in no text.
    """

    claims: tuple[Sourced, ...]
    count: Quantity
    root: str
    day: date | Unknown
    organ: str = ""
    derived: bool = False

    @property
    def id(self) -> str:
        """The claim that stands for the figure."""
        return self.claims[0].claim.id

    @property
    def ids(self) -> tuple[str, ...]:
        """The claims behind the figure."""
        return tuple(one.claim.id for one in self.claims)

    @property
    def rank(self) -> tuple[bool, int, int, str, str, int, str]:
        """Order of trust among tellings of one day."""
        return self.claims[0].rank

    @property
    def size(self) -> tuple[Number, Number]:
        """How large it is at least, and at most: to find the total among its parts."""
        least = known(self.count.lo, 0)
        return (least, known(self.count.hi, least))

    def match(self, tolerance: float) -> Range:
        """Return the interval that is only used to compare."""
        return self.count.match(tolerance)


def overlap(left: Figure, right: Figure, tolerance: float) -> bool:
    """Say whether two figures can both be true."""
    return left.match(tolerance).overlaps(right.match(tolerance))


def alone(one: Sourced, root: str, organ: str) -> Figure:
    """Return the figure of one claim; without a count it is one that nobody stated."""
    count = known(one.claim.count, UNSTATED)
    return Figure(
        claims=(one,), count=count, root=root, day=one.day, organ=organ, derived=count.derived
    )


def summed(figures: Iterable[Figure]) -> Figure:
    """Return what several figures of one voice make together."""
    parts = tuple(figures)
    days = [part.day for part in parts if not isinstance(part.day, Unknown)]
    return Figure(
        claims=tuple(one for part in parts for one in part.claims),
        count=reduce(plus, (part.count for part in parts)),
        root=parts[0].root,
        day=max(days, default=UNKNOWN),
        organ=parts[0].organ,
        derived=True,
    )


def plus(left: Quantity, right: Quantity) -> Quantity:
    """Add two counts bound by bound; nothing is known of a sum where a summand lacks it."""
    low, high = add(left.lo, right.lo), add(left.hi, right.hi)
    best = add(left.best, right.best)
    return Quantity(
        surface=f"{left.surface} + {right.surface}",
        n=UNKNOWN if isinstance(low, Unknown) else add(left.n, right.n),
        lo=low,
        hi=high,
        lo_open=left.lo_open or right.lo_open,
        hi_open=left.hi_open or right.hi_open,
        best=best,
        kind=_sum_kind(left, right),
        soft=left.soft or right.soft,
        derived=True,
    )


def add(left: Number | Unknown, right: Number | Unknown) -> Number | Unknown:
    """Add two numbers, where both are known."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return UNKNOWN
    return left + right


def _sum_kind(left: Quantity, right: Quantity) -> QuantityKind:
    kinds = {left.kind, right.kind}
    if len(kinds) == 1:
        return left.kind
    if isinstance(left.hi, Unknown) or isinstance(right.hi, Unknown):
        return QuantityKind.AT_LEAST
    if kinds & ROUGH:
        return QuantityKind.APPROX
    exact = {QuantityKind.EXACT, QuantityKind.ZERO}
    return QuantityKind.EXACT if kinds <= exact else QuantityKind.RANGE
