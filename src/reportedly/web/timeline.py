"""`/timeline`: what is said to have happened when, and when that is not known."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.incident import Shape
from reportedly.model.listing import Listed
from reportedly.report.places import dated
from reportedly.web.drawings import days_of
from reportedly.web.frame import Framed

router = APIRouter()
MOST = 500


@router.get("/timeline")
def timeline(frame: Framed) -> HTMLResponse:
    """Return the timeline, and the same as a list."""
    asked = Listed(shape=Shape.INCIDENT, limit=MOST)
    incidents = frame.library.incidents(asked, frame.settings).incidents
    ground = frame.library.ground_of(incidents, frame.settings)
    return frame.page(
        "timeline.html",
        drawing=days_of(frame, incidents, ground),
        months=dated(incidents),
        ground=ground,
        mask=frame.mask_over(ground),
    )
