"""Both directions of a prisoner swap, each a toll of its own (design, ruling 12).

"20 captives for 35 detainees" is one swap with both counts, and two `returned` claims that are
part of it; the two counts are never added up.
"""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.extract.context import Context, Draft
from reportedly.model.actor import Role, Roles
from reportedly.model.claim import Claim
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN, Unknown

KIND = "returned"
RULE = "ruling 12"


def directions(context: Context, swap: Draft) -> tuple[Draft, ...]:
    """Return a draft for each direction whose count is known; none for other kinds."""
    if isinstance(swap.swap, Unknown):
        return ()
    first, second = swap.roles.actor, swap.roles.recipient
    back = swap.roles.in_return or swap.roles.target
    found = (
        _direction(context, swap, swap.swap.n_a_to_b, (first, second, swap.roles.target)),
        _direction(context, swap, swap.swap.n_b_to_a, (second, first, back)),
    )
    return tuple(draft for draft in found if not isinstance(draft, Unknown))


def _direction(
    context: Context, swap: Draft, count: Quantity | Unknown, roles: tuple[Role, Role, Role]
) -> Draft | Unknown:
    if isinstance(count, Unknown):
        return UNKNOWN
    giver, taker, captives = roles
    return replace(
        swap,
        kind=KIND,
        count=count,
        counted="target",
        swap=UNKNOWN,
        roles=Roles(actor=giver, recipient=taker, target=captives),
        coding=context.lexicon.claims.kinds[KIND].coding,
        why=(*swap.why, RULE),
    )


def is_told(claim: Claim, others: Iterable[Claim]) -> bool:
    """Say whether the sentence itself tells a direction: "hand two captives over … for …"."""
    return RULE in claim.why and any(
        other.kind == KIND and other.count == claim.count and other.span == claim.span
        for other in others
        if RULE not in other.why
    )
