"""`reportedly brief`: key points, lead, body, disputes, evidence and method, with citations."""

from dataclasses import replace
from enum import StrEnum
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
from reportedly.desk.books import care, wording
from reportedly.desk.desk import desk_of, lexicon
from reportedly.desk.leaving import dossier_of
from reportedly.errors import UsageError
from reportedly.ledger.finding import Candidate, only
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import Unknown
from reportedly.pipeline import READER_VERSION
from reportedly.report.briefs.compose import WHOLE, compose
from reportedly.report.briefs.markdown import markdown
from reportedly.report.briefs.nouns import Brief, Statement
from reportedly.report.briefs.page import page
from reportedly.report.briefs.scope import of_country, of_incident, of_week, week_of
from reportedly.report.exports.care import cared
from reportedly.report.exports.dossier import Dossier, File
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
    monday = day(week)
    asked = settings(convention, as_of)
    if not isinstance(monday, Unknown) and isinstance(asked.as_of, Unknown):
        asked = replace(asked, as_of=week_of(monday)[1])
    path = ledger_path(ledger)
    off = waived(path, unprotect, reason, as_)
    desk = desk_of(path, asked)
    whole = dossier_of(desk, asked, today=day("today"), waived=off)
    scope, heading = _narrowed(whole, series, None if isinstance(monday, Unknown) else monday)
    if country is not None:
        code, name = _country(country)
        scope, heading = of_country(scope, code), f"{heading}: {name}"
    ready = cared(scope, care())
    made = compose(ready, wording(), desk.judgements, heading)
    birth = (("program", READER_VERSION), ("rules", desk.rules))
    _give(replace(made, method=(*made.method, *birth)), format_, out, json_=json_)


def _narrowed(
    whole: Dossier, series: str | None, week: PartialDate | None
) -> tuple[Dossier, str]:
    """Return what a brief is of, and its title."""
    heading = WHOLE
    if series is not None:
        begins = (one for one in whole.incidents if one.id.startswith(series))
        chosen = only((Candidate(one.id, str(one.shape)) for one in begins), series).id
        whole = of_incident(whole, chosen)
        heading = f"{WHOLE}: {whole.incidents[0].title}"
    if week is not None:
        first, last = week_of(week)
        whole, heading = of_week(whole, week), f"{heading}, {first} to {last}"
    return whole, heading


def _country(asked: str) -> tuple[str, str]:
    """Return the code and the name of a country that is asked for by either.

    Raises:
        UsageError: there is none.
    """
    names = lexicon().actors.countries
    found = [
        (code, name)
        for code, name in names.items()
        if asked.casefold() in {code.casefold(), name.casefold()}
    ]
    if not found:
        hint = "Give its English name, or its three letters: UKR."
        raise UsageError("no such country", asked, hint)
    return found[0]


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
