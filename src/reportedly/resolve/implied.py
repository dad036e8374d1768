"""Who must have done what a passive leaves without a doer.

Yes: "Police fired tear gas. Nine men were arrested": by the police, who are named nearest.
No: "Nine men were arrested" in a text that names no organ that arrests.
No: "Police said rebels had arrested nine men": the words name the doer.

Nothing is made up: the filler's words are those of the organ that the text names, its own
span is unknown, its antecedent says where they stand, and the claim bears a flag.
"""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.identity import describe
from reportedly.resolve.scene import HEADS, Mention, Scene

FLAG = "implied_actor"
WHY = "lexicon/actors/implied.tsv"


def implied(claim: Claim, scene: Scene) -> Claim:
    """Return a claim with the organ that must have acted, where the words leave it out."""
    organs = scene.book.implied.get(claim.kind, frozenset())
    if claim.roles.actor or not organs:
        return claim
    found = [m for m in scene.mentions if _acts(m, scene, organs) and not _suffers(m, claim)]
    nearest = min(found, key=lambda one: _distance(one, claim), default=None)
    if nearest is None:
        return claim
    roles = replace(claim.roles, actor=(_filler(nearest, scene),))
    flags = tuple(sorted({*claim.flags, FLAG}))
    return replace(claim, roles=roles, flags=flags, why=(*claim.why, WHY))


def _acts(mention: Mention, scene: Scene, organs: frozenset[str]) -> bool:
    return (
        mention.entry.sort in HEADS
        and scene.text[mention.start : mention.end].lower() in organs
    )


def _suffers(mention: Mention, claim: Claim) -> bool:
    """Say whether a mention lies in the words of those to whom it was done."""
    return any(span.start < mention.end and mention.start < span.end for span in _done(claim))


def _done(claim: Claim) -> Iterator[Span]:
    for _, role in claim.roles.filled():
        for filler in role:
            if not isinstance(filler.span, Unknown):
                yield filler.span


def _distance(mention: Mention, claim: Claim) -> tuple[bool, bool, int]:
    """Order mentions: those of the sentence, then those before it, the nearest first."""
    span = claim.span
    inside = span.start <= mention.start < span.end
    later = mention.start >= span.end
    return not inside, later, abs(mention.start - claim.trigger.start)


def _filler(mention: Mention, scene: Scene) -> Filler:
    start, end = mention.start, mention.end
    one = describe(scene, start, end)
    country = UNKNOWN if one is None else one.country
    return Filler(
        text=scene.text[start:end],
        country=country,
        sector=mention.entry.sector,
        id=UNKNOWN if one is None else one.id,
        name=UNKNOWN if one is None else one.name,
        antecedent=scene.document.span(start, end),
    )
