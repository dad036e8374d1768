"""Ceilings: how many a title counts."""

import pytest
from tests.reconcile.builders import claim, document

from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.ceilings import ceiling
from reportedly.reconcile.sourced import source

TEXT = "Four wounded at a market\n\nTwo guards and two clerks were wounded on Monday."
PAPER = document("doc", text=TEXT)
TITLE = ("headline",)


def of(
    words: str, at: int = 5, flags: tuple[str, ...] = TITLE, *, more: bool = False
) -> object:
    """Return the ceiling that one claim sets."""
    told = claim("wounded", words, at=at, flags=flags, increment=more)
    return ceiling(source((told,), (PAPER,), DEFAULT_SETTINGS))


def test_a_number_in_the_title_is_a_ceiling() -> None:
    assert of("4") == 4


def test_the_largest_number_counts() -> None:
    told = (
        claim("wounded", "4", at=5, flags=TITLE),
        claim("wounded", "6", at=12, flags=TITLE),
    )
    assert ceiling(source(told, (PAPER,), DEFAULT_SETTINGS)) == 6


@pytest.mark.parametrize("words", ["at least 4", "about 4", "more than 4", "0"])
def test_an_open_number_is_none(words: str) -> None:
    assert of(words) is UNKNOWN


def test_what_adds_to_another_is_none() -> None:
    assert of("4", more=True) is UNKNOWN
    assert of("4", flags=("besides", "headline")) is UNKNOWN


def test_the_body_sets_none() -> None:
    assert of("4", at=40) is UNKNOWN
    assert of("4", flags=()) is UNKNOWN


def test_nothing_sets_none() -> None:
    assert ceiling(()) is UNKNOWN
