"""`/exchanges`: who is said to give what to whom, and for what."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.report.choose import choose
from reportedly.report.exchanges import flows
from reportedly.web.frame import Filters, Framed

router = APIRouter()


@router.get("/exchanges")
def exchanges(frame: Framed, asked: Filters) -> HTMLResponse:
    """Return the table of what is said to be exchanged."""
    asked = asked.filled()
    ground = frame.library.desk(frame.settings).ground
    chosen = choose(ground.claims.values(), ground.documents, asked.wanted())
    found = flows(chosen, ground)
    claims = tuple(one.claim for one in found)
    papers = {claim.document for claim in claims}
    return frame.page(
        "exchanges.html",
        asked=asked,
        flows=found,
        ground=ground,
        mask=frame.mask(claims, (ground.documents[name] for name in sorted(papers))),
    )
