"""`/map`: where things are said to have happened, each as exact as the words are."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.incident import Shape
from reportedly.model.listing import Listed
from reportedly.report.places import located
from reportedly.web.drawings import map_of
from reportedly.web.frame import Framed

router = APIRouter()
MOST = 500


@router.get("/map")
def places(frame: Framed) -> HTMLResponse:
    """Return the map, and the same as a table."""
    asked = Listed(shape=Shape.INCIDENT, limit=MOST)
    incidents = frame.library.incidents(asked, frame.settings).incidents
    ground = frame.library.ground_of(incidents, frame.settings)
    return frame.page(
        "places.html",
        drawing=map_of(frame, incidents, ground),
        spots=located(incidents),
        ground=ground,
        mask=frame.mask_over(ground),
    )
