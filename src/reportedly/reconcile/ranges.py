"""Ranges: low, best and high of the figures that are current (field guide, section 7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.model.preset import BestPolicy, Conflict
from reportedly.model.quantity import Number
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.credibility import credibility
from reportedly.reconcile.figures import Figure, overlap


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The range of a row; `low <= best <= high` where known."""

    low: Number | Unknown = UNKNOWN
    best: Number | Unknown = UNKNOWN
    high: Number | Unknown = UNKNOWN
    high_open: bool = False


def bounds(figures: Sequence[Figure], settings: Settings) -> Bounds:
    """Return the range of the current figures, one of each group; nothing is averaged.

    Bounds that come from words ("dozens") set an end only where no number does (rule 4). A
    convention that chooses takes one figure: the most detailed, else the most recent.
    """
    if settings.preset.conflict is Conflict.CHOSEN:
        figures = _chosen(figures)
    hard = [one for one in figures if not one.count.soft]
    soft = [one for one in figures if one.count.soft]
    low = min(_lows(hard) or _lows(soft), default=UNKNOWN, key=_value)
    high, is_open = _high(hard)
    if isinstance(high, Unknown):
        high, is_open = _high(soft)
    if not isinstance(low, Unknown) and not isinstance(high, Unknown) and low > high:
        low = UNKNOWN  # a word's low above the ceiling that a number sets
    best = _best(hard or soft, settings)
    return Bounds(low=low, best=_held(best, low, high), high=high, high_open=is_open)


def disputes(
    figures: Sequence[Figure], beside: Sequence[Figure], tolerance: float
) -> tuple[tuple[str, str], ...]:
    """Return the pairs of claims whose figures cannot both be true, sorted.

    Args:
        figures: the current figures.
        beside: sums that are only there to be compared (R4).
        tolerance: how far "about" reaches.
    """
    pairs = [*combinations(figures, 2), *((one, other) for one in figures for other in beside)]
    return tuple(
        sorted(
            pair_of(left.id, right.id)
            for left, right in pairs
            if left.root != right.root and not overlap(left, right, tolerance)
        )
    )


def pair_of(left: str, right: str) -> tuple[str, str]:
    """Return two ids in the order in which a pair is written."""
    return (left, right) if left <= right else (right, left)


def _lows(figures: Sequence[Figure]) -> list[Number]:
    found = (one.count.lo for one in figures)
    return [low for low in found if not isinstance(low, Unknown)]


def _high(figures: Sequence[Figure]) -> tuple[Number | Unknown, bool]:
    """Return the largest figure named, and whether it is a floor."""
    highs = [one.count.hi for one in figures if not isinstance(one.count.hi, Unknown)]
    floors = _lows([one for one in figures if isinstance(one.count.hi, Unknown)])
    return max([*highs, *floors], default=UNKNOWN, key=_value), bool(floors)


def _value(number: Number | Unknown) -> Number:
    return 0 if isinstance(number, Unknown) else number


def _best(figures: Sequence[Figure], settings: Settings) -> Number | Unknown:
    """Return the figure to print where one is asked for.

    Figures that agree need no policy; where one group alone speaks, it agrees with itself.
    """
    policy = settings.best
    bests = [one.count.best for one in figures]
    numbers = sorted(number for number in bests if not isinstance(number, Unknown))
    if len(set(bests)) == 1:
        return bests[0]
    if policy is BestPolicy.NONE or not numbers:
        return UNKNOWN
    if policy is BestPolicy.LOWEST:
        borne = _corroborated(figures, settings.approx_tolerance)
        return min(borne) if borne else numbers[0]
    if policy is BestPolicy.MEDIAN_LOW:
        return numbers[(len(numbers) - 1) // 2]
    return _most_reliable(figures, settings)


def _corroborated(figures: Sequence[Figure], tolerance: float) -> list[Number]:
    """Return the figures that another independent claimant gives too."""
    return [
        one.count.best
        for one in figures
        if not isinstance(one.count.best, Unknown)
        and any(other.root != one.root and overlap(one, other, tolerance) for other in figures)
    ]


def _most_reliable(figures: Sequence[Figure], settings: Settings) -> Number | Unknown:
    """Return the best of the most reliable claimants: by letter, digit, day, and the lower."""
    digits = {one.claim: one for one in credibility(figures, (), settings)}
    marks = {one.id: (digits[one.id].letter, digits[one.id].digit) for one in figures}
    top = min(marks.values())
    return _newest([one for one in figures if marks[one.id] == top]) if marks else UNKNOWN


def _chosen(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the most detailed figure, of equals the most recent, then the lower."""
    counted = [one for one in figures if not one.count.soft]
    order = sorted(counted, key=lambda one: (-_detail(one), _ago(one), one.size, one.id))
    return order[:1]


def _detail(figure: Figure) -> int:
    """Return how exact a figure is: counted up from groups, a plain number, a bound."""
    if len(figure.claims) > 1:
        return len(figure.claims) + 1
    return int(figure.count.lo == figure.count.hi)


def _ago(figure: Figure) -> int:
    return 0 if isinstance(figure.day, Unknown) else -figure.day.toordinal()


def _newest(figures: Sequence[Figure]) -> Number | Unknown:
    """Of equally reliable claimants the later figure counts, then the lower."""
    dated = [one for one in figures if not isinstance(one.count.best, Unknown)]
    days = [one.day for one in dated if not isinstance(one.day, Unknown)]
    latest = max(days, default=UNKNOWN)
    found = (one.count.best for one in dated if one.day == latest)
    return min((best for best in found if not isinstance(best, Unknown)), default=UNKNOWN)


def _held(
    best: Number | Unknown, low: Number | Unknown, high: Number | Unknown
) -> Number | Unknown:
    """Keep `best` between the ends (rule 6); a best outside of them is none."""
    if isinstance(best, Unknown):
        return UNKNOWN
    above = isinstance(low, Unknown) or low <= best
    below = isinstance(high, Unknown) or best <= high
    return best if above and below else UNKNOWN
