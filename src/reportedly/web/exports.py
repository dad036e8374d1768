"""`/exports`: rows for other programs, with what stays behind and why, to take away."""

from typing import Annotated, Final

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse, Response

from reportedly.desk.asked import Asked, plain_day
from reportedly.desk.bench import clock
from reportedly.desk.books import care
from reportedly.desk.call import settings_of
from reportedly.desk.leaving import dossier_of
from reportedly.errors import MissingError
from reportedly.report.exports.dossier import Export
from reportedly.report.exports.formats import FORMATS, export, format_of
from reportedly.web.downloads import download, refuse_large
from reportedly.web.frame import Frame, Framed

router = APIRouter()
COMMAND: Final = "reportedly export"


def chosen(
    kind: str | None = None,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Asked:
    """Return what an export is asked to hold, as the command is asked."""
    return Asked(kind=kind, place=place, since=since, until=until).filled()


Chosen = Annotated[Asked, Depends(chosen)]


@router.get("/exports")
def exports(frame: Framed, asked: Chosen) -> HTMLResponse:
    """Return the list of formats."""
    return frame.page(
        "exports.html",
        formats=FORMATS,
        asked=asked,
        query=dict(asked.pairs()),
        kinds=frame.library.ledger.kinds(),
    )


@router.get("/exports/{name}")
def one_export(frame: Framed, name: str, asked: Chosen) -> HTMLResponse:
    """Return the files of one format, and what was left out of them."""
    made = _made(frame, name, asked)
    return frame.page(
        "export.html",
        name=name,
        about=format_of(name),
        convention=_convention(frame, name),
        made=made,
        reasons=_reasons(made),
        query=dict(asked.pairs()),
    )


@router.get("/exports/{name}/{file}")
def one_file(frame: Framed, name: str, file: str, asked: Chosen) -> Response:
    """Return one file of a format.

    Raises:
        MissingError: the format has none of this name.
    """
    made = _made(frame, name, asked)
    for one in made.files:
        if one.name == file:
            return download(one.name, one.data)
    hint = f"It has: {', '.join(one.name for one in made.files)}."
    raise MissingError("this format has no such file", file, hint)


def _made(frame: Frame, name: str, asked: Asked) -> Export:
    format_of(name)
    refuse_large(frame.library, f"{COMMAND} {name}")
    as_of = dict(frame.chosen).get("as_of")
    settings = settings_of(_convention(frame, name), as_of)
    desk, today = frame.library.desk(settings), plain_day(clock()[:10])
    return export(dossier_of(desk, settings, asked.wanted(), today=today), name, care())


def _convention(frame: Frame, name: str) -> str:
    """Return the convention that was chosen; that of the format where none was."""
    return dict(frame.chosen).get("convention", format_of(name).convention)


def _reasons(made: Export) -> tuple[tuple[str, int], ...]:
    """Return why something was left out, each with how often."""
    why = [one.reason for one in made.omitted]
    return tuple((reason, why.count(reason)) for reason in sorted(set(why)))
