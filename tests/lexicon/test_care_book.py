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
