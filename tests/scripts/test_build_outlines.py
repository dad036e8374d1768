"""The outlines are made as they are said to be: thinned once, never torn, known by a hash."""

from pathlib import Path

import pytest

pytest.importorskip("pycountry", reason="the extra `data` is not installed")

from scripts import build_outlines

from reportedly.lexicon.outline_book import load_outlines

SQUARE = {
    "transform": {"scale": [0.5, 0.5], "translate": [10.0, 20.0]},
    "arcs": [
        [[0, 0], [8, 0], [0, 8]],  # shared: from one corner to the one across
        [[8, 8], [-8, 0], [0, -8]],
        [[8, 8], [8, 0], [0, -8], [-8, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {
                    "type": "Polygon",
                    "id": "804",
                    "properties": {"name": "Ukraine"},
                    "arcs": [[0, 1]],
                },
                {
                    "type": "MultiPolygon",
                    "properties": {"name": "N. Nowhere"},
                    "arcs": [[[~0]]],
                },
            ]
        }
    },
}


def test_a_package_that_is_another_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "world-atlas-9.tgz"
    package.write_bytes(b"something else")
    with pytest.raises(SystemExit, match="npm pack"):
        build_outlines.build(package)


def test_a_topology_becomes_rows_in_degrees() -> None:
    lines = build_outlines.text_of(SQUARE).splitlines()
    code, ring, *box, _ = lines[-1].split("\t")
    assert (code, ring, box) == ("UKR", "000", ["10", "20", "14", "24"])


def test_a_line_of_too_few_points_encloses_nothing() -> None:
    assert "nowhere" not in build_outlines.text_of(SQUARE)


def test_what_has_no_code_is_known_by_its_name() -> None:
    nowhere = {"properties": {"name": "N. Nowhere"}}
    assert build_outlines.code(nowhere) == "n-nowhere"
    assert build_outlines.code({"properties": {"name": "Kosovo"}}) == "KOS"
    assert build_outlines.code({"id": "408", "properties": {"name": "N. Korea"}}) == "PRK"


def test_a_line_is_thinned_to_what_can_be_seen() -> None:
    straight = [(at / 100, 0.001 * (at % 2)) for at in range(101)]
    assert build_outlines.thinned(straight) == [(0.0, 0.0), (1.0, 0.0)]
    corner = [(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)]
    assert build_outlines.thinned(corner) == corner


def test_a_line_that_comes_back_keeps_its_farthest_point() -> None:
    loop = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    assert build_outlines.thinned(loop) == loop


def test_what_falls_together_is_one_point() -> None:
    assert build_outlines.thinned([(0.0, 0.0), (0.001, 0.0)]) == [(0.0, 0.0)]


def test_a_line_goes_on_over_the_edge_of_the_map() -> None:
    made = build_outlines.unrolled([(179.0, 1.0), (-179.0, 1.0), (-179.0, 0.0), (179.0, 1.0)])
    assert made == [(179.0, 1.0), (181.0, 1.0), (181.0, 0.0), (179.0, 1.0)]


def test_a_line_around_a_pole_is_closed_along_the_edge() -> None:
    around = [(-180.0, -70.0), (-60.0, -70.0), (60.0, -70.0), (180.0, -70.0)]
    made = build_outlines.unrolled(around)
    assert made[-3:] == [(180.0, -90.0), (-180.0, -90.0), (-180.0, -70.0)]


def test_the_table_has_what_the_script_says() -> None:
    head = build_outlines.TARGET.read_text(encoding="utf-8").splitlines()[:5]
    assert head == build_outlines.HEAD.splitlines()
    codes = [one.code for one in load_outlines()]
    assert codes == sorted(codes)
