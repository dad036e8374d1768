"""Ceilings: a title counts all of whom its text tells, so that no sum goes beyond it.

Yes: under "Four wounded at a market", two men and three boys told one by one are not five.
No: "Two others shot" and "At least two wounded" leave the whole open; so does no title.
"""

from collections.abc import Iterable

from reportedly.model.quantity import Number, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reconcile.apart import is_besides
from reportedly.reconcile.mentions import is_rest
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.weights import is_title


def ceiling(claims: Iterable[Sourced]) -> Number | Unknown:
    """Return the largest number of people that a title counts; unknown where it counts none.

    Args:
        claims: of one category, incident and document.
    """
    found = [count for one in claims if (count := _count(one))]
    return max(found, default=UNKNOWN, key=lambda count: known(count, 0))


def _count(one: Sourced) -> Number:
    claim = one.claim
    if not is_title(claim, one.document) or isinstance(claim.count, Unknown):
        return 0
    rest = claim.increment or is_besides(claim) or is_rest(claim)
    return 0 if rest or claim.count.kind is not QuantityKind.EXACT else known(claim.count.n, 0)
