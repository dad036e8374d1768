"""Verification gaps and silence: "could not be verified", "declined to comment"."""

from collections.abc import Iterator

from reportedly.extract.trees import words_at
from reportedly.lexicon.cue_book import CueBook, Gap
from reportedly.model.parse import Parse, Sentence

UNVERIFIED = "unverified_by"


def gaps(sentence: Sentence, cues: CueBook) -> Iterator[tuple[int, Gap]]:
    """Yield every gap phrase of a sentence, and where it starts."""
    for token in sentence.tokens:
        for gap in cues.gaps.get(token.lower, ()):
            if words_at(sentence, token.i, gap.words):
                yield token.i, gap


def gap_kinds(sentence: Sentence, token: int, cues: CueBook) -> frozenset[str]:
    """Return the kinds of gap that stand before a token in its sentence."""
    return frozenset(gap.kind for at, gap in gaps(sentence, cues) if at < token)


def gap_flags(
    parse: Parse, sentence: Sentence, cues: CueBook, *, alone: bool
) -> tuple[str, ...]:
    """Return the flag of a gap in the sentence, or in the next one about a claim just made.

    Args:
        parse: the document.
        sentence: where the claim stands.
        cues: the lexicon.
        alone: the publisher speaks for itself: no next sentence takes that back.
    """
    own = {gap.kind for _, gap in gaps(sentence, cues)}
    following = set()
    if not alone and sentence.index + 1 < len(parse.sentences):
        after = parse.sentences[sentence.index + 1]
        if after.paragraph - sentence.paragraph <= 1:
            following = {gap.kind for _, gap in gaps(after, cues)}
    words = {
        t.lemma for t in sentence.tokens if t.pos != "PROPN"
    }  # a Memorial Hospital is none
    history = words & cues.words["history"]
    flags = (UNVERIFIED,) if "unverified" in own | following else ()
    return (*flags, "historical") if history else flags
