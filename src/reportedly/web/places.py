"""`/map`: where things are said to have happened, each as exact as the words are."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.incident import Shape
from reportedly.model.listing import Listed, Order
from reportedly.report.places import located
from reportedly.web.drawings import map_of
from reportedly.web.frame import Filters, Framed
from reportedly.web.incidents import drawn

router = APIRouter()


@router.get("/map")
def places(
    frame: Framed, asked: Filters, order: Order = Order.NEWEST, after: str = ""
) -> HTMLResponse:
    """Return the map of a piece of the incidents, and the same in words."""
    which = Listed(shape=Shape.INCIDENT, order=order, after=after)
    return drawn(frame, asked, which, ("places.html", map_of, located))
