"""What a total came to: "the toll rose to 17", "bringing the number of dead to 13".

Yes: "Officials put the dead at 17", "the number of deaths passed 400".
No: "The deaths led to 14 dismissals" came to nothing.
"""

from collections.abc import Iterator

from reportedly.extract.phrases import heads
from reportedly.model.parse import Sentence

OBJECTS = frozenset({"dobj", "obj"})
SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass"})
TOTALS = frozenset({"count", "number", "tally", "toll", "total"})
SUMMING = frozenset({"amount", "climb", "come", "rise", "run"})


def figure(sentence: Sentence, i: int) -> Iterator[int]:
    """Yield the number that a noun is said to have reached: "the toll rose to 17"."""
    token = sentence.tokens[i]
    whole = token.lemma in TOTALS
    if token.dep not in SUBJECTS or not (whole or token.tag == "NNS"):
        return
    verb = token.head
    for child in sentence.children[verb]:
        if sentence.tokens[child].dep in OBJECTS | {"attr"} and child > i:
            yield from (child,) if whole or sentence.tokens[child].pos == "NUM" else ()
    for name in ("to", "at", "of"):
        for head in prepositional(sentence, verb, name):
            yield from (head,) if whole or _is_sum(sentence, verb, head) else ()


def _is_sum(sentence: Sentence, verb: int, head: int) -> bool:
    """Say whether a number is what several came to: "deaths rose to *40*", not "led to"."""
    bare = sentence.tokens[head].pos == "NUM"
    return bare or sentence.tokens[verb].lemma in SUMMING


def prepositional(sentence: Sentence, i: int, name: str) -> Iterator[int]:
    """Yield what stands behind a preposition of a word."""
    for child in sentence.children[i]:
        token = sentence.tokens[child]
        if token.lower == name and token.dep in {"prep", "agent", "dative"}:
            for below in sentence.children[child]:
                if sentence.tokens[below].dep in {"pobj", "pcomp"}:
                    yield from heads(sentence, below)
