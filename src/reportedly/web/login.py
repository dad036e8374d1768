"""`/login` and `/logout`: where somebody of a team comes in, and leaves."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from reportedly.errors import AccessError, SignInError
from reportedly.web.forms import COOKIE, Posted, door_of, remember, typed
from reportedly.web.frame import Framed

router = APIRouter()

SEE_OTHER: Final = 303
STRANGER, WAIT = 401, 429


@router.get("/login")
def login(frame: Framed, next: str = "/") -> HTMLResponse:  # noqa: A002 - its name in addresses
    """Return the form to sign in."""
    return frame.page("login.html", following=_inside(next), failed="", name="")


@router.post("/login")
async def enter(request: Request, frame: Framed) -> Response:
    """Let somebody in, or say what is wrong."""
    fields = dict(await typed(request))
    name, following = fields.get("name", "").strip(), _inside(fields.get("next", "/"))
    try:
        inside = door_of(request).entering(name, fields.get("password", ""))
    except AccessError as error:
        status = STRANGER if isinstance(error, SignInError) else WAIT
        told = f"{error.what.capitalize()}. {error.hint}"
        return frame.page(
            "login.html", status=status, following=following, failed=told, name=name
        )
    answer = RedirectResponse(following, status_code=SEE_OTHER)
    remember(request, answer, inside.cookie)
    return answer


@router.post("/logout")
def leave(_form: Posted) -> RedirectResponse:
    """Let a browser forget who it was."""
    answer = RedirectResponse("/login", status_code=SEE_OTHER)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


def _inside(address: str) -> str:
    """Return an address on this site; of any other, the overview."""
    ours = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if ours and address.isprintable() else "/"
