"""`/settings`: the convention, the day, what is withheld; and the method behind the figures."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from reportedly.desk.bench import clock
from reportedly.desk.door import refuse_unless
from reportedly.desk.protecting import Signed, turn_off, turn_on, turned_off
from reportedly.lexicon.number_book import CONVENTIONS
from reportedly.model.account import Right
from reportedly.model.protection import Protection
from reportedly.model.unknown import Unknown
from reportedly.report.method import method_lines, settings_table
from reportedly.web.forms import Posted, door_of
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
def names(request: Request, frame: Framed, form: Posted) -> RedirectResponse:
    """Show or withhold protected names on pages, and keep who decided that and why.

    In a team it is signed with the name of who is signed in, and takes an editor.
    """
    refuse_unless(form.visitor, Right.EDIT)
    alone = isinstance(door_of(request).team, Unknown)
    author = form.one("author") if alone else form.visitor.name
    signed = Signed(author=author, at=clock(), reason=form.one("reason"))
    change = turn_off if form.one("shown") == "yes" else turn_on
    change(frame.library.ledger, Protection.NAMES, signed)
    return RedirectResponse(frame.link("/settings#withheld"), status_code=SEE_OTHER)
