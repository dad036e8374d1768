"""Place names, and the governments, people and papers that only look like them."""

import time

import pytest
from tests.resolve.texts import books, document, parse

from reportedly.model.actor import Where
from reportedly.model.parse import Parse
from reportedly.model.unknown import UNKNOWN
from reportedly.resolve.places import places

ACTORS, PLACES, _ = books()


def read(text: str) -> list[Where]:
    return list(places(parse(document(text)), PLACES, ACTORS))


def names(text: str) -> list[str]:
    return [one.surface for one in read(text)]


@pytest.mark.parametrize(
    ("text", "surface", "country", "prec"),
    [
        ("Shells fell in Bakhmut.", "Bakhmut", "UKR", 1),
        ("Shells fell near Sudzha.", "Sudzha", "RUS", 2),
        ("They fought in Helmand province.", "Helmand province", "AFG", 4),
        ("They fought in Mali.", "Mali", "MLI", 6),
        ("A ship sank in the Red Sea.", "Red Sea", UNKNOWN, 7),
        ("A bomb in El-Fasher killed two.", "El-Fasher", "SDN", 1),
        ("A blast hit central Kyiv.", "Kyiv", "UKR", 1),
    ],
)
def test_a_place_has_country_and_precision(
    text: str, surface: str, country: object, prec: int
) -> None:
    (one,) = read(text)
    assert (one.surface, one.country, one.where_prec) == (surface, country, prec)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow said nothing.",
        "A pact between Pyongyang and Moscow stands.",
        "Arms went to Kyiv.",
        "Russian and Syrian planes came.",
        "The Washington Post wrote it.",
        "Mr. Aleppo spoke.",
        "Paris Hilton spoke.",
        "The Islamic State in Iraq and Syria fought on.",
        "",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert names(text) == []


def test_the_same_capital_is_a_place_after_in() -> None:
    assert names("Moscow denied that a bomb went off in Moscow.") == ["Moscow"]


def test_the_countries_of_the_text_choose_between_namesakes() -> None:
    (one,) = read("Lebanese rescuers worked in Tripoli.")
    (other,) = read("Libyan rescuers worked in Tripoli.")
    assert (one.country, other.country) == ("LBN", "LBY")


def test_a_comma_and_a_country_stand_for_a_preposition() -> None:
    assert names("Goma, Congo was quiet.")[0] == "Goma"


def test_every_span_holds_its_words() -> None:
    text = "In Goma, near Bukavu, and in the U.S. they met."
    assert [text[one.span.start : one.span.end] for one in read(text)] == names(text)
    assert names(text)[-1] == "U.S."


def test_ten_thousand_places_take_a_time_that_grows_with_them() -> None:
    names = ("Kupiansk", "Mopti", "San Antonio", "Deir ez-Zor", "Springfield", "Goma")
    few = " ".join(f"Shells fell in {names[n % 6]}." for n in range(1_000))
    short, long = parse(document(few)), parse(document(" ".join([few] * 10)))
    assert len(read(few)) == 1_000
    least = [min(_seconds(one) for _ in range(5)) for one in (short, long)]
    assert least[1] < 30 * max(least[0], 0.05)


def _seconds(paper: Parse) -> float:
    start = time.process_time()
    places(paper, PLACES, ACTORS)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Police in Smallmarsh, Kansas, found it.", None),
        ("Police in Jordan, Utah, found it.", "USA"),
    ],
)
def test_a_town_of_a_state_that_no_table_has_is_there_without_a_point(
    text: str, country: str | None
) -> None:
    found = [one for one in read(text) if one.surface in {"Smallmarsh", "Jordan"}]
    assert [one.country for one in found] == ([country] if country else [])
    assert all(one.id is UNKNOWN and one.lat is UNKNOWN for one in found)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Two clerks were shot in San\nSalvador.", "San\nSalvador"),
        ("Two clerks were shot in Idlib\nprovince.", "Idlib\nprovince"),
        ("Two clerks were shot in New\nYork.", "New\nYork"),
    ],
)
def test_a_name_may_go_on_behind_the_end_of_a_line(text: str, surface: str) -> None:
    assert names(text) == [surface]


def test_a_blank_line_ends_a_name() -> None:
    assert names("Two clerks were shot in New\n\nYork was calm.") != ["New\n\nYork"]
