"""`reportedly show`: one claim, incident or document, down to the marked words."""

from typing import Annotated

import typer

from reportedly.cli.call import ledger_path, settings
from reportedly.cli.desk import Desk, desk_of, ground_of
from reportedly.cli.leaf import show_claim, show_document, show_incident
from reportedly.cli.options import AsOfOption, ConventionOption, JsonOption, LedgerOption
from reportedly.cli.screen import write_json
from reportedly.errors import UsageError
from reportedly.ledger.store import open_ledger
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident
from reportedly.model.settings import Settings
from reportedly.report.ground import Ground
from reportedly.wire import Json, claim_to_json, document_to_json, incident_to_json

CITATION = "c:"
SHOWN = 5


def show(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="The beginning of an id, as long as it is unambiguous."
        ),
    ],
    *,
    ledger: LedgerOption = None,
    convention: ConventionOption = "plain",
    as_of: AsOfOption = None,
    json_: JsonOption = False,
) -> None:
    """Show one claim, incident or document.

    A claim is shown with its sentence marked in the document, a document with all its claims
    marked, an incident or series with every claim behind it and how that stands.
    """
    path = ledger_path(ledger)
    noun, ground = _found(path, id_.removeprefix(CITATION), settings(convention, as_of))
    if json_:
        write_json((_json(noun),))
    elif isinstance(noun, Claim):
        show_claim(noun, ground.documents[noun.document])
    elif isinstance(noun, Document):
        show_document(noun, ground)
    else:
        show_incident(noun, ground)


def _found(
    path: str, prefix: str, settings: Settings
) -> tuple[Claim | Document | Incident, Ground]:
    """Return the one noun whose id begins like this, with what it stands on."""
    with open_ledger(path, create=False) as ledger:
        try:
            noun = ledger.find(prefix)
        except UsageError as error:
            return _incident(desk_of(path, settings), prefix, error)
        if isinstance(noun, Claim):
            source = ledger.source(noun.id)
            return noun, Ground.of(source.claims, (source.document,))
    if isinstance(noun, Document):
        return noun, ground_of(path)
    raise UsageError("this is a judgement", prefix, "Give the id of what it is about.")


def _incident(desk: Desk, prefix: str, error: UsageError) -> tuple[Incident, Ground]:
    """Return the incident whose id begins like this: it is in no ledger, but made from one."""
    chosen = [one for one in desk.incidents if prefix and one.id.startswith(prefix)]
    if not chosen:
        raise error
    if len(chosen) > 1:
        named = ", ".join(one.id for one in chosen[:SHOWN])
        raise UsageError("several ids begin like this", prefix, f"It may be {named}.")
    return chosen[0], desk.ground


def _json(noun: Claim | Document | Incident) -> dict[str, Json]:
    if isinstance(noun, Claim):
        return claim_to_json(noun)
    return document_to_json(noun) if isinstance(noun, Document) else incident_to_json(noun)
