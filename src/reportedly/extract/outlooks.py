"""Outlooks: an act that is only refused, offered, weighed or called for.

Yes: "Oslo will not lift the ban" refuses: REJECT, not CONCEDE.
Yes: "Oslo is willing to withdraw" offers: AGREE, not RETREAT.
Yes: "Oslo is considering sending aid" weighs: no act yet, and no PLOVER type.
No: "Oslo did not lift the ban" says that nothing happened.
"""

from enum import Enum

from reportedly.extract.context import Context
from reportedly.extract.slots import OBJECTS, subject_of
from reportedly.model.claim import Status
from reportedly.model.parse import Sentence
from reportedly.model.unknown import UNKNOWN, Unknown

CLIMBED = frozenset({"xcomp", "pcomp", "dobj", "ccomp", "prep", "acl", "pobj"})
STEPS = 4


class Outlook(Enum):
    """How an act is looked at."""

    REFUSED = "refused"
    OFFERED = "offered"
    WEIGHED = "weighed"
    PLAIN = "plain"


def outlook(context: Context, sentence: Sentence, i: int) -> Outlook:
    """Return how the act of a token is looked at."""
    words = context.lexicon.events.outlooks
    at = i
    for _ in range(STEPS):
        if _is_refused(context, sentence, at):
            return Outlook.REFUSED
        token = sentence.tokens[at]
        above = sentence.tokens[token.head]
        if above.lemma in words["weighing"] and above.pos == "VERB" and token.dep in CLIMBED:
            return Outlook.WEIGHED
        if (
            token.dep == "xcomp"
            and above.lower in words["ready"]
            and above.pos in {"ADJ", "VERB"}
        ):
            return Outlook.OFFERED
        if token.dep not in CLIMBED or token.head == at:
            break
        at = token.head
    return Outlook.PLAIN


def _is_refused(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a verb stands under "will not" or "cannot"."""
    if sentence.tokens[i].pos not in {"VERB", "AUX"}:
        return False
    below = {sentence.tokens[c].lower for c in sentence.children[i]}
    words = context.lexicon.events.outlooks
    return bool(below & words["will"]) and bool(below & words["negation"])


def called_off(context: Context, sentence: Sentence, i: int) -> Status | Unknown:
    """Return that a deal is off, or that somebody is only ready for it (ruling 17).

    "Rejected a swap" and "the swap was called off" negate it; "ready for a swap" leaves it
    possible.
    """
    words = context.lexicon.events.outlooks
    at = i
    for _ in range(STEPS):
        token = sentence.tokens[at]
        if token.head == at:
            break
        at = token.head
        above = sentence.tokens[at]
        off = any(sentence.tokens[c].lower == "off" for c in sentence.children[at])
        if above.pos == "ADJ" and above.lower in words["ready"]:
            return Status.POSSIBLE
        if above.pos == "VERB":
            fallen = above.lemma in words["fallen"] or (above.lemma == "call" and off)
            return Status.NEGATED if fallen else UNKNOWN
    return UNKNOWN


def refuser(context: Context, sentence: Sentence, i: int) -> int:
    """Return who rejects a deal whose noun is the object of his verb; -1 for nobody."""
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    fallen = above.lemma in context.lexicon.events.outlooks["fallen"]
    return subject_of(sentence, above.i) if fallen and token.dep in OBJECTS else -1


def put_forward(context: Context, sentence: Sentence, verb: int) -> Status | Unknown:
    """Return that a deal is only offered or demanded (ruling 17)."""
    offers = context.lexicon.events.outlooks["offer"]
    offered = verb >= 0 and sentence.tokens[verb].lemma in offers
    return Status.POSSIBLE if offered else UNKNOWN
