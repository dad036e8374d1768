"""Which attributions of a document stand in the layer: one for each word at most."""

from reportedly.extract.quotation import Quote
from reportedly.extract.sayings import LAYOUT, Saying
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.voice import Attribution

NOUNS = "lexicon/cues/nouns.tsv"


def attributions(
    said: tuple[Saying, ...], marks: tuple[Quote, ...], cues: CueBook
) -> tuple[Attribution, ...]:
    """Return the layer of attributions: what is given inside what is given is left out.

    The chain inside a quotation stays in the claims, and so does a plan or a wish that nobody
    has. A turn of a transcript may hold what its speaker says of others.
    """
    return tuple(
        saying.attribution
        for saying in said
        if not _is_nested(saying, said)
        and not _is_quoted(saying, marks)
        and not _is_nobodys(saying, cues)
    )


def _is_nested(saying: Saying, said: tuple[Saying, ...]) -> bool:
    cue = saying.attribution.cue[0].start
    return any(
        other is not saying
        and other.cue_entry != LAYOUT
        and other.covers(cue)
        and not _covers_cue(saying, other)
        for other in said
    )


def _covers_cue(saying: Saying, other: Saying) -> bool:
    return any(saying.covers(span.start) for span in other.attribution.cue)


def _is_quoted(saying: Saying, marks: tuple[Quote, ...]) -> bool:
    """Say whether it is part of what somebody is quoted with, whoever that is."""
    cue, content = saying.attribution.cue[0], saying.attribution.content
    return any(
        quote.start < cue.start and cue.end <= quote.end and quote.end >= content[-1].end
        for quote in marks
    )


def _is_nobodys(saying: Saying, cues: CueBook) -> bool:
    """Say whether a noun tells of a plan or a wish that the text gives to nobody."""
    speaks = cues.classes[saying.cue_class].speaks
    noun = saying.cue_entry.startswith(NOUNS)
    return noun and not speaks and not saying.attribution.source
