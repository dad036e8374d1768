"""Labels: who speaks, in front of a headline's colon or behind it, is no part of the toll.

Yes: "Police: *Man* wounded in raid", "*Boy* shot in park: police".
"""

from collections.abc import Iterable, Iterator

from reportedly.model.parse import Sentence

COLON = ":"
LONGEST = 6  # tokens of a label
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def inside_label(sentence: Sentence, i: int, found: Iterable[int]) -> tuple[int, ...]:
    """Return the same fillers of a trigger's slot without those in the label of a headline.

    What the parser hung on the label stands in for it.

    Args:
        sentence: where the trigger stands.
        i: the trigger.
        found: heads of the fillers.
    """
    heads = tuple(found)
    marks = [t.i for t in sentence.tokens if t.text == COLON]
    if sentence.style != "headline" or not marks:
        return heads
    first, last = _bounds(sentence, marks, i)
    kept = (
        other
        for head in heads
        for other in ((head,) if first < head < last else _hung(sentence, (first, i), head))
    )
    return tuple(dict.fromkeys(kept))


def _bounds(sentence: Sentence, marks: list[int], i: int) -> tuple[int, int]:
    """Return the colons around what a headline tells; the ends where there are none."""
    before = [mark for mark in marks if mark < i and mark <= LONGEST]
    after = [mark for mark in marks if mark > i and len(sentence.tokens) - mark <= LONGEST + 1]
    return (before[-1] if before else -1), (after[0] if after else len(sentence.tokens))


def _hung(sentence: Sentence, run: tuple[int, int], head: int) -> Iterator[int]:
    """Yield the first noun behind the label that hangs on it."""
    first, trigger = run
    for token in sentence.tokens[first + 1 : trigger]:
        if token.head <= first and token.pos in NOMINAL and head <= first:
            yield token.i
            return
