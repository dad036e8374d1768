"""`/incidents`: what is said to have happened, by how many accounts."""

from dataclasses import replace

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.claim import Status
from reportedly.model.incident import Shape
from reportedly.model.listing import Listed, Order
from reportedly.web.frame import Filters, Frame, Framed

router = APIRouter()
PAGE = 30


@router.get("/incidents")
def incidents(
    frame: Framed, asked: Filters, order: Order = Order.NEWEST, after: str = ""
) -> HTMLResponse:
    """Return a page of the list of incidents."""
    return listing(frame, asked, Listed(shape=Shape.INCIDENT, order=order, after=after))


def listing(frame: Frame, asked: Filters, which: Listed) -> HTMLResponse:
    """Return a page of a list of incidents or of series."""
    asked = asked.filled()
    which = replace(which, wanted=asked.wanted(), limit=PAGE)
    piece = frame.library.incidents(which, frame.settings)
    ground = frame.library.ground_of(piece.incidents, frame.settings)
    return frame.page(
        "incidents.html" if which.shape is Shape.INCIDENT else "series.html",
        asked=asked,
        chosen=which,
        piece=piece,
        ground=ground,
        kinds=frame.library.ledger.kinds(),
        orders=tuple(Order),
        statuses=tuple(Status),
        mask=frame.mask_over(ground),
    )
