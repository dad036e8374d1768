"""The figures of a toll: what is printed keeps the bound words of the claims behind it."""

from collections.abc import Iterable

from reportedly.model.incident import Toll, TollStatus
from reportedly.model.quantity import Number, Quantity
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.ground import Ground


def figures(toll: Toll, ground: Ground) -> str:
    """Return a toll's range: "about 300", "300–1,000, best 300", "no current figure".

    Where all claims in the range say one thing, it is said as they say it.
    """
    if toll.status is TollStatus.NO_CURRENT:
        return "no current figure"
    range_ = words.between(toll.low, toll.high, floor=toll.high_open)
    best = words.best(toll.low, toll.best, toll.high)
    said = {words.quantity(one).casefold(): one for one in counts(toll, ground)}
    for one in said.values():
        if len(said) == 1 and _is_all(one, toll):
            alone = words.quantity(one) if words.anchored(one) else ""
            return alone or f"{range_}{best}{_term(one)}"
    return f"{range_}{best}"


def low(toll: Toll, ground: Ground) -> str:
    """Return the lowest reliable figure, with the bound word that it always has."""
    behind = (one for one in counts(toll, ground) if one.lo == toll.low)
    derived = " (derived)" if toll.derived else ""
    return f"{_worded(toll.low, behind)}{derived}"


def best(toll: Toll, ground: Ground) -> str:
    """Return the most reliable figure, with the bound word that it always has."""
    return _worded(toll.best, (one for one in counts(toll, ground) if one.best == toll.best))


def high(toll: Toll, ground: Ground) -> str:
    """Return the largest figure named: "4,000 or more" where it is a floor."""
    if toll.high_open:
        top = toll.low if isinstance(toll.high, Unknown) else toll.high
        open_ = [one for one in counts(toll, ground) if isinstance(one.hi, Unknown)]
        alone = [words.quantity(one) for one in open_ if one.lo == top and words.anchored(one)]
        strict = len(set(alone)) == 1 and len(open_) == len(alone)
        return alone[0] if strict else f"{words.number(top)} or more"
    return _worded(toll.high, (one for one in counts(toll, ground) if one.hi == toll.high))


def counts(toll: Toll, ground: Ground) -> tuple[Quantity, ...]:
    """Return what the claims in a toll's range count."""
    claims = (ground.claims[one] for one in toll.claims if one in ground.claims)
    return tuple(one.count for one in claims if not isinstance(one.count, Unknown))


def _is_all(one: Quantity, toll: Toll) -> bool:
    """Say whether a toll has the ends of this count alone; a floor is its own high."""
    is_open = isinstance(one.hi, Unknown)
    ends = (one.lo, one.lo if is_open else one.hi, is_open)
    return ends == (toll.low, toll.high, toll.high_open)


def _worded(value: Number | Unknown, behind: Iterable[Quantity]) -> str:
    """Return a number as the counts behind it word it, where all word it alike."""
    if isinstance(value, Unknown):
        return words.number(value)
    said = {
        words.quantity(one) if words.anchored(one) else f"{words.number(value)}{_term(one)}"
        for one in behind
    }
    return said.pop() if len(said) == 1 else words.number(value)


def _term(one: Quantity) -> str:
    soft = one.soft or not isinstance(one.term, Unknown)
    return f" (“{one.surface}”)" if soft and one.surface else ""
