"""`reportedly documents`: the texts of the ledger, and which of them have these words."""

from typing import Annotated

import typer

from reportedly.cli.call import ledger_path
from reportedly.cli.options import AfterOption, JsonOption, LedgerOption, LimitOption
from reportedly.cli.screen import list_table, note, write_json
from reportedly.ledger.store import open_ledger
from reportedly.report.documents import documents_table
from reportedly.wire import document_to_json

AT_ONCE = 1000


def documents(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS…]",
            help="Only texts that have all these words; in quotation marks, beside each other.",
        ),
    ] = None,
    *,
    ledger: LedgerOption = None,
    limit: LimitOption = None,
    after: AfterOption = None,
    json_: JsonOption = False,
) -> None:
    """List the documents, in the order of publication.

    Words are looked for in the text, its title and its publisher, without regard to case and
    accents, and a long one may go on.
    """
    text, found, mark = " ".join(words or ()), [], after or ""
    with open_ledger(ledger_path(ledger), create=False) as opened:
        while True:
            piece, mark = opened.search(text, after=mark, limit=limit or AT_ONCE)
            if json_:
                write_json(document_to_json(one) for one in piece)
            found += [] if json_ else list(piece)
            if limit or not mark:
                break
    if not json_:
        list_table(documents_table(found), "No document fits.")
    if mark:
        note(f"There are more: --after '{mark}'")
