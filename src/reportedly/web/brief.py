"""`/brief`: what was claimed, in sentences, each number with its claims; and to take away."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from reportedly.desk.asked import plain_day
from reportedly.desk.bench import clock
from reportedly.desk.briefing import Scope, brief_of
from reportedly.report.briefs.markdown import markdown
from reportedly.report.briefs.nouns import Brief
from reportedly.report.briefs.page import body, page
from reportedly.web.downloads import download, refuse_large
from reportedly.web.frame import Frame, Framed

router = APIRouter()
NAME: Final = "brief"
COMMAND: Final = "reportedly brief"
FIELDS: Final = ("series", "week", "country")
OFFERED: Final = 100


def scoped(series: str = "", week: str = "", country: str = "") -> Scope:
    """Return what a brief is asked to tell of; a blank field asks for nothing.

    Raises:
        NounError: the day of the week is none.
    """
    day = plain_day(week.strip() or None)
    return Scope(series=series.strip(), week=day, country=country.strip())


Scoped = Annotated[Scope, Depends(scoped)]


@router.get("/brief")
def brief(frame: Framed, scope: Scoped) -> HTMLResponse:
    """Return the brief as a page."""
    made = _made(frame, scope)
    desk = frame.library.desk(frame.settings)
    told = [one for one in desk.incidents if one.tolls or one.id == scope.series]
    return frame.page(
        "brief.html",
        title=made.title,
        body=Markup(body(made, lambda claim: frame.link(f"/claims/{claim}"))),  # noqa: S704 - escaped there
        asked={name: frame.request.query_params.get(name) for name in FIELDS},
        told=told[:OFFERED],
        scope=scope,
        mask=frame.mask_over(desk.ground),
    )


@router.get("/brief/brief.html")
def as_page(frame: Framed, scope: Scoped) -> Response:
    """Return the brief as one page that needs no other file."""
    return download(f"{NAME}.html", page(_made(frame, scope)).encode("utf-8", "replace"))


@router.get("/brief/brief.md")
def as_markdown(frame: Framed, scope: Scoped) -> Response:
    """Return the brief as Markdown."""
    return download(f"{NAME}.md", markdown(_made(frame, scope)).encode("utf-8", "replace"))


def _made(frame: Frame, scope: Scope) -> Brief:
    refuse_large(frame.library, COMMAND)
    today = plain_day(clock()[:10])
    return brief_of(frame.library.desk, frame.settings, scope, today=today)
