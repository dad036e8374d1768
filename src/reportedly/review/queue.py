"""What is to be looked at next: what two people judged differently, then what nobody judged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.issue import Judgement
from reportedly.model.pairs import Pair
from reportedly.model.quantity import Range
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.review.agreement import alpha, between, kappa
from reportedly.review.effective import ON_CLAIMS, Held, decided, effective
from reportedly.review.standing import by_machine, standing

CONTESTED, UNREVIEWED, REVIEWED = "contested", "unreviewed", "reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two coders agree.

    Attributes:
        coders: their names.
        claims: how many claims both have judged.
        kappa: Cohen's kappa of accept, reject and correct.
        alpha: Krippendorff's alpha of the ranges of their figures.
    """

    coders: Pair
    claims: int
    kappa: float | Unknown
    alpha: float | Unknown


def coded(judgements: Iterable[Judgement]) -> Mapping[str, tuple[Judgement, ...]]:
    """Return for each person what he made of claims, as it stands."""
    found: dict[str, list[Judgement]] = {}
    for one in standing(judgements):
        if one.verdict in ON_CLAIMS and not by_machine(one):
            found.setdefault(one.author, []).append(one)
    return {author: tuple(made) for author, made in sorted(found.items())}


def state(claim: str, judgements: Mapping[str, Mapping[str, Held]]) -> str:
    """Return how a claim stands among the people who judged it."""
    verdicts = {_verdict(held[claim]) for held in judgements.values() if claim in held}
    if not verdicts:
        return UNREVIEWED
    return CONTESTED if len(verdicts) > 1 else REVIEWED


def queue(
    claims: Sequence[Claim], judgements: Iterable[Judgement], coder: str | Unknown = UNKNOWN
) -> tuple[tuple[Claim, str], ...]:
    """Return the claims that are to be judged, the contested ones first, with how they stand.

    Args:
        claims: in the order in which they should be looked at.
        judgements: all of them.
        coder: who codes blindly: what he has not judged himself, whatever others made of it.
    """
    by_person = {author: decided(made) for author, made in coded(judgements).items()}
    if not isinstance(coder, Unknown):
        mine = by_person.get(coder, {})
        return tuple((one, UNREVIEWED) for one in claims if one.id not in mine)
    stands = [(one, state(one.id, by_person)) for one in claims]
    contested = [(one, how) for one, how in stands if how == CONTESTED]
    return (*contested, *((one, how) for one, how in stands if how == UNREVIEWED))


def agreements(
    claims: Sequence[Claim], documents: Mapping[str, Document], judgements: Iterable[Judgement]
) -> tuple[Agreement, ...]:
    """Return how far every two people agree who judged the same claims."""
    by_person = coded(judgements)
    names = sorted(by_person)
    made = [
        _agreement((one, other), claims, documents, by_person)
        for at, one in enumerate(names)
        for other in names[at + 1 :]
    ]
    return tuple(one for one in made if one.claims)


def _agreement(
    coders: Pair,
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    by_person: Mapping[str, tuple[Judgement, ...]],
) -> Agreement:
    held = [decided(by_person[name]) for name in coders]
    both = [one for one in claims if all(one.id in mine for mine in held)]
    words = [tuple(_verdict(mine[one.id]) for mine in held) for one in both]
    figures = [
        {one.id: one for one in effective(both, documents, decided(by_person[name]))}
        for name in coders
    ]
    counts = [[mine[one.id].count for mine in figures if one.id in mine] for one in both]
    ranges = [
        [Range(low=one.lo, high=one.hi) for one in told if not isinstance(one, Unknown)]
        for told in counts
    ]
    return Agreement(
        coders=coders,
        claims=len(both),
        kappa=kappa([(one, other) for one, other in words]),
        alpha=alpha(ranges, between),
    )


def _verdict(held: Held) -> str:
    return held.verdict.verdict if isinstance(held.verdict, Judgement) else UNREVIEWED
