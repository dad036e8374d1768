"""`reportedly show`: one claim, sum, incident or document, down to the marked words."""

from typing import Annotated

import typer

from reportedly.cli.call import ledger_path, settings
from reportedly.cli.leaf import (
    show_claim,
    show_document,
    show_incident,
    show_judgements,
    show_sum,
)
from reportedly.cli.options import AsOfOption, ConventionOption, JsonOption, LedgerOption
from reportedly.cli.screen import write_json
from reportedly.desk.desk import Desk, desk_of, ground_of
from reportedly.desk.pieces import judgements_on, one_claim
from reportedly.errors import UsageError
from reportedly.ledger.finding import Candidate, only
from reportedly.ledger.store import open_ledger
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident
from reportedly.model.issue import Judgement
from reportedly.model.settings import Settings
from reportedly.reconcile.naming import formerly
from reportedly.report.ground import Ground
from reportedly.report.ids import LEAST
from reportedly.wire import Json, claim_to_json, document_to_json, incident_to_json

CITATION = "c:"
Shown = Claim | Document | Incident


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
    marked, an incident or series with every claim behind it and how that stands. The id of a
    sum that was only made to be compared shows the claims that it was made from. The id that an
    incident had before it joined another shows the one that it is part of now. Below a claim
    stands what people decided of it; it is shown as they corrected it.
    """
    path = ledger_path(ledger)
    noun, ground = _found(path, id_.removeprefix(CITATION), settings(convention, as_of))
    if json_:
        write_json((_json(noun),))
    elif isinstance(noun, Document):
        show_document(noun, ground)
    elif isinstance(noun, Incident):
        show_incident(noun, ground)
    elif noun.id in ground.sums:
        show_sum(noun, ground)
    else:
        show_claim(noun, ground.documents[noun.document])
        show_judgements(_about(path, noun))


def _found(path: str, prefix: str, settings: Settings) -> tuple[Shown, Ground]:
    """Return the one noun whose id begins like this, with what it stands on."""
    with open_ledger(path, create=False) as ledger:
        stored = ledger.candidates(prefix)
    if len(stored) == 1 and len(prefix) >= LEAST:
        return _stored(path, stored[0].id, settings)
    desk = desk_of(path, settings)
    made = _made(desk)
    if not stored and not any(_candidate(one).id.startswith(prefix) for one in made):
        made = formerly(prefix, desk.incidents)
        prefix = made[0].id if len({one.id for one in made}) == 1 else prefix
    chosen = only(
        (*stored, *(one for one in map(_candidate, made) if one.id.startswith(prefix))), prefix
    )
    mine = [one for one in made if _candidate(one) == chosen]
    return (mine[0], desk.ground) if mine else _stored(path, chosen.id, settings)


def _made(desk: Desk) -> tuple[Incident | Claim, ...]:
    """Return what is in no ledger, but made from one: incidents, series, sums."""
    return (*desk.incidents, *desk.ground.sums.values())


def _candidate(one: Incident | Claim) -> Candidate:
    return Candidate(one.id, str(one.shape) if isinstance(one, Incident) else "sum")


def _stored(path: str, identity: str, settings: Settings) -> tuple[Claim | Document, Ground]:
    """Return a claim or document of the ledger, with what it stands on."""
    with open_ledger(path, create=False) as ledger:
        noun = ledger.find(identity)
        if isinstance(noun, Claim):
            claim, document = one_claim(ledger, noun.id, settings)
            return claim, Ground.of((claim,), (document,))
    if isinstance(noun, Document):
        return noun, ground_of(path)
    raise UsageError("this is a judgement", identity, "Give the id of what it is about.")


def _about(path: str, claim: Claim) -> tuple[Judgement, ...]:
    """Return the judgements about a claim that stand."""
    with open_ledger(path, create=False) as ledger:
        return judgements_on(ledger, claim)


def _json(noun: Shown) -> dict[str, Json]:
    if isinstance(noun, Claim):
        return claim_to_json(noun)
    return document_to_json(noun) if isinstance(noun, Document) else incident_to_json(noun)
