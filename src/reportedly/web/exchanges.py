"""`/exchanges`: who is said to give what to whom, and for what."""

from collections.abc import Iterator
from dataclasses import replace

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.ledger.pages import Page
from reportedly.model.wanted import Wanted
from reportedly.report.exchanges import GIVING, flows
from reportedly.report.ground import Ground
from reportedly.web.drawings import network
from reportedly.web.frame import Filters, Frame, Framed

router = APIRouter()
EACH = 50


@router.get("/exchanges")
def exchanges(frame: Framed, asked: Filters, after: str = "") -> HTMLResponse:
    """Return the table of what is said to be exchanged: of each kind a page, or of one."""
    asked = asked.filled()
    kinds = tuple(one for one in frame.library.ledger.kinds() if one in GIVING)
    chosen = tuple(one for one in kinds if asked.kind in {None, one})
    pages = dict(_pages(frame, asked.wanted(), chosen, after if asked.kind else ""))
    ground = Ground.of(
        (claim for page in pages.values() for claim in page.claims),
        (paper for page in pages.values() for paper in page.documents),
    )
    return frame.page(
        "exchanges.html",
        asked=asked,
        kinds=kinds,
        pages=pages,
        drawing=network(frame, ground),
        flows=flows(ground.claims.values(), ground),
        ground=ground,
        mask=frame.mask_over(ground),
    )


def _pages(
    frame: Frame, wanted: Wanted, kinds: tuple[str, ...], after: str
) -> Iterator[tuple[str, Page]]:
    for kind in kinds:
        asked = replace(wanted, kind=kind)
        yield kind, frame.library.claims(asked, frame.settings, after=after, limit=EACH)
