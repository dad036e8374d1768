"""`reportedly reconcile`: documents or lines of `extract` in, incidents out."""

import typer

from reportedly.cli.call import recipe, settings
from reportedly.cli.options import AsOfOption, ConventionOption, FilesArgument
from reportedly.cli.reading import is_unread, raws_of
from reportedly.cli.screen import note_issues, write_json
from reportedly.errors import ContractError
from reportedly.model.found import Found
from reportedly.model.issue import Issue
from reportedly.model.raw import Form, Raw
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import Outcome, make_reader, outcome, reconciled
from reportedly.wire import DEFAULT_LAYERS, found_from_json, incident_to_json, loads


def reconcile(
    files: FilesArgument = None,
    *,
    convention: ConventionOption = "plain",
    as_of: AsOfOption = None,
) -> None:
    """Print one JSON line for each incident.

    Incidents and series are made over all the documents together. What comes in may be
    documents, or the output of `extract`; their order changes nothing.
    """
    asked = settings(convention, as_of)
    outcomes = [_read(raw) for raw in raws_of(files)]
    note_issues(issue for one in outcomes for issue in one.issues)
    found = [one.found for one in outcomes if not isinstance(one.found, Unknown)]
    incidents = reconciled(
        (claim for one in found for claim in one.claims),
        (one.document for one in found),
        asked,
        make_reader(recipe()).lexicon,
    )
    write_json(incident_to_json(one) for one in incidents)
    if any(map(is_unread, outcomes)):
        raise typer.Exit(1)


def _read(raw: Raw | Issue) -> Outcome:
    """Take the claims that a line brings along, or find them."""
    brought = _brought(raw)
    if not isinstance(brought, Unknown):
        return Outcome(name=brought.document.id, found=brought)
    return outcome(raw, make_reader(recipe()), DEFAULT_LAYERS, DEFAULT_SETTINGS)


def _brought(raw: Raw | Issue) -> Found | Unknown:
    """Return what a line of `extract` says; unknown where it is none.

    Raises:
        ContractError: it has claims, and breaks the contract.
    """
    if isinstance(raw, Issue) or raw.form is not Form.JSONL:
        return UNKNOWN
    try:
        value = loads(raw.data.decode("utf-8"))
    except (ContractError, UnicodeDecodeError):
        return UNKNOWN
    if not isinstance(value, dict) or not {"document", "claims"} <= set(value):
        return UNKNOWN
    return found_from_json(value)
