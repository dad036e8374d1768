"""Partitives: "about 1,000 of them had been killed" is a part of those told of before.

A part inherits the period of its whole (ruling 10), and never stands beside it in a sum.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.model.claim import Claim, Link, LinkType, Period
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown, known
from reportedly.reconcile.kinds import HARM, is_toll

THOSE = frozenset({"them", "those", "these", "whom", "which"})
UNSPLIT = "casualties"


def with_wholes(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims; a part that points back to its whole is tied to it."""
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    return tuple(_tied(claim, by_document[claim.document]) for claim in claims)


def _tied(claim: Claim, claims: Iterable[Claim]) -> Claim:
    back = _pointed(claim)
    if back is None or any(link.type is LinkType.PART_OF for link in claim.links):
        return claim
    wholes = [one for one in claims if _holds(one, claim, back)]
    if not wholes:
        return claim
    whole = min(wholes, key=lambda one: (-one.trigger.start, one.id))
    link = Link(type=LinkType.PART_OF, claim=whole.id)
    period = whole.period if claim.period is Period.UNKNOWN else claim.period
    return replace(claim, links=(*claim.links, link), period=period)


def _pointed(claim: Claim) -> Span | None:
    """Return the words that "of them" stands for; nothing where no part is counted."""
    role = claim.counted_role
    if len(role) != 1 or role[0].text.casefold() not in THOSE or not is_toll(claim):
        return None
    span, antecedent = role[0].span, role[0].antecedent
    if isinstance(span, Unknown) or isinstance(antecedent, Unknown):
        return None
    before = claim.quote[: max(0, span.start - claim.span.start)].casefold().split()
    return antecedent if before and before[-1] == "of" else None


def _holds(whole: Claim, part: Claim, back: Span) -> bool:
    """Say whether a claim counts those who are pointed to, and as many or more."""
    if whole.id == part.id:
        return False
    kinds = whole.kind == part.kind or (whole.kind == UNSPLIT and part.kind in HARM)
    spans = [filler.span for filler in whole.counted_role]
    met = any(not isinstance(span, Unknown) and span.touches(back) for span in spans)
    return kinds and met and _most(whole) >= _most(part)


def _most(claim: Claim) -> float:
    if isinstance(claim.count, Unknown):
        return 0
    return known(claim.count.hi, known(claim.count.lo, 0))
