"""`/`: what the ledger holds."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.report.ground import behind
from reportedly.report.series import only_series
from reportedly.web.frame import Framed

router = APIRouter()
SHOWN = 6


@router.get("/")
def home(frame: Framed) -> HTMLResponse:
    """Return the overview."""
    desk = frame.library.desk(frame.settings)
    totals = only_series(desk.incidents)[:SHOWN]
    claims = desk.ground.known(one for total in totals for one in behind(total))
    papers = {one.document for one in claims}
    documents = [one for one in desk.ground.documents.values() if one.id in papers]
    return frame.page("home.html", desk=desk, totals=totals, mask=frame.mask(claims, documents))
