"""What the book of actors must know, and the order that its tables keep."""

from datetime import date
from functools import cache

import pytest

from reportedly.lexicon.actor_book import ActorBook, ActorEntry, Sort, load_actors
from reportedly.lexicon.phrases import words
from reportedly.model.unknown import UNKNOWN

SECTORS = frozenset(
    [
        "AGR",
        "BUS",
        "COP",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "EUR",
        "GOV",
        "IGO",
        "IMG",
        "ISM",
        "JRN",
        "JUD",
        "LAB",
        "LEG",
        "MED",
        "MIL",
        "MNC",
        "NGO",
        "OPP",
        "PRE",
        "PRM",
        "PTY",
        "REB",
        "REF",
        "REL",
        "SOC",
        "SPY",
        "UAF",
        "UNK",
        "UNO",
    ]
)


@cache
def book() -> ActorBook:
    return load_actors()


def entry(form: str) -> ActorEntry:
    match = book().phrases.at(form, words(form), 0)
    assert match is not None
    return match.entries[0]


@pytest.mark.parametrize(
    ("form", "sort", "country"),
    [
        ("North Koreans", Sort.DEMONYM, "PRK"),
        ("DPRK", Sort.COUNTRY, "PRK"),
        ("Pyongyang", Sort.SEAT, "PRK"),
        ("Kiev", Sort.SEAT, "UKR"),
        ("Kosovo", Sort.COUNTRY, "KOS"),
        ("Nigerien", Sort.DEMONYM, "NER"),
        ("Nigerian", Sort.DEMONYM, "NGA"),
        ("DR Congo", Sort.COUNTRY, "COD"),
        ("Daesh", Sort.GROUP, UNKNOWN),
        ("NIS", Sort.ORGAN, "KOR"),
    ],
)
def test_a_name_leads_to_its_country(form: str, sort: Sort, country: object) -> None:
    assert (entry(form).sort, entry(form).country) == (sort, country)


def test_every_country_of_the_standard_is_there() -> None:
    assert len(book().countries) >= 250
    assert {"KOS", "PSE", "TWN", "ESH"} <= set(book().countries)


def test_every_sector_is_one_of_the_field_guide() -> None:
    entries = (p.entry for row in book().phrases.by_first.values() for p in row)
    assert {one.sector for one in entries} - {UNKNOWN} <= SECTORS


def test_every_side_of_a_war_is_a_country_or_known() -> None:
    entries = (p.entry for row in book().phrases.by_first.values() for p in row)
    known = {str(one.id) for one in entries} | set(book().countries)
    for war in book().wars:
        assert war.sides[0] | war.sides[1] <= known, war.id
        assert not war.sides[0] & war.sides[1], war.id
        assert war.where <= set(book().countries), war.id


def test_a_war_has_sides_and_days() -> None:
    war = next(war for war in book().wars if war.id == "russia-ukraine")
    assert war.side_of("PRK", "PRK-MIL") == war.side_of("RUS", UNKNOWN) == 0
    assert war.side_of("UKR", "UKR-GOV") == 1
    assert war.side_of("KOR", "KOR-SPY") == -1
    assert war.held(date(2025, 1, 13))
    assert not war.held(date(2021, 1, 13))


def test_a_group_is_not_on_the_side_of_its_land() -> None:
    war = next(war for war in book().wars if war.id == "sudan")
    assert war.side_of("SDN", "SDN-MIL") == 0
    assert war.side_of("SDN", "grp:rsf") == 1
