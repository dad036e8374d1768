"""How far a predicate holds within its context."""

import pytest
from tests.parsing import cue_book, parsed

from reportedly.extract.able import came_true
from reportedly.extract.factuality import factuality
from reportedly.extract.sayings import sayings

FACT = 1.5
SPLIT = 1.0
QUESTIONS = ("asked what", "asked whether to")


def value(text: str, word: str) -> float:
    found = parsed(text)
    layer = factuality(found, sayings(found, cue_book()), cue_book())
    return next(one.value for one in layer if found.document.quote(one.span) == word)


@pytest.mark.parametrize(
    ("nearer", "farther", "word"),
    [
        ("The crew tried to leave.", "The crew hoped to leave.", "leave"),
        ("He spoke after leaving the port.", "He spoke before leaving the port.", "leaving"),
        ("The men want bread.", "You want bread.", "want"),
        ("They did not know the road.", "They did not cross the road.", "know"),
        ("He drove home to see his son.", "It is a road to see.", "see"),
        ("The council decided to leave.", "The council will leave.", "leave"),
        ("When the men fight, they win.", "Call us before the men fight.", "fight"),
    ],
)
def test_one_shade_is_nearer_to_fact_than_another(nearer: str, farther: str, word: str) -> None:
    other = "cross" if word == "know" else word
    assert value(nearer, word) > value(farther, other)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The crew was able to repair the bridge.", "repair"),
        ("The crew has been able to repair the bridge.", "repair"),
        ("They went to the port and repaired the bridge.", "repaired"),
        ("The bridge fell last night, but did anyone see it?", "fell"),
    ],
)
def test_what_is_told_as_done(text: str, word: str) -> None:
    assert value(text, word) >= FACT


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The crew is able to repair the bridge.", "repair"),
        ("The crew may be able to repair the bridge.", "repair"),
        ("The crew was not able to repair the bridge.", "repair"),
        ("The crew was unable to repair the bridge.", "repair"),
        ("Did the bridge collapse?", "collapse"),
        ("The army is going to shell the town.", "going"),
    ],
)
def test_what_is_not(text: str, word: str) -> None:
    assert value(text, word) <= SPLIT


def test_a_negated_deed_did_not_happen_whatever_its_shade() -> None:
    text = "The army did not kill the men, nobody was wounded and no house was burned."
    assert max(value(text, word) for word in ("kill", "wounded", "burned")) <= -FACT


def test_every_shade_shades_a_context_of_the_table() -> None:
    levels = cue_book().levels
    shades = [name for name in levels if " " in name and name not in QUESTIONS]
    assert shades
    assert not [
        name for name in shades if not any(name.startswith(f"{one} ") for one in levels)
    ]


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("They were able to cross.", True),
        ("They are able to cross.", False),
        ("They would have been able to cross.", False),
        ("They were eager to cross.", False),
    ],
)
def test_only_past_ability_came_true(text: str, happened: bool) -> None:  # noqa: FBT001
    sentence = parsed(text).sentences[0]
    at = next(t.i for t in sentence.tokens if t.pos == "ADJ")
    assert came_true(sentence, at, cue_book()) is happened
