"""Words as a person looks for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.wanted import has, phrases, plain_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("—", ()),
        ("Kyiv, 2025", ("kyiv", "2025")),
        ("PRK-MIL", ("prk", "mil")),
        ("third_intelligence", ("third", "intelligence")),
        ("Évora’s STRASSE", ("evora", "s", "strasse")),
        ("Straße", ("strasse",)),
        ("ﬁre", ("fire",)),
        ("Київ", ("киів",)),
        ("١٢ killed", ("١٢", "killed")),
    ],
)
def test_words_have_no_case_and_no_accents(text: str, words: tuple[str, ...]) -> None:
    assert plain_words(text) == words


@pytest.mark.parametrize(
    ("words", "sought", "found"),
    [
        ("North Korean soldiers", "korean", True),
        ("North Korean soldiers", "kore", True),
        ("North Korean soldiers", "kor", False),
        ("North Korean soldiers", "north korean", True),
        ("North Korean soldiers", "north kore", True),
        ("North Korean soldiers", "nort korean", False),
        ("North Korean soldiers", "north soldiers", False),
        ("government men", "men", True),
        ("government", "men", False),
        ("people", "", False),
        ("", "people", False),
        ("at least 12", "12", True),
        ("at least 1,200", "12", False),
    ],
)
def test_a_long_word_may_go_on(words: str, sought: str, found: bool) -> None:  # noqa: FBT001
    assert has(plain_words(words), plain_words(sought)) is found


def test_words_in_quotation_marks_stand_together() -> None:
    assert phrases('killed "at least 12" troops') == (
        ("killed",),
        ("at", "least", "12"),
        ("troops",),
    )
    assert phrases("“at least 12”") == (("at", "least", "12"),)
    assert phrases('" " — "') == ()


@given(st.text(max_size=20))
def test_any_text_has_its_own_words(text: str) -> None:
    words = plain_words(text)
    assert all(has(words, (word,)) for word in words)
    assert not words or has(words, words)
    assert plain_words(" ".join(words)) == words
