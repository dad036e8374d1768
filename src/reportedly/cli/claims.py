"""`reportedly claims`: the rows of the ledger."""

from reportedly.cli.call import Asked, ledger_path, settings
from reportedly.cli.desk import ground_under
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
from reportedly.lexicon.wording_book import load_wording
from reportedly.report.choose import as_it_stood, choose, in_order
from reportedly.report.claims import claims_table
from reportedly.report.flat import claims_flat
from reportedly.report.ground import Ground
from reportedly.wire import claim_to_json


def claims(
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
    """List the claims, one row each.

    A row is who says what of whom, as of when. Filters are joined by "and". Words are
    looked for without regard to case; codes such as PRK, PRK-MIL or
    third_intelligence must be whole.
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
    chosen_by = settings(convention, as_of)
    ground = ground_under(ledger_path(ledger), chosen_by)
    documents = ground.documents
    known = as_it_stood(ground.claims.values(), documents, chosen_by.as_of)
    chosen = in_order(choose(known, documents, asked.wanted()), documents)
    if json_:
        write_json(claim_to_json(claim) for claim in chosen)
    elif csv:
        write_csv(claims_flat(claim_to_json(claim) for claim in chosen))
    else:
        list_table(claims_table(chosen, ground, load_wording()), _nothing(ground))


def _nothing(ground: Ground) -> str:
    kinds = sorted({claim.kind for claim in ground.claims.values()})
    there = ", ".join(kinds) if kinds else "no claim at all"
    return f"No claim fits. The ledger has: {there}."
