"""`/sources`: who answers for the claims, and who printed them."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.desk.paging import piece
from reportedly.report.sources import Source, outlets
from reportedly.report.sources import sources as sources_of
from reportedly.review.effective import letters
from reportedly.web.frame import Framed

router = APIRouter()
PAGE = 100


@router.get("/sources")
def sources(frame: Framed, after: str = "") -> HTMLResponse:
    """Return a page of the list of sources, and the outlets."""
    desk = frame.library.desk(frame.settings)
    found = sources_of(desk.ground, dict(letters(desk.judgements)))
    shown = piece(found, _key, after, PAGE)
    return frame.page(
        "sources.html",
        piece=shown,
        outlets=outlets(desk.ground) if not after else (),
        mask=frame.mask_over(desk.ground),
    )


def _key(one: Source) -> str:
    return one.key
