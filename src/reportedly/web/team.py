"""`/team`: who may work on the ledger, and what was changed of that, for its admins."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from reportedly.desk.bench import clock
from reportedly.desk.door import refuse_unless
from reportedly.errors import AccessError, UsageError
from reportedly.model.account import Deed, Right, Role
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.team.roster import NAMED, Roster
from reportedly.web.forms import Form, Posted, Visiting, door_of
from reportedly.web.frame import Framed

router = APIRouter()

SEE_OTHER: Final = 303
SHOWN: Final = 200
PLAIN: Final = frozenset({Deed.PASSWORD, Deed.ROLE, Deed.CLOSED, Deed.OPENED, Deed.REVOKED})
SAFE: Final = frozenset({Deed.ADDED, Deed.ROLE})  # deeds whose value is no hash


@router.get("/team")
def team(request: Request, frame: Framed, visitor: Visiting) -> HTMLResponse:
    """Return the accounts and their log."""
    refuse_unless(visitor, Right.MANAGE)
    return _page(frame, _roster(request), "")


@router.post("/team", response_model=None)
def change(request: Request, frame: Framed, form: Posted) -> HTMLResponse | RedirectResponse:
    """Change an account; a new token is shown this once."""
    refuse_unless(form.visitor, Right.MANAGE)
    roster, name = _roster(request), form.one("name")
    signed = (form.visitor.name, clock())
    deed = form.one("deed")
    if deed == Deed.ADDED:
        password = form.one("password") or UNKNOWN
        roster.add(name, _role(form), password, signed)
    elif deed == Deed.TOKEN:
        return _page(frame, roster, roster.token(name, form.one("note"), signed))
    elif deed in PLAIN:
        roster.change(Deed(deed), name, _value(form, Deed(deed)), signed)
    else:
        raise UsageError("this cannot be done with an account", deed, "Use the page's buttons.")
    return RedirectResponse("/team", status_code=SEE_OTHER)


def _page(frame: Framed, roster: Roster, token: str) -> HTMLResponse:
    return frame.page(
        "team.html",
        accounts=[one for _, one in sorted(roster.accounts().items())],
        events=roster.events()[::-1][:SHOWN],
        roles=tuple(Role),
        named=NAMED,
        safe=SAFE,
        fresh=token,
    )


def _roster(request: Request) -> Roster:
    found = door_of(request).team
    if isinstance(found, Unknown):
        hint = "Start it with: reportedly serve --team."
        raise AccessError("one person works alone on this ledger", "/team", hint)
    return found


def _role(form: Form) -> Role:
    named = form.one("role")
    if named not in set(Role):
        raise UsageError("there is no such role", named, f"Use one of: {', '.join(Role)}.")
    return Role(named)


def _value(form: Form, deed: Deed) -> str:
    """Return what a change sets.

    Raises:
        UsageError: it is no role, or no token.
    """
    if deed is Deed.ROLE:
        return _role(form)
    if deed is Deed.PASSWORD:
        return form.one("password")
    if deed is Deed.REVOKED:
        token = form.one("which")
        if len(token) < NAMED:
            raise UsageError("which token?", token or "none", "Use the page's buttons.")
        return token
    return ""
