"""What a form sends: read whole, not too much of it, and only from its own browser."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import parse_qsl

from fastapi import Depends, Request
from fastapi.responses import Response

from reportedly.desk.door import Door, Visitor
from reportedly.errors import AccessError, SignInError, UsageError
from reportedly.model.unknown import Unknown

COOKIE: Final = "reportedly"
TOKEN: Final = "token"  # noqa: S105 - the name of a field
MOST_BYTES, MOST_FIELDS = 262_144, 400
AGAIN: Final = "Load the page anew and send it again; what was typed stands below."


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What was typed and clicked.

    Attributes:
        pairs: names of fields, each with what it has.
        visitor: who sent it.
    """

    pairs: tuple[tuple[str, str], ...]
    visitor: Visitor

    def one(self, name: str) -> str:
        """Return what a field has, without blanks around it; "" where it is empty."""
        return next((value.strip() for field, value in self.pairs if field == name), "")

    def many(self, name: str) -> tuple[str, ...]:
        """Return what every field of a name has."""
        return tuple(value.strip() for field, value in self.pairs if field == name)


def door_of(request: Request) -> Door:
    """Return the way into the ledger."""
    found: Door = request.app.state.door
    return found


def visitor_of(request: Request) -> Visitor:
    """Return who asks.

    Raises:
        SignInError: nobody knows.
    """
    found = getattr(request.state, "visitor", None)
    if not isinstance(found, Visitor):
        raise SignInError("nobody knows who asks", request.url.path, "Sign in first.")
    return found


async def typed(request: Request) -> tuple[tuple[str, str], ...]:
    """Return the fields of a form, and keep them for a page that says what went wrong.

    Raises:
        UsageError: it is too large, or no form.
    """
    body = bytearray()
    async for chunk in _chunks(request):
        body += chunk
        if len(body) > MOST_BYTES:
            hint = f"Send at most {MOST_BYTES:,} bytes."
            raise UsageError("this form is too large", request.url.path, hint)
    try:
        pairs = tuple(
            parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
        )
    except ValueError as error:
        raise UsageError("this is no form", request.url.path, "Use the page's own.") from error
    request.state.typed = pairs
    return pairs


async def posted(request: Request) -> Form:
    """Return the form that was sent, if it is the sender's own.

    Raises:
        AccessError: it was given to another browser, or long ago.
        SignInError: nobody knows who sends it.
        UsageError: it is too large, or no form.
    """
    pairs = await typed(request)
    visitor = visitor_of(request)
    form = Form(pairs=pairs, visitor=visitor)
    if not door_of(request).own(request.cookies.get(COOKIE, ""), form.one(TOKEN)):
        raise AccessError("this form is not yours, or too old", request.url.path, AGAIN)
    return form


async def _chunks(request: Request) -> AsyncIterator[bytes]:
    async for chunk in request.stream():
        yield chunk


def visitor_or_none(request: Request) -> Visitor | None:
    """Return who asks; nobody where nobody knows."""
    found = getattr(request.state, "visitor", None)
    return found if isinstance(found, Visitor) else None


def met(request: Request) -> Visitor | Unknown:
    """Return who is at the door, by the cookie that a browser brings."""
    return door_of(request).visitor(request.cookies.get(COOKIE, ""))


def remember(request: Request, answer: Response, cookie: str) -> None:
    """Let a browser keep a cookie, which no script and no other site gets to see."""
    answer.set_cookie(
        COOKIE, cookie, httponly=True, samesite="strict", secure=request.url.scheme == "https"
    )


Posted = Annotated[Form, Depends(posted)]
Visiting = Annotated[Visitor, Depends(visitor_of)]
