"""`reportedly export`: rows for other people's programs."""

from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.call import day, ledger_path, settings, wanted
from reportedly.cli.leaving import (
    NameOption,
    ReasonOption,
    UnprotectOption,
    save,
    waived,
)
from reportedly.cli.options import (
    AsOfOption,
    KindOption,
    LedgerOption,
    PlaceOption,
    SinceOption,
    UntilOption,
)
from reportedly.cli.screen import note, write_bytes
from reportedly.desk.asked import Asked
from reportedly.desk.books import care
from reportedly.desk.desk import desk_of
from reportedly.desk.leaving import dossier_of
from reportedly.report.exports.formats import FORMATS, format_of
from reportedly.report.exports.formats import export as exported

LIST = "; ".join(f"{name}: {one.what}" for name, one in FORMATS.items())


def export(
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help=LIST + ".")],
    *,
    ledger: LedgerOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FOLDER", help="Write all files there; else the first is printed."
        ),
    ] = None,
    kind: KindOption = None,
    place: PlaceOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    convention: Annotated[
        str | None,
        typer.Option(
            "--convention",
            metavar="NAME",
            help="plain, ucdp, acled, ibc, airwars or strict. Default: that of the format.",
        ),
    ] = None,
    as_of: AsOfOption = None,
    unprotect: UnprotectOption = None,
    reason: ReasonOption = None,
    as_: NameOption = None,
) -> None:
    """Write rows for other programs.

    Names of private persons are withheld, and more; method.json beside the rows says what, why
    and how the figures were made. Such a default is turned off for one export, by a person with
    a reason.
    """
    chosen = format_of(format_)
    path, made_by = ledger_path(ledger), settings(convention or chosen.convention, as_of)
    asked = Asked(kind=kind, place=place, since=since, until=until)
    off = waived(path, unprotect, reason, as_)
    desk = desk_of(path, made_by)
    dossier = dossier_of(desk, made_by, wanted(asked), today=day("today"), waived=off)
    made = exported(dossier, format_, care())
    if out is None:
        write_bytes(made.files[0].data)
    else:
        save(made.files, out)
    note(f"{made.files[0].name}: {made.files[0].rows:,} rows; {len(made.omitted):,} left out")
