"""`/api/documents`: the texts, and what each yields."""

from typing import Any

from fastapi import APIRouter

from reportedly.rest.call import PAGE, After, Chosen, Ledger, Limit, Listed
from reportedly.wire import claim_to_json, document_to_json

router = APIRouter(tags=["documents"])


@router.get("/documents")
def list_documents(
    ledger: Ledger, text: str = "", after: After = "", limit: Limit = PAGE
) -> Listed:
    """List documents that have some words, by day of publication."""
    found, mark = ledger.ledger.search(text, after=after, limit=limit)
    return Listed(items=[document_to_json(one) for one in found], next=mark or None)


@router.get("/documents/{identity}")
def one_document(ledger: Ledger, settings: Chosen, identity: str) -> dict[str, Any]:
    """Return one document, by its id or an unambiguous beginning of it."""
    return document_to_json(ledger.document(identity, settings).document)


@router.get("/documents/{identity}/claims")
def claims_of(ledger: Ledger, settings: Chosen, identity: str) -> Listed:
    """Return the claims of one document, what it is about first."""
    found = ledger.document(identity, settings)
    return Listed(items=[claim_to_json(one) for one in found.claims], next=None)
