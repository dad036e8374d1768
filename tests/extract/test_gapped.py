"""Members whose verb is left out, and figures that count by another one."""

import pytest
from tests.machine import claims_of, known

from reportedly.extract.tolls import tolls
from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown


def figures(text: str) -> list[tuple[str, object]]:
    return sorted(
        (claim.kind, known(claim.count.lo))
        for claim in claims_of(text, tolls)
        if not isinstance(claim.count, Unknown)
    )


def by_figure(text: str, low: int) -> Claim:
    return next(
        claim
        for claim in claims_of(text, tolls)
        if not isinstance(claim.count, Unknown) and claim.count.lo == low
    )


def test_a_member_has_the_kind_of_the_verb_before_it() -> None:
    text = "Two guards were captured in Veld and nine in Korin."
    assert figures(text) == [("captured", 2), ("captured", 9)]


def test_a_member_stands_as_its_verb_does() -> None:
    text = "The army denied that it had killed four men in Veld and nine in Korin."
    assert {claim.status for claim in claims_of(text, tolls)} == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed, seven in one house.",
        "A total of 20 people died in Veld, 12 in Korin and eight in Lom.",
        "Twelve people died in Veld, seven in Korin and five in Lom.",
    ],
)
def test_parts_of_a_whole_are_no_members(text: str) -> None:
    assert len(claims_of(text, tolls)) == 1


def test_another_verb_takes_its_own_number() -> None:
    text = "Four men were killed in Veld and two in the square were arrested."
    assert figures(text) == [("detained", 2), ("killed", 4)]


def test_as_many_is_counted_by_us_and_says_so() -> None:
    claim = by_figure("Six guards were killed and twice as many wounded.", 12)
    assert claim.kind == "wounded"
    assert not isinstance(claim.count, Unknown)
    assert claim.count.derived
    assert claim.count.surface == "twice as many"
    assert "multiple" in claim.why


def test_a_bound_is_multiplied_with_its_number() -> None:
    claim = by_figure("At least six guards died and as many were wounded.", 6)
    assert not isinstance(claim.count, Unknown)
    assert claim.count.hi is not claim.count.lo


@pytest.mark.parametrize(
    "text",
    [
        "As many as 60 people were killed.",
        "Six guards were killed, and as many again will be sent.",
        "Dozens were killed and twice as many wounded.",
    ],
)
def test_a_bound_or_a_vague_word_is_not_multiplied(text: str) -> None:
    assert len(claims_of(text, tolls)) == 1
