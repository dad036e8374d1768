"""The entry point: registers the commands, and translates errors once."""

import sys
from importlib import metadata
from typing import Annotated

import typer

from reportedly.cli import (
    brief,
    chart,
    check,
    claims,
    documents,
    explain,
    export,
    extract,
    incidents,
    read,
    reconcile,
    review,
    series,
    serve,
    show,
    sources,
    team,
    watch,
)
from reportedly.cli.screen import note, write
from reportedly.errors import ReportedlyError

WRONG_CALL = 2

app = typer.Typer(
    name="reportedly",
    help="Reads reports of armed conflict and keeps a ledger of who claimed what.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    read.read,
    claims.claims,
    documents.documents,
    incidents.incidents,
    series.series,
    sources.sources,
    show.show,
    explain.explain,
    brief.brief,
    chart.chart,
    export.export,
    review.review,
    check.check,
    watch.watch,
    serve.serve,
    team.team,
    extract.extract,
    reconcile.reconcile,
):
    app.command()(command)


def _print_version(wanted: bool) -> None:  # noqa: FBT001  # typer calls it with the option's value
    if wanted:
        write(f"reportedly {metadata.version('reportedly')}\n")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[  # its callback does the work
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """Read reports of armed conflict and keep a ledger of who claimed what.

    Exit codes: 0 all was read, 1 some documents could not be read (each has an issue, the
    others are done), 2 the call was wrong.
    """


def main() -> None:
    """Run the command line; say what failed, on what, and what to do."""
    try:
        app()
    except ReportedlyError as error:
        note(f"{error.what}: {error.subject}")
        note(error.hint)
        sys.exit(WRONG_CALL)
