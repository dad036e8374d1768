"""Heads, keys and notes take as many lines as they need and never leave the page."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from tests.report.charts.drawn import NUMBERS

from reportedly.report.charts.legend import (
    EDGE,
    Block,
    Entry,
    head,
    heading,
    key,
    lines,
    voices,
)
from reportedly.report.charts.svg import Markup, width

texts = st.lists(st.text(max_size=80), max_size=12)
wides = st.floats(min_value=320, max_value=1200)


def tree(block: Block) -> ET.Element:
    return ET.fromstring(f"<g>{block.drawn}</g>")  # noqa: S314 - our own


@given(texts, wides)
def test_every_claimant_has_an_entry_inside_the_page(names: list[str], wide: float) -> None:
    block = key(voices(names), 10, wide)
    shown = list(tree(block).iter("text"))
    assert len(shown) == len(names)
    for one in shown:
        assert float(one.attrib["x"]) + width(one.text or "", 12) <= wide
        assert float(one.attrib["y"]) <= block.bottom


def test_an_empty_key_takes_no_place() -> None:
    assert key((), 10, 400) == Block(drawn=Markup(""), bottom=10)


def test_entries_go_over_rows_where_one_is_too_short() -> None:
    entries = [Entry(swatch=Markup(""), name="a name that is rather long")] * 6
    rows = {one.attrib["y"] for one in tree(key(entries, 0, 500)).iter("text")}
    assert len(rows) == 3


def test_swatches_stand_beside_their_names() -> None:
    block = key(voices(["One", "Other"]), 0, 500)
    moved = [one for one in tree(block) if one.get("transform")]
    named = list(tree(block).iter("text"))
    for swatch, name in zip(moved, named, strict=True):
        x, y = (float(part) for part in NUMBERS.findall(swatch.attrib["transform"]))
        assert EDGE <= x < float(name.attrib["x"])
        assert abs(y - float(name.attrib["y"])) < 6


@given(st.text(max_size=300), texts, wides)
def test_titles_and_notes_are_wrapped(title: str, notes: list[str], wide: float) -> None:
    block = head(title, notes, wide)
    for one in tree(block).iter("text"):
        size = float(one.attrib["font-size"])
        assert EDGE + width(one.text or "", size) <= wide
        assert float(one.attrib["y"]) <= block.bottom


def test_a_note_of_many_words_has_several_lines() -> None:
    block = lines(["word " * 60], 0, 400)
    assert len(list(tree(block).iter("text"))) > 3


def test_a_heading_is_cut_to_its_room() -> None:
    made = ET.fromstring(heading("killed " * 40, (0, 0), 200))  # noqa: S314 - our own
    assert str(made.text).endswith("…")
    assert width(str(made.text), 13) <= 200
