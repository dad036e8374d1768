"""Labels: who speaks in a headline, and where it is printed, is no part of the toll.

Yes: "Police: *Man* wounded in raid", "*Boy* shot in park: police".
Yes: "*Boy* shot in park - Norvia News, Weather and Sports".
"""

from collections.abc import Iterable, Iterator

from reportedly.model.parse import Sentence, Token

COLON = ":"
DASHES = frozenset({"-", "–", "—", "--"})
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
    if sentence.style != "headline":
        return heads
    first, last = _bounds(sentence, i)
    if first < 0 and last == len(sentence.tokens):
        return heads
    kept = (
        other
        for head in heads
        for other in (
            (head,)
            if first < head < last
            else _glued(sentence, i, last)
            if head >= last
            else _hung(sentence, (first, i), head)
        )
    )
    return tuple(dict.fromkeys(kept))


def _bounds(sentence: Sentence, i: int) -> tuple[int, int]:
    """Return the marks around what a headline tells; the ends where there are none."""
    tokens = sentence.tokens
    before = [t.i for t in tokens[:i] if t.text == COLON and t.i <= LONGEST]
    after = [
        t.i
        for t in tokens[i + 1 :]
        if (t.text == COLON and len(tokens) - t.i <= LONGEST + 1) or _is_dash(tokens, t.i)
    ]
    return (before[-1] if before else -1), (after[0] if after else len(tokens))


def _is_dash(tokens: tuple[Token, ...], i: int) -> bool:
    """Say whether a dash with blanks around it parts the name of a site from the headline."""
    behind = tokens[i + 1 : i + 2]
    apart = tokens[i].start > tokens[i - 1].end and any(t.start > tokens[i].end for t in behind)
    return tokens[i].text in DASHES and apart and any(t.text[:1].isalpha() for t in behind)


def _glued(sentence: Sentence, i: int, last: int) -> Iterator[int]:
    """Yield the noun that the parser took for a part of a label: "kills *man* - X"."""
    before = sentence.tokens[last - 1]
    if before.i > i and before.head >= last and before.pos in NOMINAL:
        yield before.i


def _hung(sentence: Sentence, run: tuple[int, int], head: int) -> Iterator[int]:
    """Yield the first noun behind the label that hangs on it."""
    first, trigger = run
    for token in sentence.tokens[first + 1 : trigger]:
        if token.head <= first and token.pos in NOMINAL and head <= first:
            yield token.i
            return
