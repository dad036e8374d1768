"""`reportedly brief`: key points, lead, body, disputes, evidence and method, with citations."""

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.call import day, ledger_path, settings
from reportedly.cli.leaving import (
    NameOption,
    ReasonOption,
    UnprotectOption,
    save,
    waived,
)
from reportedly.cli.options import AsOfOption, ConventionOption, JsonOption, LedgerOption
from reportedly.cli.screen import note, write, write_json
from reportedly.desk.briefing import Scope, brief_of
from reportedly.desk.desk import desk_of
from reportedly.report.briefs.markdown import markdown
from reportedly.report.briefs.nouns import Brief, Statement
from reportedly.report.briefs.page import page
from reportedly.report.exports.dossier import File
from reportedly.wire import Json


class Layout(StrEnum):
    """How a brief is laid out."""

    MARKDOWN = "markdown"
    HTML = "html"


SeriesOption = Annotated[
    str | None,
    typer.Option("--series", metavar="ID", help="Only of this series, or of this incident."),
]
WeekOption = Annotated[
    str | None,
    typer.Option(
        "--week", metavar="DATE", help="Only of the week, Monday to Sunday, of this day."
    ),
]
CountryOption = Annotated[
    str | None,
    typer.Option(
        "--country", metavar="NAME", help="Only of this country and its people; a code too."
    ),
]
FormatOption = Annotated[
    Layout,
    typer.Option("--format", help="markdown, or html: one page that prints well."),
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Write it there instead of printing it."),
]


def brief(
    *,
    ledger: LedgerOption = None,
    series: SeriesOption = None,
    week: WeekOption = None,
    country: CountryOption = None,
    format_: FormatOption = Layout.MARKDOWN,
    out: OutOption = None,
    convention: ConventionOption = "plain",
    as_of: AsOfOption = None,
    unprotect: UnprotectOption = None,
    reason: ReasonOption = None,
    as_: NameOption = None,
    json_: JsonOption = False,
) -> None:
    """Write a brief with citations, as Markdown or HTML.

    Every sentence with a number cites its claims. It ends with the evidence, the method, what
    is withheld, the limits, and what was left out of the figures. A brief of a week stands as
    of its Sunday.
    """
    scope = Scope(series=series or "", week=day(week), country=country or "")
    path, asked = ledger_path(ledger), settings(convention, as_of)
    off = waived(path, unprotect, reason, as_)
    today = day("today")
    made = brief_of(partial(desk_of, path), asked, scope, today=today, waived=off)
    _give(made, format_, out, json_=json_)


def _give(made: Brief, layout: Layout, out: Path | None, *, json_: bool) -> None:
    if json_:
        write_json(map(_json, made.statements))
        return
    text = page(made) if layout is Layout.HTML else markdown(made)
    if out is None:
        write(text)
        return
    file = File(name=out.name, data=text.encode("utf-8", "replace"), rows=len(made.statements))
    save((file,), out.parent)
    note(f"{out}: {file.rows:,} sentences")


def _json(one: Statement) -> dict[str, Json]:
    return {
        "section": one.section,
        "heading": one.heading,
        "text": one.text,
        "claims": [*one.claims],
        "reviewed": one.reviewed,
    }
