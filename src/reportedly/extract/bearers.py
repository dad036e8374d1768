"""Bearers: whose wound or condition a noun behind a preposition tells of.

Yes: "Officers found two men with gunshot wounds", "a boy in critical condition".
Yes: "Four people are recovering from injuries", "three were taken to hospital with burns".
No: "He died of his wounds" (the death tells more), "doctors deal with injuries".
"""

from collections.abc import Iterator

from reportedly.extract.neighbours import FINDING
from reportedly.extract.phrases import heads
from reportedly.model.parse import Sentence

PREPOSITIONS = frozenset({"with", "from", "for", "in"})
PLACES = frozenset({"to", "at", "into", "in", "from", "outside", "inside", "near"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
CLAUSES = frozenset({"acl", "relcl"})
CONTROLLED = frozenset({"conj", "xcomp", "advcl", "acomp"})
LONGEST = 8  # steps up the tree


def bearers(sentence: Sentence, i: int, carried: frozenset[str]) -> Iterator[int]:
    """Yield who bears what a noun names.

    Args:
        sentence: where it stands.
        i: the noun: "wound", "condition".
        carried: verbs whose subject or object bears it.
    """
    at = _above_preposition(sentence, i)
    for _ in range(LONGEST):
        if at < 0:
            return
        token = sentence.tokens[at]
        if token.pos in VERBS:
            if token.lemma in carried:
                yield from _borne_by(sentence, at)
            return
        if token.pos not in NOUNS:
            return
        above = sentence.tokens[token.head]
        if token.dep != "pobj" or above.lower not in PLACES:
            yield at
            return
        at = above.head


def _above_preposition(sentence: Sentence, i: int) -> int:
    """Return what a noun's preposition hangs on; -1 without one."""
    token = sentence.tokens[i]
    while token.dep == "conj" and token.head != token.i:
        token = sentence.tokens[token.head]
    above = sentence.tokens[token.head]
    return above.head if token.dep == "pobj" and above.lower in PREPOSITIONS else -1


def _borne_by(sentence: Sentence, verb: int) -> Iterator[int]:
    """Yield the object of a verb, or the subject where it has none."""
    at = verb
    for _ in range(LONGEST):
        below = [sentence.tokens[c] for c in sentence.children[at]]
        met = at == verb or sentence.tokens[at].lemma in FINDING
        found = [t.i for t in below if t.dep in OBJECTS and met and t.i > at]
        found = found or [t.i for t in below if t.dep in SUBJECTS]
        if found:
            yield from heads(sentence, found[0])
            return
        token = sentence.tokens[at]
        if token.dep in CLAUSES:
            yield token.head
            return
        if token.dep not in CONTROLLED or token.head == at:
            return
        at = token.head
