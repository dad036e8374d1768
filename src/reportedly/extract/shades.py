"""How far a predicate holds within its context: "tried to" is nearer to fact than "hoped to".

A row of `lexicon/cues/levels.tsv` may name a shade of a context, as in "possible try",
"participle before" or "present you"; the first that fits gives the level, else the context.
"""

from collections.abc import Iterator

from reportedly.extract.standing import Reading
from reportedly.extract.trees import children
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Sentence

SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES = frozenset({"acl", "relcl"})
PAST = frozenset({"VBD", "VBN"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def level(sentence: Sentence, at: int, name: str, reading: Reading, cues: CueBook) -> float:
    """Return how sure it is that what a predicate tells of happened, -3 to 3.

    Args:
        sentence: where it stands.
        at: the predicate.
        name: its context.
        reading: what attributions and moods make of it.
        cues: the lexicon.
    """
    names = (f"{name} {shade}" for shade in _shades(sentence, at, reading, cues))
    return next((cues.levels[one] for one in names if one in cues.levels), cues.levels[name])


def _shades(sentence: Sentence, at: int, reading: Reading, cues: CueBook) -> Iterator[str]:
    """Yield what shades a predicate, the nearest first."""
    token = sentence.tokens[at]
    over = sentence.tokens[token.head]
    yield from (why.rpartition("#")[2] for why in reading.why[:1])
    if children(sentence, at, "neg") and not _has_modal(sentence, at):
        yield cues.implicatives.get(token.lemma, "")
    yield from (sentence.tokens[i].lower for i in children(sentence, at, *SUBJECTS))
    if token.dep == "pcomp":
        yield over.lower
    if over.pos in NOMINAL and token.dep in CLAUSES:
        yield "of a thing"
    elif over.i != at:
        yield "under the past" if over.tag in PAST else f"under {over.tag.lower()}"
    yield "past" if token.tag == "VBD" else token.dep


def _has_modal(sentence: Sentence, at: int) -> bool:
    return any(sentence.tokens[i].tag == "MD" for i in children(sentence, at, "aux"))
