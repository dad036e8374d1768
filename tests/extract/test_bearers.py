"""Whose wound or condition a noun behind a preposition tells of."""

import pytest
from tests.parsing import parsed, token_at

from reportedly.extract.bearers import bearers

VERBS = frozenset({"find", "take", "recover"})


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Officers found two men with wounds.", "wounds", ["men"]),
        ("Two men were found with wounds.", "wounds", ["men"]),
        ("Three others were taken to a hospital with injuries.", "injuries", ["others"]),
        ("A boy and a girl are recovering from injuries.", "injuries", ["boy", "girl"]),
        ("The men died from injuries.", "injuries", []),
        ("Doctors deal with injuries.", "injuries", []),
        ("The injuries were light.", "injuries", []),
    ],
)
def test_a_wound_has_its_bearer(text: str, word: str, wanted: list[str]) -> None:
    sentence, noun = token_at(parsed(text), word)

    assert [sentence.tokens[i].text for i in bearers(sentence, noun, VERBS)] == wanted
