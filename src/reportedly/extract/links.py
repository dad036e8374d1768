"""Ties between a whole and its parts: "including", "among them", "among the dead were".

Yes: "nine died, including two boys" and "nine died. Among the dead were two boys".
No: "Nine died. Among the wounded were two boys": a part is of the same harm.
"""

from dataclasses import replace

from reportedly.extract.mentions import BESIDES
from reportedly.model.claim import Claim, Link, LinkType, VictimRole
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown

PARTS = ("including", "among them", "of whom", "of them", "among whom", "some of whom")
OF_THEM = ("of them ", "of whom ", "of these ", "of those ", "of the victims ")
BEHIND = 20  # characters behind a part's number: " of them"

TOLD = "including"  # the extractor read it as a part


def linked(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Link each part to its whole (R3): the last claim before "including" in one sentence.

    A sentence that only lists some of the harmed has its whole before it.
    """
    beside: dict[Span, list[Claim]] = {}
    for claim in claims:
        beside.setdefault(claim.span, []).append(claim)
    return tuple(_part(claim, tuple(beside[claim.span]), claims) for claim in claims)


def _part(claim: Claim, near: tuple[Claim, ...], claims: tuple[Claim, ...]) -> Claim:
    wholes = [w for w in reversed(near) if _is_whole(w, claim)]
    whole = next((w for w in wholes if w.trigger == claim.trigger), next(iter(wholes), None))
    if whole is None and TOLD in claim.why:
        before = (w for w in claims if _is_told_before(w, claim))
        whole = max(before, key=lambda w: w.trigger.start, default=None)
    if whole is None:
        return claim
    link = Link(type=LinkType.PART_OF, claim=whole.id)
    role = (
        whole.victims.role if claim.victims.role is VictimRole.UNKNOWN else claim.victims.role
    )
    victims = replace(claim.victims, role=role)  # parts inherit (design, ruling 10)
    return replace(claim, victims=victims, links=(*claim.links, link))


def _is_told_before(whole: Claim, part: Claim) -> bool:
    """Say whether an earlier sentence tells of more who suffered the same."""
    mine, other = whole.count, part.count
    if whole.span.end > part.span.start or whole.kind != part.kind or TOLD in whole.why:
        return False
    if isinstance(mine, Unknown) or isinstance(other, Unknown) or whole.status != part.status:
        return False
    least, own = mine.lo, other.lo
    return not (isinstance(least, Unknown) or isinstance(own, Unknown)) and least > own


def _is_whole(whole: Claim, part: Claim) -> bool:
    """Say whether one claim's figure is told to be part of another's."""
    if whole.span != part.span or whole.id == part.id or whole.trigger.start >= part.span.end:
        return False
    mine, other = whole.count, part.count
    if isinstance(mine, Unknown) or isinstance(other, Unknown):
        return False
    if TOLD in part.why:
        return TOLD not in whole.why and whole.kind == part.kind
    if isinstance(mine.span, Unknown) or isinstance(other.span, Unknown):
        return False
    first, last = other.span.start - part.span.start, other.span.end - part.span.start
    between = part.quote[mine.span.end - part.span.start : first]
    behind = part.quote[last : last + BEHIND].lower().lstrip()
    said = [between.lower().rpartition(word) for word in PARTS]
    return bool(between) and (
        any(found and "," not in after for _, found, after in said)
        or (between.endswith(" with ") and BESIDES not in part.flags)
        or behind.startswith(OF_THEM)
    )
