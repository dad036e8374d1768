"""The application of the pages: which there are, and what is said when something fails."""

from pathlib import Path
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from reportedly.desk.library import Library
from reportedly.errors import (
    ContractError,
    MissingError,
    NounError,
    ReportedlyError,
    UsageError,
)
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.web import (
    claim,
    claims,
    document,
    documents,
    exchanges,
    home,
    incident,
    incidents,
    places,
    series,
    settings,
    source,
    sources,
    timeline,
    total,
)
from reportedly.web.drawings import colours
from reportedly.web.frame import Frame

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
    settings,
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
    ("/settings", "Settings"),
)
WRONG, MISSING, BROKEN, BUSY = 400, 404, 500, 503
HINT: Final = "Check the address, or start from the overview."


def pages(library: Library) -> FastAPI:
    """Return the application of the pages of a ledger."""
    app = FastAPI(title="reportedly, pages", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.library = library
    app.state.nav = NAV
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_api_route("/charts.css", _colours)
    for page in PAGES:
        app.include_router(page.router)
    app.add_exception_handler(ReportedlyError, _failed)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(Exception, _broken)
    return app


def _colours() -> Response:
    return Response(colours(), media_type="text/css")


def _status(error: ReportedlyError) -> int:
    if isinstance(error, MissingError):
        return MISSING
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
    return frame.page(
        "error.html", status=status, what=what, subject=subject, hint=hint, code=status
    )
