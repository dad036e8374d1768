"""`/claims/ID`: one claim, down to the marked words."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.report.marked import around
from reportedly.web.frame import Framed

router = APIRouter()


@router.get("/claims/{identity}")
def claim(frame: Framed, identity: str) -> HTMLResponse:
    """Return the page of one claim."""
    one, document = frame.library.claim(identity, frame.settings)
    mask = frame.mask((one,), (document,))
    return frame.page(
        "claim.html",
        claim=one,
        document=document,
        passage=around(document, one, mask.places(document.text)),
        judgements=frame.library.judgements(one),
        mask=mask,
    )
