"""`/sources/KEY`: one claimant: what he claims over time, and what became of it."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.errors import MissingError
from reportedly.report.sources import record
from reportedly.report.sources import sources as sources_of
from reportedly.review.effective import letters
from reportedly.web.frame import Framed

router = APIRouter()


@router.get("/sources/{key:path}")
def source(frame: Framed, key: str) -> HTMLResponse:
    """Return the page of one source."""
    desk = frame.library.desk(frame.settings)
    found = sources_of(desk.ground, dict(letters(desk.judgements)))
    one = next((one for one in found if one.key == key), None)
    if one is None:
        raise MissingError("no source has this name", key, "Look among all at /sources.")
    kept = record(key, desk.ground, desk.incidents)
    papers = {claim.document for claim in kept.claims}
    return frame.page(
        "source.html",
        one=one,
        record=kept,
        ground=desk.ground,
        mask=frame.mask(kept.claims, (desk.ground.documents[name] for name in sorted(papers))),
    )
