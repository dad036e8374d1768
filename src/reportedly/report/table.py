"""Tables of strings: what a face lays out, and what CSV is written from."""

import csv
import io
import re
from dataclasses import dataclass

from reportedly.errors import NounError

FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d+(\.\d+)?$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        name: its heading.
        figure: it holds figures, identifiers or dates: none is ever broken over lines.
        least: below this width a column of text is of no use.
        yields: 0 is never left out; of the others the highest goes first where a screen is
            too narrow. Columns with figures never yield.
    """

    name: str
    figure: bool = False
    least: int = 10
    yields: int = 0

    def __post_init__(self) -> None:
        """Refuse a column of figures that could be left out."""
        if self.figure and self.yields:
            raise NounError("figures are never left out", self.name, "Set `yields` to 0.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of text under named columns.

    Attributes:
        columns: at least one.
        rows: as many cells each as there are columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows that do not fit."""
        width = len(self.columns)
        crooked = next((row for row in self.rows if len(row) != width), None)
        if not width or crooked is not None:
            raise NounError(
                "a row needs one cell for each column", str(crooked), f"Give {width} cells."
            )


def csv_text(table: Table) -> str:
    """Return the table as RFC 4180 CSV with a header row.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it: the words
    of a stranger's document must not become a command.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if FORMULA.match(cell) else cell
