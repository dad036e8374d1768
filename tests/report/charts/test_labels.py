"""Labels cover neither each other nor a mark, and stay in their room."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from reportedly.report.charts.labels import Box, Label, around, placed
from reportedly.report.charts.svg import width

ROOM = Box(left=0, top=0, right=300, bottom=200)
points = st.tuples(st.floats(min_value=0, max_value=300), st.floats(min_value=0, max_value=200))
labels = st.lists(
    st.builds(Label, at=points, line=st.sampled_from(["", "12", "about 300", "漢字漢字"])),
    max_size=30,
)


def boxes(markup: str) -> list[Box]:
    """Return the boxes of the words that found a place."""
    found = ET.fromstring(f"<g>{markup}</g>")  # noqa: S314 - our own
    made = []
    for one in found:
        half = width(str(one.text), 12) / 2
        x, y = float(one.attrib["x"]), float(one.attrib["y"])
        made.append(Box(left=x - half + 0.2, top=y - 10, right=x + half - 0.2, bottom=y + 2))
    return made


@given(labels)
def test_none_covers_another_or_leaves_the_room(given_: list[Label]) -> None:
    made = boxes(placed(given_, [], ROOM))
    for at, one in enumerate(made):
        assert ROOM.holds(one)
        assert not any(one.meets(other) for other in made[:at])


def test_the_first_comes_first_and_the_rest_steps_aside() -> None:
    same = Label(at=(150, 100), line="about 300")
    first, second = boxes(placed([same, same], [around((150, 100), 5)], ROOM))
    assert first.bottom < 100
    assert not first.meets(second)


def test_where_there_is_no_place_there_are_no_words() -> None:
    everywhere = [ROOM]
    assert placed([Label(at=(150, 100), line="12")], everywhere, ROOM) == ""


def test_words_avoid_lines_where_they_can() -> None:
    label = Label(at=(150, 100), line="12")
    over = Box(left=0, top=0, right=300, bottom=99)
    (made,) = boxes(placed([label], [], ROOM, shy=[over]))
    assert made.top > 90
    (anyway,) = boxes(placed([label], [], ROOM, shy=[ROOM]))
    assert ROOM.holds(anyway)
