"""Rows of a table that stand in a text."""

import pytest
from tests.machine import lexicon, parsed

from reportedly.extract.columns import is_header
from reportedly.extract.extract import extract

LAYERS = frozenset({"claims"})


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Region\tKilled\tInjured", True),
        ("Killed\t12", False),
        ("The region counted its killed.", False),
        ("\tKilled", False),  # an indented line
    ],
)
def test_a_header_is_words_between_tabs(text: str, *, header: bool) -> None:
    found = parsed(text)
    assert [is_header(one, found.document) for one in found.sentences] == [header]


def test_the_header_of_a_table_names_no_victims() -> None:
    text = "Region\tKilled\tInjured\nLobi\t12\t300\nMoru\t4\t150\nTotal\t16\t450\n"
    assert extract(parsed(text), lexicon(), LAYERS).claims == ()
