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
from reportedly.reconcile.subjects import starts
from reportedly.reconcile.wording import normal

KILLED = "killed"
PRONOUNS = frozenset({"them", "they", "we"})


def survivors(
    wounded: Sequence[Sourced], killed: Sequence[Sourced], dead: Number
) -> Iterator[Sourced]:
    """Yield the standing claims of the wounded, those hit counted without the dead.

    Args:
        wounded: the claims that can enter a figure.
        killed: the claims of the dead of the same scene.
        dead: how many of the victims died.
    """
    told = [one.claim for one in (*wounded, *killed)]
    for one in wounded:
        count = one.claim.count
        if _is_divided(one.claim, told) or _are_dead(one.claim, killed):
            continue
        if not dead or not _is_open(one.claim, killed) or isinstance(count, Unknown):
            yield one
        elif known(count.n, 0) > dead:
            yield replace(one, claim=replace(one.claim, count=_less(count, dead)))


def _is_open(claim: Claim, killed: Iterable[Sourced]) -> bool:
    """Say whether a claim counts people hit, whatever became of them."""
    several = not isinstance(claim.count, Unknown) and known(claim.count.n, 0) > 1
    return STRUCK in claim.why and several and not is_rest(claim) and not _apart(claim, killed)


def _is_divided(claim: Claim, told: Iterable[Claim]) -> bool:
    """Say whether others tell what became of people hit whom nobody counts.

    "Shot his colleagues, killing five and wounding another"; "children shot" of dead children.
    """
    if STRUCK not in claim.why or isinstance(claim.count, Unknown):
        return False
    if not isinstance(claim.count.n, Unknown) or is_rest(claim):
        return False
    return any(
        other.id != claim.id
        and not isinstance(other.count, Unknown)
        and not isinstance(other.count.n, Unknown)
        and (
            (other.span == claim.span and _goes_on(claim, other))
            or (other.kind == KILLED and bool(_nouns(other) & _nouns(claim)))
        )
        for other in told
    )


def _are_dead(claim: Claim, killed: Iterable[Sourced]) -> bool:
    """Say whether those hit are called by the words for the dead: "his sons, who were shot"."""
    hit = starts(claim)
    return (
        STRUCK in claim.why
        and bool(hit)
        and any(
            hit <= starts(other.claim) and _number(other.claim) == _number(claim)
            for other in killed
        )
    )


def _number(claim: Claim) -> Number:
    return 0 if isinstance(claim.count, Unknown) else known(claim.count.n, 0)


def _goes_on(claim: Claim, other: Claim) -> bool:
    """Say whether a claim follows, or "they" stands for those told of before."""
    pronoun = all(filler.text.lower() in PRONOUNS for filler in claim.counted_role)
    return pronoun or other.trigger.start > claim.trigger.start


def _nouns(claim: Claim) -> frozenset[str]:
    """Return the last words for those counted."""
    words = (normal(filler.text).split() for filler in claim.counted_role)
    return frozenset(word[-1] for word in words if word)


def _apart(claim: Claim, killed: Iterable[Sourced]) -> bool:
    """Say whether a sentence names the dead first and then, as others, those who were hit."""
    return not _means_all(claim) and any(
        other.claim.span == claim.span and other.claim.trigger.start < claim.trigger.start
        for other in killed
    )


def _means_all(claim: Claim) -> bool:
    """Say whether those hit are all who were told of: "three died, *all three* were shot"."""
    role = claim.counted_role
    if not role or isinstance(role[0].span, Unknown):
        return False
    before = claim.quote[: role[0].span.start - claim.span.start].lower().split()
    return before[-1:] in (["all"], ["both"])


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
