"""Noun phrases: their words, their noun, and how many they count."""

import pytest
from tests.machine import known, lexicon, ready
from tests.parsing import token_at

from reportedly.extract.phrases import (
    Phrase,
    count,
    has_no,
    heads,
    is_people,
    is_plural,
    phrase_at,
    sort_of,
    victims,
    words,
)
from reportedly.model.parse import Sentence


def phrase(text: str, head: str) -> tuple[Sentence, Phrase]:
    it = ready(text)
    sentence, i = token_at(it.parse, head)
    return sentence, phrase_at(sentence, i, it.numbers[sentence.index])


def told(text: str, head: str) -> str:
    sentence, found = phrase(text, head)
    span = words(ready(text).parse.document, sentence, found)
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("At least 12 tired soldiers fled.", "soldiers", "tired soldiers"),
        ("The soldiers of the third army fled.", "soldiers", "soldiers of the third army"),
        ("Dozens of soldiers fled.", "Dozens", "soldiers"),
        ("The old general fled.", "general", "old general"),
        ("Soldiers who had slept fled.", "Soldiers", "Soldiers"),
        ("Rescuers found 12 miners dead.", "miners", "miners"),
        ("Twenty men, including six guards, fled.", "men", "men"),
        ("Nine men (two of them guards) fled.", "men", "men"),
    ],
)
def test_the_words_of_a_phrase_are_without_its_number(
    text: str, head: str, expected: str
) -> None:
    assert told(text, head) == expected


@pytest.mark.parametrize(
    ("text", "head", "n"),
    [
        ("At least 12 tired soldiers fled.", "soldiers", 12),
        ("The 12 soldiers fled.", "soldiers", 12),
        ("A soldier fled.", "soldier", 1),
        ("No soldiers fled.", "soldiers", 0),
        ("No one fled.", "one", 0),
        ("Nobody fled.", "Nobody", 0),
        ("The army lost 12 men and a dog fled.", "dog", 1),
    ],
)
def test_a_phrase_counts_its_own_number(text: str, head: str, n: int) -> None:
    sentence, found = phrase(text, head)
    assert known(count(sentence, found, lexicon().numbers).n) == n


def test_a_bare_plural_is_two_or_more() -> None:
    sentence, found = phrase("Soldiers fled.", "Soldiers")
    quantity = count(sentence, found, lexicon().numbers)
    assert (known(quantity.lo), known(quantity.hi), quantity.term) == (2, None, "bare plural")


def test_a_list_is_every_head_in_it() -> None:
    it = ready("Four teachers, two drivers and a nurse fled.")
    sentence, i = token_at(it.parse, "teachers")
    assert [sentence.tokens[h].text for h in heads(sentence, i)] == [
        "teachers",
        "drivers",
        "nurse",
    ]


def test_no_reaches_over_an_or() -> None:
    it = ready("No guards or drivers fled.")
    sentence, i = token_at(it.parse, "drivers")
    assert has_no(sentence, i)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Guards fled.", "Guards", True),
        ("Police fled.", "Police", True),
        ("They fled.", "They", True),
        ("A guard fled.", "guard", False),
        ("He fled.", "He", False),
    ],
)
def test_who_is_more_than_one(text: str, word: str, *, expected: bool) -> None:
    sentence, i = token_at(ready(text).parse, word)
    assert is_plural(sentence.tokens[i]) is expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Nine guards fled.", "guards", True),
        ("She fled.", "She", True),
        ("Nine tanks burned.", "tanks", False),
        ("Nine houses burned.", "houses", False),
        ("The bill was killed.", "bill", False),
    ],
)
def test_who_is_a_person(text: str, head: str, *, expected: bool) -> None:
    sentence, found = phrase(text, head)
    assert is_people(sentence, found, lexicon().people) is expected


@pytest.mark.parametrize(
    ("text", "head", "role"),
    [
        ("Nine soldiers fled.", "soldiers", "combatant"),
        ("Nine aid workers fled.", "workers", "other_protected"),
        ("Nine workers fled.", "workers", "unknown"),
        ("Nine civilians fled.", "civilians", "civilian"),
        ("Nine women fled.", "women", "unknown"),
    ],
)
def test_the_role_of_victims_is_their_own_word(text: str, head: str, role: str) -> None:
    sentence, found = phrase(text, head)
    assert victims(sentence, found, lexicon().people).role == role


def test_the_sort_of_a_thing_is_the_lexicons() -> None:
    sentence, found = phrase("Nine tanks burned.", "tanks")
    assert sort_of(sentence, found, lexicon().people) == "armour"
    sentence, found = phrase("Nine guards fled.", "guards")
    assert sort_of(sentence, found, lexicon().people) == ""
