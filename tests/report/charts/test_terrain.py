"""The ground of a map: every place on it, nothing beyond its edge, holes left open."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.charts.drawn import NUMBERS

from reportedly.lexicon.outline_book import Outline, Point, load_outlines, packed
from reportedly.report.charts.terrain import View, land

places = st.tuples(
    st.floats(min_value=-180, max_value=180), st.floats(min_value=-84, max_value=84)
)
LEFT, TOP, WIDE = 16.0, 40.0, 700.0


def view(*points: Point) -> View:
    return View.around(points, LEFT, TOP, WIDE)


def outline(code: str, *ring: Point) -> Outline:
    across, upright = [x for x, _ in ring], [y for _, y in ring]
    return Outline(
        code=code,
        west=min(across),
        south=min(upright),
        east=max(across),
        north=max(upright),
        points=packed(ring),
    )


def square(code: str, west: float, south: float, size: float) -> Outline:
    east, north = west + size, south + size
    ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return outline(code, *ring)


def shapes(markup: str) -> dict[str, str]:
    """Return the steps of each country that is drawn."""
    root = ET.fromstring(f"<g>{markup}</g>")  # noqa: S314 - our own
    return {
        str(one.get("data-country")): one.attrib["d"]
        for one in root.iter("path")
        if one.get("data-country")
    }


@given(st.lists(places, max_size=6))
def test_every_place_is_on_the_map_with_ground_around_it(points: list[Point]) -> None:
    one = view(*points)
    assert one.right - one.left == pytest.approx(WIDE)
    for x, y in map(one.at, points):
        assert one.left < x < one.right
        assert one.top < y < one.bottom


@given(st.lists(places, min_size=1, max_size=4))
def test_no_outline_leaves_the_map(points: list[Point]) -> None:
    one = view(*points)
    for steps in shapes(land([square("AAA", -170, -80, 160)], one, frozenset())).values():
        pairs = [float(part) for part in NUMBERS.findall(steps)]
        for x, y in zip(pairs[::2], pairs[1::2], strict=True):
            assert one.left - 0.1 <= x <= one.right + 0.1
            assert one.top - 0.1 <= y <= one.bottom + 0.1


def test_north_is_up_and_east_is_right() -> None:
    one = view((30.0, 50.0), (40.0, 45.0))
    (x1, y1), (x2, y2) = one.at((30.0, 50.0)), one.at((40.0, 45.0))
    assert x1 < x2
    assert y1 < y2


def test_a_degree_of_longitude_is_shorter_in_the_north() -> None:
    def share(north: float) -> float:
        one = view((30.0, north), (31.0, north + 1))
        (x1, y1), (x2, y2) = one.at((30.0, north)), one.at((31.0, north + 1))
        return (x2 - x1) / (y1 - y2)

    assert share(0.0) == pytest.approx(1.0, abs=0.01)
    assert share(59.5) == pytest.approx(0.5, abs=0.01)


def test_without_places_the_world_is_shown() -> None:
    drawn = shapes(land(load_outlines(), view(), frozenset()))
    assert {"UKR", "BRA", "AUS", "CAN", "CHN", "ZAF"} <= set(drawn)


def test_only_what_lies_there_is_drawn() -> None:
    drawn = shapes(land(load_outlines(), view((30.5, 50.4), (36.0, 50.0)), frozenset()))
    assert {"UKR", "RUS", "BLR"} <= set(drawn)
    assert "BRA" not in drawn


def test_a_country_beyond_the_edge_of_the_world_is_drawn_on_both_sides() -> None:
    edge = square("AAA", 175.0, -5.0, 10.0)
    assert "AAA" in shapes(land([edge], view((-178.0, 0.0)), frozenset()))
    assert "AAA" in shapes(land([edge], view((178.0, 0.0)), frozenset()))


def test_a_hole_is_part_of_the_shape_of_what_surrounds_it() -> None:
    rings = [square("AAA", 30.0, 40.0, 4.0), square("AAA", 31.0, 41.0, 1.0)]
    markup = land(rings, view((30.0, 40.0), (34.0, 44.0)), frozenset())
    assert shapes(markup)["AAA"].count("M") == 2
    assert 'fill-rule="evenodd"' in markup


def test_what_is_too_small_to_be_seen_is_left_out() -> None:
    speck = square("AAA", 30.0, 40.0, 0.02)
    assert shapes(land([speck], view(), frozenset())) == {}


def test_a_country_as_a_whole_is_an_area() -> None:
    country = square("AAA", 30.0, 40.0, 4.0)
    one = view((32.0, 42.0))
    assert "stroke-dasharray" in land([country], one, frozenset({"AAA"}))
    assert "stroke-dasharray" not in land([country], one, frozenset({"BBB"}))


def test_kilometres_are_as_long_as_they_are() -> None:
    one = view((0.0, 0.0), (0.0, 10.0))
    (_, north), (_, south) = one.at((0.0, 1.0)), one.at((0.0, 0.0))
    assert one.reach(111.2) == pytest.approx(south - north)
