"""`/settings`: the convention, the day, what is withheld; and the method behind the figures."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse

from reportedly.desk.protecting import Signed, turn_off, turn_on, turned_off
from reportedly.lexicon.number_book import CONVENTIONS
from reportedly.model.protection import Protection
from reportedly.report.method import method_lines, settings_table
from reportedly.web.frame import Framed

router = APIRouter()
SEE_OTHER = 303


@router.get("/settings")
def settings(frame: Framed) -> HTMLResponse:
    """Return the settings and the method."""
    return frame.page(
        "settings.html",
        conventions=CONVENTIONS,
        method=method_lines(frame.settings),
        table=settings_table(frame.settings),
        off=turned_off(frame.library.ledger),
    )


@router.post("/settings/names")
def names(
    frame: Framed,
    author: Annotated[str, Form(max_length=200)] = "",
    reason: Annotated[str, Form(max_length=1000)] = "",
    shown: Annotated[str, Form(max_length=3)] = "",
) -> RedirectResponse:
    """Show or withhold protected names on pages, and keep who decided that and why."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    signed = Signed(author=author.strip(), at=now, reason=reason.strip())
    change = turn_off if shown == "yes" else turn_on
    change(frame.library.ledger, Protection.NAMES, signed)
    return RedirectResponse(frame.link("/settings#withheld"), status_code=SEE_OTHER)
