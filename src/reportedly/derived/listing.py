"""Pieces of the list of incidents that are kept, one of them by its id, its claims."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from reportedly.derived.keeping import Keeper
from reportedly.errors import LedgerError
from reportedly.ledger.derived import Derived
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger
from reportedly.lexicon.load import Lexicon
from reportedly.model.claim import Claim
from reportedly.model.incident import Incident
from reportedly.model.listing import Listed, Listing
from reportedly.model.settings import Settings
from reportedly.pipeline import read_under
from reportedly.reconcile.standing import MAIN_OF
from reportedly.review.graded import graded
from reportedly.reviewing import judged_page

SHOWN: Final = 6


def is_kept(settings: Settings) -> bool:
    """Say whether incidents are kept under these settings: those of a convention, of today."""
    return settings == Settings(convention=settings.convention)


def brought_up(ledger: Ledger, settings: Settings, lexicon: Lexicon) -> bool:
    """Bring what is kept up to date; say whether it is.

    It is not where another writes to the ledger all the time, or where it may only be read.
    """
    keeper = Keeper(ledger=ledger, settings=settings, lexicon=lexicon)
    try:
        keeper.bring_up()
    except LedgerError:
        return False
    return True


def listing(ledger: Ledger, settings: Settings, asked: Listed) -> Listing:
    """Return a piece of the list of incidents and series that are kept.

    Raises:
        UsageError: the mark is none.
    """
    with ledger.derived(settings.convention) as rows:
        piece = rows.incidents.page(asked)
        found = _whole(rows, piece.incidents)
    return replace(piece, incidents=graded(found, ledger.judgements()))


def beginning(ledger: Ledger, settings: Settings, prefix: str) -> tuple[Incident, ...]:
    """Return the incidents and series, some at most, whose ids begin like this.

    Where none does, those that may have had such an id before they joined another.
    """
    with ledger.derived(settings.convention) as rows:
        made = rows.incidents.beginning(prefix, SHOWN)
        found = _whole(rows, made or rows.incidents.formerly(prefix, SHOWN))
    return graded(found, ledger.judgements())


def _whole(rows: Derived, incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Return incidents with the documents whose main incident they are."""
    return tuple(
        replace(one, main_of=(*one.main_of, *rows.shelf.held(MAIN_OF, one.id)))
        for one in incidents
    )


def claims_of(ledger: Ledger, incident: Incident, settings: Settings, lexicon: Lexicon) -> Page:
    """Return the claims that an incident was made from, and the documents they stand in.

    They are in the order of documents and text, as people left them and as the convention
    reads them.
    """
    wanted = frozenset(incident.claims)
    found = [ledger.reading(name) for name in incident.documents]
    claims = tuple(claim for one in found for claim in one.claims if claim.id in wanted)
    papers = tuple(one.document for one in found)
    left = judged_page(ledger, Page(claims=claims, documents=papers))
    read = read_under(left.claims, papers, settings, lexicon)
    return replace(left, claims=tuple(sorted(read, key=_place)))


def _place(claim: Claim) -> tuple[str, int, str]:
    return (claim.document, claim.trigger.start, claim.id)
