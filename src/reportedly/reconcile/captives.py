"""Captives: a person stands in `captured` or in `detained`, not in both."""

from collections.abc import Iterable

from reportedly.model.claim import VictimRole
from reportedly.model.unknown import Unknown
from reportedly.reconcile.apart import is_besides, told_apart
from reportedly.reconcile.drift import numeral
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.subjects import alike

EXCLUSIVE = ("captured", "detained")


def twins(kind: str, claims: Iterable[Sourced]) -> frozenset[str]:
    """Return the claims of one kind of captivity whose people the other kind counts.

    Who is caught, and then held, is told of twice; each voice's captives are counted once, and
    where the figures are alike, fighters are captured and others are detained.

    Args:
        kind: the category of the row.
        claims: of one scene, without those that can enter no range.
    """
    if kind not in EXCLUSIVE:
        return frozenset()
    shelf = [one for one in claims if one.claim.kind in EXCLUSIVE and _counts(one)]
    if {one.claim.kind for one in shelf} != set(EXCLUSIVE):
        return frozenset()
    dropped = _alike(shelf)
    kept = {
        one.claim.id
        for root in {one.root for one in shelf}
        for one in told_apart(
            [o for o in shelf if o.root == root and o.claim.id not in dropped]
        )
    }
    return frozenset(
        one.claim.id for one in shelf if one.claim.kind == kind and one.claim.id not in kept
    )


def _counts(one: Sourced) -> bool:
    count = one.claim.count
    return not isinstance(count, Unknown) and count.hi != 0


def _alike(shelf: list[Sourced]) -> frozenset[str]:
    """Return the claims of several people that the other kind tells with the same figure."""
    return frozenset(
        one.claim.id
        for one in shelf
        for other in shelf
        if one.claim.kind != other.claim.kind
        and not (is_besides(one.claim) or is_besides(other.claim))
        and numeral(one.claim) == numeral(other.claim)
        and isinstance(numeral(one.claim), int)
        and numeral(one.claim) != 1
        and alike(one.claim, other.claim)
        and not _better(one, other)
    )


def _better(one: Sourced, other: Sourced) -> bool:
    fighters = VictimRole.COMBATANT in {one.claim.victims.role, other.claim.victims.role}
    return (one.claim.kind == "captured") is fighters
