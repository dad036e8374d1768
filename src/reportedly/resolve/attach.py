"""Dates and places of a sentence go to the claim that they belong to."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from reportedly.lexicon.place_book import COUNTRY_PREC, PlaceBook
from reportedly.lexicon.time_book import TimeBook
from reportedly.model.actor import Where
from reportedly.model.claim import AsOf, Claim
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate, When
from reportedly.model.parse import Parse, Sentence, Token
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown

FAR = 10_000


class Spanned(Protocol):
    """What stands somewhere in the text."""

    @property
    def span(self) -> Span:
        """Where."""
        ...


S = TypeVar("S", bound=Spanned)


def dated(claim: Claim, parse: Parse, found: Sequence[When], time: TimeBook) -> Claim:
    """Return a claim with the time of the thing, and the date that its figure refers to."""
    sentence = sentence_at(parse, claim.trigger.start)
    near = _inside(found, sentence) if sentence else ()
    cues = _cues(claim)
    spoken = [one for one in near if sentence and _belongs(one, claim, cues, sentence)]
    stated = [one for one in near if one not in spoken and _stated(parse.document, one, time)]
    things = [one for one in near if one not in spoken and one not in stated]
    when = min(things, key=lambda one: _distance(one.span, claim.trigger), default=None)
    return replace(
        claim,
        when=claim.when if when is None or not isinstance(claim.when, Unknown) else when,
        as_of=_as_of(claim, parse.document, stated, spoken),
    )


def placed(claim: Claim, parse: Parse, found: Sequence[Where], places: PlaceBook) -> Claim:
    """Return a claim with the place that its sentence puts it in."""
    sentence = sentence_at(parse, claim.trigger.start)
    if sentence is None or not isinstance(claim.where, Unknown):
        return claim
    cues = _cues(claim)
    near = [
        one
        for one in _inside(found, sentence)
        if (_led(parse.document, one, places) or _next_to(one, claim))
        and not _in_voice(one, claim)
        and not _belongs(one, claim, cues, sentence)
    ]
    best = min(
        near, key=lambda one: (_wide(one), _distance(one.span, claim.trigger)), default=None
    )
    return replace(claim, where=best) if best else claim


def _wide(one: Where) -> bool:
    """Say whether a place is a whole country, so that any place inside it is better."""
    return not isinstance(one.where_prec, Unknown) and one.where_prec >= COUNTRY_PREC


def sentence_at(parse: Parse, at: int) -> Sentence | None:
    """Return the sentence that holds a character."""
    index = bisect_left(parse.sentences, at + 1, key=lambda sentence: sentence.start) - 1
    if index < 0 or parse.sentences[index].end <= at:
        return None
    return parse.sentences[index]


def _inside(found: Sequence[S], sentence: Sentence) -> tuple[S, ...]:
    first = bisect_left(found, sentence.start, key=lambda one: one.span.start)
    last = bisect_left(found, sentence.end, key=lambda one: one.span.start)
    return tuple(found[first:last])


def _cues(claim: Claim) -> tuple[Span, ...]:
    spans = (one.cue_span for one in claim.attribution)
    return tuple(span for span in spans if not isinstance(span, Unknown))


def _belongs(one: Spanned, claim: Claim, cues: Sequence[Span], sentence: Sentence) -> bool:
    """Say whether words hang on "said" rather than on what was said.

    The parse decides where there is one: whichever of the two is met first on the way up.
    Without, it is the nearer one to the left.
    """
    inside = [cue for cue in cues if sentence.start <= cue.start < sentence.end]
    if not inside:
        return False
    up = _climb(one.span, sentence)
    for token in up:
        if any(cue.start <= token.start < cue.end for cue in inside):
            return True
        if claim.trigger.start <= token.start < claim.trigger.end:
            return False
    left = [*inside, claim.trigger]
    before = [span for span in left if span.end <= one.span.start]
    return bool(before) and max(before, key=lambda span: span.end) is not claim.trigger


def _climb(span: Span, sentence: Sentence) -> tuple[Token, ...]:
    """Return the tokens above the words, up to the root; none where nothing was parsed."""
    at = next((t for t in sentence.tokens if span.start <= t.start < span.end), None)
    if at is None or not sentence.parsed:
        return ()
    path = [at]
    while path[-1].head != path[-1].i and len(path) <= len(sentence.tokens):
        path.append(sentence.tokens[path[-1].head])
    return tuple(path)


def _in_voice(one: Where, claim: Claim) -> bool:
    spans = (voice.span for voice in claim.attribution)
    return any(not isinstance(span, Unknown) and span.covers(one.span) for span in spans)


def _led(document: Document, one: Where, places: PlaceBook) -> bool:
    """Say whether a preposition of place, or another place and a comma, leads to a name."""
    before = document.text[max(0, one.span.start - 24) : one.span.start]
    if before.rstrip().endswith(","):
        return True
    last = before.lower().replace(" the ", " ").split()
    return bool(last) and last[-1] in places.before and last[-1] not in {"of", "to", "from"}


def _next_to(one: Where, claim: Claim) -> bool:
    """Say whether a place is what the trigger itself takes ("shelled El Fasher")."""
    return 0 <= one.span.start - claim.trigger.end <= 1


def _stated(document: Document, one: When, time: TimeBook) -> bool:
    """Say whether words name the date of a figure: "as of Monday", "by 5 May"."""
    before = document.text[max(0, one.span.start - 12) : one.span.start].lower().split()
    return bool(before) and (before[-1] in time.stated or before[-2:] == ["as", "of"])


def _as_of(
    claim: Claim, document: Document, stated: Sequence[When], spoken: Sequence[When]
) -> AsOf | Unknown:
    """Return the date of a figure: stated, else that of the statement, else publication."""
    if not isinstance(claim.as_of, Unknown):
        return claim.as_of
    for found, origin in ((stated, "stated"), (spoken, "statement")):
        nearest = min(found, key=lambda one: _distance(one.span, claim.trigger), default=None)
        end = _end(nearest)
        if not isinstance(end, Unknown):
            return AsOf(date=end, origin=origin)
    if isinstance(document.published, Unknown):
        return UNKNOWN
    return AsOf(date=document.published, origin="publication")


def _end(one: When | None) -> PartialDate | Unknown:
    return UNKNOWN if one is None else one.end


def _distance(span: Span, trigger: Span) -> int:
    gap = max(span.start - trigger.end, trigger.start - span.end, 0)
    return min(gap, FAR)
