"""Verbs that a small parser takes for something else, and what shows it.

Yes: "Rebels kidnaps three guards" in a headline has a verb that was taken for a noun.
Yes: "Mowed down 30 marchers" has an object behind its particle.
Yes: "17 others hurt" is a participle that was taken for a present.
No: "Workers struck for two days": a past tense with a subject and no object is no passive.
"""

from reportedly.extract.quantities import Measured
from reportedly.model.parse import Sentence, Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PRESENT = frozenset({"VBP", "VBZ"})
UNCHANGED = frozenset({"cut", "hit", "hurt"})  # their participle is their present too
PARTICLES = frozenset({"away", "down", "off", "out", "up"})


def is_unchanged(token: Token) -> bool:
    """Say whether a present may be a participle: "17 others *hurt*"."""
    return token.lower in UNCHANGED and token.tag in {"VBP", "NN"}


def is_hidden_verb(sentence: Sentence, i: int) -> bool:
    """Say whether a headline's verb was taken for a noun: "Rebels *kidnaps* three guards"."""
    token = sentence.tokens[i]
    if sentence.style == "body" or token.dep != "ROOT" or token.pos != "NOUN":
        return False
    before = sentence.tokens[i - 1] if i else token
    after = sentence.tokens[i + 1 : i + 2]
    acts = token.tag == "NNS" and any(t.pos == "NUM" for t in after)
    counted = before.dep == "nummod" and token.tag == "NN"
    return acts or (counted and (before.tag == "NNS" or token.lower in UNCHANGED))


def acts_alone(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> bool:
    """Say whether a past tense of running text has a subject of its own, and no object.

    "Workers struck for two days" is no headline: nobody struck them.
    """
    token = sentence.tokens[i]
    past = token.tag == "VBD" and token.dep == "ROOT" and sentence.style == "body"
    own = [c for c in sentence.children[i] if sentence.tokens[c].dep in SUBJECTS]
    counted = any(m.sort == "count" and m.last < i for m in numbers)
    return past and bool(own) and not counted


def behind_particle(sentence: Sentence, i: int) -> list[int]:
    """Return what stands behind a particle that the parser took for a preposition.

    "Mowed *down* 30 marchers" has an object; so has "rounded *up* upwards of 200 men".
    """
    at = i + 1
    if at not in sentence.children[i] or sentence.tokens[at].lower not in PARTICLES:
        return []
    return [c for c in sentence.children[at] if sentence.tokens[c].dep == "pobj"]


def has_clause(sentence: Sentence, i: int) -> bool:
    """Say whether a verb has a clause with its own subject behind it for an object.

    "Police found *the victim dead* in a car": nobody found the police.
    """
    return any(
        sentence.tokens[clause].dep == "ccomp"
        and any(sentence.tokens[c].dep in SUBJECTS and c > i for c in sentence.children[clause])
        for clause in sentence.children[i]
    )


def is_unled(sentence: Sentence, i: int) -> bool:
    """Say whether a word has no verb above it that could lend it a subject.

    "Police identify boy shot and *killed* in raid": a headline's present goes on in no past.
    """
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    past = token.tag == "VBN" and above.tag in PRESENT and token.dep == "conj"
    return token.head == i or (past and sentence.style == "headline")
