"""What every call may choose, and what it is given."""

from typing import Annotated, Any, Final

from fastapi import Depends, Query, Request
from pydantic import BaseModel

from reportedly.desk.asked import Asked
from reportedly.desk.call import settings_of
from reportedly.desk.door import Door, Visitor
from reportedly.desk.library import Library
from reportedly.errors import SignInError
from reportedly.lexicon.number_book import CONVENTIONS
from reportedly.model.claim import Status
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown

PAGE, MOST = 50, 500
DAY: Final = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
COOKIE: Final = "reportedly"


class Listed(BaseModel):
    """A page of a list.

    Attributes:
        items: nouns, as the contract writes them.
        next: the mark with which to ask for the next page; null at the end.
    """

    items: list[dict[str, Any]]
    next: str | None


def library(request: Request) -> Library:
    """Return the ledger."""
    found: Library = request.app.state.library
    return found


def door_of(request: Request) -> Door:
    """Return the way into the ledger."""
    found: Door = request.app.state.door
    return found


def visitor(request: Request) -> Visitor:
    """Return who calls: by a token, or by the session of a browser.

    Raises:
        SignInError: nobody knows.
    """
    door = door_of(request)
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    bearer = token.strip() if kind.casefold() == "bearer" else ""
    found = door.visitor(request.cookies.get(COOKIE, ""), bearer)
    if isinstance(found, Unknown):
        hint = "Send a token: Authorization: Bearer rpt_…; an admin makes them."
        raise SignInError("nobody knows who calls", request.url.path, hint)
    return found


def chosen(
    convention: Annotated[
        str,
        Query(
            description="How words become figures.",
            json_schema_extra={"enum": list(CONVENTIONS)},
        ),
    ] = CONVENTIONS[0],
    as_of: Annotated[
        str | None, Query(pattern=DAY, description="What was known on that day.")
    ] = None,
) -> Settings:
    """Return the settings of a call.

    Raises:
        NounError: no calendar has the day.
        UsageError: there is no such convention.
    """
    return settings_of(convention, as_of)


def filters(
    *,
    kind: Annotated[str | None, Query(description="Only this kind of claim.")] = None,
    actor: Annotated[
        str | None, Query(description="Words or a code of who acts or receives.")
    ] = None,
    target: Annotated[str | None, Query(description="Words or a code of the target.")] = None,
    place: Annotated[str | None, Query(description="Words or a code of the place.")] = None,
    since: Annotated[
        str | None, Query(pattern=DAY, description="On this day or later.")
    ] = None,
    until: Annotated[
        str | None, Query(pattern=DAY, description="On this day or earlier.")
    ] = None,
    claimant: Annotated[
        str | None, Query(description="Words, a code or a source type of who says so.")
    ] = None,
    status: Annotated[Status | None, Query(description="Only with this status.")] = None,
    text: Annotated[str | None, Query(description="Words of the quote.")] = None,
    document: Annotated[
        str | None, Query(description="The beginning of a document's id.")
    ] = None,
) -> Asked:
    """Return the filters of a call, which are joined by "and"."""
    return Asked(
        kind=kind,
        actor=actor,
        target=target,
        place=place,
        since=since,
        until=until,
        claimant=claimant,
        status=status,
        text=text,
        document=document,
    ).filled()


Caller = Annotated[Visitor, Depends(visitor)]
Ledger = Annotated[Library, Depends(library)]
Chosen = Annotated[Settings, Depends(chosen)]
Filters = Annotated[Asked, Depends(filters)]
After = Annotated[str, Query(description="The mark of the page before.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most.")]
