"""What the book of places must know."""

from dataclasses import replace
from functools import cache

import pytest

from reportedly.lexicon.gazetteer import folded
from reportedly.lexicon.place_book import PlaceBook, PlaceEntry, kilometres, load_places
from reportedly.model.unknown import UNKNOWN, Unknown


@cache
def book() -> PlaceBook:
    return load_places()


def entries(form: str) -> tuple[PlaceEntry, ...]:
    return book().named(folded(form))


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


def test_every_point_kept_by_hand_lies_on_the_globe_and_has_a_code() -> None:
    for row in book().phrases.by_first.values():
        for one in (phrase.entry for phrase in row):
            assert 1 <= one.where_prec <= 7
            assert isinstance(one.lat, Unknown) or -90 <= one.lat <= 90
            assert isinstance(one.lon, Unknown) or -180 <= one.lon <= 180


def test_what_is_kept_by_hand_takes_its_province_from_the_gazetteer() -> None:
    (bakhmut,) = (one for one in entries("Bakhmut") if one.by_hand)
    assert bakhmut.id.startswith("geo:")
    assert bakhmut.region == "UA.05"
    assert sum(one.country == "UKR" for one in entries("Bakhmut")) == 1


def test_a_form_kept_by_hand_is_found_with_any_dash_and_apostrophe() -> None:
    assert entries("El\u2011Fasher") == entries("El-Fasher")
    assert entries("Sana\u02bca") == entries("Sana\u2019a") == entries("Sana'a")


def test_short_forms_lead_to_their_provinces() -> None:
    (entry,) = {phrase.entry for phrase in book().short.by_first["ky"]}
    assert (entry.name, entry.country, entry.where_prec) == ("Kentucky", "USA", 4)


def test_distance_goes_round_the_globe_the_short_way() -> None:
    fiji, samoa = (replace(entries("Quetta")[0], lat=-17.0, lon=lon) for lon in (179.0, -179.0))
    assert kilometres(fiji, samoa) < 250


def test_no_distance_is_known_to_a_place_without_a_point() -> None:
    somewhere = entries("Quetta")[0]
    assert kilometres(somewhere, replace(somewhere, lat=UNKNOWN, lon=UNKNOWN)) > 5000
