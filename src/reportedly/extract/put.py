"""A count of victims that somebody puts at a figure: "put the toll at 19"."""

from reportedly.extract.trees import below, children
from reportedly.lexicon.cue_book import Cue, CueBook
from reportedly.model.parse import Sentence

FRAME = "figure"
TO = frozenset({"at", "to"})


def put(sentence: Sentence, verb: int, cue: Cue, cues: CueBook) -> frozenset[int]:
    """Return what a verb tells when it puts a count at a figure; nothing where it does not.

    Args:
        sentence: where it stands.
        verb: the verb, active or passive.
        cue: its entry.
        cues: the lexicon.
    """
    if FRAME not in cue.frames:
        return frozenset()
    things = [
        at
        for at in children(sentence, verb, "dobj", "nsubjpass")
        if sentence.tokens[at].lower in cues.words["tallies"]
    ]
    preps = [at for at in children(sentence, verb, "prep") if sentence.tokens[at].lower in TO]
    numbers = [at for at in preps if _is_number(sentence, at)]
    if not things or not numbers:
        return frozenset()
    return frozenset(below(sentence, things[0]) | below(sentence, numbers[0]))


def _is_number(sentence: Sentence, prep: int) -> bool:
    """Say whether a number stands behind a preposition, bare or with its noun."""
    for at in children(sentence, prep, "pobj"):
        near = (at, *children(sentence, at, "nummod", "quantmod"))
        if any(sentence.tokens[i].tag == "CD" for i in near):
            return True
    return False
