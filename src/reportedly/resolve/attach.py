"""Dates and places of a sentence go to the claim that they belong to."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from reportedly.lexicon.place_book import COUNTRY_PREC, PlaceBook
from reportedly.lexicon.time_book import TimeBook
from reportedly.model.actor import Where
from reportedly.model.claim import WHOLE_WAR, AsOf, Claim
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate, When
from reportedly.model.parse import Parse, Sentence
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.resolve.hangs import after_the_fact, climb, is_happening, of_the_page

FAR = 10_000
# Harm that comes in a moment, so that "it happened on Sunday" beside it is its day.
NEARBY = ((1, -1, 2, -2), (3, -3, 4, -4))
SUDDEN = frozenset({"casualties", "killed", "wounded"})


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
    when = claim.when
    if sentence and isinstance(when, Unknown):
        fits = [one for one in things if _of_the_thing(one, claim, parse, time)]
        when = _nearest(fits, claim) or (
            UNKNOWN if things else _told_beside(claim, parse, found, time)
        )
    return replace(claim, when=when, as_of=_as_of(claim, parse.document, stated, spoken))


def _nearest(found: Sequence[When], claim: Claim) -> When | None:
    """Return the nearest date, one that is known before one that is not."""
    return min(
        found,
        key=lambda one: (_is_open(one), _distance(one.span, claim.trigger)),
        default=None,
    )


def _is_open(one: When) -> bool:
    return isinstance(one.start, Unknown) and isinstance(one.end, Unknown)


def _of_the_thing(one: When, claim: Claim, parse: Parse, time: TimeBook) -> bool:
    """Say whether a date of the claim's sentence can be that of what it claims."""
    sentence = sentence_at(parse, claim.trigger.start)
    if sentence is None or of_the_page(parse.document, one, time):
        return False
    return not after_the_fact(one, claim.trigger, sentence, time)


def _told_beside(
    claim: Claim, parse: Parse, found: Sequence[When], time: TimeBook
) -> When | Unknown:
    """Return the day that a sentence nearby gives to the happening, if there is but one.

    "Two men were shot dead. The shooting happened on Sunday night."
    """
    if claim.kind not in SUDDEN or WHOLE_WAR in claim.flags:
        return UNKNOWN
    home = sentence_at(parse, claim.trigger.start)
    for steps in NEARBY:
        days: dict[object, When] = {}
        for sentence in filter(None, (_beside(parse, home, step) for step in steps)):
            for one in _inside(found, sentence):
                if one.date_prec == 1 and is_happening(one, sentence, time):
                    days.setdefault((one.start, one.end), one)
        if days:
            return next(iter(days.values())) if len(days) == 1 else UNKNOWN
    return UNKNOWN


def _beside(parse: Parse, home: Sentence | None, step: int) -> Sentence | None:
    index = -1 if home is None else home.index + step
    return parse.sentences[index] if 0 <= index < len(parse.sentences) else None


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
        and not _parent(one, found, parse.document)
        and not _belongs(one, claim, cues, sentence)
    ]
    best = min(
        near, key=lambda one: (_wide(one), _distance(one.span, claim.trigger)), default=None
    )
    return replace(claim, where=best) if best else claim


def _wide(one: Where) -> bool:
    """Say whether a place is a whole country, so that any place inside it is better."""
    return not isinstance(one.where_prec, Unknown) and one.where_prec >= COUNTRY_PREC


def _parent(one: Where, found: Sequence[Where], document: Document) -> bool:
    """Say whether a place only says where the one before it lies ("San Diego, California")."""
    index = bisect_left(found, one.span.start, key=lambda other: other.span.start)
    if not index:
        return False
    inner = found[index - 1]
    gap = document.text[inner.span.end : one.span.start]
    finer = known(inner.where_prec, 0) < known(one.where_prec, 0)
    return gap == ", " and finer and inner.country == one.country


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
    if not inside or _said_last(one, claim, inside):
        return False
    up = climb(one.span, sentence)
    for token in up:
        if any(cue.start <= token.start < cue.end for cue in inside):
            return True
        if claim.trigger.start <= token.start < claim.trigger.end:
            return False
    left = [*inside, claim.trigger]
    before = [span for span in left if span.end <= one.span.start]
    return bool(before) and max(before, key=lambda span: span.end) is not claim.trigger


def _said_last(one: Spanned, claim: Claim, cues: Sequence[Span]) -> bool:
    """Say whether words stand between the thing and "police said": they are of the thing."""
    return claim.trigger.end <= one.span.start and all(
        one.span.end <= cue.start for cue in cues
    )


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
