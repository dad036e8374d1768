"""Event nouns that stand alone: a happening is named, and nobody who did or suffered it.

Yes: "The massacre shocked the valley" points at one.
Yes: "Explosions were heard in Goma", "the Goma bombings": a place frames them.
Yes: "Three stabbings were counted" tells how many.
No: "Attacks are a concern" is of no happening.
No: "an attack helicopter": the noun only stands before another.

Such a claim bears the flag `mention`; it counts nobody and makes no incident of its own.
"""

from reportedly.extract.context import Context
from reportedly.lexicon.claim_book import Entry
from reportedly.model.parse import Sentence

FLAG = "mention"
POINTS, FRAMES, CARRIES, KIND = "points", "frames", "carries", "kind"
BEFORE = frozenset({"det", "amod", "predet", "nmod"})
OWNING = frozenset({"poss", "compound", "nmod", "amod"})


def is_named(context: Context, sentence: Sentence, i: int, entry: Entry) -> bool:
    """Say whether a noun names a happening by itself.

    Args:
        context: the document.
        sentence: where the noun stands.
        i: the noun.
        entry: its entry.
    """
    words = context.lexicon.events.mentions
    if is_month(context, sentence, i):
        return False
    if (str(entry.coding.plover), KIND) not in words:
        return False
    return any(_points(context, sentence, child) for child in sentence.children[i])


def is_month(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a noun is the name of a month: "March 10"."""
    token = sentence.tokens[i]
    named = token.text[:1].isupper() and token.lower in context.lexicon.events.codes["month"]
    return named and any(
        near.pos == "NUM" or near.tag == "CD" for near in sentence.tokens[i - 1 : i + 2]
    )


def is_carried(context: Context, sentence: Sentence, i: int) -> bool:
    """Say whether a noun stands before one that only wraps it: "a bombing *campaign*"."""
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    return (
        token.dep in {"compound", "amod", "nmod"}
        and above.i == i + 1
        and (above.lemma, CARRIES) in context.lexicon.events.mentions
    )


def _points(context: Context, sentence: Sentence, child: int) -> bool:
    """Say whether a word below a noun points at one happening, counts or places it."""
    words, token = context.lexicon.events.mentions, sentence.tokens[child]
    if token.dep in BEFORE and (token.lower, POINTS) in words:
        return True
    if token.dep == "nummod" or (token.dep in OWNING and token.pos == "PROPN"):
        return True
    if token.dep == "poss":
        return True
    placed = token.dep == "prep" and (token.lower, FRAMES) in words
    return placed and any(
        sentence.tokens[c].pos in {"PROPN", "NOUN"} for c in sentence.children[child]
    )
