"""Outlooks: an act that is only refused, offered, weighed or called for.

Yes: "Oslo will not lift the ban" refuses: REJECT, not CONCEDE.
Yes: "Oslo is willing to withdraw" offers: AGREE, not RETREAT.
Yes: "Oslo is considering sending aid" weighs: no act yet, and no PLOVER type.
No: "Oslo did not lift the ban" says that nothing happened.
"""

from enum import Enum

from reportedly.model.claim import Status
from reportedly.model.parse import Sentence
from reportedly.model.unknown import UNKNOWN, Unknown

WILL = frozenset({"will", "wo", "would", "'ll", "can", "ca", "cannot"})
READY = frozenset({"willing", "ready", "prepared", "open", "happy", "keen"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "longer"})
WEIGHING = frozenset({"consider", "contemplate", "mull", "ponder", "study", "weigh", "debate"})
CLIMBED = frozenset({"xcomp", "pcomp", "dobj", "ccomp", "prep", "acl", "pobj"})
STEPS = 4
FALLEN = frozenset(
    {"cancel", "collapse", "reject", "rebuff", "refuse", "scrap", "scupper", "spurn"}
)
OFFERS = frozenset({"demand", "offer", "propose", "seek", "suggest", "want"})


class Outlook(Enum):
    """How an act is looked at."""

    REFUSED = "refused"
    OFFERED = "offered"
    WEIGHED = "weighed"
    PLAIN = "plain"


def outlook(sentence: Sentence, i: int) -> Outlook:
    """Return how the act of a token is looked at."""
    at = i
    for _ in range(STEPS):
        if _is_refused(sentence, at):
            return Outlook.REFUSED
        token = sentence.tokens[at]
        above = sentence.tokens[token.head]
        if above.lemma in WEIGHING and above.pos == "VERB" and token.dep in CLIMBED:
            return Outlook.WEIGHED
        if token.dep == "xcomp" and above.lower in READY and above.pos in {"ADJ", "VERB"}:
            return Outlook.OFFERED
        if token.dep not in CLIMBED or token.head == at:
            break
        at = token.head
    return Outlook.PLAIN


def _is_refused(sentence: Sentence, i: int) -> bool:
    """Say whether a verb stands under "will not" or "cannot"."""
    if sentence.tokens[i].pos not in {"VERB", "AUX"}:
        return False
    below = {sentence.tokens[c].lower for c in sentence.children[i]}
    return bool(below & WILL) and bool(below & NEGATIONS)


def called_off(sentence: Sentence, i: int) -> Status | Unknown:
    """Return that a deal is off: "rejected a swap", "the swap was called off" (ruling 17)."""
    at = i
    for _ in range(STEPS):
        token = sentence.tokens[at]
        if token.head == at:
            break
        at = token.head
        above = sentence.tokens[at]
        off = any(sentence.tokens[c].lower == "off" for c in sentence.children[at])
        if above.pos == "VERB" and (above.lemma in FALLEN or (above.lemma == "call" and off)):
            return Status.NEGATED
        if above.pos == "VERB":
            break
    return UNKNOWN


def put_forward(sentence: Sentence, verb: int) -> Status | Unknown:
    """Return that a deal is only offered or demanded (ruling 17)."""
    offered = verb >= 0 and sentence.tokens[verb].lemma in OFFERS
    return Status.POSSIBLE if offered else UNKNOWN
