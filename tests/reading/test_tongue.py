"""Languages: English is read, others are marked, and a short text is given the doubt."""

import re

import pytest

from reportedly.lexicon.reading_book import load_reading
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.read import read
from reportedly.reading.tongue import WORD, is_english, tongue_of

ENGLISH = (
    "At least nine people were killed and thirty were wounded when the bridge at Oss was hit on"
    " Tuesday, the ministry said. Both armies have denied that they were behind the attack."
)
GERMAN = (
    "Mindestens neun Menschen wurden getötet und dreißig verletzt, als am Dienstag die Brücke"
    " bei Oss getroffen wurde, teilte das Ministerium mit. Beide Armeen bestreiten es."
)
FRENCH = (
    "Au moins neuf personnes ont été tuées et trente blessées mardi lorsque le pont de la ville"
    " a été touché, selon le ministère. Les deux armées nient avoir mené cette attaque."
)
UKRAINIAN = (
    "Щонайменше дев'ять людей загинули, тридцять поранено, коли зруйнували міст біля міста,"
    " повідомило міністерство. Обидві армії заперечують свою причетність до цього удару."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr"), (UKRAINIAN, "uk")],
)
def test_languages_are_told_apart(text: str, expected: str) -> None:
    assert tongue_of(text, load_reading()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine, Russia swap 157 POWs each",
        "Neun Tote",
        "",
        "12 34 56 " * 50,
        "KILLED 9, WOUNDED 30, MISSING 4",
    ],
)
def test_of_a_short_text_nothing_is_said(text: str) -> None:
    assert tongue_of(text, load_reading()) is UNKNOWN


def test_a_headline_in_capitals_and_a_list_of_names_are_not_lost() -> None:
    names = "Wagner, Storm Corps, Azov, Hezbollah, Houthis, JNIM, RSF, SAF, M23, FDLR, ADF " * 4
    assert is_english(tongue_of(ENGLISH.upper(), load_reading()))
    assert tongue_of(f"{ENGLISH} {names}", load_reading()) == "en"


@pytest.mark.parametrize("stated", ["en", "en-GB", "EN_us", "English", "", "und", UNKNOWN])
def test_english_goes_by_many_names(stated: str | Unknown) -> None:
    assert is_english(stated)


def test_what_is_stated_is_believed() -> None:
    assert not is_english("de-CH")
    line = f'{{"text": "{GERMAN}", "language": "en"}}'.encode()
    reading = read(Raw(name="a", data=line, form=Form.JSONL))
    assert not isinstance(reading.document, Unknown)
    assert reading.document.language == "en"


def test_a_text_is_marked_only_where_it_is_foreign() -> None:
    for text, expected in ((ENGLISH, UNKNOWN), (GERMAN, "de")):
        found = read(Raw(name="a", data=text.encode(), form=Form.TEXT)).document
        assert not isinstance(found, Unknown)
        assert found.language == expected


def test_a_word_with_foreign_letters_is_one_word() -> None:
    found = WORD.findall("cafés naïve école straße it's 9km über_all \u043c\u0456\u0441\u0442")
    assert found == [
        *("cafés", "naïve", "école", "straße", "it", "s", "km", "über", "all"),
        "\u043c\u0456\u0441\u0442",
    ]
    assert found == re.findall(r"[^\W\d_]+", " ".join(found))
