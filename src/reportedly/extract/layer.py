"""Which attributions of a document stand in the layer: one for each word at most."""

from bisect import bisect_left

from reportedly.extract.quotation import Quote
from reportedly.extract.sayings import LAYOUT, Saying
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.voice import Attribution

NOUNS = "lexicon/cues/nouns.tsv"
VERBS = "lexicon/cues/verbs.tsv"
ADVERBS = "lexicon/cues/adverbs.tsv"
BELIEF = "assessment"
OWNED = frozenset({"attitude", "knowledge", "order", "plan", "wish"})


def attributions(
    said: tuple[Saying, ...], marks: tuple[Quote, ...], cues: CueBook
) -> tuple[Attribution, ...]:
    """Return the layer of attributions: what is given inside what is given is left out.

    The chain inside a quotation stays in the claims, and so does a plan or a wish that nobody
    has. A turn of a transcript may hold what its speaker says of others.
    """
    nested = _nested(said)
    inside = _quoted(said, marks)
    return tuple(
        saying.attribution
        for at, saying in enumerate(said)
        if at not in nested and at not in inside and not _is_nobodys(saying, cues)
    )


def _nested(said: tuple[Saying, ...]) -> frozenset[int]:
    """Return the places of those whose cue another one gives, without giving the other's."""
    given = sorted(
        (span.start, span.end, at)
        for at, saying in enumerate(said)
        if saying.cue_entry != LAYOUT
        for span in saying.attribution.content
    )
    found, open_, k = set(), list[tuple[int, int]](), 0
    for at in sorted(range(len(said)), key=lambda i: said[i].attribution.cue[0].start):
        cue = said[at].attribution.cue[0].start
        while k < len(given) and given[k][0] <= cue:
            open_.append(given[k][1:])
            k += 1
        open_ = [(end, other) for end, other in open_ if end > cue]
        if any(other != at and not _gives_cue(said[at], said[other]) for _, other in open_):
            found.add(at)
    return frozenset(found)


def _gives_cue(saying: Saying, other: Saying) -> bool:
    return any(saying.covers(span.start) for span in other.attribution.cue)


def _quoted(said: tuple[Saying, ...], marks: tuple[Quote, ...]) -> frozenset[int]:
    """Return the places of those that are part of what somebody is quoted with."""
    starts = [quote.start for quote in marks]
    found = set()
    for at, saying in enumerate(said):
        k = bisect_left(starts, saying.attribution.cue[0].start) - 1
        if k >= 0 and _is_quoted(saying, marks[k]):
            found.add(at)
    return frozenset(found)


def _is_quoted(saying: Saying, quote: Quote) -> bool:
    """Say whether a quotation holds a cue and what it gives, whoever is quoted."""
    cue, content = saying.attribution.cue[0], saying.attribution.content
    return quote.start < cue.start and max(cue.end, content[-1].end) <= quote.end


def _is_nobodys(saying: Saying, cues: CueBook) -> bool:
    """Say whether a word tells of a plan or a wish that the text gives to nobody."""
    if saying.attribution.source:
        return False
    if saying.cue_entry.startswith(VERBS):
        return saying.cue_class in OWNED
    if saying.cue_class == BELIEF:
        return saying.cue_entry.startswith((ADVERBS, NOUNS))  # "apparently", "fears of"
    return saying.cue_entry.startswith(NOUNS) and not cues.classes[saying.cue_class].speaks
