"""A table for the width there is: columns that yield go first, figures are never broken."""

from collections.abc import Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from reportedly.report.table import Column, Table

BETWEEN = 2


def laid_out(table: Table, width: int) -> RenderableType:
    """Return the table for a width, or a block of lines for each row where none fits.

    Args:
        table: what to show.
        width: cells from edge to edge.
    """
    shown = tuple(range(len(table.columns)))
    while _needs(table, shown) > width:
        yielding = [at for at in shown if table.columns[at].yields]
        if not yielding:
            return _blocks(table)
        last = max(yielding, key=lambda at: table.columns[at].yields)
        shown = tuple(at for at in shown if at != last)
    return _grid(table, shown, _widths(table, shown, width))


def _needs(table: Table, shown: Sequence[int]) -> int:
    return sum(_least(table, at) + BETWEEN for at in shown) - BETWEEN


def _least(table: Table, at: int) -> int:
    """Return the least width of a column: its longest figure, or some words of a text."""
    column = table.columns[at]
    words = (cell_len(word) for cell in _cells(table, at) for word in cell.split())
    longest = max(words, default=0)
    return longest if column.figure else max(cell_len(column.name), min(longest, column.least))


def _cells(table: Table, at: int) -> tuple[str, ...]:
    return (table.columns[at].name, *(row[at] for row in table.rows))


def _widths(table: Table, shown: Sequence[int], width: int) -> tuple[int, ...]:
    """Return the widths of the columns: what each needs, and of the rest what each lacks."""
    least = [_least(table, at) for at in shown]
    lacks = [
        max(cell_len(cell) for cell in _cells(table, at)) - begin
        for at, begin in zip(shown, least, strict=True)
    ]
    rest = width - _needs(table, shown)
    share = min(1.0, rest / max(1, sum(lacks)))
    return tuple(begin + int(lack * share) for begin, lack in zip(least, lacks, strict=True))


def _grid(table: Table, shown: Sequence[int], widths: Sequence[int]) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for at, width in zip(shown, widths, strict=True):
        grid.add_column(Text(table.columns[at].name), width=width, overflow="fold")
    for row in table.rows:
        grid.add_row(*(_cell(row[at], table.columns[at]) for at in shown))
    return grid


def _cell(text: str, column: Column) -> Text:
    return Text(text, style="dim" if column.name == "id" else "", overflow="fold")


def _blocks(table: Table) -> Group:
    """Return each row as lines of a name and its value."""
    widest = max(cell_len(column.name) for column in table.columns)
    grids: list[RenderableType] = []
    for row in table.rows:
        grid = Grid.grid(padding=(0, BETWEEN, 0, 0))
        grid.add_column(no_wrap=True, min_width=widest)
        grid.add_column(overflow="fold")
        for column, cell in zip(table.columns, row, strict=True):
            grid.add_row(Text(column.name, style="bold"), _cell(cell, column))
        grids += [grid, Text("")]
    return Group(*grids)
