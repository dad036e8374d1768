"""Whom the words of a role mean: every region, sector and kind of actor, one row each."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.resolve.texts import claim, document, resolved

from reportedly.model.unknown import Unknown

FILE = Path(__file__).parents[1] / "cases" / "resolve" / "actors.yml"
CASES: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
LEAST = 120


def known(value: object) -> object:
    return None if isinstance(value, Unknown) else value


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_words_make_their_actor(case: dict[str, Any]) -> None:
    """Id, country and sector are those of the row; what the words leave open stays open."""
    words = case["words"]
    doc = document(f"On Friday a patrol met {words} near the river.")
    found = resolved(doc, claim(doc, "met", {"target": words}))
    one = dict(found.claims[0].roles.filled())["target"][0]
    wanted = (case["id"], case["country"], case["sector"])
    assert (known(one.id), known(one.country), known(one.sector)) == wanted


def test_there_are_enough_rows() -> None:
    """The table covers the world."""
    assert len(CASES) >= LEAST
