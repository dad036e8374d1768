"""Elements are XML whatever the words, and words are never wider than is thought."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies.values import texts

from reportedly.report import words
from reportedly.report.charts.svg import (
    CORNERS,
    MORE,
    arrow,
    box,
    drawing,
    embedded,
    fitted,
    group,
    mark,
    path,
    polygon,
    said,
    tag,
    text,
    width,
    wrapped,
)

rooms = st.floats(min_value=0, max_value=400)


@given(texts, texts)
def test_any_words_stand_in_an_element_as_they_are(inside: str, attribute: str) -> None:
    made = ET.fromstring(tag("text", said(inside), aria_label=attribute))  # noqa: S314 - ours
    assert (made.text or "") == words.plain(inside)
    assert made.get("aria-label", "") == words.plain(attribute)


@given(texts, rooms)
def test_a_line_that_was_cut_fits_and_says_that_it_was_cut(line: str, room: float) -> None:
    made = fitted(line, room, 12)
    assert width(made, 12) <= room or made == ""
    assert made in {words.plain(line), ""} or made.endswith(MORE)


@given(st.text(max_size=60), st.floats(min_value=60, max_value=400))
def test_words_are_wrapped_in_order_and_none_is_lost(line: str, room: float) -> None:
    made = wrapped(line, room, 12)
    assert all(width(one, 12) <= room for one in made)
    assert len(" ".join(made).split()) == len(words.plain(line).split())


def test_wide_scripts_take_more_and_marks_on_letters_nothing() -> None:
    assert width("漢字", 10) > width("ab", 10)
    assert width("e\u0301", 10) == width("e", 10)
    assert width("\u200d", 10) == 0


def test_numbers_are_short() -> None:
    assert tag("g", x=1 / 3, y=-0.01, z=250000.26) == '<g x="0.3" y="0" z="250000"/>'


def test_a_group_of_nothing_is_nothing() -> None:
    assert group(group(), group()) == ""


def test_a_box_is_never_turned_inside_out() -> None:
    assert 'width="0"' in box(1, 1, (-3, 2))


@pytest.mark.parametrize("shape", ["circle", *CORNERS])
def test_every_mark_stays_near_its_point(shape: str) -> None:
    made = ET.fromstring(mark(shape, (50, 50), 5))  # noqa: S314 - ours
    if shape == "circle":
        assert made.attrib == {"cx": "50", "cy": "50", "r": "5"}
        return
    for pair in made.attrib["points"].split():
        x, y = (float(one) for one in pair.split(","))
        assert abs(x - 50) <= 7
        assert abs(y - 50) <= 7


def test_lines_and_shapes_go_through_their_points() -> None:
    assert path([(0, 0), (1, 2)], fill="none") == '<polyline points="0,0 1,2" fill="none"/>'
    assert polygon([(0, 0), (1, 2)]) == '<polygon points="0,0 1,2"/>'


def test_an_arrow_has_its_head_at_its_end() -> None:
    made = ET.fromstring(arrow((10, 30), (10, 10)))  # noqa: S314 - ours
    head = made[1].attrib["points"].split()
    assert head[1] == "10,10"
    assert all(float(one.split(",")[1]) > 10 for one in (head[0], head[2]))


def test_a_drawing_names_itself_and_tells_what_it_is() -> None:
    whole = drawing((10, 20), "x", "A <title>", "What it is", text((1, 2), "a"), linked=False)
    root = ET.fromstring(whole)  # noqa: S314 - ours
    assert root.get("role") == "img"
    assert root[0].text == "A <title>"
    assert root.get("aria-labelledby") == "rc-x-title rc-x-desc"
    assert "<style>" in whole
    assert "<style>" not in embedded(whole)
