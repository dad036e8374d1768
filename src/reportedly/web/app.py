"""The application of the pages: which there are, and what is said when something fails."""

from pathlib import Path
from typing import Final
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.base import RequestResponseEndpoint

from reportedly.desk.bench import Bench
from reportedly.desk.door import Door, Visitor
from reportedly.desk.library import Library
from reportedly.errors import (
    AccessError,
    ContractError,
    MissingError,
    NounError,
    ReportedlyError,
    SignInError,
    UsageError,
)
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.web import (
    brief,
    claim,
    claims,
    document,
    documents,
    exchanges,
    exports,
    home,
    incident,
    incidents,
    login,
    places,
    review,
    series,
    settings,
    source,
    sources,
    team,
    timeline,
    total,
)
from reportedly.web.drawings import colours
from reportedly.web.forms import met, remember, typed
from reportedly.web.frame import Frame
from reportedly.web.remembered import Remembered, remembered

STATIC: Final = Path(__file__).parent / "static"
# In the order in which they are led to; a page without a name in `NAV` is reached from others.
PAGES: Final = (
    home,
    claims,
    claim,
    incidents,
    incident,
    series,
    total,
    documents,
    document,
    sources,
    source,
    exchanges,
    places,
    timeline,
    review,
    brief,
    exports,
    settings,
    login,
    team,
)
NAV: Final = (
    ("/", "Overview"),
    ("/claims", "Claims"),
    ("/incidents", "Incidents"),
    ("/series", "Series"),
    ("/documents", "Documents"),
    ("/sources", "Sources"),
    ("/exchanges", "Exchanges"),
    ("/map", "Map"),
    ("/timeline", "Timeline"),
    ("/review", "Review"),
    ("/brief", "Brief"),
    ("/exports", "Exports"),
    ("/settings", "Settings"),
)
WRONG, STRANGER, FORBIDDEN, MISSING, BROKEN, BUSY = 400, 401, 403, 404, 500, 503
SEE_OTHER: Final = 303
OPEN: Final = ("/login", "/static/", "/charts.css")  # where nobody has to be known
SECRET: Final = frozenset({"token", "password", "again"})  # fields that no page shows again
HINT: Final = "Check the address, or start from the overview."


def pages(library: Library, door: Door) -> FastAPI:
    """Return the application of the pages of a ledger, behind its door."""
    app = FastAPI(title="reportedly, pages", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.library = library
    app.state.door = door
    app.state.bench = Bench(library)
    app.state.nav = NAV
    app.state.remembered = Remembered()
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_api_route("/charts.css", _colours)
    for page in PAGES:
        app.include_router(page.router)
    app.middleware("http")(_at_the_door)
    app.add_exception_handler(ReportedlyError, _failed)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(Exception, _broken)
    return app


def _colours() -> Response:
    return Response(colours(), media_type="text/css")


async def _at_the_door(request: Request, further: RequestResponseEndpoint) -> Response:
    """Let in who is known; send a reader to sign in, and give back what somebody typed."""
    visitor = met(request)
    if isinstance(visitor, Visitor):
        request.state.visitor = visitor
    elif not request.url.path.startswith(OPEN):
        if request.method == "GET":
            asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return RedirectResponse(f"/login?next={quote(asked)}", status_code=SEE_OTHER)
        return await _ended(request)
    if (
        request.method == "GET"
        and isinstance(visitor, Visitor)
        and not request.url.path.startswith(OPEN)
    ):
        answer = await remembered(request, further, visitor)
    else:
        answer = await further(request)
    if isinstance(visitor, Visitor) and visitor.cookie:
        remember(request, answer, visitor.cookie)
    return answer


async def _ended(request: Request) -> Response:
    """Say that a session is over, and show what was typed."""
    try:
        await typed(request)
    except UsageError as error:
        return await _failed(request, error)
    what = "your session has ended, and this was not kept"
    hint = "Sign in again; what was typed stands below."
    return _page(request, STRANGER, what, (request.url.path, hint))


def _status(error: ReportedlyError) -> int:
    if isinstance(error, MissingError):
        return MISSING
    if isinstance(error, AccessError):
        return STRANGER if isinstance(error, SignInError) else FORBIDDEN
    return WRONG if isinstance(error, UsageError | NounError | ContractError) else BUSY


async def _failed(request: Request, error: Exception) -> HTMLResponse:
    if not isinstance(error, ReportedlyError):
        return await _broken(request, error)
    return _page(request, _status(error), error.what, (error.subject, error.hint))


async def _refused(request: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else BROKEN
    what = "there is no such page" if status == MISSING else "this cannot be done here"
    return _page(request, status, what, (request.url.path, HINT))


async def _misread(request: Request, _error: Exception) -> HTMLResponse:
    return _page(request, WRONG, "this address asks for nothing", (request.url.path, HINT))


async def _broken(request: Request, _error: Exception) -> HTMLResponse:
    hint = "The ledger is as it was. What happened stands where the server writes its log."
    return _page(request, BROKEN, "this page failed", (request.url.path, hint))


def _page(request: Request, status: int, what: str, about: tuple[str, str]) -> HTMLResponse:
    frame = Frame(request=request, library=request.app.state.library, settings=DEFAULT_SETTINGS)
    subject, hint = about
    fields = getattr(request.state, "typed", ())
    kept = [(name, value) for name, value in fields if value and name not in SECRET]
    return frame.page(
        "error.html",
        status=status,
        what=what,
        subject=subject,
        hint=hint,
        code=status,
        kept=kept,
    )
