"""Plurals that count nobody: "they were shot" says less than "a man was shot" (guide, 7.4).

Yes: "A clerk was hit. They found the clerk shot" is one wounded, whoever "they" are.
Yes: "Four women died. The victims were shot" tells of the same four.
No: "A clerk died and others were shot": the others are told apart.
"""

from collections.abc import Iterator, Sequence

from reportedly.model.claim import Claim
from reportedly.model.quantity import Number
from reportedly.model.unknown import Unknown, known
from reportedly.reconcile.drift import STRUCK
from reportedly.reconcile.mentions import is_rest
from reportedly.reconcile.sourced import Sourced

OBJECTS = frozenset({"them", "them all", "them both"})
BARE = ""  # a bare plural has no words for its number


def counted(told: Sequence[Sourced]) -> list[Sourced]:
    """Return the claims of one category without the plurals that a number stands beside.

    Args:
        told: the claims of the victims that can enter a figure.
    """
    stated = [one.claim for one in told if not is_bare(one.claim) and _least(one.claim) > 0]
    beside = {claim.trigger for claim in stated}  # "a woman and *her sons* were killed"
    return [
        one
        for one in told
        if not stated or not _is_idle(one.claim) or one.claim.trigger in beside
    ]


def living(told: Sequence[Sourced], dead: Number) -> Iterator[Sourced]:
    """Yield the claims of the wounded; a plural that was hit means the dead, where some died.

    Args:
        told: the claims of the wounded.
        dead: how many of the victims died.
    """
    for one in told:
        if not dead or STRUCK not in one.claim.why or not _is_idle(one.claim):
            yield one


def is_bare(claim: Claim) -> bool:
    """Say whether a claim counts a plural without a word for how many."""
    count = claim.count
    return not isinstance(count, Unknown) and count.soft and count.surface == BARE


def _is_idle(claim: Claim) -> bool:
    """Say whether a bare plural brings in nobody: no rest, no list, and no object "them"."""
    role = claim.counted_role
    them = len(role) == 1 and role[0].text.lower() in OBJECTS
    return is_bare(claim) and len(role) <= 1 and not them and not is_rest(claim)


def _least(claim: Claim) -> Number:
    count = claim.count
    return 0 if isinstance(count, Unknown) else known(count.lo, known(count.hi, 0))
