"""Datelines: where they end, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.blocks import blocks
from reportedly.language.datelines import dateline_end

REPORT = "Two bridges fell into the river."


@pytest.mark.parametrize(
    "line",
    [
        "LISBON - ",
        "LISBON, Portugal - ",
        "LISBON (Agency) -- ",
        "LISBON, March 3 (Agency) — ",
        "PORTO VELHO, Brazil (March 3, 2011) – ",
        "PORTO VELHO, 3 MAR 90 (LA GACETA) -- [TEXT] ",
        "PORTO VELHO, 3 MAR 90 -- [REPORT] [ANA LIMA] ",
        "LISBON (PORTUGAL), 3 MAR 90 -- ",
        "Porto Velho (AGENCY) – ",
        "LISBON, Portugal (March 3, 2011)  ",
    ],
)
def test_a_dateline_ends_where_the_report_begins(line: str) -> None:
    assert dateline_end(line + REPORT) == len(line)


@pytest.mark.parametrize(
    "words",
    [
        "",
        REPORT,
        "The river - a wide one - rose over the wall.",
        "NATO ships left the harbour - two of them burning - on Friday.",
        "US President Ana Lima - who had said no - left the hall.",
        "THE TOWN -- A PLACE OF TEN THOUSAND -- IS EMPTY NOW.",
        "LISBON - Two fell.",
        "Ana Lima (Left) spoke of the two bridges in the town.",
    ],
)
def test_other_words_before_a_dash_are_none(words: str) -> None:
    assert dateline_end(words) == 0


def test_a_dateline_is_a_block_of_its_own() -> None:
    text = f"Bridges fall\nLISBON, March 3 (Agency) — {REPORT}"
    found = [text[block.start : block.end] for block in blocks(text, 0)]
    assert found == ["Bridges fall", "LISBON, March 3 (Agency) —", REPORT]


def test_a_headline_keeps_its_first_words() -> None:
    text = "LISBON - Two bridges fall into the river"
    assert [text[block.start : block.end] for block in blocks(text, 0)] == [text]


@given(st.text(alphabet="AB c(1),.-–[]\n", max_size=60))
def test_it_never_ends_outside_the_words(words: str) -> None:
    assert 0 <= dateline_end(words) <= len(words)
