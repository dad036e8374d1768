"""Drafts → claims: voices, status, identity."""

from dataclasses import replace

from reportedly.extract.bounding import bounded
from reportedly.extract.codings import as_told
from reportedly.extract.context import Context, Draft
from reportedly.extract.directions import directions
from reportedly.extract.happenings import OTHER, of_another
from reportedly.extract.sayings import Saying
from reportedly.extract.standing import Standing, denial, standing
from reportedly.lexicon.cue_book import CueBook
from reportedly.model.claim import Claim, FactValue, Link, LinkType, Status
from reportedly.model.parse import Parse, Sentence
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire import claim_id

UNCLAIMED = frozenset({Status.PLANNED, Status.ORDERED, Status.CONDITIONAL})  # design, ruling 4
NOBODY = bounded(0, QuantityKind.ZERO)
Where = tuple[Parse, tuple[Saying, ...], Sentence, int, CueBook]
NO_TOLL = frozenset({Status.ORDERED, Status.NEGATED})


def claims_of(context: Context, draft: Draft) -> tuple[Claim, ...]:
    """Return the claim of a draft, and the claim of whoever is said to deny it (ruling 23).

    Empty where the words assert nothing (ruling 6).
    """
    claim = claim_of(context, draft)
    if isinstance(claim, Unknown):
        return ()
    parts = tuple(_part(context, one, claim) for one in directions(context, draft))
    stands = denial(*_where(context, draft))
    if isinstance(stands, Unknown) or claim.status is Status.DENIED:
        return (claim, *parts)
    denied = _claim(context, draft, stands)
    link = Link(type=LinkType.DENIES, claim=claim.id)
    return (claim, *parts, replace(denied, links=(link,)))


def _part(context: Context, draft: Draft, whole: Claim) -> Claim:
    """Return a part of a claim, which stands as its whole does."""
    part = _claim(context, draft, standing(*_where(context, draft)))
    link = Link(type=LinkType.PART_OF, claim=whole.id)
    return replace(part, links=(link,))


def claim_of(context: Context, draft: Draft) -> Claim | Unknown:
    """Return the claim of a draft; unknown where the words assert nothing."""
    stands = standing(*_where(context, draft))
    family = context.lexicon.claims.kinds[draft.kind].family
    if family == "toll" and stands.zero:
        draft = replace(draft, count=NOBODY)
    asserted = family != "toll" or _is_toll(draft, _status(draft, stands))
    return _claim(context, draft, stands) if stands.asserted and asserted else UNKNOWN


def _where(context: Context, draft: Draft) -> Where:
    """Return the arguments of `standing` and `denial` for a draft."""
    place = draft.stands_at if draft.stands_at >= 0 else draft.trigger
    near = context.heard[draft.sentence.index]
    return context.parse, near, draft.sentence, place, context.lexicon.cues


def _claim(context: Context, draft: Draft, stands: Standing) -> Claim:
    status = _status(draft, stands)
    document = context.parse.document
    span = document.span(draft.sentence.start, draft.sentence.end)
    tokens = draft.sentence.tokens
    other = of_another(draft.sentence, draft.trigger, context.lexicon.cues)
    last = draft.last_trigger if draft.last_trigger >= 0 else draft.trigger
    claim = Claim(
        id="unnamed",
        document=document.id,
        kind=draft.kind,
        span=span,
        quote=document.quote(span),
        trigger=document.span(tokens[draft.trigger].start, tokens[last].end),
        attribution=stands.voices,
        coding=as_told(draft.coding, status),
        roles=draft.roles,
        counted=draft.counted,
        count=draft.count,
        swap=draft.swap,
        victims=draft.victims,
        period=draft.period,
        increment=draft.increment,
        status=status,
        claimant_value=_claimant_value(status, stands),
        publisher_value=stands.publisher_value,
        flags=tuple(sorted({*draft.flags, *stands.flags, *((OTHER,) if other else ())})),
        why=(*draft.why, *stands.why),
    )
    return replace(claim, id=claim_id(claim))


def _status(draft: Draft, stands: Standing) -> Status:
    """Let the kind's own status speak where the words around it only assert."""
    own = draft.status
    if own in {Status.HAPPENED, Status.NEGATED}:
        return own  # a refusal has taken place; a deal called off has not
    if isinstance(own, Unknown) or stands.status is not Status.HAPPENED:
        return stands.status
    return own


def _is_toll(draft: Draft, status: Status) -> bool:
    """Say whether a toll is one: nobody ordered or spared is counted (rulings 1 and 3).

    A condition without a figure ("if soldiers are killed") tells of nobody; a stated zero under
    a negation is a claim that happened.
    """
    if status is Status.CONDITIONAL:
        return draft.number >= 0
    if isinstance(draft.count, Unknown):
        return status not in NO_TOLL
    return status not in NO_TOLL or draft.count.kind is QuantityKind.ZERO


def _claimant_value(status: Status, stands: Standing) -> FactValue | Unknown:
    return UNKNOWN if status in UNCLAIMED else stands.claimant_value
