"""`reportedly incidents`: what happened, by how many accounts."""

from reportedly.cli.call import ledger_path, settings, wanted
from reportedly.cli.options import (
    ActorOption,
    AsOfOption,
    ClaimantOption,
    ConventionOption,
    CsvOption,
    DocumentOption,
    JsonOption,
    KindOption,
    LedgerOption,
    PlaceOption,
    SinceOption,
    StatusOption,
    TargetOption,
    TextOption,
    UntilOption,
)
from reportedly.cli.screen import list_table, write_csv, write_json
from reportedly.desk.asked import Asked
from reportedly.desk.desk import desk_of
from reportedly.lexicon.wording_book import load_wording
from reportedly.report.flat import incidents_flat
from reportedly.report.incidents import incidents_table, only_incidents
from reportedly.wire import incident_to_json


def incidents(
    *,
    ledger: LedgerOption = None,
    kind: KindOption = None,
    actor: ActorOption = None,
    target: TargetOption = None,
    place: PlaceOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    claimant: ClaimantOption = None,
    status: StatusOption = None,
    text: TextOption = None,
    document: DocumentOption = None,
    convention: ConventionOption = "plain",
    as_of: AsOfOption = None,
    json_: JsonOption = False,
    csv: CsvOption = False,
) -> None:
    """List what is said to have happened.

    An incident is a group of claims judged to tell of one happening. Filters keep the
    incidents behind which stands a claim that fits.
    """
    asked = Asked(
        kind=kind,
        actor=actor,
        target=target,
        place=place,
        since=since,
        until=until,
        claimant=claimant,
        status=status,
        text=text,
        document=document,
    )
    desk = desk_of(ledger_path(ledger), settings(convention, as_of))
    chosen = only_incidents(desk.chosen(wanted(asked)))
    if json_:
        write_json(incident_to_json(one) for one in chosen)
    elif csv:
        write_csv(incidents_flat(incident_to_json(one) for one in chosen))
    else:
        list_table(incidents_table(chosen, desk.ground, load_wording()), "No incident fits.")
