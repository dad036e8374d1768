"""The words that name a source: its whole noun phrase, and no more (ruling 16)."""

from reportedly.extract.trees import EDGE, below, children, noun_phrase
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Sentence, Token

ALL = frozenset({"all", "also", "both", "each"})
BEFORE = frozenset({"on", "in"})
LOOSE = frozenset({"last", "this", "early", "late"})
CLOSED = frozenset({")", "]"})
COMMA = ","


def source_phrase(sentence: Sentence, head: int, apart: int, cues: CueBook) -> tuple[int, int]:
    """Return the noun phrase of a source, and the comma that closes its apposition.

    What tells when or where he spoke is cut off its end.

    Args:
        sentence: where it stands.
        head: its head.
        apart: a token that is no part of it, such as its verb.
        cues: the lexicon.
    """
    first, last = noun_phrase(sentence, head)
    last = max(last, _reach(sentence, head, last, apart))
    last = _trimmed(sentence, head, last, cues)
    tokens = sentence.tokens
    opened = any(tokens[i].text == COMMA for i in range(first, last))
    closes = last + 1 < len(tokens) and tokens[last + 1].text == COMMA and apart > last
    return first, last + 1 if opened and closes else last


def _reach(sentence: Sentence, head: int, last: int, apart: int) -> int:
    """Return how far a phrase goes on behind its names: the clause that tells who he is."""
    cut = frozenset(children(sentence, head, "cc", "conj", "parataxis"))
    inside = below(sentence, head, without=cut)
    reach = last
    while reach + 1 in inside and reach + 1 != apart:
        reach += 1
    while reach > last and sentence.tokens[reach].text in EDGE:
        reach -= 1
    return reach if reach + 1 != apart or sentence.tokens[reach].text not in EDGE else last


def _trimmed(sentence: Sentence, head: int, last: int, cues: CueBook) -> int:
    """Return the end of a phrase without what tells when: "the mayor on Monday"."""
    tokens = sentence.tokens
    end = last
    while end > head and (_is_time(tokens[end], cues) or tokens[end].lower in LOOSE):
        end -= 1
    dated = end < last and end > head
    if dated and tokens[end].lower in BEFORE:
        end -= 1
    elif dated and tokens[end].pos in {"VERB", "ADP", "DET"}:
        end = last  # "released last week" says which
    while end > head and tokens[end].lower in ALL:
        end -= 1
    return end


def _is_time(token: Token, cues: CueBook) -> bool:
    return token.lower in cues.words["times"]
