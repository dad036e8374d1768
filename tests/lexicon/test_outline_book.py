"""Outlines of countries: they are closed, lie where the countries do, and unpack as packed."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import LexiconError
from reportedly.lexicon.actor_book import load_actors
from reportedly.lexicon.outline_book import Outline, load_outlines, packed, unpacked

HEAD = "# source: x\n# licence: x\n# retrieved: x\n# scope: x\n# note: x\n"
COLUMNS = "code\tring\twest\tsouth\teast\tnorth\tpoints\n"
degrees = st.integers(min_value=-36000, max_value=36000).map(lambda at: at / 100)
UNCODED = {"indian-ocean-ter", "n-cyprus", "siachen-glacier", "somaliland"}


@given(st.lists(st.tuples(degrees, degrees), min_size=1, max_size=40))
def test_what_was_packed_unpacks_to_the_same(points: list[tuple[float, float]]) -> None:
    assert unpacked(packed(points), "here") == tuple(points)


def test_packing_is_the_polyline_of_web_maps() -> None:
    assert packed([(0.01, -0.01), (0.01, -0.01)]) == "A@??"
    assert unpacked("A@", "here") == ((0.01, -0.01),)


@pytest.mark.parametrize("text", ["", "A", "A B", "_", "A_"])
def test_what_is_no_packing_is_refused(text: str) -> None:
    with pytest.raises(LexiconError, match="no points"):
        unpacked(text, "UKR 000")


def test_every_outline_is_closed_and_within_its_box() -> None:
    for one in load_outlines():
        ring = one.ring()
        assert ring[0] == ring[-1], one.code
        assert len(ring) >= 4, one.code
        assert min(x for x, _ in ring) == one.west, one.code
        assert max(x for x, _ in ring) == one.east, one.code
        assert min(y for _, y in ring) == one.south, one.code
        assert max(y for _, y in ring) == one.north, one.code


def test_no_outline_leaps_over_the_globe() -> None:
    for one in load_outlines():
        ring = [point for point in one.ring() if abs(point[1]) < 90]
        steps = pairwise(ring)
        if one.code != "ATA":  # it goes around a pole, and is closed along the edge
            assert all(abs(x - before) < 180 for (before, _), (x, _) in steps), one.code


def test_countries_are_known_by_the_codes_of_the_lexicon() -> None:
    known = set(load_actors().countries)
    assert {one.code for one in load_outlines()} - known == UNCODED


def inside(one: Outline, east: float, north: float) -> bool:
    """Say whether a point lies inside a closed line, by counting what it crosses."""
    ring, crossed = one.ring(), False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > north) != (y2 > north):
            crossed ^= east < x1 + (north - y1) / (y2 - y1) * (x2 - x1)
    return crossed


@pytest.mark.parametrize(
    ("place", "east", "north"),
    [
        ("UKR", 30.5, 50.4),
        ("RUS", 37.6, 55.7),
        ("RUS", 179.0, 68.0),
        ("PRK", 125.7, 39.0),
        ("SDN", 32.5, 15.5),
        ("SYR", 36.3, 33.5),
        ("FJI", 178.0, -17.8),
        ("KOS", 21.1, 42.6),
        ("ATA", 0.0, -80.0),
        ("LSO", 28.0, -29.6),
    ],
)
def test_a_place_lies_in_its_country_and_in_no_other(
    place: str, east: float, north: float
) -> None:
    counts = dict[str, int]()
    for one in load_outlines():
        if inside(one, east, north):
            counts[one.code] = counts.get(one.code, 0) + 1
    # An even number of lines around a place: it lies in a hole.
    assert [code for code, many in counts.items() if many % 2] == [place]


def test_a_table_with_words_for_degrees_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outlines").mkdir()
    path = tmp_path / "outlines" / "countries.tsv"
    path.write_text(f"{HEAD}{COLUMNS}AAA\t000\tfar\t0\t1\t1\tAB\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no such value"):
        load_outlines(tmp_path)
