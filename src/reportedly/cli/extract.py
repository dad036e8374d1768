"""`reportedly extract`: documents in, a line of JSON for each one out, without a ledger."""

from typing import Annotated

import typer

from reportedly.cli.call import recipe, settings
from reportedly.cli.options import ColumnsOption, ConventionOption, FilesArgument
from reportedly.cli.reading import is_passed_over, is_unread, raws_of
from reportedly.cli.screen import Complaints, list_table, write_json
from reportedly.errors import UsageError
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown
from reportedly.pipeline import Outcome, make_reader, outcomes
from reportedly.report.claims import claims_table
from reportedly.report.ground import Ground
from reportedly.wire import DEFAULT_LAYERS, LAYERS, Json, found_to_json, refused_to_json

ALL = "all"


def extract(
    files: FilesArgument = None,
    *,
    layers: Annotated[
        str,
        typer.Option(
            "--layers",
            metavar="NAMES",
            help=f"What to look for, with commas between: {', '.join(LAYERS)}; or all.",
        ),
    ] = ",".join(sorted(DEFAULT_LAYERS)),
    convention: ConventionOption = "plain",
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Leave the document's text out of its line.")
    ] = False,
    columns: ColumnsOption = None,
    workers: Annotated[
        int,
        typer.Option("--workers", min=1, help="Processes; the answer is the same with any."),
    ] = 1,
    table: Annotated[
        bool, typer.Option("--table", help="Print a table of the claims instead of JSON Lines.")
    ] = False,
) -> None:
    """Print one JSON line for each document.

    In their order, whatever happens; what could not be read has a line with its issues.
    """
    chosen = _layers(layers)
    made = outcomes(
        raws_of(files, columns),
        make_reader(recipe()),
        chosen,
        settings(convention),
        workers=workers,
    )
    unread, complaints = 0, Complaints()
    for_people: list[Outcome] = []
    for outcome in made:
        if table:
            for_people.append(outcome)
        elif not is_passed_over(outcome):
            write_json((_line(outcome, chosen, with_text=not no_text),))
        complaints.tell(outcome.issues)
        unread += is_unread(outcome)
    complaints.close()
    if table:
        _show(for_people)
    if unread:
        raise typer.Exit(1)


def _layers(names: str) -> frozenset[str]:
    asked = frozenset(name.strip() for name in names.split(","))
    if asked == {ALL}:
        return frozenset(LAYERS)
    for name in sorted(asked - set(LAYERS)):
        raise UsageError("there is no such layer", name, f"Layers are {', '.join(LAYERS)}.")
    return asked


def _line(outcome: Outcome, layers: frozenset[str], *, with_text: bool) -> dict[str, Json]:
    if isinstance(outcome.found, Unknown):
        return refused_to_json(outcome.name, outcome.issues, outcome.id)
    return found_to_json(outcome.found, layers, outcome.incidents, with_text=with_text)


def _show(outcomes_: list[Outcome]) -> None:
    found = [one.found for one in outcomes_ if not isinstance(one.found, Unknown)]
    claims: tuple[Claim, ...] = tuple(claim for one in found for claim in one.claims)
    ground = Ground.of(claims, (one.document for one in found))
    list_table(claims_table(claims, ground, load_wording()), "No claim was found.")
