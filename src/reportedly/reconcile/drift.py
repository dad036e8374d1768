"""Drift: the same statement told with another bound, or in another category (S7, R5)."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.model.claim import Claim, LinkType
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.roots import own_voice, root
from reportedly.reconcile.subjects import alike

SPLIT = frozenset({"killed", "wounded"})
UNSPLIT = "casualties"
TELLING = 10
STRUCK = "ruling 11"  # shot, hit or stabbed, and it is not said what became of them


def drifted(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims with flags for the renderings that drifted from their statement."""
    unsplit: dict[tuple[str, object], list[Claim]] = {}
    for claim in claims:
        if claim.kind == UNSPLIT:
            unsplit.setdefault((claim.document, numeral(claim)), []).append(claim)
    by_id = {claim.id: claim for claim in claims}
    return tuple(
        _flagged(claim, (*_category(claim, unsplit), *_bound(claim, by_id))) for claim in claims
    )


def trust(claim: Claim) -> tuple[bool, bool, bool, bool, bool, int, str]:
    """Return the order of renderings of one statement: the first one stands for all.

    A number before a word, what became of people before that they were hit, the body before the
    headline, a named voice before the publisher's own or hearsay, a direct quotation before
    other words, then the earliest.
    """
    return (
        is_soft(claim),
        STRUCK in claim.why,
        "headline" in claim.flags,
        own_voice(claim),
        not quoted(claim),
        claim.trigger.start,
        claim.id,
    )


def is_soft(claim: Claim) -> bool:
    """Say whether the figure comes from a word such as "several"."""
    return not isinstance(claim.count, Unknown) and claim.count.soft


def quoted(claim: Claim) -> bool:
    """Say whether the claim's own word stands in quotation marks."""
    before = claim.quote[: claim.trigger.start - claim.span.start]
    curly = before.count("“") > before.count("”")
    return curly or before.count('"') % 2 == 1


def numeral(claim: Claim) -> object:
    """Return the number in the words of a claim, which survives every retelling."""
    return UNKNOWN if isinstance(claim.count, Unknown) else claim.count.n


def _category(claim: Claim, unsplit: dict[tuple[str, object], list[Claim]]) -> Iterable[str]:
    """A toll of deaths with the very number of an unsplit toll misquotes it.

    Small numbers coincide by chance, so they tell nothing.
    """
    number = numeral(claim)
    if claim.kind not in SPLIT or not isinstance(number, int) or number < TELLING:
        return
    wholes = unsplit.get((claim.document, number), ())
    headline = "headline" in claim.flags
    if any(alike(claim, whole) and _one_voice(claim, whole) for whole in wholes):
        yield "category_drift"
        if headline and any("headline" not in whole.flags for whole in wholes):
            yield "headline_mismatch"


def _one_voice(left: Claim, right: Claim) -> bool:
    if own_voice(left) or own_voice(right):
        return True
    return root(left, UNKNOWN) == root(right, UNKNOWN)


def _bound(claim: Claim, by_id: dict[str, Claim]) -> Iterable[str]:
    """A rendering with another bound than the one that its matter's best rendering has."""
    if isinstance(claim.count, Unknown):
        return
    mates = [
        by_id[link.claim]
        for link in claim.links
        if link.type is LinkType.SAME_MATTER and link.claim in by_id
    ]
    best = min((claim, *mates), key=trust)
    if numeral(best) == numeral(claim) and _kind(best) is not _kind(claim):
        yield "bound_drift"


def _kind(claim: Claim) -> QuantityKind | Unknown:
    return UNKNOWN if isinstance(claim.count, Unknown) else claim.count.kind


def _flagged(claim: Claim, flags: Iterable[str]) -> Claim:
    known = {*claim.flags, *flags}
    return claim if known == set(claim.flags) else replace(claim, flags=tuple(sorted(known)))
