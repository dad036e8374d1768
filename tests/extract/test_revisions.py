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
