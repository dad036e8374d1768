"""Which claims are to be looked at first: those on which most depends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reportedly.model.claim import Claim
from reportedly.model.incident import Incident, Toll, TollStatus
from reportedly.model.unknown import Unknown


class Cause(StrEnum):
    """Why a claim is looked at early."""

    DISPUTED = "another claimant contradicts it"
    HELD = "it stays out of the figures until somebody has looked at it"
    BOUND = "it sets the low or the high of a figure"
    ALONE = "a figure rests on it alone"
    COUNTED = "it is in a figure"


POINTS: Mapping[Cause, int] = MappingProxyType(
    {Cause.DISPUTED: 16, Cause.HELD: 12, Cause.BOUND: 8, Cause.ALONE: 4, Cause.COUNTED: 2}
)
WAITS = frozenset({"category_drift", "headline_mismatch"})  # why a claim is held out


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A claim, and what depends on it.

    Attributes:
        claim: the claim.
        causes: why it is looked at early, the weightiest first.
        incidents: ids of the incidents and series that it stands in.
    """

    claim: Claim
    causes: tuple[Cause, ...] = ()
    incidents: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        """How early it is looked at; a larger figure counts a little more."""
        return sum(POINTS[one] for one in self.causes) + _digits(self.claim)


def by_consequence(
    claims: Sequence[Claim], incidents: Iterable[Incident]
) -> tuple[Weighed, ...]:
    """Return claims, those first on which most depends; of equals, in their own order."""
    counts = {one.id: one for one in claims}
    causes: dict[str, set[Cause]] = {}
    homes: dict[str, list[str]] = {}
    for one in incidents:
        for claim in one.claims:
            homes.setdefault(claim, []).append(one.id)
        for pair in one.disputes:
            for claim in pair:
                causes.setdefault(claim, set()).add(Cause.DISPUTED)
        for toll in one.tolls:
            for claim, cause in _of_toll(toll, counts):
                causes.setdefault(claim, set()).add(cause)
    weighed = (
        Weighed(
            claim=one,
            causes=tuple(sorted(causes.get(one.id, ()), key=lambda cause: -POINTS[cause])),
            incidents=tuple(homes.get(one.id, ())),
        )
        for one in claims
    )
    return tuple(sorted(weighed, key=lambda one: -one.points))


def _of_toll(toll: Toll, counts: Mapping[str, Claim]) -> Iterable[tuple[str, Cause]]:
    for claim in toll.claims:
        yield claim, Cause.COUNTED
        if toll.status is TollStatus.SINGLE_SOURCE and len(toll.claims) == 1:
            yield claim, Cause.ALONE
        if claim in counts and _bounds(counts[claim], toll):
            yield claim, Cause.BOUND
    for held in toll.held_out:
        if held.reason in WAITS:
            yield held.claim, Cause.HELD


def _bounds(claim: Claim, toll: Toll) -> bool:
    count = claim.count
    if isinstance(count, Unknown) or len(toll.claims) == 1:
        return False
    at_low = not isinstance(toll.low, Unknown) and count.lo == toll.low
    at_high = not isinstance(toll.high, Unknown) and count.hi == toll.high
    return at_low or at_high


def _digits(claim: Claim) -> int:
    count = claim.count
    if isinstance(count, Unknown):
        return 0
    ends = [int(end) for end in (count.lo, count.hi) if not isinstance(end, Unknown)]
    return len(str(max(ends))) if ends and max(ends) > 0 else 0
