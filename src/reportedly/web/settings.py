"""`/settings`: the convention, the day, what is withheld; and the method behind the figures."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from reportedly.lexicon.number_book import CONVENTIONS
from reportedly.report.method import method_lines, settings_table
from reportedly.web.frame import Framed

router = APIRouter()


@router.get("/settings")
def settings(frame: Framed) -> HTMLResponse:
    """Return the settings and the method."""
    return frame.page(
        "settings.html",
        conventions=CONVENTIONS,
        method=method_lines(frame.settings),
        table=settings_table(frame.settings),
    )
