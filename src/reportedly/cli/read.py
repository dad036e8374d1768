"""`reportedly read`: files and folders into the ledger."""

import time
from typing import Annotated

import typer

from reportedly.cli.call import ledger_path, recipe
from reportedly.cli.fetching import (
    ArchiveOption,
    Fetching,
    FetchOption,
    archive_of,
    bringing,
)
from reportedly.cli.meter import Meter
from reportedly.cli.options import ColumnsOption, JsonOption, LedgerOption
from reportedly.cli.reading import reasons, unread
from reportedly.cli.screen import note, note_issues, progress, show_text, write_json
from reportedly.ledger.store import open_ledger
from reportedly.pipeline import Summary, make_reader, near_copies, read_into
from reportedly.sources.gather import count

STOPPED = 130  # as shells say it of a program that Ctrl-C ended
MOST_COMPARED = 20_000  # new documents; who reads more of them asks when he reconciles


def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…",
            help="Pages, PDFs, feeds, letters, tables, texts, JSON Lines, archives and folders"
            " of them; - is standard input; addresses with --fetch.",
        ),
    ],
    *,
    ledger: LedgerOption = None,
    columns: ColumnsOption = None,
    fetch: FetchOption = False,
    archive: ArchiveOption = None,
    json_: JsonOption = False,
) -> None:
    """Read reports into the ledger.

    What it has already is passed over. A run may be stopped at any moment and started again.
    """
    path = ledger_path(ledger)
    asked = Fetching(on=fetch, archive=archive_of(archive, path), columns=columns)
    meter = Meter(count(sources), time.monotonic)
    reader = make_reader(recipe())
    try:
        with bringing(sources, asked) as raws, open_ledger(path, create=True) as opened:
            summary = read_into(opened, raws, reader, lambda name: progress(meter.line(name)))
            some = 0 < summary.new <= MOST_COMPARED
            new = frozenset(summary.added)
            alike = near_copies(opened.documents(), new) if some else 0
    except KeyboardInterrupt:
        progress("")
        note(f"Stopped. What was read is in {path}; the same command goes on from there.")
        raise typer.Exit(STOPPED) from None
    progress("")
    note_issues(summary.issues)
    if json_:
        write_json(({**_counts(summary), "near_copies": alike, "ledger": path},))
    else:
        counts = ", ".join(f"{name} {number:,}" for name, number in _counts(summary).items())
        show_text(f"{path}: {counts}")
        if alike:
            show_text(f"nearly the same as another in the ledger: {alike:,}")
        for line in reasons(summary.issues):
            show_text(line)
    if unread(summary):
        raise typer.Exit(1)


def _counts(summary: Summary) -> dict[str, int]:
    return {
        "new": summary.new,
        "known": summary.known,
        "unread": unread(summary),
        "claims": summary.claims,
        "issues": len(summary.issues),
    }
