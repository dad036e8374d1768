"""Whom the words of a headline harm, read to the left of them."""

import pytest
from tests.machine import lexicon
from tests.parsing import parsed

from reportedly.extract.context import context
from reportedly.extract.headlines import Harmed, harmed


def found(title: str) -> list[Harmed]:
    ready = context(parsed(f"{title}\n\nPolice were called.", title=title), lexicon())
    return list(harmed(ready, ready.parse.sentences[0]))


def words(title: str) -> list[str]:
    """Return the heads of those harmed, in the order of the title."""
    sentence = parsed(f"{title}\n\nPolice were called.", title=title).sentences[0]
    return [sentence.tokens[i].text for one in found(title) for i in one.heads]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Toddler shot in Norvia", ["Toddler"]),
        ("Boy, 11, killed by stray bullet", ["Boy"]),
        ("Boy, 11 killed by stray bullet", ["Boy"]),
        ("5-year-old wounded in Norvia", ["old"]),
        ("Man, woman shot in Norvia", ["Man", "woman"]),
        ("Man, woman and two boys shot in Norvia", ["Man", "woman", "boys"]),
        ("Fire: man and woman hurt", ["man", "woman"]),
        ("Police seek man, woman hurt in Norvia", ["woman"]),
        ("Guard shot twice in Norvia", ["Guard"]),
        ("Guard shot five times in Norvia", ["Guard"]),
        ("3 hurt in Norvia", ["3"]),
        ("Officer shot two men in Norvia", []),
        ("Warning shot in Norvia", []),
        ("Minister critical of plan", []),
        ("Three hours, shot by shot", []),
    ],
)
def test_the_persons_before_the_word(title: str, wanted: list[str]) -> None:
    assert words(title) == wanted


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Clerk shot in Norvia", "wounded"),
        ("Clerk shot, killed in Norvia", "killed"),
        ("Clerk shot dead in Norvia", "killed"),
        ("Clerk fatally shot in Norvia", "killed"),
        ("Clerk dies in Norvia", "killed"),
        ("Clerk hurt in Norvia", "wounded"),
    ],
)
def test_the_last_word_says_what_became_of_them(title: str, kind: str) -> None:
    assert [one.place[2].name for one in found(title)] == [kind]


def test_words_that_tell_the_same_are_one() -> None:
    [one] = found("Clerk shot, killed in Norvia")
    assert len(one.over) == 2


def test_an_empty_headline_harms_nobody() -> None:
    assert found("Norvia") == []
