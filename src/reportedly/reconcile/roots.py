"""Roots: whom a claim goes back to in the end, so that ten outlets with one root are one.

Rules A1 to A6 of the field guide and ruling 19 of the design.
"""

import re

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown, known
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.reconcile.wording import spelled

STATE_ORGAN = re.compile(r"^([A-Z]{3})-(?:GOV|MIL|SPY|COP)\b")
STATE_TYPES = frozenset({
    SourceType.PARTY_MILITARY,
    SourceType.PARTY_GOVERNMENT,
    SourceType.PARTY_INTELLIGENCE,
    SourceType.STATE_MEDIA,
    SourceType.THIRD_GOVERNMENT,
    SourceType.THIRD_MILITARY,
    SourceType.THIRD_INTELLIGENCE,
})  # fmt: skip
LOCAL = "local:"
OUTLET = "outlet:"
UNNAMED = frozenset({
    SourceType.ANONYMOUS_OFFICIAL,
    SourceType.EYEWITNESS,
    SourceType.FAMILY,
    SourceType.CAPTIVE,
})  # fmt: skip


def root(claim: Claim, document: Document | Unknown) -> str:
    """Return the independence group of a claim.

    Args:
        claim: the claim.
        document: where it stands; unknown where only the claim is at hand.
    """
    outlet = f"{OUTLET}{outlet_of(claim, document)}"
    for voice in reversed(claim.attribution):
        if voice.part is Part.PUBLISHER and isinstance(voice.id, Unknown):
            return outlet
        found = _group(voice, claim, outlet)
        if found:
            return found
    return outlet


def roots_of(claim: Claim, document: Document | Unknown) -> tuple[str, ...]:
    """Return the groups of all voices of a chain that have a name, publisher first."""
    outlet = f"{OUTLET}{outlet_of(claim, document)}"
    voices = (voice for voice in claim.attribution if voice.part is not Part.PUBLISHER)
    named = (_group(voice, claim, outlet) for voice in voices)
    return (outlet, *(group for group in named if group))


def outlet_of(claim: Claim, document: Document | Unknown) -> str:
    """Return who issued the text; a text without a publisher stands for itself."""
    voice = claim.attribution[0]
    name = spelled(known(voice.name, known(voice.text, "")))
    if isinstance(document, Unknown):
        return name or claim.document
    return spelled(known(document.publisher, "")) or name or document.id


def root_on_the_spot(root: str) -> str:
    """Return the group inside one incident, where all local authorities are one."""
    return LOCAL if root.startswith(LOCAL) else root


def own_voice(claim: Claim) -> bool:
    """Say whether nobody but the publisher stands behind a claim: his word, or hearsay."""
    return all(_nameless(voice) or voice.part is Part.PUBLISHER for voice in claim.attribution)


def organ(claim: Claim) -> str:
    """Return which body of its group speaks: two of one state are told apart by it."""
    voice = claim.claimant
    return known(voice.id, spelled(known(voice.name, known(voice.text, ""))))


def _group(voice: Voice, claim: Claim, outlet: str) -> str:
    """Return the group of a voice; empty where it has no name of its own."""
    if voice.source_type is SourceType.LOCAL_OFFICIAL:
        return f"{LOCAL}{_locality(voice, claim)}"
    if not isinstance(voice.id, Unknown):
        state = STATE_ORGAN.match(voice.id)
        return f"state:{state[1]}" if state else voice.id
    if _of_state(voice):
        return f"state:{known(voice.country, '')}"
    name = spelled(known(voice.name, known(voice.text, "")))
    if not name:
        return ""
    if voice.source_type in UNNAMED:
        return f"{voice.source_type}:{known(voice.country, '')}:{name}:{outlet}"
    return f"{OUTLET}{name}" if voice.source_type is SourceType.INDEPENDENT_MEDIA else name


def _of_state(voice: Voice) -> bool:
    if isinstance(voice.country, Unknown):
        return False
    officials = STATE_TYPES | {SourceType.ANONYMOUS_OFFICIAL}
    return voice.source_type in officials


def _locality(voice: Voice, claim: Claim) -> str:
    return known(voice.id, spelled(known(voice.name, known(voice.text, "")))) or claim.document


def _nameless(voice: Voice) -> bool:
    return isinstance(voice.id, Unknown) and isinstance(voice.text, Unknown)
