"""`reportedly series`: running totals, who said what when, what replaced what."""

from reportedly.cli.call import ledger_path, settings, wanted
from reportedly.cli.leaf import show_incident
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
from reportedly.cli.screen import note, write_csv, write_json
from reportedly.desk.asked import Asked
from reportedly.desk.desk import desk_of
from reportedly.report.flat import incidents_flat
from reportedly.report.series import only_series
from reportedly.wire import incident_to_json


def series(
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
    """List the running totals.

    Each with low, best and high, then who said what when, and what replaced what. Filters
    keep the series behind which stands a claim that fits.
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
    chosen = only_series(desk.chosen(wanted(asked)))
    if json_:
        write_json(incident_to_json(one) for one in chosen)
    elif csv:
        write_csv(incidents_flat(incident_to_json(one) for one in chosen))
    elif chosen:
        for one in chosen:
            show_incident(one, desk.ground)
    else:
        note("No series fits.")
