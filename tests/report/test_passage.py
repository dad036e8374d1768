"""Marked words stand where they stand, on any width."""

from hypothesis import given
from hypothesis import strategies as st
from tests.report import build

from reportedly.report.passage import Line, around, cells, marked, whole


def test_the_trigger_is_marked_under_its_words() -> None:
    lines = around(build.LEAFLET, build.CAPTURED.trigger, 60)
    assert Line(text="Two were captured near the village.", marks="         ^^^^^^^^") in lines


def test_a_line_breaks_at_a_blank_and_keeps_its_marks() -> None:
    text = build.document("d", "alpha beta gamma delta epsilon zeta")
    lines = whole(text, [build.find(text, "delta epsilon")], 20)
    assert lines == (
        Line(text="alpha beta gamma"),
        Line(text="delta epsilon zeta", marks="^^^^^^^^^^^^^"),
    )


def test_wide_characters_take_two_marks() -> None:
    text = build.document("d", "朝鮮軍 x")
    (line,) = whole(text, [build.find(text, "鮮軍")], 40)
    assert line.marks == "  ^^^^"


def test_a_long_document_is_cut_at_words() -> None:
    text = build.document("d", "word " * 200 + "HERE" + " word" * 200)
    lines = around(text, build.find(text, "HERE"), 60)
    words = " ".join(line.text for line in lines).split()
    assert set(words) == {"word", "HERE"}
    assert len(words) < 150


def test_escapes_are_shown_and_not_sent() -> None:
    text = build.document("d", "a\x1b[2Jb killed")
    (line,) = whole(text, [build.find(text, "killed")], 40)
    assert "\x1b" not in line.text
    assert line.marks == "       ^^^^^^"


@given(st.text(max_size=200), st.integers(min_value=1, max_value=60))
def test_no_character_is_lost_and_no_line_too_wide(text: str, width: int) -> None:
    lines = marked(text, (), width, start=0, end=len(text))
    assert all(sum(map(cells, line.text)) <= max(width, 20) for line in lines)
    kept = "".join("".join(line.text.split()) for line in lines)
    assert len(kept) == len("".join(text.split()))
