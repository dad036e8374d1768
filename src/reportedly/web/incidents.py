"""`/incidents`: what is said to have happened, by how many accounts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from reportedly.model.claim import Status
from reportedly.model.incident import Incident, Shape
from reportedly.model.listing import Listed, Order
from reportedly.report.ground import Ground
from reportedly.web.frame import Filters, Frame, Framed

router = APIRouter()
PAGE, DRAWN = 30, 120
Draw = Callable[[Frame, Sequence[Incident], Ground], Markup]
Shelve = Callable[[Sequence[Incident]], object]


@router.get("/incidents")
def incidents(
    frame: Framed, asked: Filters, order: Order = Order.NEWEST, after: str = ""
) -> HTMLResponse:
    """Return a page of the list of incidents."""
    return listing(frame, asked, Listed(shape=Shape.INCIDENT, order=order, after=after))


def listing(frame: Frame, asked: Filters, which: Listed) -> HTMLResponse:
    """Return a page of a list of incidents or of series."""
    shown = pieced(frame, asked, replace(which, limit=PAGE))
    name = "incidents.html" if which.shape is Shape.INCIDENT else "series.html"
    return frame.page(name, **shown)


def drawn(
    frame: Frame, asked: Filters, which: Listed, page: tuple[str, Draw, Shelve]
) -> HTMLResponse:
    """Return a page with a drawing of a piece of the incidents, and the same in words.

    Args:
        frame: what every page has.
        asked: what the incidents must be like.
        which: in which order, and from where.
        page: the template, what draws, and what sorts the same for reading.
    """
    template, draw, shelve = page
    shown = pieced(frame, asked, replace(which, limit=DRAWN))
    incidents, ground = shown["piece"].incidents, shown["ground"]
    return frame.page(
        template, drawing=draw(frame, incidents, ground), shelves=shelve(incidents), **shown
    )


def pieced(frame: Frame, asked: Filters, which: Listed) -> dict[str, Any]:
    """Return a piece of the incidents and all that a list of them shows."""
    asked = asked.filled()
    which = replace(which, wanted=asked.wanted())
    piece = frame.library.incidents(which, frame.settings)
    ground = frame.library.ground_of(piece.incidents, frame.settings)
    return {
        "asked": asked,
        "chosen": which,
        "piece": piece,
        "ground": ground,
        "kinds": frame.library.ledger.kinds(),
        "orders": tuple(Order),
        "statuses": tuple(Status),
        "mask": frame.mask_over(ground),
    }
