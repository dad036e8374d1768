"""The words that exports are careful with."""

import pytest

from reportedly.lexicon.care_book import load_care
from reportedly.lexicon.load import load

BOOK = load_care(load().common)


@pytest.mark.parametrize(
    "word", ["Ukraine", "Ukrainian", "Hezbollah", "monday", "oblast", "Wagner", "soldiers"]
)
def test_what_is_no_private_name(word: str) -> None:
    assert word in BOOK.public or word.casefold() in BOOK.public


@pytest.mark.parametrize("word", ["olena", "Hrytsenko", "Ahmed", "Smith", "Jose", "Kovalenko"])
def test_what_may_be_one(word: str) -> None:
    assert word not in BOOK.public
    assert word.casefold() not in BOOK.public


def test_longer_spellings_come_first() -> None:
    lengths = [len(spelled) for spelled, _ in BOOK.sounds]
    assert lengths == sorted(lengths, reverse=True)


def test_sensitive_kinds_are_kinds() -> None:
    assert BOOK.sensitive <= set(load().claims.kinds)
    assert BOOK.held <= set(load().claims.kinds)


def test_offices_are_those_of_bodies() -> None:
    assert {"minister", "general", "admiral"} <= BOOK.offices
    assert "teacher" not in BOOK.offices


@pytest.mark.parametrize(
    ("sub", "event", "disorder"),
    [
        ("Armed clash", "Battles", "Political violence"),
        ("Air/drone strike", "Explosions/Remote violence", "Political violence"),
        ("Peaceful protest", "Protests", "Demonstrations"),
        ("Mob violence", "Riots", "Demonstrations"),
        ("Agreement", "Strategic developments", "Strategic developments"),
    ],
)
def test_sub_events_belong_where_acled_has_them(sub: str, event: str, disorder: str) -> None:
    assert BOOK.acled_events[sub] == (event, disorder)


@pytest.mark.parametrize(
    ("iso3", "ucdp", "acled"),
    [
        ("UKR", "Europe", "Europe"),
        ("EGY", "Middle East", "Northern Africa"),
        ("SDN", "Africa", "Northern Africa"),
        ("AFG", "Asia", "Caucasus and Central Asia"),
        ("ARM", "Europe", "Caucasus and Central Asia"),
        ("HTI", "Americas", "Caribbean"),
        ("MMR", "Asia", "Southeast Asia"),
        ("FJI", "Asia", "Oceania"),
    ],
)
def test_regions_are_as_the_codebooks_draw_them(iso3: str, ucdp: str, acled: str) -> None:
    assert (BOOK.lands[iso3].ucdp, BOOK.lands[iso3].acled) == (ucdp, acled)


def test_every_country_has_a_region_and_a_number_of_its_own() -> None:
    assert len(BOOK.lands) > 240
    numbers = [land.number for land in BOOK.lands.values() if land.number]
    assert len(numbers) == len(set(numbers)) == len(BOOK.lands) - 1  # Kosovo has none
    assert {land.ucdp for land in BOOK.lands.values()} - {""} == {
        "Africa",
        "Americas",
        "Asia",
        "Europe",
        "Middle East",
    }
    assert BOOK.lands["UKR"].number == "804"


def test_what_harm_is_done_with_is_no_body() -> None:
    assert {"drone", "strike", "missile", "tank"} <= BOOK.means
    assert not {"brigade", "family", "group", "party"} & BOOK.means
