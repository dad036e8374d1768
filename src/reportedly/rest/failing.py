"""One shape for every error.

    {"error": {"status": 404, "what": "…", "subject": "…", "hint": "…"}}

What failed, on what, and what to do next; a list of the fields that were misread is joined in
`subject`.
"""

from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from reportedly.errors import (
    AccessError,
    ContractError,
    MissingError,
    NounError,
    ReportedlyError,
    SignInError,
    UsageError,
)

WRONG, STRANGER, FORBIDDEN, MISSING, BROKEN, BUSY = 400, 401, 403, 404, 500, 503


class Trouble(BaseModel):
    """What failed.

    Attributes:
        status: of HTTP.
        what: what failed.
        subject: on what.
        hint: what to do next.
    """

    status: int
    what: str
    subject: str
    hint: str


class Failure(BaseModel):
    """The one shape of an error.

    Attributes:
        error: what failed.
    """

    error: Trouble


EVERY_ERROR: Final[dict[int | str, dict[str, Any]]] = {
    WRONG: {"model": Failure, "description": "The call was wrong."},
    STRANGER: {"model": Failure, "description": "Nobody knows who calls."},
    FORBIDDEN: {"model": Failure, "description": "Who calls may not do this."},
    MISSING: {"model": Failure, "description": "Nothing has this identifier."},
    422: {"model": Failure, "description": "A parameter cannot be read."},
    BUSY: {"model": Failure, "description": "The ledger cannot be read now."},
}


def handle(app: FastAPI) -> None:
    """Let every error of an application have this shape."""
    app.add_exception_handler(ReportedlyError, _failed)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(Exception, _broken)


def answer(status: int, what: str, subject: str, hint: str) -> JSONResponse:
    """Return an error."""
    error = Trouble(status=status, what=what, subject=subject, hint=hint)
    return JSONResponse(Failure(error=error).model_dump(), status_code=status)


async def _failed(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, ReportedlyError):
        return await _broken(request, error)
    status = BUSY
    if isinstance(error, UsageError | NounError | ContractError):
        status = MISSING if isinstance(error, MissingError) else WRONG
    elif isinstance(error, AccessError):
        status = STRANGER if isinstance(error, SignInError) else FORBIDDEN
    return answer(status, error.what, error.subject, error.hint)


async def _refused(request: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else BROKEN
    what = "there is no such resource" if status == MISSING else "this cannot be done here"
    return answer(status, what, request.url.path, "See /openapi.json for what there is.")


async def _misread(_request: Request, error: Exception) -> JSONResponse:
    every = error.errors() if isinstance(error, RequestValidationError) else ()
    named = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in every)
    hint = "See /openapi.json for what each parameter may be."
    return answer(422, "a parameter cannot be read", named, hint)


async def _broken(request: Request, _error: Exception) -> JSONResponse:
    hint = "The ledger is as it was. What happened stands where the server writes its log."
    return answer(BROKEN, "this call failed", request.url.path, hint)
