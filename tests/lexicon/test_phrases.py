"""Phrases are found whole, in their own case, the longest first."""

import pytest

from reportedly.lexicon.phrases import PhraseIndex, words

INDEX = PhraseIndex.of(
    [
        ("US", "usa"),
        ("U.S.", "usa"),
        ("Sudan", "sdn"),
        ("South Sudan", "ssd"),
        ("al-Qaeda", "alqaeda"),
        ("army", "mil"),
        ("Tripoli", "lby"),
        ("Tripoli", "lbn"),
    ]
)


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    matches = INDEX.scan(text, words(text))
    return [(text[match.start : match.end], match.entries) for match in matches]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("in South Sudan today", "South Sudan"),
        ("the U.S. left", "U.S."),
        ("the US left", "US"),
        ("with al-Qaeda there", "al-Qaeda"),
        ("with al Qaeda there", "al Qaeda"),
        ("South\nSudan", "South\nSudan"),
        ("the Army came", "Army"),
    ],
)
def test_a_phrase_is_found_in_its_spellings(text: str, surface: str) -> None:
    assert [one[0] for one in found(text)] == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "tell us more",  # an acronym keeps its capitals
        "TELL US MORE NOW",  # and means nothing where all is capitals
        "a sudan grass",  # a name keeps its capital
        "",
    ],
)
def test_what_only_looks_like_a_phrase(text: str) -> None:
    assert found(text) == []


def test_a_comma_parts_a_phrase() -> None:
    assert found("to the South, Sudan waits") == [("Sudan", ("sdn",))]


def test_one_form_may_stand_for_several() -> None:
    assert found("in Tripoli") == [("Tripoli", ("lby", "lbn"))]
