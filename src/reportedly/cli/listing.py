"""What is to be reviewed, what was decided, and how far people agree."""

from collections.abc import Iterator
from itertools import islice

from reportedly.cli.screen import list_table, write_json
from reportedly.ledger.store import Ledger
from reportedly.lexicon.wording_book import load_wording
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted
from reportedly.report.claims import claims_table
from reportedly.report.ground import Ground
from reportedly.report.judgements import agreement_table, log_table
from reportedly.review.queue import Agreement, agreements, coded, queue
from reportedly.review.standing import standing
from reportedly.reviewing import carried_over
from reportedly.wire import Json, claim_to_json, judgement_to_json

SHOWN = 50
AT_ONCE = 1000


def waiting(ledger: Ledger, coder: str | None) -> Iterator[tuple[Claim, Document, str]]:
    """Yield what is to be reviewed, page by page, each claim with its text and how it stands.

    Args:
        ledger: where.
        coder: who codes blindly; none for everybody.
    """
    after = ""
    while True:
        page = ledger.page(Wanted(), after=after, limit=AT_ONCE)
        documents = {one.id: one for one in page.documents}
        made = carried_over(ledger, page.claims)
        for claim, how in queue(page.claims, made, UNKNOWN if coder is None else coder):
            yield claim, documents[claim.document], how
        after = page.next
        if not after:
            return


def show_queue(ledger: Ledger, coder: str | None, limit: int | None, *, json_: bool) -> None:
    """List what is to be reviewed."""
    found = tuple(islice(waiting(ledger, coder), limit or SHOWN))
    if json_:
        write_json({**claim_to_json(claim), "review": how} for claim, _, how in found)
        return
    claims = tuple(claim for claim, _, _ in found)
    ground = Ground.of(claims, (document for _, document, _ in found))
    list_table(claims_table(claims, ground, load_wording()), "Nothing is left to review.")


def show_log(ledger: Ledger, *, json_: bool) -> None:
    """List every judgement, in the order in which they were made."""
    made = ledger.judgements()
    if json_:
        write_json(judgement_to_json(one) for one in made)
        return
    stands = frozenset(one.id for one in standing(made))
    list_table(log_table(made, stands), "Nobody has judged anything yet.")


def show_agreement(ledger: Ledger, *, json_: bool) -> None:
    """List how far every two people agree who judged the same claims."""
    made = ledger.judgements()
    names = {name for mine in coded(made).values() for one in mine for name in one.subjects}
    sources = [ledger.source(one) for one in sorted(ledger.former(names))]
    claims = tuple(one.claims[0] for one in sources)
    found = agreements(claims, {one.document.id: one.document for one in sources}, made)
    if json_:
        write_json(_json(one) for one in found)
    else:
        rows = ((one.coders, one.claims, one.kappa, one.alpha) for one in found)
        list_table(agreement_table(rows), "No two people have judged the same claim.")


def _json(one: Agreement) -> dict[str, Json]:
    return {
        "coders": [*one.coders],
        "claims": one.claims,
        "kappa": None if isinstance(one.kappa, Unknown) else one.kappa,
        "alpha": None if isinstance(one.alpha, Unknown) else one.alpha,
    }
