"""`/series/ID`: one running total, each claimant's line, and what replaced what."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.web.frame import Framed
from reportedly.web.incident import told

router = APIRouter()


@router.get("/series/{identity}")
def total(frame: Framed, identity: str) -> HTMLResponse:
    """Return the page of one running total."""
    return told(frame, identity)
