"""`/claims`: the rows of the ledger, filtered, a page at a time."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.claim import Status
from reportedly.web.frame import Filters, Framed

router = APIRouter()
PAGE = 50


@router.get("/claims")
def claims(frame: Framed, asked: Filters, after: str = "") -> HTMLResponse:
    """Return a page of the list of claims."""
    asked = asked.filled()
    page = frame.library.claims(asked.wanted(), frame.settings, after=after, limit=PAGE)
    return frame.page(
        "claims.html",
        asked=asked,
        page=page,
        papers={one.id: one for one in page.documents},
        kinds=frame.library.ledger.kinds(),
        statuses=tuple(Status),
        mask=frame.mask(page.claims, page.documents),
    )
