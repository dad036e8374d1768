"""What every call may choose, and what it is given."""

from typing import Annotated, Any

from fastapi import Depends, Query, Request
from pydantic import BaseModel

from reportedly.desk.asked import Asked
from reportedly.desk.call import settings_of
from reportedly.desk.library import Library
from reportedly.model.settings import Settings

PAGE, MOST = 50, 500


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


def chosen(
    convention: Annotated[str, Query(description="How words become figures.")] = "plain",
    as_of: Annotated[
        str | None, Query(description="What was known on that day: YYYY-MM-DD.")
    ] = None,
) -> Settings:
    """Return the settings of a call.

    Raises:
        UsageError: there is no such convention.
        NounError: the day is none.
    """
    return settings_of(convention, as_of)


Ledger = Annotated[Library, Depends(library)]
Chosen = Annotated[Settings, Depends(chosen)]
Filters = Annotated[Asked, Depends()]
After = Annotated[str, Query(description="The mark of the page before.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many at most.")]
