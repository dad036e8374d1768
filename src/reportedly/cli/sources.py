"""`reportedly sources`: who answers for the claims, and who printed them."""

from reportedly.cli.call import ledger_path, settings, wanted
from reportedly.cli.options import (
    AsOfOption,
    ClaimantOption,
    JsonOption,
    KindOption,
    LedgerOption,
    TextOption,
)
from reportedly.cli.screen import list_table, write_json
from reportedly.desk.asked import Asked
from reportedly.ledger.store import open_ledger
from reportedly.model.unknown import Unknown
from reportedly.report.choose import as_it_stood, choose
from reportedly.report.ground import Ground
from reportedly.report.sources import Source, sources_table
from reportedly.report.sources import sources as sources_of
from reportedly.reviewing import judged
from reportedly.wire import Json


def sources(
    *,
    ledger: LedgerOption = None,
    kind: KindOption = None,
    claimant: ClaimantOption = None,
    text: TextOption = None,
    as_of: AsOfOption = None,
    json_: JsonOption = False,
) -> None:
    """List who answers for the claims.

    One row is one claimant: for how many claims, in how many texts, how reliable by a
    reviewer's letter (F: cannot be judged), and who printed it.
    """
    asked = Asked(kind=kind, claimant=claimant, text=text)
    with open_ledger(ledger_path(ledger), create=False) as opened:
        left = judged(opened, settings("plain", as_of))
    documents = {one.document.id: one.document for one in left.found}
    claims = (claim for one in left.found for claim in one.claims)
    known = as_it_stood(claims, documents, left.settings.as_of)
    ground = Ground.of(choose(known, documents, wanted(asked)), documents.values())
    found = sources_of(ground, dict(left.settings.letters))
    if json_:
        write_json(_json(one) for one in found)
    else:
        list_table(sources_table(found), "No claim fits.")


def _json(one: Source) -> dict[str, Json]:
    return {
        "name": one.name,
        "id": None if isinstance(one.id, Unknown) else one.id,
        "source_type": one.source_type,
        "letter": one.letter,
        "claims": one.claims,
        "documents": one.documents,
        "publishers": [*one.publishers],
    }
