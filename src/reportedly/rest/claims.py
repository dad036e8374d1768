"""`/api/claims`: the rows of the ledger."""

from typing import Any

from fastapi import APIRouter

from reportedly.rest.call import PAGE, After, Chosen, Filters, Ledger, Limit, Listed
from reportedly.wire import claim_to_json

router = APIRouter(tags=["claims"])


@router.get("/claims")
def list_claims(
    ledger: Ledger, settings: Chosen, asked: Filters, after: After = "", limit: Limit = PAGE
) -> Listed:
    """List claims in the order of publication; a page may have fewer than were asked for."""
    page = ledger.claims(asked.wanted(), settings, after=after, limit=limit)
    return Listed(items=[claim_to_json(one) for one in page.claims], next=page.next or None)


@router.get("/claims/{identity}")
def one_claim(ledger: Ledger, settings: Chosen, identity: str) -> dict[str, Any]:
    """Return one claim, by its id or an unambiguous beginning of it."""
    return claim_to_json(ledger.claim(identity, settings)[0])
