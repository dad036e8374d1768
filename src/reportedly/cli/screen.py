"""The one way out: words for people, lines for programs, progress beside them."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping

import typer
from rich.console import Console, RenderableType
from rich.text import Text

from reportedly.cli.layout import laid_out
from reportedly.model.issue import Issue
from reportedly.report.passage import Line
from reportedly.report.table import Table, csv_text
from reportedly.report.words import plain
from reportedly.wire import Json, dumps

READER_GONE = 141
TOLD = 3


def write(text: str) -> None:
    """Write to standard output as UTF-8; end quietly where nobody reads any more."""
    write_bytes(text.encode("utf-8", "replace"))


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are; end quietly where nobody reads any more."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(READER_GONE) from None


def width() -> int:
    """Return how many cells a line has: `COLUMNS`, else the terminal, else 80."""
    return _console().width


def show(content: RenderableType) -> None:
    """Show something to a person; a pipe and `NO_COLOR` get plain text."""
    console = _console()
    with console.capture() as captured:
        console.print(content)
    lines = captured.get().splitlines()
    write("".join(f"{line.rstrip()}\n" for line in lines))


def show_text(text: str, style: str = "") -> None:
    """Show one paragraph; nothing in it is taken for markup."""
    show(Text(text, style=style))


def show_table(table: Table, nothing: str) -> None:
    """Show a table, or say that there is nothing to show."""
    if table.rows:
        show(laid_out(table, width()))
    else:
        show_text(nothing)


def list_table(table: Table, nothing: str) -> None:
    """Show a list that was asked for; an empty one is no output, and said beside it."""
    if table.rows:
        show_table(table, nothing)
    else:
        note(nothing)


def show_passage(lines: Iterable[Line]) -> None:
    """Show a passage with its marked words: carets below, and in colour on a terminal."""
    for line in lines:
        text = Text(line.text)
        show(text)
        if line.marks:
            show(Text(line.marks, style="bold yellow"))


def write_json(values: Iterable[Mapping[str, Json]]) -> None:
    """Write JSON Lines, each as soon as it is there."""
    for value in values:
        write(f"{dumps(dict(value))}\n")


def write_csv(table: Table) -> None:
    """Write a table as CSV."""
    write(csv_text(table))


def note(text: str) -> None:
    """Say something beside the output, on standard error."""
    sys.stderr.write(f"{plain(text)}\n")
    sys.stderr.flush()


def progress(name: str) -> None:
    """Say what was read last, on one line of a terminal that the next one takes."""
    if sys.stderr.isatty():
        line = plain(name)[: max(0, width() - 1)]
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()


class Complaints:
    """What went wrong in a run, on standard error: the first of each kind, then how many.

    The whole of it is in the JSON and in the ledger; a thousand lines of one kind hide the
    one line of another.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def tell(self, issues: Iterable[Issue]) -> None:
        """Say what went wrong, on what, and what to do."""
        for issue in issues:
            self._seen[issue.code] += 1
            if self._seen[issue.code] <= TOLD:
                note(f"{issue.subject}: {issue.message} [{issue.code}]. {issue.hint}")

    def close(self) -> None:
        """Say how many of each kind were not told."""
        for code, number in sorted(self._seen.items()):
            if number > TOLD:
                note(f"… and {number - TOLD:,} more of {code}")
        self._seen.clear()


def note_issues(issues: Iterable[Issue]) -> None:
    """Say on standard error what went wrong, the first of each kind, and how many more."""
    complaints = Complaints()
    complaints.tell(issues)
    complaints.close()


def _console() -> Console:
    # For rich, NO_COLOR leaves bold and dim; who asks for plain text gets plain text.
    if os.environ.get("NO_COLOR"):
        return Console(color_system=None, highlight=False, markup=False, emoji=False)
    return Console(highlight=False, markup=False, emoji=False)
