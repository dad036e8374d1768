"""Ceilings: a title counts all of whom its text tells, so that no sum goes beyond it.

Yes: under "Four wounded at a market", two men and three boys told one by one are not five.
No: "Two others shot" and "At least two wounded" leave the whole open; so does no title.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from reportedly.model.quantity import Number, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reconcile.apart import all_apart, is_besides
from reportedly.reconcile.mentions import is_rest
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.weights import is_title


def ceiling(claims: Iterable[Sourced]) -> Number | Unknown:
    """Return the largest number of people that a title counts; unknown where it counts none.

    "A boy, two men shot" counts three; a line that leaves the whole open counts nobody.

    Args:
        claims: of one category, incident and document.
    """
    titles = sorted((one for one in claims if is_title(one.claim, one.document)), key=_place)
    lines = groupby(titles, key=lambda one: one.claim.span)
    return max((_told(list(line)) for _, line in lines), default=0) or UNKNOWN


def _told(line: Sequence[Sourced]) -> Number:
    """Return how many one line tells apart, or the largest of its figures; 0 for none."""
    counts = [_count(one) for one in line]
    return 0 if not all(counts) else sum(counts) if all_apart(line) else max(counts)


def _count(one: Sourced) -> Number:
    """Return what a claim counts; 0 where it leaves the whole open."""
    claim = one.claim
    if isinstance(claim.count, Unknown) or claim.count.kind is not QuantityKind.EXACT:
        return 0
    rest = claim.increment or is_besides(claim) or is_rest(claim)
    return 0 if rest else known(claim.count.n, 0)


def _place(one: Sourced) -> tuple[int, int]:
    return one.claim.span.start, one.claim.trigger.start
