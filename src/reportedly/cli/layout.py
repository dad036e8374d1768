"""A table for the width there is: columns that yield go first, figures are never broken."""

from collections.abc import Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from reportedly.report.table import Column, Table

BETWEEN = 2
COMFORTABLE = 16


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
    if column.figure:
        return _longest_word(table, at)
    return max(cell_len(column.name), min(_natural(table, at), column.least))


def _natural(table: Table, at: int) -> int:
    return max(cell_len(cell) for cell in _cells(table, at))


def _longest_word(table: Table, at: int) -> int:
    words = (cell_len(word) for cell in _cells(table, at) for word in cell.split())
    return max(words, default=0)


def _cells(table: Table, at: int) -> tuple[str, ...]:
    return (table.columns[at].name, *(row[at] for row in table.rows))


def _widths(table: Table, shown: Sequence[int], width: int) -> tuple[int, ...]:
    """Return the widths: what each needs, then room for whole words, figures, and the rest."""
    widths = {at: _least(table, at) for at in shown}
    rest = width - _needs(table, shown)
    for wish in (_for_words, _for_figures, _natural):
        lacks = {at: max(0, wish(table, at) - widths[at]) for at in shown}
        share = min(1.0, rest / max(1, sum(lacks.values())))
        for at, lack in lacks.items():
            widths[at] += int(lack * share)
            rest -= int(lack * share)
    return tuple(widths[at] for at in shown)


def _for_words(table: Table, at: int) -> int:
    return min(_longest_word(table, at), COMFORTABLE)


def _for_figures(table: Table, at: int) -> int:
    return min(_natural(table, at), COMFORTABLE) if table.columns[at].figure else 0


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
    """Return each row as lines of a name and its value; a blank cell has no line."""
    widest = max(cell_len(column.name) for column in table.columns)
    grids: list[RenderableType] = []
    for row in table.rows:
        grid = Grid.grid(padding=(0, BETWEEN, 0, 0))
        grid.add_column(no_wrap=True, min_width=widest)
        grid.add_column(overflow="fold")
        pairs = zip(table.columns, row, strict=True)
        for column, cell in ((column, cell) for column, cell in pairs if cell):
            grid.add_row(Text(column.name, style="bold"), _cell(cell, column))
        grids += [grid, Text("")]
    return Group(*grids)
