"""A ledger that stays open, for those who ask often: pages and programs."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from threading import Lock
from typing import Self

from reportedly.derived import listing as kept
from reportedly.derived.tallying import tallied
from reportedly.desk.books import care
from reportedly.desk.desk import Desk, laid_open, lexicon
from reportedly.desk.listing import listing
from reportedly.desk.paging import Piece, piece
from reportedly.desk.pieces import (
    claims_page,
    ground_behind,
    judgements_on,
    one_claim,
    one_document,
)
from reportedly.desk.protecting import turned_off
from reportedly.desk.voices import (
    Told,
    Voices,
    papers,
    printed,
    told,
    told_of,
    voices,
    voices_of,
)
from reportedly.errors import MissingError
from reportedly.ledger.finding import Candidate, only
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement
from reportedly.model.listing import Listed, Listing
from reportedly.model.protection import Protection
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted
from reportedly.reconcile.naming import formerly
from reportedly.report.exports.names import Mask, mask_of
from reportedly.report.ground import Ground
from reportedly.report.sources import Source
from reportedly.reviewing import judged

DESKS = 6


class Library:
    """An open ledger, and what was made of it under the settings that were asked for last.

    Any number of threads may ask at once. What is made of all claims is made once for each
    state of the ledger and each set of settings, however many wait for it.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._desks: OrderedDict[tuple[str, Settings], Desk] = OrderedDict()
        self._laying, self._keeping = Lock(), Lock()
        self._shows_names = ("", False)
        self._size = ("", (0, 0))
        self._voices: tuple[str, Voices | Unknown] = ("", UNKNOWN)

    @classmethod
    def of(cls, path_or_url: str) -> Self:
        """Open a ledger, which must be there.

        Raises:
            LedgerError: there is none, or it is something else.
        """
        return cls(open_ledger(path_or_url, create=False))

    def close(self) -> None:
        """Let go of the ledger."""
        self.ledger.close()

    def desk(self, settings: Settings) -> Desk:
        """Return the ledger laid open as it is now, under these settings."""
        with self._laying:
            key = (self.ledger.revision(), settings)
            if key not in self._desks:
                self._desks[key] = laid_open(judged(self.ledger, settings))
            self._desks.move_to_end(key)
            while len(self._desks) > DESKS:
                self._desks.popitem(last=False)
            return self._desks[key]

    def claims(
        self, wanted: Wanted, settings: Settings, *, after: str = "", limit: int = 50
    ) -> Page:
        """Return a piece of the list of claims.

        Raises:
            UsageError: the mark is none.
        """
        return claims_page(self.ledger, wanted, settings, (after, limit))

    def incidents(self, asked: Listed, settings: Settings) -> Listing:
        """Return a piece of the list of incidents and series.

        Raises:
            UsageError: the mark is none.
        """
        if self._is_kept(settings):
            return kept.listing(self.ledger, settings, asked)
        return listing(self.desk(settings), asked)

    def incident(self, prefix: str, settings: Settings) -> Incident:
        """Return the incident or series whose id is the prefix, or alone begins with it.

        An id that an incident had before it joined another leads to the one it is part of now.

        Raises:
            UsageError: there is none, or there are several.
        """
        if self._is_kept(settings):
            found = kept.beginning(self.ledger, settings, prefix) if prefix else ()
        else:
            made = self.desk(settings).incidents
            begins = tuple(one for one in made if one.id.startswith(prefix))
            found = begins or formerly(prefix, made)
        named = {one.id: one for one in found}
        if len(named) == 1:
            return next(iter(named.values()))
        return named[only((Candidate(one.id, str(one.shape)) for one in found), prefix).id]

    def claims_of(self, incident: Incident, settings: Settings) -> Page:
        """Return the claims that an incident was made from, and the documents they stand in.

        They are in the order of documents and text, as people left them and as the convention
        reads them.
        """
        return kept.claims_of(self.ledger, incident, settings, lexicon())

    def voices(self, settings: Settings) -> Voices:
        """Return who answers for the claims, who printed them, and of where they are."""
        tallies = self._tallies(settings)
        return voices_of(self.desk(settings)) if isinstance(tallies, Unknown) else tallies

    def sources(self, settings: Settings, after: str, limit: int) -> Piece[Source]:
        """Return a piece of the list of who answers for the claims.

        Raises:
            UsageError: the mark is none.
        """
        found = piece(self.voices(settings).sources, _key, after, limit)
        if isinstance(self._tallies(settings), Unknown):
            return found
        return replace(found, items=printed(self.ledger, found.items))

    def source(self, key: str, settings: Settings, after: str = "") -> Told:
        """Return who answers for claims under this key, and a piece of what he claims.

        Raises:
            MissingError: nobody does.
        """
        found = self.voices(settings).sources
        one = next((one for one in found if one.key == key), None)
        if one is None:
            raise MissingError("no source has this name", key, "Look among all at /sources.")
        if isinstance(self._tallies(settings), Unknown) or not self._is_kept(settings):
            return told_of(self.desk(settings), one)
        return told(self.ledger, one, settings, after)

    def papers(self, names: Iterable[str], settings: Settings) -> Ground:
        """Return documents by their whole ids, and the claims in them as people left them."""
        return papers(self.ledger, names, settings)

    def _tallies(self, settings: Settings) -> Voices | Unknown:
        """Return what is tallied of the ledger as it is now; unknown where it cannot be."""
        if not kept.is_kept(settings):
            return UNKNOWN
        with self._keeping:
            revision = self.ledger.revision()
            if self._voices[0] != revision or isinstance(self._voices[1], Unknown):
                made = voices(self.ledger) if tallied(self.ledger) else UNKNOWN
                self._voices = (revision, made)
            return self._voices[1]

    def _is_kept(self, settings: Settings) -> bool:
        """Say whether incidents are kept under these settings, and bring them up to date."""
        if not kept.is_kept(settings):
            return False
        with self._keeping:
            return kept.brought_up(self.ledger, settings, lexicon())

    def ground_of(self, incidents: Iterable[Incident], settings: Settings) -> Ground:
        """Return the claims that incidents were made from, their documents, and their sums."""
        return ground_behind(self.ledger, tuple(incidents), settings)

    def claim(self, prefix: str, settings: Settings) -> tuple[Claim, Document]:
        """Return the claim whose id is the prefix, or alone begins with it.

        Raises:
            UsageError: there is none, or there are several.
        """
        return one_claim(self.ledger, self._whole(prefix, "claim"), settings)

    def document(self, prefix: str, settings: Settings) -> Found:
        """Return the document whose id is the prefix, or alone begins with it, and its claims.

        Raises:
            UsageError: there is none, or there are several.
        """
        return one_document(self.ledger, self._whole(prefix, "document"), settings)

    def size(self) -> tuple[int, int]:
        """Return how many documents there are, and how many claims they yield now."""
        revision = self.ledger.revision()
        if self._size[0] != revision:
            self._size = (revision, self.ledger.size())
        return self._size[1]

    def shows_names(self) -> bool:
        """Say whether somebody turned off that protected names are withheld on pages."""
        revision = self.ledger.revision()
        if self._shows_names[0] != revision:
            off = turned_off(self.ledger)
            shown = any(Protection.NAMES in one.subjects for one in off)
            self._shows_names = (revision, shown)
        return self._shows_names[1]

    def judgements(self, claim: Claim) -> tuple[Judgement, ...]:
        """Return what people decided of a claim, and still holds."""
        return judgements_on(self.ledger, claim)

    def _whole(self, prefix: str, kind: str) -> str:
        found = (one for one in self.ledger.candidates(prefix) if one.kind == kind)
        return only(tuple(found), prefix).id

    @staticmethod
    def mask(claims: tuple[Claim, ...], documents: tuple[Document, ...]) -> Mask:
        """Return the names that are withheld where these claims and documents are shown."""
        return mask_of(claims, care(), documents)


def _key(one: Source) -> str:
    return one.key
