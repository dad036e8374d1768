"""Revisions: a figure that its own text calls an old one, and replaces (ruling 15).

"Initially nine people were reported killed. The ministry later said 21": the nine keep their
claim, flagged as superseded in the text. Who gives no other figure has revised nothing, unless
the text takes its own earlier words back: "An earlier version of this report said 40".
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from reportedly.model.claim import Claim, LinkType, Status
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import Unknown

FLAG = "superseded_in_text"
OLD, WITHDRAWN = "old", "withdrawn"
WORD = re.compile(r"[a-z]+")
LONGEST = 3  # words of a phrase
REACH = 1200  # characters: a figure told further away is of something else
NOTHING: Mapping[str, str] = MappingProxyType({})


def revised(
    claims: tuple[Claim, ...], revisions: Mapping[str, str] = NOTHING
) -> tuple[Claim, ...]:
    """Return the claims with a flag for figures that the text itself replaces.

    Args:
        claims: of one document.
        revisions: phrases that call the figure behind them old or new.
    """
    return tuple(
        replace(claim, flags=tuple(sorted({*claim.flags, FLAG})))
        if _is_withdrawn(claim, revisions)
        or (_is_old(claim, revisions) and any(_replaces(other, claim) for other in claims))
        else claim
        for claim in claims
    )


def _is_old(claim: Claim, revisions: Mapping[str, str]) -> bool:
    """Say whether the last such phrase before a figure in its sentence calls it old."""
    if not _is_stated(claim):
        return False
    words = _before(claim)
    for end in range(len(words), 0, -1):
        for length in range(min(LONGEST, end), 0, -1):
            age = revisions.get(" ".join(words[end - length : end]), "")
            if age:
                return age == OLD
    return False


def _is_withdrawn(claim: Claim, revisions: Mapping[str, str]) -> bool:
    """Say whether the words before a claim are those with which a text takes words back."""
    words = _before(claim)
    runs = (
        " ".join(words[start : start + length])
        for length in range(1, LONGEST + 1)
        for start in range(len(words) - length + 1)
    )
    return any(revisions.get(run) == WITHDRAWN for run in runs)


def _before(claim: Claim) -> list[str]:
    """Return the words of a claim's sentence before its trigger."""
    return WORD.findall(claim.quote[: claim.trigger.start - claim.span.start].lower())


def _is_stated(claim: Claim) -> bool:
    """Say whether a claim gives a number for something that happened."""
    if isinstance(claim.count, Unknown) or claim.status is not Status.HAPPENED:
        return False
    part = any(link.type is LinkType.PART_OF for link in claim.links)
    return bool(claim.count.surface) and not part


def _replaces(other: Claim, old: Claim) -> bool:
    """Say whether another claim gives the figure that stands now."""
    if other.kind != old.kind or other.id == old.id or not _is_stated(other):
        return False
    if _is_vague(other) and not _is_vague(old):
        return False  # "several" takes no number back
    near = abs(other.trigger.start - old.trigger.start) <= REACH
    whole = other.victims.group in {"all", "civilian", old.victims.group}
    return near and whole and not other.increment and _number(other) != _number(old)


def _is_vague(claim: Claim) -> bool:
    return not isinstance(claim.count, Unknown) and claim.count.kind is QuantityKind.VAGUE


def _number(claim: Claim) -> object:
    count = claim.count
    return None if isinstance(count, Unknown) else (count.lo, count.hi)
