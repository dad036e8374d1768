"""A table fits its width, and no figure is ever broken or left out."""

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from reportedly.cli.layout import laid_out
from reportedly.report.table import Column, Table

COLUMNS = (
    Column(name="id", figure=True),
    Column(name="count", figure=True),
    Column(name="who", least=8),
    Column(name="quote", least=20, yields=1),
)
ROW = ("1a2b3c4d", "more than 12,000", "northern soldiers", "They were sent, officials said.")


def shown(table: Table, width: int) -> str:
    console = Console(width=width, highlight=False)
    with console.capture() as captured:
        console.print(laid_out(table, width))
    return captured.get()


def test_a_wide_terminal_shows_everything_on_one_line() -> None:
    line = shown(Table(columns=COLUMNS, rows=(ROW,)), 120).splitlines()[2]
    assert line.split("  ") == [*ROW[:3], ROW[3]]


def test_a_narrow_one_leaves_out_what_yields() -> None:
    text = shown(Table(columns=COLUMNS, rows=(ROW,)), 36)
    assert "quote" not in text
    assert "12,000" in text


def test_the_narrowest_gets_a_block_for_each_row() -> None:
    text = shown(Table(columns=COLUMNS, rows=(ROW,)), 24)
    assert "id     1a2b3c4d" in text
    assert "quote" in text


@given(
    st.lists(
        st.tuples(
            st.integers(min_value=0, max_value=10**9).map("{:,}".format),
            st.text(alphabet="abc de", max_size=40),
        ),
        min_size=1,
        max_size=4,
    ),
    st.integers(min_value=30, max_value=140),
)
def test_no_figure_is_lost_at_any_width(cells: list[tuple[str, str]], width: int) -> None:
    rows = tuple((f"id{at}", figure, text, text) for at, (figure, text) in enumerate(cells))
    text = shown(Table(columns=COLUMNS, rows=rows), width)
    assert all(len(line) <= width for line in text.splitlines())
    for figure, _ in cells:
        assert figure in text.split()
