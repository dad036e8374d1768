"""`reportedly check`: every span, hash, link and invariant of a ledger."""

import typer

from reportedly.cli.call import ledger_path
from reportedly.cli.options import JsonOption, LedgerOption
from reportedly.cli.screen import show_text, write_json
from reportedly.ledger.store import open_ledger
from reportedly.report.words import plain
from reportedly.wire import issue_to_json


def check(*, ledger: LedgerOption = None, json_: JsonOption = False) -> None:
    """Check everything in a ledger.

    Every span, hash, link and invariant; the exit code is 1 if one is broken.
    """
    path = ledger_path(ledger)
    with open_ledger(path, create=False) as opened:
        issues = opened.check()
        documents = sum(1 for _ in opened.documents())
        made, head = opened.chain()
    if json_:
        write_json(issue_to_json(issue) for issue in issues)
    else:
        for issue in issues:
            show_text(plain(f"{issue.subject}: {issue.message} [{issue.code}]. {issue.hint}"))
        show_text(f"{path}: documents {documents:,}, broken {len(issues):,}")
        if made:
            show_text(f"judgements {made:,}, the chain ends in {head}")
    if issues:
        raise typer.Exit(1)
