"""Pieces of a ledger as people left them, and as the convention reads them."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.desk.desk import lexicon
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement
from reportedly.model.settings import Settings
from reportedly.model.wanted import Wanted
from reportedly.pipeline import derived, read_under
from reportedly.report.ground import Ground
from reportedly.review.standing import standing
from reportedly.reviewing import carried_over, judged_page


def claims_page(
    ledger: Ledger, wanted: Wanted, settings: Settings, piece: tuple[str, int]
) -> Page:
    """Return a piece of the list of claims; it may have fewer than were asked for.

    Args:
        ledger: where they are.
        wanted: what a claim must be like.
        settings: the convention, and the day on which it was known.
        piece: the mark of the piece before, "" for the first; and how many at most.

    Raises:
        UsageError: the mark is none.
    """
    after, limit = piece
    page = ledger.page(wanted, known=settings.as_of, after=after, limit=limit)
    left = judged_page(ledger, page)
    return replace(page, claims=read_under(left.claims, page.documents, settings, lexicon()))


def ground_behind(ledger: Ledger, incidents: Sequence[Incident], settings: Settings) -> Ground:
    """Return the claims that incidents were made from, their documents, and their sums.

    Each document is read once, however many of the incidents stand on it.
    """
    names = tuple(dict.fromkeys(name for one in incidents for name in one.documents))
    found = {one.document.id: one for one in ledger.readings(names)}
    papers = tuple(found[name].document for name in names if name in found)
    wanted = frozenset(claim for one in incidents for claim in one.claims)
    told = (claim for name in names if name in found for claim in found[name].claims)
    claims = tuple(claim for claim in told if claim.id in wanted)
    left = judged_page(ledger, Page(claims=claims, documents=papers))
    read = read_under(left.claims, papers, settings, lexicon())
    return Ground.of(read, papers, derived(read, settings))


def one_claim(ledger: Ledger, identity: str, settings: Settings) -> tuple[Claim, Document]:
    """Return a claim, by its whole id, as it was corrected; a rejected one as it was read.

    Raises:
        UsageError: no claim of the ledger has this id.
    """
    source = ledger.source(identity)
    page = Page(claims=source.claims, documents=(source.document,))
    kept = judged_page(ledger, page).claims or source.claims
    (claim,) = read_under(kept, (source.document,), settings, lexicon())
    return claim, source.document


def one_document(ledger: Ledger, identity: str, settings: Settings) -> Found:
    """Return a document, by its whole id, with the claims in it as people left them.

    Raises:
        UsageError: no document of the ledger has this id.
    """
    found = ledger.reading(identity)
    page = Page(claims=found.claims, documents=(found.document,))
    left = judged_page(ledger, page).claims
    return replace(found, claims=read_under(left, (found.document,), settings, lexicon()))


def judgements_on(ledger: Ledger, claim: Claim) -> tuple[Judgement, ...]:
    """Return the judgements about a claim that stand."""
    made = standing(carried_over(ledger, (claim,)))
    return tuple(one for one in made if claim.id in one.subjects)
