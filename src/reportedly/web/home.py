"""`/`: the running totals by claimant, what changed, what contradicts, what waits."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.desk.news import news, waiting
from reportedly.report.choose import in_order
from reportedly.report.ground import told_in
from reportedly.report.series import only_series
from reportedly.report.sides import sides
from reportedly.web.drawings import steps
from reportedly.web.frame import Framed

router = APIRouter()
TOTALS, CHANGES, DISPUTES = 6, 12, 8


@router.get("/")
def home(frame: Framed) -> HTMLResponse:
    """Return the overview."""
    desk = frame.library.desk(frame.settings)
    fresh = news(frame.library, frame.settings)
    totals = only_series(desk.incidents)[:TOTALS]
    disputed = tuple(
        (one, pair)
        for one in desk.incidents
        for pair in one.disputes
        if any(claim in desk.ground.claims for claim in pair)
    )
    shown = [claim for one in totals for claim in told_in(one)]
    shown += [claim for change in fresh.changes[:CHANGES] for claim in change.claims]
    shown += [claim for _, pair in disputed[:DISPUTES] for claim in pair]
    claims = in_order(desk.ground.known(set(shown)), desk.ground.documents)
    papers = {one.document for one in claims}
    return frame.page(
        "home.html",
        ground=desk.ground,
        totals=tuple(
            (one, sides(one, desk.ground, {}), steps(frame, one, desk.ground)) for one in totals
        ),
        news=fresh,
        changes=fresh.changes[:CHANGES],
        disputed=disputed[:DISPUTES],
        contradictions=len(disputed),
        every={**desk.ground.claims, **desk.ground.sums},
        waiting=waiting(desk),
        mask=frame.mask(claims, (desk.ground.documents[name] for name in sorted(papers))),
    )
