"""Pieces and the number that they spell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.machine import lexicon, parsed

from reportedly.extract.numerals import atom_at
from reportedly.extract.pieces import pieces


def number(text: str) -> float | None:
    said = f"{text} men fled."
    atom = atom_at(pieces(parsed(said).sentences[0], said), 0, lexicon().numbers)
    return None if atom is None else atom.value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2,700", 2700),
        ("2 700", 2700),
        ("1,234,567", 1234567),
        ("2.7k", 2700),
        ("2K", 2000),
        ("1.2 million", 1200000),
        ("3.5 thousand", 3500),
        ("12-thousand", 12000),
        ("15-hundred", 1500),
        ("27-hundred", 2700),
        ("4-thousand-100", 4100),
        ("Half a dozen", 6),
        ("Half a million", 500000),
        ("Two dozen", 24),
        ("A hundred", 100),
        ("A thousand", 1000),
        ("Seventeen", 17),
        ("Twenty-three", 23),
        ("One hundred and one", 101),
        ("Two hundred thousand", 200000),
        ("Three thousand four hundred", 3400),
        ("Fifteen hundred", 1500),
        ("Zero", 0),
        ("007", 7),
    ],
)
def test_a_number_in_every_spelling(words: str, value: int) -> None:
    assert number(words) == value


@pytest.mark.parametrize("words", ["Men", "T-72", "1st", "21st", "12x", "Half", "A", "Dozens"])
def test_what_is_no_number(words: str) -> None:
    assert number(words) is None


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_digits_are_read_with_and_without_commas(value: int) -> None:
    assert number(f"{value:,}") == value
    assert number(str(value)) == value


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 999), st.sampled_from([("thousand", 10**3), ("million", 10**6)]))
def test_a_scale_multiplies(value: int, scale: tuple[str, int]) -> None:
    word, factor = scale
    assert number(f"{value} {word}") == value * factor
