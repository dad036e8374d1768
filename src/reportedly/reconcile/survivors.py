"""Survivors: of those who were hit, the dead are no wounded ("four shot, one dead").

A count of people shot or stabbed says nothing of their end. The dead whom the text tells of are
among them, unless its words tell them apart ("one killed and four others shot").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.model.claim import Claim
from reportedly.model.quantity import Number, Quantity
from reportedly.model.unknown import Unknown, known
from reportedly.reconcile.drift import STRUCK
from reportedly.reconcile.mentions import is_rest
from reportedly.reconcile.sourced import Sourced


def survivors(
    wounded: Iterable[Sourced], killed: Sequence[Sourced], dead: Number
) -> Iterator[Sourced]:
    """Yield the standing claims of the wounded, those hit counted without the dead.

    Args:
        wounded: the claims that can enter a figure.
        killed: the claims of the dead of the same scene.
        dead: how many of the victims died.
    """
    for one in wounded:
        count = one.claim.count
        if not dead or not _is_open(one.claim, killed) or isinstance(count, Unknown):
            yield one
        elif known(count.n, 0) > dead:
            yield replace(one, claim=replace(one.claim, count=_less(count, dead)))


def _is_open(claim: Claim, killed: Iterable[Sourced]) -> bool:
    """Say whether a claim counts people hit, whatever became of them."""
    several = not isinstance(claim.count, Unknown) and known(claim.count.n, 0) > 1
    return STRUCK in claim.why and several and not is_rest(claim) and not _apart(claim, killed)


def _apart(claim: Claim, killed: Iterable[Sourced]) -> bool:
    """Say whether a sentence names the dead first and then, as others, those who were hit."""
    return any(
        other.claim.span == claim.span and other.claim.trigger.start < claim.trigger.start
        for other in killed
    )


def _less(count: Quantity, dead: Number) -> Quantity:
    def left(number: Number | Unknown) -> Number | Unknown:
        return number if isinstance(number, Unknown) else number - dead

    return replace(
        count,
        n=left(count.n),
        lo=left(count.lo),
        hi=left(count.hi),
        best=left(count.best),
        derived=True,
    )
