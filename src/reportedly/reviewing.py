"""The one place that knows how what people decide reaches the claims.

A judgement is kept in the ledger, carried over to the claims of today, and applied to them
before anything is made of them. A correction is read by the same stations as the text was.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reportedly.errors import UsageError
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger
from reportedly.model.actor import Filler, Where
from reportedly.model.claim import Claim
from reportedly.model.correction import Correction, Part, Value
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.moment import When
from reportedly.model.quantity import Quantity
from reportedly.model.settings import Settings
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part as VoicePart
from reportedly.model.voice import Voice
from reportedly.pipeline import Reader, find, parsed_by
from reportedly.resolve.station import resolve
from reportedly.review.carrying import carried
from reportedly.review.effective import decided, effective, letters, with_correction
from reportedly.review.standing import BETWEEN, ON_PAIRS, pairs, refuse_clash
from reportedly.wire import judgement_id

LAYERS = frozenset({"quantities"})
NOWHERE = "Take words of the text as they stand there, or give --span START:END."


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A ledger as people left it.

    Attributes:
        found: what every document yields, without what was rejected, with what was corrected.
        settings: those that were asked for, with the letters and pairs that people judged.
        judgements: all of them, about the claims of today.
    """

    found: tuple[Found, ...]
    settings: Settings
    judgements: tuple[Judgement, ...]


def judged(ledger: Ledger, settings: Settings) -> Judged:
    """Return what a ledger holds, as people left it."""
    found = tuple(ledger.found())
    made = carried_over(ledger, (claim for one in found for claim in one.claims))
    if not made:
        return Judged(found=found, settings=settings, judgements=())
    held = decided(made)
    kept = tuple(
        replace(one, claims=effective(one.claims, {one.document.id: one.document}, held))
        for one in found
    )
    # A letter that was asked for goes before one in the ledger.
    marks = tuple(sorted({**dict(letters(made)), **dict(settings.letters)}.items()))
    known = replace(settings, letters=marks, pairs=pairs(made))
    return Judged(found=kept, settings=known, judgements=made)


def judged_page(ledger: Ledger, page: Page) -> Page:
    """Return a page of claims as people left them: it may have fewer than were asked for."""
    made = carried_over(ledger, page.claims)
    if not made:
        return page
    documents = {one.id: one for one in page.documents}
    return replace(page, claims=effective(page.claims, documents, decided(made)))


def carried_over(ledger: Ledger, current: Iterable[Claim]) -> tuple[Judgement, ...]:
    """Return the judgements of a ledger, about these claims of today where they can be."""
    made = ledger.judgements()
    if not made:
        return ()
    names = {name for one in made for name in one.subjects}
    names.update(name for one in made for name in str(one.value).split(BETWEEN))
    return carried(made, ledger.former(names), current)


def judge(ledger: Ledger, judgement: Judgement) -> None:
    """Keep a judgement, unless it contradicts what a person said of pairs.

    Raises:
        UsageError: it does, or it is about nothing that is there.
    """
    ledger.judge(judgement, guard=_guard)


def _guard(new: Judgement, before: Callable[[], tuple[Judgement, ...]]) -> None:
    if new.verdict in ON_PAIRS:
        refuse_clash(new, before())


def judge_after(ledger: Ledger, new: Judgement, seen: str) -> tuple[Judgement, ...]:
    """Keep a judgement, and return what others judged of the same since its author looked.

    Both are kept, whoever was first: nothing that anybody decided is lost, and what two people
    decided differently comes first in the queue.

    Args:
        ledger: where.
        new: the judgement.
        seen: the newest judgement on its subjects that its author saw; "" for none.

    Raises:
        UsageError: it contradicts what a person said of pairs, or is about nothing.
    """
    meanwhile: list[Judgement] = []

    def guard(made: Judgement, before: Callable[[], tuple[Judgement, ...]]) -> None:
        every = before()
        _guard(made, lambda: every)
        about = [one for one in every if set(one.subjects) & set(made.subjects)]
        known = [at for at, one in enumerate(about) if one.id == seen]
        since = about[known[0] + 1 :] if known else about
        meanwhile.extend(one for one in since if one.author != made.author)

    ledger.judge(new, guard=guard)
    return tuple(meanwhile)


def judgement(
    verdict: Verdict,
    subjects: Iterable[str],
    signed: tuple[str, str],
    reason: str,
    value: str = "",
) -> Judgement:
    """Return a judgement.

    Args:
        verdict: what was decided.
        subjects: of what.
        signed: by whom, and at what time.
        reason: why.
        value: the correction, the grade, or the claims that stay behind in a split.
    """
    raw = Judgement(
        id="unset",
        verdict=verdict,
        subjects=tuple(subjects),
        author=signed[0],
        at=signed[1],
        reason=reason,
        value=value or UNKNOWN,
    )
    return replace(raw, id=judgement_id(raw))


def words_in(document: Document, claim: Claim, words: str) -> Span:
    """Return where words stand in a document: in the claim's sentence first.

    Raises:
        UsageError: they stand nowhere, or in several places.
    """
    every = _places(document.text, words, 0, len(document.text))
    near = [at for at in every if claim.span.start <= at < claim.span.end]
    chosen = near or every
    if len(chosen) == 1:
        return document.span(chosen[0], chosen[0] + len(words))
    if not chosen:
        raise UsageError("these words do not stand in the document", f"“{words}”", NOWHERE)
    where = ", ".join(f"{at}:{at + len(words)}" for at in chosen)
    hint = f"Give --span START:END. They stand at {where}."
    raise UsageError("these words stand there several times", f"“{words}”", hint)


def words_near(document: Document, words: str, near: int) -> Span:
    """Return where words stand that somebody selected, of several places the nearest one.

    Args:
        document: the text.
        words: as a page shows them: any white space may be one blank there.
        near: about where they begin.

    Raises:
        UsageError: they stand nowhere.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    places = [] if not pattern else list(re.finditer(pattern, document.text))
    if not places:
        raise UsageError("these words do not stand in the document", f"“{words}”", NOWHERE)
    found = min(places, key=lambda one: (abs(one.start() - near), one.start()))
    return document.span(found.start(), found.end())


def correction(
    claim: Claim, document: Document, part: Part, span: Span | Unknown, reader: Reader
) -> Correction:
    """Return a field of a claim as other words give it, read as the text was read.

    Args:
        claim: the claim.
        document: its document.
        part: the field.
        span: the words; unknown where the text says nothing of it.
        reader: what it takes to read them.

    Raises:
        UsageError: the words hold no number, date or place.
    """
    if isinstance(span, Unknown):
        return Correction(part=part)
    value = _value(claim, document, part, span, reader)
    return Correction(part=part, value=value, span=span, words=document.quote(span))


def _value(claim: Claim, document: Document, part: Part, span: Span, reader: Reader) -> Value:
    if part in {Part.COUNT, Part.WHEN, Part.WHERE}:
        read = find(document, reader, LAYERS)
        values: dict[Part, tuple[Quantity | When | Where, ...]] = {
            Part.COUNT: read.quantities,
            Part.WHEN: read.dates,
            Part.WHERE: read.places,
        }
        return _inside(values[part], span, document.quote(span))
    words = document.quote(span)
    bare: Value = Filler(text=words, span=span)
    if part is Part.CLAIMANT:
        cue = claim.claimant
        bare = Voice(
            part=VoicePart.CLAIMANT, text=words, span=span, cue=cue.cue, cue_span=cue.cue_span
        )
    changed = with_correction(claim, Correction(part=part, value=bare, span=span, words=words))
    lexicon = reader.lexicon
    parsed = parsed_by(document, reader.engine, lexicon, worth=bool)
    frame = Found(document=document, claims=(changed,))
    (again,) = resolve(frame, parsed, lexicon.actors, lexicon.places, lexicon.time).claims
    if part is Part.CLAIMANT:
        return again.claimant
    return dict(again.roles.filled())[part.value][0]


def _inside(
    values: Iterable[Quantity | When | Where], span: Span, words: str
) -> Quantity | When | Where:
    """Return the longest of the values that stand within a span."""
    there = [
        (one.span.end - one.span.start, -one.span.start, one)
        for one in values
        if not isinstance(one.span, Unknown) and span.covers(one.span)
    ]
    if not there:
        hint = "Choose words that hold one, or give --none where the text says nothing."
        raise UsageError("no such thing can be read in these words", f"“{words}”", hint)
    return max(there, key=lambda one: one[:2])[2]


def _places(text: str, words: str, start: int, end: int) -> list[int]:
    found, at = [], text.find(words, start, end) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1, end)
    return found
