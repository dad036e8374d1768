"""Both counts of a swap, and who gave how many, where the words around it tell them.

Yes: "a 90-for-90 exchange", "a swap of 200 for 200 captives": both ways.
Yes: "Sanaa freed 64 soldiers and Aden freed 32 fighters in a swap": each side's own.
No: "a swap of 40 prisoners": one count, the other stays unknown.
"""

import re
from dataclasses import dataclass

from reportedly.extract.bounding import bounded
from reportedly.extract.context import Context
from reportedly.extract.deeds import Deed, deeds
from reportedly.extract.phrases import Phrase, is_people, phrase_at
from reportedly.extract.quantities import Measured
from reportedly.model.parse import Sentence
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown

FOR = "for"
JOINED = re.compile(r"for-(\d+)")
REACH = 3  # tokens between a number and the "for" behind it: "20 captives for 35"
OWNERS = frozenset({"the", "of", "body", "corpse", "remain", "remains", "some", "another"})


@dataclass(frozen=True, slots=True)
class Freed:
    """Whom one side gave: the deed and the phrase of those freed."""

    deed: Deed
    phrase: Phrase


def both_ways(
    sentence: Sentence, numbers: tuple[Measured, ...]
) -> tuple[Quantity, Quantity] | None:
    """Return the two numbers of "N for M"; nothing where there are none."""
    tokens = sentence.tokens
    counts = [m for m in numbers if m.sort == "count"]
    for at, one in enumerate(counts):
        for token in tokens[one.last + 1 : one.last + 1 + REACH]:
            joined = JOINED.fullmatch(token.lower)
            if joined:
                said = bounded(int(joined[1]), QuantityKind.EXACT)
                return one.quantity, one.quantity if said.n == one.quantity.n else said
            behind = counts[at + 1 : at + 2]
            if token.lower == FOR and behind and behind[0].first <= token.i + REACH:
                return one.quantity, behind[0].quantity
    return None


def is_given_for(sentence: Sentence, first: int) -> bool:
    """Say whether a number stands behind "for", over "the remains of"."""
    at = first - 1
    while at > 0 and sentence.tokens[at].lemma in OWNERS:
        at -= 1
    return at >= 0 and sentence.tokens[at].lower == FOR


def freed(context: Context, sentence: Sentence) -> tuple[Freed, Freed] | None:
    """Return the two deeds of a sentence by which people change hands, both counted."""
    numbers = context.numbers[sentence.index]
    found = []
    for deed in deeds(context, sentence):
        for head in deed.thing:
            phrase = phrase_at(sentence, head, numbers)
            counted = phrase.measured is not None and phrase.measured.sort == "count"
            if counted and is_people(sentence, phrase, context.lexicon.people):
                found.append(Freed(deed, phrase))
    apart = len(found) > 1 and found[0].deed.verb != found[1].deed.verb
    return (found[0], found[1]) if apart else None


def count_of(phrase: Phrase) -> Quantity | Unknown:
    """Return how many a phrase counts."""
    return UNKNOWN if phrase.measured is None else phrase.measured.quantity
