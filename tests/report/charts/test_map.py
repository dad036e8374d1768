"""The map: a vague place is an area and never a dot; what has no place is counted."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Snapshot
from tests.report import build
from tests.report.charts.drawn import SVG, check, lines_of_text
from tests.report.charts.made import sheet
from tests.strategies.incidents import incidents

from reportedly.lexicon.outline_book import load_outlines
from reportedly.model.actor import Where
from reportedly.model.incident import Incident
from reportedly.model.unknown import UNKNOWN
from reportedly.report.charts.map import PRECISIONS, map_chart, point_of, spots
from reportedly.report.charts.palette import TOKENS

SOLID, HOLLOW = TOKENS["c2"][0], TOKENS["ground"][0]


def where(name: str, lat: float, lon: float, prec: int | None, **more: object) -> Where:
    made = Where(
        surface=name,
        span=build.CAPTURED.span,
        name=name,
        country="UKR",
        lat=lat,
        lon=lon,
        where_prec=UNKNOWN if prec is None else prec,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Where, by name


def at(name: str, lat: float, lon: float, prec: int | None = 1, **more: object) -> Incident:
    ident = f"{name}-{lat}-{prec}".lower().replace(" ", "-")
    return replace(build.VILLAGE, id=ident, where=where(name, lat, lon, prec, **more))


def drawn(*found: Incident, base: str | None = None) -> ET.Element:
    address = UNKNOWN if base is None else base
    return check(map_chart(found, sheet(base=address), load_outlines()))


def mark_of(root: ET.Element, ident: str) -> ET.Element:
    (mark,) = [one for one in root.iter() if ident in str(one.get("data-incident")).split()]
    return mark


def areas(root: ET.Element) -> list[ET.Element]:
    """Return the areas on the map, without those of the key."""
    dashed = [one for one in root.iter() if one.get("stroke-dasharray") == "4 3"]
    return [one for one in dashed if one.get("cx") != "0"]


@settings(max_examples=15)  # each draws a whole map
@given(st.lists(incidents(), max_size=5))
def test_any_incidents_are_on_the_map_or_counted(found: list[Incident]) -> None:
    root = drawn(*found)
    shown = sum(len(one.incidents) for one in spots(found, sheet()))
    told = " ".join(lines_of_text(root))
    left = len(found) - shown
    assert (f"{left} incident" in told) == bool(left)


@pytest.mark.parametrize("prec", sorted(PRECISIONS))
def test_only_an_exact_place_is_a_dot(prec: int) -> None:
    root = drawn(at("Marsh", 48.0, 37.0, prec))
    (mark,) = [one for one in mark_of(root, f"marsh-48.0-{prec}").iter() if one.get("fill")]
    assert mark.get("fill") == (SOLID if prec == 1 else HOLLOW)
    assert bool(areas(root)) == (prec > 1)
    assert PRECISIONS[prec] in lines_of_text(root)


def test_the_vaguer_the_larger() -> None:
    radii = [
        float(areas(drawn(at("Marsh", 48.0, 37.0, prec), at("Far", 40.0, 30.0)))[0].attrib["r"])
        for prec in (2, 3, 4)
    ]
    assert radii == sorted(radii)


@pytest.mark.parametrize("north", [90.0, -90.0, 89.0])
def test_what_happens_at_a_pole_stays_on_the_map(north: float) -> None:
    assert mark_of(drawn(at("Floe", north, 0.0)), f"floe-{north}-1") is not None
    assert areas(drawn(at("Floe", north, 0.0, 3), at("Marsh", 48.0, 37.0, 3)))


def test_a_place_of_unknown_precision_is_no_point() -> None:
    assert areas(drawn(at("Marsh", 48.0, 37.0, None)))


def test_a_country_is_its_outline_and_no_circle() -> None:
    root = drawn(at("Ukraine", 48.4, 31.2, 6))
    assert {one.tag for one in areas(root)} == {f"{SVG}path"}
    nowhere = drawn(at("Nowhere", 48.4, 31.2, 6, country="XXX"))
    assert {one.tag for one in areas(nowhere)} == {f"{SVG}circle"}


def test_incidents_at_one_place_share_a_mark_with_their_number() -> None:
    found = [replace(at("Marsh", 48.0, 37.0), id=f"i{n}") for n in range(12)]
    root = drawn(*found)
    assert "12" in lines_of_text(root)
    title = mark_of(root, "i3").find(f".//{SVG}title")
    assert title is not None
    assert str(title.text).endswith("| and 4 more")


def test_a_place_and_its_surroundings_are_two_marks() -> None:
    found = (at("Marsh", 48.0, 37.0, 1), at("Marsh", 48.0, 37.0, 2))
    assert [one.prec for one in spots(found, sheet())] == [1, 2]


def test_every_mark_says_what_is_said_to_have_happened() -> None:
    root = drawn(at("Marsh", 48.0, 37.0))
    title = mark_of(root, "marsh-48.0-1").find(f".//{SVG}title")
    assert title is not None
    assert title.text == (
        "Marsh (an exact place): captured near the village: captured 2, said document leaflet,"
        " as of unknown (single source)"
    )


def test_marks_lead_to_incidents_and_places() -> None:
    one = at("Marsh & Co", 48.0, 37.0)
    other = replace(one, id="other")
    (link,) = drawn(one, base="/").iter(f"{SVG}a")
    assert link.get("href") == "/incidents/marsh-%26-co-48.0-1"
    (link,) = drawn(one, other, base="/").iter(f"{SVG}a")
    assert link.get("href") == "/incidents?place=Marsh%20%26%20Co"


@pytest.mark.parametrize(
    ("lat", "lon", "point"),
    [
        (48.0, 37.0, (37.0, 48.0)),
        (UNKNOWN, 37.0, None),
        (48.0, UNKNOWN, None),
        (95.0, 37.0, None),
        (48.0, 200.0, None),
        (float("nan"), 37.0, None),
    ],
)
def test_degrees_that_are_none_are_no_place(
    lat: float, lon: float, point: tuple[float, float] | None
) -> None:
    assert point_of(where("Marsh", lat, lon, 1)) == point


@pytest.mark.parametrize(("many", "words"), [(1, "1 incident names"), (2, "2 incidents name")])
def test_what_names_no_place_is_counted(many: int, words: str) -> None:
    told = " ".join(lines_of_text(drawn(*[build.VILLAGE] * many)))
    assert words in told
    assert "no place that is known" in told
    assert "no place that is known" not in " ".join(lines_of_text(drawn(at("M", 48.0, 37.0))))


def test_a_map_says_whose_its_outlines_are() -> None:
    told = " ".join(lines_of_text(drawn()))
    assert "Natural Earth" in told
    assert "they take no side" in told


def test_the_same_input_gives_the_same_bytes(snapshot: Snapshot) -> None:
    found = [at("Marsh", 48.0, 37.0), at("Upper Marsh", 48.5, 36.0, 3)]
    first, second = (map_chart(found, sheet(), ()) for _ in range(2))
    assert first == second
    snapshot("charts/map.svg", first.replace("><", ">\n<") + "\n")
