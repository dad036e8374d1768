"""Claims with what reconciling must know of each: whose word it is, and as of which day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from reportedly.model.claim import Claim, Period, Status
from reportedly.model.document import Document
from reportedly.model.quantity import QuantityKind
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.model.voice import SourceType
from reportedly.reconcile.copies import LATEST, originals, seniority
from reportedly.reconcile.credits import agency, credit
from reportedly.reconcile.days import figure_day, publication_day
from reportedly.reconcile.drift import is_soft, numeral, quoted
from reportedly.reconcile.kinds import is_toll
from reportedly.reconcile.roots import OUTLET, own_voice, root
from reportedly.reconcile.subjects import subject
from reportedly.wire import short_hash

RETRACTED = "retracted"
HELD_FLAGS = (
    ("superseded_in_text", "corrected"),
    (RETRACTED, RETRACTED),
    ("category_drift", "category_drift"),
    ("headline_mismatch", "headline_mismatch"),
)
DISBELIEVED = frozenset({"CT-", "PR-", "PS-", "CTu"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A claim, and where it comes from.

    Attributes:
        claim: the claim.
        document: where it stands; unknown where only the claim is at hand.
        root: its independence group.
        own: only the publisher stands behind it.
        day: the day that the figure refers to.
        published: when the document came out, as precisely as it says; sorts.
    """

    claim: Claim
    document: Document | Unknown
    root: str
    own: bool
    day: date | Unknown
    published: str

    @property
    def rank(self) -> tuple[bool, int, int, str, str, int, str]:
        """Order of trust among renderings of one statement: the first one stands for all.

        A number comes before a word, a named voice before a nameless one, the body before a
        headline, a direct quotation before other words, the earlier document before the later.
        """
        flags = self.claim.flags
        exactness = 2 * ("headline" in flags) + (not quoted(self.claim))
        return (
            is_soft(self.claim),
            int(self.own),
            exactness,
            self.published,
            self.claim.document,
            self.claim.trigger.start,
            self.claim.id,
        )


def source(
    claims: Iterable[Claim],
    documents: Iterable[Document],
    settings: Settings,
    firsts: Mapping[str, Document] | None = None,
) -> tuple[Sourced, ...]:
    """Return the claims that count at the date of the settings, each with its source.

    A document published after that date, and a figure that refers to a later one, are not yet
    known then (invariant 7). The order is that of documents and text, whatever came in.

    Args:
        claims: of all documents.
        documents: where they stand.
        settings: the date of the state.
        firsts: for each document the earliest with the same words, where that is known.
    """
    shelf = {document.id: document for document in documents}
    earliest = originals(shelf.values()) if firsts is None else firsts
    unique = {claim.id: claim for claim in claims}
    ready = (_sourced(claim, shelf, earliest, settings) for claim in unique.values())
    kept = _fallen(one for one in ready if _known_by(one, settings))
    return tuple(sorted(kept, key=lambda one: (one.claim.document, *_position(one.claim))))


def held_reason(one: Sourced, settings: Settings) -> str:
    """Return why a claim can enter no range; empty where it can (M3, A6, S3, S4, S8)."""
    claim = one.claim
    if claim.status is not Status.HAPPENED:
        return str(claim.status)
    for flag, reason in HELD_FLAGS:
        if flag in claim.flags:
            return reason
    if known(claim.claimant_value, "") in DISBELIEVED:
        return "disbelieved"
    if claim.claimant.source_type is SourceType.CAPTIVE:
        return "captive"
    if claim.increment:
        return "increment"
    return _uncounted(claim) or _undated(one, settings)


def _uncounted(claim: Claim) -> str:
    count = claim.count
    if claim.period is Period.RATE or _is(claim, QuantityKind.RATE):
        return "rate"
    if isinstance(count, Unknown):
        return "unstated"
    if count.kind is QuantityKind.SHARE:
        return "share"
    if not isinstance(count.unit, Unknown):
        return "unit"
    return "unstated" if isinstance(count.lo, Unknown) and isinstance(count.hi, Unknown) else ""


def _undated(one: Sourced, settings: Settings) -> str:
    asked = not isinstance(settings.as_of, Unknown)
    return "undated" if asked and isinstance(one.day, Unknown) else ""


def _is(claim: Claim, kind: QuantityKind) -> bool:
    return not isinstance(claim.count, Unknown) and claim.count.kind is kind


def _sourced(
    claim: Claim,
    shelf: Mapping[str, Document],
    earliest: Mapping[str, Document],
    settings: Settings,
) -> Sourced:
    document = shelf.get(claim.document, UNKNOWN)
    origin = earliest.get(claim.document, document)
    return Sourced(
        claim=claim,
        document=document,
        root=_group(claim, origin, settings),
        own=own_voice(claim),
        day=figure_day(claim, document),
        published=_published(document),
    )


def _group(claim: Claim, origin: Document | Unknown, settings: Settings) -> str:
    """Return the independence group of a claim: by its chain, its credit, its feeder."""
    found = root(claim, origin)
    if found.startswith(OUTLET):
        named = agency(found.removeprefix(OUTLET), settings.agencies)
        wired = credit(origin, settings.agencies) if own_voice(claim) else ""
        found = wired or named or found
    return fed(found, settings)


def fed(group: str, settings: Settings) -> str:
    """Return who in the end gives a group what it says."""
    feeders = dict(settings.feeders)
    seen: set[str] = set()
    while group in feeders and group not in seen:
        seen.add(group)
        group = feeders[group]
    return group


def _fallen(ready: Iterable[Sourced]) -> tuple[Sourced, ...]:
    """Mark the relays of what their claimant has withdrawn (ruling 22).

    A figure with another day of its own is another statement.
    """
    given = tuple(ready)
    withdrawn = {
        (_told(one), day)
        for one in given
        if RETRACTED in one.claim.flags and not one.own and isinstance(numeral(one.claim), int)
        for day in (one.day, UNKNOWN)
    }
    return tuple(_marked(one) if _withdrawal(one) in withdrawn else one for one in given)


def _withdrawal(one: Sourced) -> tuple[tuple[object, ...], date | Unknown]:
    as_of = one.claim.as_of
    relayed = isinstance(as_of, Unknown) or as_of.origin == "publication"
    return (_told(one), UNKNOWN if relayed else one.day)


def statement(one: Sourced) -> str:
    """Return in one word what a named voice states: whose number of whom."""
    return short_hash(*map(str, _told(one)))


def _told(one: Sourced) -> tuple[object, ...]:
    return (one.root, one.claim.kind, subject(one.claim), numeral(one.claim))


def _marked(one: Sourced) -> Sourced:
    flags = tuple(sorted({*one.claim.flags, RETRACTED}))
    return replace(one, claim=replace(one.claim, flags=flags))


def _published(document: Document | Unknown) -> str:
    return LATEST if isinstance(document, Unknown) else seniority(document)[0]


def _known_by(one: Sourced, settings: Settings) -> bool:
    if isinstance(settings.as_of, Unknown):
        return True
    until = settings.as_of.last
    out = publication_day(one.document)
    days = (one.day if is_toll(one.claim) else UNKNOWN, out)
    return all(isinstance(day, Unknown) or day <= until for day in days)


def _position(claim: Claim) -> tuple[int, int, str]:
    return (claim.trigger.start, claim.span.start, claim.id)
