"""`/sources`: who answers for the claims, and who printed them."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.web.frame import Framed

router = APIRouter()
PAGE = 100


@router.get("/sources")
def sources(frame: Framed, after: str = "") -> HTMLResponse:
    """Return a page of the list of sources, and the outlets.

    Names are withheld as the texts demand in which each source is heard first.
    """
    shown = frame.library.sources(frame.settings, after, PAGE)
    voices = frame.library.voices(frame.settings)
    first = (voices.homes[one.key] for one in shown.items)
    return frame.page(
        "sources.html",
        piece=shown,
        outlets=voices.outlets if not after else (),
        mask=frame.mask_over(frame.library.papers(first, frame.settings)),
    )
