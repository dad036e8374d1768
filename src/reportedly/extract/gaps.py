"""Verification gaps and silence: "could not be verified", "declined to comment"."""

from collections.abc import Iterator

from reportedly.extract.trees import noun_phrase, subject, words_at
from reportedly.lexicon.cue_book import CueBook, Gap
from reportedly.model.parse import Parse, Sentence
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Voice

UNVERIFIED = "unverified_by"
UNCONFIRMED = "unconfirmed_attribution"
NAMES = 2


def gaps(sentence: Sentence, cues: CueBook) -> Iterator[tuple[int, Gap]]:
    """Yield every gap phrase of a sentence, and where it starts."""
    for token in sentence.tokens:
        for gap in cues.gaps.get(token.lower, ()):
            if words_at(sentence, token.i, gap.words):
                yield token.i, gap


def gap_kinds(sentence: Sentence, token: int, cues: CueBook) -> frozenset[str]:
    """Return the kinds of gap that stand before a token in its sentence."""
    return frozenset(gap.kind for at, gap in gaps(sentence, cues) if at < token)


def disowned(
    parse: Parse, sentence: Sentence, voices: tuple[Voice, ...], cues: CueBook
) -> tuple[str, ...]:
    """Return the flag of a body that would not confirm what others cite it with.

    "Harbour News reported, citing the spy agency. The agency declined to confirm it." The claim
    keeps its claimant (field guide, A2).
    """
    cited = len(voices) > NAMES and not isinstance(voices[-1].text, Unknown)
    if not cited:
        return ()
    for near in parse.sentences[sentence.index : sentence.index + 2]:
        for at, gap in gaps(near, cues):
            if gap.kind == "unconfirmed" and _is_his(near, at, str(voices[-1].text)):
                return (UNCONFIRMED,)
    return ()


def _is_his(sentence: Sentence, at: int, claimant: str) -> bool:
    """Say whether who does not confirm is the claimant: a name they share, or "the agency"."""
    verb = next((k for k in range(at, len(sentence.tokens)) if subject(sentence, k)), at)
    heads = subject(sentence, verb)
    if not heads:
        return False
    first, last = noun_phrase(sentence, heads[0])
    words = sentence.tokens[first : last + 1]
    names = {word.lower for word in words if word.pos == "PROPN"}
    bare = words[0].lower == "the" or words[0].pos == "PRON"
    return bool(names & set(claimant.lower().split())) if names else bare


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
