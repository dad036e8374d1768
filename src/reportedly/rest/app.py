"""The application for programs: which resources there are."""

from importlib import metadata
from typing import Final

from fastapi import Depends, FastAPI, HTTPException

from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.rest import claims, documents, incidents, judgements, sources
from reportedly.rest.call import visitor
from reportedly.rest.failing import EVERY_ERROR, handle

RESOURCES: Final = (claims, documents, incidents, sources, judgements)
ABOUT: Final = (
    "Who reported what in a war, and where it says so. Every claim is machine-extracted and"
    " unreviewed unless a judgement says otherwise."
)


METHODS: Final = ("DELETE", "GET", "PATCH", "POST", "PUT")


def _nothing(rest: str) -> None:
    """Refuse what is no resource: what is not here must not be looked for among the pages."""
    raise HTTPException(status_code=404, detail=rest)


def api(library: Library, door: Door) -> FastAPI:
    """Return the application of the resources of a ledger, behind its door."""
    app = FastAPI(
        title="reportedly",
        version=metadata.version("reportedly"),
        description=ABOUT,
        docs_url=None,
        redoc_url=None,
    )
    app.state.library = library
    app.state.door = door
    for resource in RESOURCES:
        app.include_router(
            resource.router,
            prefix="/api",
            responses=EVERY_ERROR,
            dependencies=[Depends(visitor)],
        )
    app.add_api_route(
        "/api/{rest:path}", _nothing, methods=list(METHODS), include_in_schema=False
    )
    handle(app)
    return app
