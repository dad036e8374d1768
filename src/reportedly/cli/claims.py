"""`reportedly claims`: the rows of the ledger."""

from collections.abc import Iterable, Iterator

from reportedly.cli.call import ledger_path, settings, wanted
from reportedly.cli.options import (
    ActorOption,
    AfterOption,
    AsOfOption,
    ClaimantOption,
    ConventionOption,
    CsvOption,
    DocumentOption,
    JsonOption,
    KindOption,
    LedgerOption,
    LimitOption,
    PlaceOption,
    SinceOption,
    StatusOption,
    TargetOption,
    TextOption,
    UntilOption,
)
from reportedly.cli.screen import list_table, note, write_csv, write_json
from reportedly.desk.asked import Asked
from reportedly.desk.pieces import claims_page
from reportedly.ledger.pages import Page
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.settings import Settings
from reportedly.model.wanted import Wanted
from reportedly.report.claims import claims_table
from reportedly.report.flat import claims_flat
from reportedly.report.ground import Ground
from reportedly.wire import claim_to_json

AT_ONCE = 1000


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
    limit: LimitOption = None,
    after: AfterOption = None,
    convention: ConventionOption = "plain",
    as_of: AsOfOption = None,
    json_: JsonOption = False,
    csv: CsvOption = False,
) -> None:
    """List the claims, one row each.

    A row is who says what of whom, as of when, in the order of publication. Filters are
    joined by "and". Words are looked for without regard to case and accents, and a long one
    may go on: Ukrain. Codes such as PRK, PRK-MIL or third_intelligence must be whole.
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
    with open_ledger(ledger_path(ledger), create=False) as opened:
        pages = _pages(opened, wanted(asked), chosen_by, (after or "", limit))
        if json_:
            write_json(claim_to_json(claim) for page in pages for claim in page.claims)
            return
        ground = _ground(pages)
        kinds = opened.kinds() if not ground.claims else ()
    if csv:
        write_csv(claims_flat(claim_to_json(claim) for claim in ground.claims.values()))
    else:
        shown = claims_table(tuple(ground.claims.values()), ground, load_wording())
        list_table(shown, _nothing(kinds))


def _pages(
    ledger: Ledger, sought: Wanted, settings: Settings, piece: tuple[str, int | None]
) -> Iterator[Page]:
    """Yield what was asked for, piece by piece, as the convention reads it."""
    after, limit = piece
    while True:
        page = claims_page(ledger, sought, settings, (after, limit or AT_ONCE))
        yield page
        after = page.next
        if not after:
            return
        if limit:
            note(f"There are more: --after {after}")
            return


def _ground(pages: Iterable[Page]) -> Ground:
    whole = tuple(pages)
    return Ground.of(
        (claim for page in whole for claim in page.claims),
        (document for page in whole for document in page.documents),
    )


def _nothing(kinds: tuple[str, ...]) -> str:
    there = ", ".join(kinds) if kinds else "no claim at all"
    return f"No claim fits. The ledger has: {there}."
