"""What the book of places must know."""

from functools import cache

import pytest

from reportedly.lexicon.phrases import words
from reportedly.lexicon.place_book import PlaceBook, PlaceEntry, load_places
from reportedly.lexicon.tables import HERE
from reportedly.model.unknown import Unknown

LARGEST = 1_500_000


@cache
def book() -> PlaceBook:
    return load_places()


def entries(form: str) -> tuple[PlaceEntry, ...]:
    match = book().phrases.at(form, words(form), 0)
    return match.entries if match else ()


@pytest.mark.parametrize(
    ("form", "country", "lat", "lon"),
    [
        ("Khan Younis", "PSE", 31, 34),
        ("Deir Ezzor", "SYR", 35, 40),
        ("Avdiivka", "UKR", 48, 38),
        ("Maiduguri", "NGA", 12, 13),
        ("Quetta", "PAK", 30, 67),
        ("Kharkov", "UKR", 50, 36),
    ],
)
def test_a_place_lies_where_it_lies(form: str, country: str, lat: int, lon: int) -> None:
    best = max(entries(form), key=lambda one: one.weight)
    assert best.country == country
    assert not isinstance(best.lat, Unknown)
    assert not isinstance(best.lon, Unknown)
    assert (round(best.lat), round(best.lon)) == (lat, lon)


def test_namesakes_keep_all_their_places() -> None:
    assert {"LBY", "LBN"} <= {one.country for one in entries("Tripoli")}


def test_every_point_lies_on_the_globe_and_has_a_code() -> None:
    for row in book().phrases.by_first.values():
        for one in (phrase.entry for phrase in row):
            assert 1 <= one.where_prec <= 7
            assert isinstance(one.lat, Unknown) or -90 <= one.lat <= 90
            assert isinstance(one.lon, Unknown) or -180 <= one.lon <= 180


def test_the_derived_table_stays_small() -> None:
    assert (HERE / "places" / "places.tsv").stat().st_size <= LARGEST
