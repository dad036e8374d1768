"""Figures that stand beside their word, and lists of some of the harmed."""

import pytest
from tests.machine import claims_of, known

from reportedly.extract.tolls import tolls
from reportedly.model.unknown import Unknown


def figures(text: str) -> list[tuple[str, object]]:
    return sorted(
        (claim.kind, known(claim.count.lo))
        for claim in claims_of(text, tolls)
        if not isinstance(claim.count, Unknown)
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The siege lasted a week; 300 dead, 2,700 hurt.",
            [("killed", 300), ("wounded", 2700)],
        ),
        ("Deaths: 214. Injuries: 1,087.", [("killed", 214), ("wounded", 1087)]),
        ("Landslide death toll up to 45", [("killed", 45)]),
        ("Two thirds of the 300 dead were women.", [("killed", 300)]),
    ],
)
def test_a_number_beside_its_word_is_its_figure(
    text: str, wanted: list[tuple[str, object]]
) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Forty gunmen killed nothing but time.",
        "Chapter 12: killed in action.",
        "The toll road charges 45 crowns.",
        "Flight 214: deaths in the family.",
    ],
)
def test_a_number_beside_another_word_is_none(text: str) -> None:
    assert figures(text) == []


def test_who_acts_is_not_counted() -> None:
    assert figures("40 gunmen killed nine guards.") == [("killed", 9)]


def test_who_is_among_the_dead_is_counted_as_a_part() -> None:
    text = "Seven people were killed. Among the dead were two nurses and a cook."
    assert figures(text) == [("killed", 1), ("killed", 2), ("killed", 7)]


@pytest.mark.parametrize(
    "text", ["He moved among the wounded.", "The dead were buried.", "The dead include nobody."]
)
def test_who_lists_nobody_counts_nobody(text: str) -> None:
    assert figures(text) == []
