"""`/timeline`: what is said to have happened when, and when that is not known."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.incident import Shape
from reportedly.model.listing import Listed, Order
from reportedly.report.places import dated
from reportedly.web.drawings import days_of
from reportedly.web.frame import Filters, Framed
from reportedly.web.incidents import drawn

router = APIRouter()


@router.get("/timeline")
def timeline(
    frame: Framed, asked: Filters, order: Order = Order.NEWEST, after: str = ""
) -> HTMLResponse:
    """Return the timeline of a piece of the incidents, and the same in words."""
    which = Listed(shape=Shape.INCIDENT, order=order, after=after)
    return drawn(frame, asked, which, ("timeline.html", days_of, dated))
