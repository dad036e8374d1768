"""Tables fit their columns; CSV runs nobody's formula."""

import csv
import io

import pytest

from reportedly.errors import NounError
from reportedly.report.table import Column, Table, csv_text

NAMES = (Column(name="id", figure=True), Column(name="quote", yields=1))


def test_a_row_needs_a_cell_for_each_column() -> None:
    with pytest.raises(NounError, match="one cell for each column"):
        Table(columns=NAMES, rows=(("only one",),))


def test_figures_are_never_left_out() -> None:
    with pytest.raises(NounError, match="never left out"):
        Column(name="low", figure=True, yields=1)


def test_csv_quotes_what_it_must() -> None:
    table = Table(columns=NAMES, rows=(("c:1", 'He said "no", twice.\nThen left.'),))
    assert csv_text(table) == 'id,quote\r\nc:1,"He said ""no"", twice.\nThen left."\r\n'


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd", "-2+3", "\tx"])
def test_a_formula_stays_words(cell: str) -> None:
    (_, (_, quote)) = csv.reader(
        io.StringIO(csv_text(Table(columns=NAMES, rows=(("c", cell),))))
    )
    assert quote == f"'{cell}"


@pytest.mark.parametrize("cell", ["-77.03", "+5", "CT+", "3 – 4"])
def test_a_number_stays_a_number(cell: str) -> None:
    assert cell in csv_text(Table(columns=NAMES, rows=(("c", cell),)))
