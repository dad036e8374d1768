"""Which lines of Markdown are markup, and where the running text stands."""

import pytest

from reportedly.model.unknown import UNKNOWN
from reportedly.reading.blocks import fold, lay_out


def running(source: str) -> list[str]:
    """Return the running text of a source, block by block."""
    return [source[start:end] for start, end in lay_out(source, 0).blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("One\ntwo\n\nthree", ["One\ntwo", "three"]),
        ("# One\ntwo", ["One", "two"]),
        ("One\n===\ntwo", ["One", "two"]),
        ("One\n- two\n- three\nfour", ["One", "two", "three\nfour"]),
        ("One\n```\ntwo\n```\nthree", ["One", "three"]),
        ("One\n~~~\ntwo\n```\n~~~~\nthree", ["One", "three"]),
        ("One\n***\ntwo", ["One", "two"]),
        ("[a]: https://example.org 'A'\ntwo", ["two"]),
        ("#\n\n##\n", []),
        ("", []),
    ],
)
def test_blocks(source: str, blocks: list[str]) -> None:
    assert running(source) == blocks


@pytest.mark.parametrize(
    ("source", "heading"),
    [("# One\n\n# Two", "One"), ("text\n\n# One #", "One"), ("One\n===", "One")],
)
def test_the_first_heading_of_level_one(source: str, heading: str) -> None:
    found = lay_out(source, 0).heading
    assert found is not UNKNOWN
    assert source[slice(*found)] == heading


@pytest.mark.parametrize("source", ["## One", "One\n---", "#One", "One\ntwo\n==="])
def test_no_heading_of_level_one(source: str) -> None:
    assert lay_out(source, 0).heading is UNKNOWN


def test_labels_are_compared_without_regard_to_case_and_blanks() -> None:
    labels = lay_out("[The  Ministry]: https://example.org\n", 0).labels
    assert labels == {fold("the ministry")}


def test_a_sentence_is_no_definition() -> None:
    assert running("[Oreh]: nine people died.") == ["[Oreh]: nine people died."]


def test_an_open_fence_runs_to_the_end() -> None:
    assert running("One\n```\ntwo\n\nthree") == ["One"]
