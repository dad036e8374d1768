"""The words by which one sees that somebody speaks: the cue as a reader marks it."""

from reportedly.extract.trees import children
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.parse import Sentence

CARRIED = frozenset({"aux", "auxpass", "neg", "advmod"})
PLAIN = "plain"
BESIDE = 3  # tokens between a verb and the cue that it governs: "to", "not", an adverb


def sign(
    sentence: Sentence, cue: tuple[int, int], token: int, cues: CueBook
) -> tuple[int, int]:
    """Return first and last token of a cue with what belongs to it.

    A verb brings its particle ("pointed out"), and an infinitive the verb that it hangs on
    ("declined to say", "is trying to show"), unless that one is a cue of its own.

    Args:
        sentence: where it stands.
        cue: first and last token of the cue itself.
        token: its main token.
        cues: the lexicon.
    """
    return _governor(sentence, cue[0], token, cues), _end(sentence, cue[1], token)


def _end(sentence: Sentence, last: int, token: int) -> int:
    particle = last == token and last + 1 in children(sentence, token, "prt")
    return last + 1 if particle else last


def _governor(sentence: Sentence, first: int, token: int, cues: CueBook) -> int:
    """Return where the verb begins that a cue in the infinitive hangs on."""
    above = sentence.tokens[sentence.tokens[token].head]
    infinitive = any(sentence.tokens[i].tag == "TO" for i in children(sentence, token, "aux"))
    near = 0 < token - above.i <= BESIDE
    if not infinitive or sentence.tokens[token].dep != "xcomp" or not near:
        return first
    governs = cues.verbs.get(above.lemma)
    if above.pos != "VERB" or (governs is not None and governs.cue_class.effect != PLAIN):
        return first
    start = above.i
    while start and sentence.tokens[start - 1].head == above.i:
        if sentence.tokens[start - 1].dep not in CARRIED:
            break
        start -= 1
    return start
