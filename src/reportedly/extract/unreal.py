"""Films, games and drills: what happens in them happened to nobody (design, ruling 6).

Yes: "In the film, two soldiers are killed", "the war game assumed 900 dead".
Yes: "20 soldiers were killed by mock fire", "with 120 mock wounded".
No: "Two soldiers were killed in an exercise": an accident; so is one on the set of a film.
"""

from reportedly.extract.trees import ancestors, children
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Sentence

WHERE = frozenset({"in", "during", "of", "throughout"})
DEEP = 3  # "killed *by fire* that is *mock*"
LIFE = "life"
LIVED = frozenset({"drama", "thriller"})


def is_unreal(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether what a word tells of belongs to a work, a game or a drill.

    Args:
        sentence: where it stands.
        at: the word.
        cues: the lexicon.
    """
    if _is_mock(sentence, at, cues) or _is_played(sentence, at, cues):
        return True
    for node in (at, *ancestors(sentence, at)):
        if any(_sort(sentence, c, cues) == "work" for c in _places(sentence, node)):
            return True
        if node != at and _is_told(sentence, node, cues):
            return True
    return False


def _places(sentence: Sentence, node: int) -> list[int]:
    """Return what stands behind the "in" or "during" of a clause."""
    preps = [c for c in children(sentence, node, "prep") if sentence.tokens[c].lower in WHERE]
    found = [c for prep in preps for c in children(sentence, prep, "pobj")]
    return [c for c in found if sentence.tokens[c].lemma not in LIVED or _is_alone(sentence, c)]


def _is_alone(sentence: Sentence, i: int) -> bool:
    """Say whether a noun has no noun before it: a "hostage drama" is none of the stage."""
    return not children(sentence, i, "compound")


def _sort(sentence: Sentence, i: int, cues: CueBook) -> str:
    """Return the sort of a noun, by itself or with the noun before it; "" for others."""
    token = sentence.tokens[i]
    pair = f"{sentence.tokens[i - 1].lower} {token.lemma}" if i else ""
    return cues.fiction.get(pair, cues.fiction.get(token.lemma, ""))


def _is_told(sentence: Sentence, node: int, cues: CueBook) -> bool:
    """Say whether a verb tells what a work or drill makes up: "the film shows"."""
    if cues.fiction.get(sentence.tokens[node].lemma) != "telling":
        return False
    subjects = children(sentence, node, "nsubj")
    return any(_sort(sentence, c, cues) in {"work", "drill"} for c in subjects)


def _is_played(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether a player loses lives: "players who lose three lives"."""
    lives = any(sentence.tokens[c].lemma == LIFE for c in children(sentence, at, "dobj"))
    who = (*children(sentence, at, "nsubj"), sentence.tokens[at].head)
    return lives and any(cues.fiction.get(sentence.tokens[c].lemma) == "player" for c in who)


def _is_mock(sentence: Sentence, at: int, cues: CueBook) -> bool:
    """Say whether a word, or somebody or something in it, is called mock."""
    if at and cues.fiction.get(sentence.tokens[at - 1].lower) == "mock":
        return True
    layer = [at]
    for _ in range(DEEP):
        layer = [c for node in layer for c in sentence.children[node]]
        found = (sentence.tokens[c] for c in layer)
        if any(cues.fiction.get(t.lower) == "mock" and t.dep == "amod" for t in found):
            return True
    return False
