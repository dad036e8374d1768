"""`/sources/KEY`: one claimant: what he claims over time, and what became of it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.web.frame import Framed

router = APIRouter()


@router.get("/sources/{key:path}")
def source(frame: Framed, key: str, after: str = "") -> HTMLResponse:
    """Return the page of one source, its claims a piece at a time."""
    told = frame.library.source(key, frame.settings, after)
    claims, papers = told.record.claims, told.ground.documents
    shown = sorted({claim.document for claim in claims})
    return frame.page(
        "source.html",
        one=told.source,
        record=told.record,
        ground=told.ground,
        next=told.next,
        pieced=bool(after or told.next),
        mask=frame.mask(claims, (papers[name] for name in shown)),
    )
