"""`reportedly export`: rows for other people's programs."""

from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.call import day, ledger_path, settings, wanted
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
from reportedly.desk.desk import desk_of, lexicon
from reportedly.errors import UsageError
from reportedly.lexicon.care_book import load_care
from reportedly.report.exports.dossier import Dossier, File
from reportedly.report.exports.formats import FORMATS, format_of
from reportedly.report.exports.formats import export as exported
from reportedly.review.effective import ACCEPTED, CORRECTED

REVIEWED = frozenset({ACCEPTED, CORRECTED})  # flags that a review leaves on a claim
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
) -> None:
    """Write rows for other programs.

    Names of private persons are withheld, and more; method.json beside the rows says what, why
    and how the figures were made.
    """
    chosen = format_of(format_)
    asked = Asked(kind=kind, place=place, since=since, until=until)
    desk = desk_of(ledger_path(ledger), settings(convention or chosen.convention, as_of))
    reviewed = (one for one in desk.ground.claims.values() if REVIEWED & set(one.flags))
    dossier = Dossier(
        incidents=desk.chosen(wanted(asked)),
        chosen=desk.fitting(wanted(asked)),
        accepted=frozenset(claim.id for claim in reviewed),
        ground=desk.ground,
        settings=settings(convention or chosen.convention, as_of),
        rules=desk.rules,
        version=f"reportedly {metadata.version('reportedly')}",
        today=day("today"),
    )
    made = exported(dossier, format_, load_care(lexicon().common))
    if out is None:
        write_bytes(made.files[0].data)
    else:
        _save(made.files, out)
    note(f"{made.files[0].name}: {made.files[0].rows:,} rows; {len(made.omitted):,} left out")


def _save(files: tuple[File, ...], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            (folder / file.name).write_bytes(file.data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        hint = "Name a folder that you may write to."
        raise UsageError("the files cannot be written", f"{folder} ({reason})", hint) from error
