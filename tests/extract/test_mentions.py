"""Groups told of besides those before them."""

import pytest
from tests.machine import ready

from reportedly.extract.extract import claims
from reportedly.extract.mentions import BESIDES


def marks(text: str) -> list[bool]:
    """Say of each toll of a text whether it is told besides the one before."""
    tolls = [claim for claim in claims(ready(text)) if claim.counted_role]
    return [BESIDES in claim.flags for claim in tolls if claim.kind != "attack"]


@pytest.mark.parametrize(
    "second",
    [
        "They also killed four guards.",
        "Four guards were also killed.",
        "Another guard was killed.",
        "Two other guards were killed.",
        "Four more guards were killed.",
        "An additional guard was killed.",
        "A further four guards were killed.",
        "Also killed were four guards.",
    ],
)
def test_these_words_tell_a_group_apart(second: str) -> None:
    assert marks(f"Raiders killed a farmer. {second}") == [False, True]


@pytest.mark.parametrize(
    "second",
    [
        "Four guards were killed.",
        "They killed more than four guards.",
        "The farmer was killed.",
    ],
)
def test_other_words_do_not(second: str) -> None:
    assert marks(f"Raiders killed a farmer. {second}") == [False, False]


def test_others_of_another_harm_are_no_further_group() -> None:
    assert marks("Raiders killed a farmer and wounded nine others.") == [False, False]


def test_the_first_group_of_a_text_is_besides_nobody() -> None:
    assert marks("Also killed were four guards.") == [False]


def test_captives_are_of_one_family() -> None:
    assert marks("Troops captured a rebel. They also arrested two guards.") == [False, True]
