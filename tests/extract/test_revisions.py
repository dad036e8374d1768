"""Figures that their own text replaces."""

import pytest
from tests.machine import ready

from reportedly.extract.extract import claims
from reportedly.extract.revisions import FLAG
from reportedly.model.unknown import Unknown


def old(text: str) -> list[object]:
    """Return the numbers that a text itself calls superseded."""
    found = [claim for claim in claims(ready(text)) if FLAG in claim.flags]
    return [c.count.n for c in found if not isinstance(c.count, Unknown)]


@pytest.mark.parametrize(
    "first",
    [
        "Initially the army reported four soldiers killed.",
        "At first the army said four soldiers were killed.",
        "Early reports said four soldiers were killed.",
        "The army previously said four soldiers were killed.",
        "The army had earlier said four soldiers were killed.",
        "Initial estimates spoke of four soldiers killed.",
    ],
)
def test_a_first_count_is_old_where_another_follows(first: str) -> None:
    assert old(f"{first} It later said seven soldiers were killed.") == [4]
    assert old(first) == []


@pytest.mark.parametrize(
    "text",
    [
        "Four soldiers were killed. Seven soldiers were wounded.",
        "Earlier on Monday four soldiers were killed. Seven were killed on Tuesday.",
        "Initially four soldiers were reported killed. Another soldier was killed later.",
        "The army initially sent a drone, but then four soldiers were killed. Seven died.",
        "Initially four soldiers were reported killed. The toll of four killed stands.",
    ],
)
def test_other_figures_replace_nothing(text: str) -> None:
    assert old(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this report said that four soldiers were killed.",
        "A previous version of this article stated that four soldiers had been killed.",
        "Earlier versions of this story said four soldiers were killed.",
        "This article misstated that four soldiers were killed.",
        "This report incorrectly said that four soldiers were killed.",
    ],
)
def test_what_a_text_takes_back_is_superseded_without_another_figure(text: str) -> None:
    assert old(text) == [4]


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of the missile killed four soldiers.",
        "This report said that four soldiers were killed.",
        "A version of the events in which four soldiers were killed was told by a neighbour.",
    ],
)
def test_other_versions_take_nothing_back(text: str) -> None:
    assert old(text) == []
