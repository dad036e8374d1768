"""Titles, bullets, lines and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.blocks import Block, blocks

WRAPPED = (
    "The governor of the northern province said on Monday that the road to the\n"
    "mountain pass had been closed after a landslide, and that three of the five\n"
    "bridges on the way to the pass could no longer carry a lorry, so that the\n"
    "convoy with flour and medicine would have to wait for at least a week.\n"
    "\n"
    "In the valley below the pass, some families had already left their homes and\n"
    "moved to the school, which the council had opened to them in the early hours\n"
    "of Sunday, when the river rose over the old wall.\n"
)


def cut(text: str, title_end: int = 0) -> list[str]:
    return [text[block.start : block.end] for block in blocks(text, title_end)]


def styles(text: str, title_end: int = 0) -> list[str]:
    return [block.style for block in blocks(text, title_end)]


def test_nothing_has_no_blocks() -> None:
    assert blocks("", 0) == ()
    assert blocks(" \n\t\n ", 0) == ()


def test_every_line_of_running_text_is_a_block() -> None:
    assert cut("One road.\nTwo roads.\n\nThree roads.") == [
        "One road.",
        "Two roads.",
        "Three roads.",
    ]


def test_blanks_around_a_line_are_no_part_of_it() -> None:
    assert cut("  One road. \t\n Two roads.  ") == ["One road.", "Two roads."]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "—", "1.", "12)"])
def test_a_bullet_loses_its_mark_and_is_a_headline(mark: str) -> None:
    text = f"{mark} Nine bridges fell."
    assert blocks(text, 0) == (Block(start=len(mark) + 1, end=len(text), style="headline"),)


@pytest.mark.parametrize("text", ["-5 degrees fell.", "2025. was cold", "1.5 metres fell."])
def test_a_number_is_no_bullet(text: str) -> None:
    assert cut(text) == [text]


def test_a_short_line_without_a_stop_is_a_headline() -> None:
    assert styles("Nine bridges fall\nNine bridges fell.") == ["headline", "body"]


def test_a_title_is_a_headline_even_with_a_stop() -> None:
    text = "Nine bridges fell.\n\nNine bridges fell."
    assert styles(text, title_end=18) == ["headline", "body"]


@pytest.mark.parametrize("stop", [".", "!", "?", "…", ".”", '."', ".)"])
def test_what_ends_with_a_stop_is_body(stop: str) -> None:
    assert styles(f"Nine bridges fell{stop}") == ["body"]


def test_a_long_line_without_a_stop_is_body() -> None:
    assert styles(" ".join(["bridge"] * 31)) == ["body"]
    assert styles(" ".join(["bridge"] * 30)) == ["headline"]


@pytest.mark.parametrize("mark", ["\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_mark_of_unicode_ends_a_line(mark: str) -> None:
    assert cut(f"One road.{mark}Two roads.") == ["One road.", "Two roads."]


def test_hard_wrapped_lines_are_joined_to_paragraphs() -> None:
    first, second = cut(WRAPPED)
    assert first.startswith("The governor")
    assert first.endswith("at least a week.")
    assert second.startswith("In the valley")
    assert second.endswith("the old wall.")


def test_two_long_lines_alone_are_not_wrapped() -> None:
    text = "\n".join(WRAPPED.split("\n")[:2])
    assert len(cut(text)) == 2


def test_one_very_long_line_says_that_nothing_is_wrapped() -> None:
    text = WRAPPED + "word " * 60
    assert len(cut(text)) > 3


@given(st.text(max_size=300), st.integers(0, 20))
def test_blocks_stand_in_order_and_lose_no_letter(text: str, title_end: int) -> None:
    found = blocks(text, title_end)
    assert all(block.start < block.end <= len(text) for block in found)
    starts = [block.start for block in found]
    assert starts == sorted(starts)
    inside = {i for block in found for i in range(block.start, block.end)}
    assert all(i in inside for i, character in enumerate(text) if character.isalpha())


@given(st.text(max_size=300))
def test_a_block_neither_begins_nor_ends_with_a_blank(text: str) -> None:
    for part in cut(text):
        assert part == part.strip()


HEADLINES = (
    "Two bridges fall near the mountain pass after a landslide in the north\n"
    "Governor closes the road to the mountain pass for at least a week\n"
    "Convoy with flour and medicine waits for the bridges to be mended\n"
    "Families leave their homes in the valley and move to the school\n"
)


def test_headlines_one_a_line_are_no_wrapped_text() -> None:
    assert cut(HEADLINES) == HEADLINES.strip().split("\n")
    assert set(styles(HEADLINES)) == {"headline"}


def test_a_wrapped_text_in_capitals_is_still_one() -> None:
    assert cut(WRAPPED.upper()) == [part.upper() for part in cut(WRAPPED)]
