"""Exchanges: who is said to give what to whom, and for what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown
from reportedly.report import words
from reportedly.report.ground import Ground

NOBODY = "not named"
# Kinds in which something changes hands. The thing of an order is to be done, and not given.
GIVING = frozenset({"aid", "exchange", "prisoner_swap"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """One thing that is said to go from one to another.

    Attributes:
        giver: who gives it.
        thing: what is given; in a swap, how many.
        taker: who gets it.
        claim: who says so, and where.
    """

    giver: str
    thing: str
    taker: str
    claim: Claim


def flows(claims: Iterable[Claim], ground: Ground) -> tuple[Flow, ...]:
    """Return what is said to be given, each direction a flow of its own (R6b), by giver.

    Only claims of kinds in which something changes hands have any.
    """
    made = (flow for claim in claims for flow in _of(claim))
    known = (flow for flow in made if flow.claim.document in ground.documents)
    return tuple(sorted(known, key=lambda one: (one.giver, one.taker, one.thing, one.claim.id)))


def _of(claim: Claim) -> Iterator[Flow]:
    roles = claim.roles
    if not isinstance(claim.swap, Unknown):
        yield from _swapped(claim)
    elif claim.kind in GIVING and roles.thing and (roles.recipient or roles.in_return):
        sides = (words.named(roles.actor) or NOBODY, words.named(roles.recipient) or NOBODY)
        yield Flow(giver=sides[0], thing=words.role(roles.thing), taker=sides[1], claim=claim)
        if roles.in_return:
            back = words.role(roles.in_return)
            yield Flow(giver=sides[1], thing=back, taker=sides[0], claim=claim)


def _swapped(claim: Claim) -> Iterator[Flow]:
    """Yield both directions of a swap; a number that is not told is said to be unknown."""
    swap, roles = claim.swap, claim.roles
    if isinstance(swap, Unknown):
        return
    one = words.named(roles.actor) or NOBODY
    other = words.named(roles.recipient or roles.target) or NOBODY
    what = "bodies" if swap.remains is True else "captives"
    for giver, taker, count in ((one, other, swap.n_a_to_b), (other, one, swap.n_b_to_a)):
        yield Flow(
            giver=giver, thing=f"{what}: {words.quantity(count)}", taker=taker, claim=claim
        )
