"""Do no harm: what every export withholds, blurs or leaves out (field guide, section 10)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from reportedly.lexicon.care_book import CareBook
from reportedly.model.actor import Where
from reportedly.model.claim import Claim, Period
from reportedly.model.document import Document
from reportedly.model.incident import Incident
from reportedly.model.protection import Protection
from reportedly.model.unknown import Unknown
from reportedly.model.voice import SourceType
from reportedly.report import words
from reportedly.report.exports.dossier import Dossier, Omitted
from reportedly.report.exports.names import Mask, mask_of
from reportedly.wire import short_hash

DELAY = timedelta(hours=72)
BLURRED = 1  # decimal of a degree, about 11 km
EXACT = 4
QUOTE_LIMIT = 300
CAPTIVE = "[a captive's words are withheld]"
TOO_RECENT = "younger than 72 hours"
SENSITIVE = "sexual violence or torture: it needs a review before it leaves"
POSITION = "where forces are now is not exported"
CHILD = "child"
SMALLEST_POINT = 2  # UCDP's where_prec: an exact place, or near one
SPOKEN = re.compile("“[^”]*”")
# What is said of each default while it holds; to turn it off takes a name and a reason.
LINES: Mapping[Protection, str] = MappingProxyType(
    {
        Protection.NAMES: "Names of private persons, and addresses with such a name, are"
        " withheld.",
        Protection.CAPTIVES: "Captives' names and words are withheld.",
        Protection.POINTS: "Points near shelters, hospitals, homes and the like are given to a"
        " tenth of a degree.",
        Protection.RECENT: "What is younger than 72 hours is left out.",
        Protection.POSITIONS: "Positions of forces are left out.",
        Protection.SENSITIVE: "Sexual violence and torture are left out until a reviewer"
        " accepts the claim.",
    }
)
ALWAYS = (
    "Children have no name in any export.",
    "What no reviewer accepted is marked as machine-extracted, unreviewed.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cared:
    """A dossier that may leave, and what tells its words.

    Attributes:
        dossier: without what must stay.
        mask: the names that are withheld.
        book: the words that ask for care.
        omitted: what was left out so far.
    """

    dossier: Dossier
    mask: Mask
    book: CareBook
    omitted: tuple[Omitted, ...]

    def text(self, value: str | Unknown) -> str:
        """Return words on one line without protected names; empty where unknown."""
        return "" if isinstance(value, Unknown) else self.mask.over(words.plain(value))

    def quote(self, claim: Claim) -> str:
        """Return a claim's words: no captive's, no protected name, at most 300 characters."""
        if self._is_silent(claim):
            return CAPTIVE
        return self.text(claim.quote)[:QUOTE_LIMIT]

    def told(self, sentence: str, claims: Iterable[str]) -> str:
        """Return a sentence about claims, without captives' words and protected names."""
        found = (self.dossier.ground.claims.get(one) for one in claims)
        if any(claim is not None and self._is_silent(claim) for claim in found):
            sentence = SPOKEN.sub(CAPTIVE, sentence)
        return self.text(sentence)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is withheld, and what is not, by whose word and why."""
        kept = tuple(line for what, line in LINES.items() if self.dossier.protects(what))
        off = (
            f"Turned off: {' '.join(one.subjects)}, by {one.author} on {one.at[:10]}:"
            f" {one.reason}"
            for one in self.dossier.waived
        )
        return (*kept, *ALWAYS, *map(words.plain, off))

    def _is_silent(self, claim: Claim) -> bool:
        return self.dossier.protects(Protection.CAPTIVES) and _by_captive(claim)

    def address(self, document: Document) -> str:
        """Return where a document stands; only its site where the address has a name in it."""
        return "" if isinstance(document.url, Unknown) else self.mask.address(document.url)

    def source(self, document: Document) -> str:
        """Return what a document is found by: its address, else its id."""
        return self.address(document) or self.document(document.id)

    def document(self, name: str) -> str:
        """Return the id of a document; a hash of one that has a name in it."""
        return short_hash(name) if self.mask.hides(name.replace("_", " ")) else name

    def point(self, incident: Incident) -> tuple[float, float] | None:
        """Return latitude and longitude as fine as they may leave; nothing without a point.

        Only places that are points have one; near shelters, hospitals, homes and the like it
        is given to a tenth of a degree.
        """
        where = incident.where
        if isinstance(where, Unknown) or not _is_point(where):
            return None
        quotes = " ".join(claim.quote for claim in self.dossier.claims_of(incident)).casefold()
        shelter = self.dossier.protects(Protection.POINTS) and any(
            f" {word}" in f" {quotes}" for word in self.book.shelters
        )
        digits = BLURRED if shelter else EXACT
        lat, lon = where.lat, where.lon
        if isinstance(lat, Unknown) or isinstance(lon, Unknown):
            return None
        return round(lat, digits), round(lon, digits)


def cared(dossier: Dossier, book: CareBook) -> Cared:
    """Return what of a dossier may leave, and how its words are told."""
    mask = _mask(dossier, book)
    kept, omitted = list[Incident](), list[Omitted]()
    for one in dossier.incidents:
        reason = _reason(one, dossier, book)
        if reason:
            omitted.append(Omitted(id=one.id, reason=reason))
        else:
            kept.append(one)
    return Cared(
        dossier=replace(dossier, incidents=tuple(kept)),
        mask=mask,
        book=book,
        omitted=tuple(omitted),
    )


def _mask(dossier: Dossier, book: CareBook) -> Mask:
    """Return the names to withhold; children's in any case."""
    ground = dossier.ground
    claims = tuple(ground.claims.values())
    if dossier.protects(Protection.NAMES):
        return mask_of(claims, book, tuple(ground.documents.values()))
    captives = dossier.protects(Protection.CAPTIVES)
    few = tuple(
        claim
        for claim in claims
        if claim.victims.age == CHILD
        or (captives and (claim.kind in book.held or _by_captive(claim)))
    )
    return mask_of(few, book)


def kept_claims(one: Cared) -> tuple[tuple[Claim, ...], tuple[Omitted, ...]]:
    """Return the claims that may leave one by one, by id, and those that may not."""
    kept, omitted = list[Claim](), list[Omitted]()
    for claim in one.dossier.claims():
        reason = _claim_reason(claim, one.dossier, one.book)
        if reason:
            omitted.append(Omitted(id=claim.id, reason=reason))
        else:
            kept.append(claim)
    return tuple(kept), tuple(omitted)


def _reason(one: Incident, dossier: Dossier, book: CareBook) -> str:
    """Return why an incident stays; the empty text where it may leave."""
    claims = dossier.claims_of(one)
    if _is_recent(claims, dossier):
        return TOO_RECENT
    if any(_is_sensitive(claim, dossier, book) for claim in claims):
        return SENSITIVE
    if claims and all(_is_position(claim, dossier) for claim in claims):
        return POSITION
    return ""


def _claim_reason(claim: Claim, dossier: Dossier, book: CareBook) -> str:
    if _is_recent((claim,), dossier):
        return TOO_RECENT
    if _is_sensitive(claim, dossier, book):
        return SENSITIVE
    return POSITION if _is_position(claim, dossier) else ""


def _by_captive(claim: Claim) -> bool:
    return any(voice.source_type is SourceType.CAPTIVE for voice in claim.attribution)


def _is_recent(claims: Iterable[Claim], dossier: Dossier) -> bool:
    """Say whether the newest of the claims refers to the last 72 hours."""
    if isinstance(dossier.today, Unknown) or not dossier.protects(Protection.RECENT):
        return False
    dates = [claim.as_of.date.last for claim in claims if not isinstance(claim.as_of, Unknown)]
    return bool(dates) and dossier.today.last - max(dates) < DELAY


def _is_sensitive(claim: Claim, dossier: Dossier, book: CareBook) -> bool:
    waits = claim.kind in book.sensitive and claim.id not in dossier.accepted
    return waits and dossier.protects(Protection.SENSITIVE)


def _is_position(claim: Claim, dossier: Dossier) -> bool:
    if not dossier.protects(Protection.POSITIONS):
        return False
    return claim.kind == "deployed" and claim.period is Period.STOCK


def _is_point(where: Where) -> bool:
    return not isinstance(where.where_prec, Unknown) and where.where_prec <= SMALLEST_POINT
