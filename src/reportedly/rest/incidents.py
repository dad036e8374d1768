"""`/api/incidents` and `/api/series`: what is made from the claims."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from reportedly.model.incident import Shape
from reportedly.model.listing import Listed as Asked
from reportedly.model.listing import Order
from reportedly.rest.call import PAGE, After, Chosen, Filters, Ledger, Limit, Listed
from reportedly.wire import claim_to_json, incident_to_json

router = APIRouter(tags=["incidents"])
Sorted = Annotated[Order, Query(description="What comes first.")]


@router.get("/incidents")
def list_incidents(  # each is a parameter of the address
    ledger: Ledger,
    settings: Chosen,
    asked: Filters,
    *,
    order: Sorted = Order.NEWEST,
    after: After = "",
    limit: Limit = PAGE,
) -> Listed:
    """List incidents behind which stands a claim that fits."""
    wanted = asked.wanted()
    which = Asked(shape=Shape.INCIDENT, wanted=wanted, order=order, after=after, limit=limit)
    piece = ledger.incidents(which, settings)
    return Listed(items=list(map(incident_to_json, piece.incidents)), next=piece.next or None)


@router.get("/series")
def list_series(
    ledger: Ledger,
    settings: Chosen,
    asked: Filters,
    *,
    order: Sorted = Order.WEIGHT,
    after: After = "",
    limit: Limit = PAGE,
) -> Listed:
    """List running totals behind which stands a claim that fits."""
    wanted = asked.wanted()
    which = Asked(shape=Shape.SERIES, wanted=wanted, order=order, after=after, limit=limit)
    piece = ledger.incidents(which, settings)
    return Listed(items=list(map(incident_to_json, piece.incidents)), next=piece.next or None)


@router.get("/incidents/{identity}")
def one_incident(ledger: Ledger, settings: Chosen, identity: str) -> dict[str, Any]:
    """Return one incident or series, by its id or an unambiguous beginning of it."""
    return incident_to_json(ledger.incident(identity, settings))


@router.get("/incidents/{identity}/claims")
def claims_of(ledger: Ledger, settings: Chosen, identity: str) -> Listed:
    """Return the claims that an incident or series was made from."""
    page = ledger.claims_of(ledger.incident(identity, settings), settings)
    return Listed(items=list(map(claim_to_json, page.claims)), next=None)
