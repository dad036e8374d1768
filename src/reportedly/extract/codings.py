"""Which ACLED type an event has, where that depends on who acts and who suffers."""

from dataclasses import replace

from reportedly.extract.context import Context
from reportedly.extract.parties import is_armed, side_of, sort_of_thing
from reportedly.extract.sides import Heads
from reportedly.lexicon.claim_book import Entry
from reportedly.model.claim import Coding, Status
from reportedly.model.parse import Sentence
from reportedly.model.unknown import UNKNOWN

CLASH = "Armed clash"
UNARMED = "Attack"
REGAINED = "Government regains territory"
OVERTAKEN = "Non-state actor overtakes territory"
VIOLENT = "Violent demonstration"
EXCESSIVE = "Excessive force against protesters"
TO_COME = {"AID": ("AGREE", "03"), "COOPERATE": ("AGREE", "03"), "RETREAT": ("CONCEDE", "08")}
BY_MEANS = {
    "aircraft": "Air/drone strike",
    "artillery": "Shelling/artillery/missile attack",
    "explosive": "Remote explosive/landmine/IED",
    "missile": "Shelling/artillery/missile attack",
}


def coding_of(context: Context, sentence: Sentence, entry: Entry, found: Heads) -> Coding:
    """Return the codes of an event."""
    coding = entry.coding
    acled = str(coding.acled)
    if acled in {UNARMED, CLASH}:
        return replace(coding, acled=_of_force(context, sentence, acled, found))
    if acled == REGAINED and "rebel" in _sides(context, sentence, found.get("actor", ())):
        return replace(coding, acled=OVERTAKEN)
    return coding


def as_told(coding: Coding, status: Status) -> Coding:
    """Return the codes of an act to come (PLOVER): help is AGREE, a withdrawal CONCEDE."""
    plover = TO_COME.get(str(coding.plover))
    if status is not Status.PLANNED or plover is None:
        return coding
    return replace(coding, plover=plover[0], cameo=plover[1], mode=UNKNOWN)


def _of_force(context: Context, sentence: Sentence, acled: str, found: Heads) -> str:
    """Return the type of an attack or a fight: by means, against crowds, between the armed."""
    acting = (*found.get("actor", ()), *found.get("instrument", ()))
    suffering = found.get("target", ())
    if "crowd" in _sides(context, sentence, acting):
        return VIOLENT
    if "crowd" in _sides(context, sentence, suffering):
        return VIOLENT if acled == CLASH else EXCESSIVE
    for head in acting:
        by_means = BY_MEANS.get(sort_of_thing(context, sentence, head))
        if by_means is not None:
            return by_means
    return CLASH if any(is_armed(context, sentence, t) for t in suffering) else acled


def _sides(context: Context, sentence: Sentence, found: tuple[int, ...]) -> set[str]:
    return {side_of(context, sentence, at) for i in found for at in (i, *sentence.children[i])}
