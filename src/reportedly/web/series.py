"""`/series`: the running totals."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.incident import Shape
from reportedly.model.listing import Listed, Order
from reportedly.web.frame import Filters, Framed
from reportedly.web.incidents import listing

router = APIRouter()


@router.get("/series")
def series(
    frame: Framed, asked: Filters, order: Order = Order.WEIGHT, after: str = ""
) -> HTMLResponse:
    """Return a page of the list of running totals."""
    return listing(frame, asked, Listed(shape=Shape.SERIES, order=order, after=after))
