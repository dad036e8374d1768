"""A ledger that stays open, for those who ask often: pages and programs."""

from collections import OrderedDict
from threading import Lock
from typing import Self

from reportedly.desk.books import care
from reportedly.desk.desk import Desk, laid_open
from reportedly.desk.pieces import claims_page, judgements_on, one_claim, one_document
from reportedly.ledger.finding import only
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.issue import Judgement
from reportedly.model.settings import Settings
from reportedly.model.wanted import Wanted
from reportedly.report.exports.names import Mask, mask_of
from reportedly.reviewing import judged

DESKS = 4


class Library:
    """An open ledger, and what was made of it under the settings that were asked for last.

    Any number of threads may ask at once. What is made of all claims is made once for each
    state of the ledger and each set of settings, however many wait for it.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._desks: OrderedDict[tuple[str, Settings], Desk] = OrderedDict()
        self._lock = Lock()

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
        with self._lock:
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
