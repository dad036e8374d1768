"""Event nouns that stand alone: named, counted, placed; and those that name nothing."""

import pytest
from tests.extract.test_events import found

from reportedly.extract.bare import FLAG

NAMED = [
    "The massacre shocked the valley.",
    "That slaughter was forgotten.",
    "Those bombings are remembered.",
    "Three stabbings were seen as a sign.",
    "The violence worries the bishop.",
    "This second explosion was stronger.",
    "The stabbing spree lasted an hour.",
]
IDLE = [
    "Massacres are terrible.",
    "The attack helicopter is new.",
    "She suffered a heart attack.",
    "Bombings are a concern.",
    "The murder mystery sold well.",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_happening_is_named(text: str) -> None:
    """The claim has nobody in its roles, and says so."""
    (claim,) = found(text)
    assert FLAG in claim.flags
    assert not claim.roles.filled()
    assert claim.coding.plover == "ASSAULT"


@pytest.mark.parametrize("text", IDLE)
def test_no_happening_is_named(text: str) -> None:
    """Nouns of a class, and nouns before another, name none."""
    assert found(text) == ()


def test_what_a_verb_tells_is_no_mention() -> None:
    """A verb that says that it took place tells of it."""
    (claim,) = found("Clashes broke out in Kidal.")
    assert FLAG not in claim.flags


def test_a_doer_makes_it_more_than_a_mention() -> None:
    """Where somebody acts, the noun is told in full."""
    (claim,) = found("The massacre by the militia shocked the valley.")
    assert FLAG not in claim.flags
    assert [one.text for one in claim.roles.actor] == ["militia"]
