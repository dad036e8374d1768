"""`/api/sources`: who answers for the claims."""

from typing import Any

from fastapi import APIRouter

from reportedly.model.unknown import Unknown
from reportedly.report.sources import Source
from reportedly.rest.call import PAGE, After, Chosen, Ledger, Limit, Listed

router = APIRouter(tags=["sources"])


@router.get("/sources")
def list_sources(
    ledger: Ledger, settings: Chosen, after: After = "", limit: Limit = PAGE
) -> Listed:
    """List who answers for the claims, those with the most claims first."""
    shown = ledger.sources(settings, after, limit)
    return Listed(items=[_json(one) for one in shown.items], next=shown.next or None)


def _json(one: Source) -> dict[str, Any]:
    return {
        "key": one.key,
        "name": one.name,
        "id": None if isinstance(one.id, Unknown) else one.id,
        "source_type": one.source_type,
        "letter": one.letter,
        "claims": one.claims,
        "documents": one.documents,
        "publishers": [*one.publishers],
    }
