"""`/incidents/ID`: one incident, its claimants side by side, and what its figures rest on."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.model.incident import Shape
from reportedly.report.ids import shortened
from reportedly.report.method import method_lines
from reportedly.report.series import REPLACED
from reportedly.report.sides import lineage, sides
from reportedly.web.drawings import chains, steps
from reportedly.web.frame import Frame, Framed

router = APIRouter()


@router.get("/incidents/{identity}")
def incident(frame: Framed, identity: str) -> HTMLResponse:
    """Return the page of one incident."""
    return told(frame, identity)


def told(frame: Frame, identity: str) -> HTMLResponse:
    """Return the page of one incident or series."""
    one = frame.library.incident(identity, frame.settings)
    ground = frame.library.ground_of((one,), frame.settings)
    short = shortened(ground.ids)
    return frame.page(
        "incident.html" if one.shape is Shape.INCIDENT else "total.html",
        one=one,
        ground=ground,
        drawing=steps(frame, one, ground),
        chains=chains(frame, one, ground),
        sides=sides(one, ground, short),
        lineage=lineage(one, ground),
        replaced=REPLACED,
        short_ids=short,
        every={**ground.claims, **ground.sums},
        method=method_lines(frame.settings),
        mask=frame.mask_over(ground),
    )
