"""A word that labels the number behind it, as in a table that ran into a line."""

from reportedly.extract.quantities import Measured
from reportedly.model.parse import Sentence

BEFORE = frozenset({"PUNCT", "NOUN"})


def labelled(sentence: Sentence, i: int, numbers: tuple[Measured, ...]) -> Measured | None:
    """Return the count that a word labels: "Killed: *12*. Injured: 40".

    "Four were killed: 3 guards and a cook" labels nothing.
    """
    tokens = sentence.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].text != ":":
        return None
    if i and tokens[i - 1].pos not in BEFORE:
        return None
    counts = (one for one in numbers if one.first == i + 2 and one.sort == "count")
    return next(counts, None)
