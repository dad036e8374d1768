"""`reportedly chart`: a series, an incident, a map and more as SVG, PNG or HTML."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.call import day, ledger_path, settings, wanted
from reportedly.cli.leaving import NameOption, ReasonOption, UnprotectOption, waived
from reportedly.cli.options import (
    ActorOption,
    AsOfOption,
    ClaimantOption,
    ConventionOption,
    KindOption,
    LedgerOption,
    PlaceOption,
    SinceOption,
    UntilOption,
)
from reportedly.cli.screen import note, write_bytes
from reportedly.desk.asked import Asked
from reportedly.desk.books import care, outlines, wording
from reportedly.desk.desk import desk_of
from reportedly.desk.leaving import dossier_of
from reportedly.errors import UsageError
from reportedly.model.incident import Incident, Shape
from reportedly.model.unknown import UNKNOWN
from reportedly.report.charts.choice import CHARTS, Shown, located, shown
from reportedly.report.charts.choice import Asked as Drawn
from reportedly.report.charts.page import page
from reportedly.report.charts.png import png
from reportedly.report.charts.sheet import Sheet
from reportedly.report.exports.care import Cared, cared, kept_claims


class Kind(StrEnum):
    """What a chart is written as."""

    SVG = "svg"
    PNG = "png"
    HTML = "html"


def chart(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]", help="An incident or a series; else what fits filters."),
    ] = None,
    *,
    ledger: LedgerOption = None,
    what: Annotated[
        str | None,
        typer.Option(
            "--what",
            metavar="NAME",
            help=f"{', '.join(CHARTS)}. Default: incident or series, as the ID is.",
        ),
    ] = None,
    format_: Annotated[Kind, typer.Option("--format", help="How it is written.")] = Kind.SVG,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write it there.")
    ] = None,
    base: Annotated[
        str | None,
        typer.Option(
            "--base", metavar="URL", help="Where `reportedly serve` answers: points lead there."
        ),
    ] = None,
    kind: KindOption = None,
    actor: ActorOption = None,
    place: PlaceOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    claimant: ClaimantOption = None,
    convention: ConventionOption = "plain",
    as_of: AsOfOption = None,
    unprotect: UnprotectOption = None,
    reason: ReasonOption = None,
    as_: NameOption = None,
) -> None:
    """Draw a chart.

    Each figure stands with who said it and as of when; a gap is no zero. Of several series or
    incidents that fit, the one with most claims is drawn. What an export withholds, a chart
    withholds too.
    """
    path, made_by = ledger_path(ledger), settings(convention, as_of)
    asked = wanted(
        Asked(kind=kind, actor=actor, place=place, since=since, until=until, claimant=claimant)
    )
    off = waived(path, unprotect, reason, as_)
    dossier = dossier_of(desk_of(path, made_by), made_by, asked, today=day("today"), waived=off)
    leaves = cared(dossier, care())
    chosen = _named(leaves, (ids or [""])[0])
    made = shown(what or _usual(chosen, named=bool(ids)), _drawn(leaves, chosen, base))
    _save(_written(made, format_), out)
    note(f"{made.title}; {len(leaves.omitted):,} incidents left out")


def _drawn(leaves: Cared, chosen: tuple[Incident, ...], base: str | None) -> Drawn:
    """Return what the chart is made of: no finer and no more than may leave."""
    dossier = leaves.dossier
    return Drawn(
        incidents=tuple(located(one, leaves) for one in chosen),
        chosen=frozenset(claim.id for claim in kept_claims(leaves)[0]),
        outlines=outlines(),
        sheet=Sheet(
            ground=dossier.ground,
            book=wording(),
            settings=dossier.settings,
            mask=leaves.mask,
            cared=leaves,
            accepted=dossier.accepted,
            base=UNKNOWN if base is None else base,
        ),
    )


def _named(leaves: Cared, beginning: str) -> tuple[Incident, ...]:
    """Return what a beginning of an id names; all, where it is empty.

    Raises:
        UsageError: it names nothing, several, or what may not leave.
    """
    found = tuple(one for one in leaves.dossier.incidents if one.id.startswith(beginning))
    if not beginning or len(found) == 1:
        return found
    if found:
        raise UsageError("several ids begin so", beginning, "Give more of it.")
    kept = next((one for one in leaves.omitted if one.id.startswith(beginning)), None)
    if kept is not None:
        hint = "It stays in the ledger; `reportedly show` shows it."
        raise UsageError("this is withheld", f"{beginning} ({kept.reason})", hint)
    hint = "`reportedly incidents` and `reportedly series` list the ids."
    raise UsageError("no incident or series has this id", beginning, hint)


def _usual(chosen: tuple[Incident, ...], *, named: bool) -> str:
    if named:
        return "series" if chosen[0].shape is Shape.SERIES else "incident"
    return "series" if any(one.shape is Shape.SERIES for one in chosen) else "incident"


def _written(made: Shown, kind: Kind) -> bytes:
    if kind is Kind.PNG:
        return png(made.svg)
    if kind is Kind.HTML:
        return page(made.title, made.svg, made.tables).encode()
    return f"{made.svg}\n".encode()


def _save(data: bytes, out: Path | None) -> None:
    if out is None:
        write_bytes(data)
        return
    try:
        out.write_bytes(data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        hint = "Name a file that you may write."
        raise UsageError("the chart cannot be written", f"{out} ({reason})", hint) from error
