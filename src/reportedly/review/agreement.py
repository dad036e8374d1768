"""How far coders agree: Cohen's kappa of two, Krippendorff's alpha of any number.

Both are 1 where they always agree, 0 where they agree as often as chance would have it, and
unknown where chance alone explains all, because there was only one answer.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import permutations
from typing import TypeVar

from reportedly.model.quantity import Range
from reportedly.model.unknown import UNKNOWN, Unknown

Value = TypeVar("Value")
LEAST = 2


def kappa(pairs: Sequence[tuple[str, str]]) -> float | Unknown:
    """Return Cohen's kappa: two coders' answers to the same questions, one pair for each."""
    if not pairs:
        return UNKNOWN
    total = len(pairs)
    agreed = sum(one == other for one, other in pairs) / total
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[word] * second[word] for word in first) / total**2
    return UNKNOWN if chance == 1 else (agreed - chance) / (1 - chance)


def alpha(
    units: Sequence[Sequence[Value]], distance: Callable[[Value, Value], float]
) -> float | Unknown:
    """Return Krippendorff's alpha.

    Args:
        units: for each question the answers that it got; one with fewer than two is left out.
        distance: how far apart two answers are, squared; 0 for the same.
    """
    paired = [unit for unit in units if len(unit) >= LEAST]
    every = [value for unit in paired for value in unit]
    if not paired:
        return UNKNOWN
    observed = sum(
        sum(distance(one, other) for one, other in permutations(unit, 2)) / (len(unit) - 1)
        for unit in paired
    ) / len(every)
    expected = sum(distance(one, other) for one, other in permutations(every, 2))
    expected /= len(every) * (len(every) - 1)
    return UNKNOWN if expected == 0 else 1 - observed / expected


def nominal(one: object, other: object) -> float:
    """Return the distance of two answers that are the same or not."""
    return float(one != other)


def between(one: Range, other: Range) -> float:
    """Return the squared distance of two ranges: of their lower and of their upper ends.

    An open end is as far from a closed one as the two closed ends of these ranges are wide, or
    one; two open ends are the same.
    """
    lows = _apart(one.low, other.low, one, other)
    highs = _apart(one.high, other.high, one, other)
    return (lows**2 + highs**2) / 2


def _apart(end: float | Unknown, other_end: float | Unknown, one: Range, other: Range) -> float:
    if not isinstance(end, Unknown) and not isinstance(other_end, Unknown):
        return end - other_end
    if isinstance(end, Unknown) and isinstance(other_end, Unknown):
        return 0
    known = [
        n for n in (one.low, one.high, other.low, other.high) if not isinstance(n, Unknown)
    ]
    return max(1.0, max(known) - min(known))
