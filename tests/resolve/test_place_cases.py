"""Golden places: which words of a text are places, which of their namesakes, how exactly."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.machine import lexicon, parsed

from reportedly.model.actor import Where
from reportedly.model.unknown import Unknown
from reportedly.resolve.places import places

CASES = Path(__file__).parents[1] / "cases" / "resolve" / "places.yml"
MARKED = re.compile(r"\[(.*?)\]")
POINT = re.compile(r" @(-?\d+),(-?\d+)$")


def cases() -> list[Any]:
    """Return every case under its name, those that still fail marked so."""
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [pytest.param(case, id=name, marks=_marks(case)) for name, case in content.items()]


def _marks(case: dict[str, Any]) -> list[pytest.MarkDecorator]:
    why = case.get("xfail")
    return [pytest.mark.xfail(reason=why, strict=True)] if why else []


def shown(one: Where) -> str:
    """Return name, country and precision as a case writes them."""
    country = "?" if isinstance(one.country, Unknown) else one.country
    return f"{one.name} {country} {one.where_prec}"


def point(one: Where) -> tuple[int, int] | None:
    """Return the whole degrees that a point rounds to."""
    if isinstance(one.lat, Unknown) or isinstance(one.lon, Unknown):
        return None
    return round(one.lat), round(one.lon)


@pytest.mark.parametrize("case", cases())
def test_the_marked_words_are_the_places(case: dict[str, Any]) -> None:
    marked, text = MARKED.findall(case["text"]), MARKED.sub(r"\1", case["text"])
    found = places(parsed(text), lexicon().places, lexicon().actors)
    assert [one.surface for one in found] == marked
    assert [shown(one) for one in found] == [POINT.sub("", row) for row in case["places"]]
    for one, row in zip(found, case["places"], strict=True):
        if degrees := POINT.search(row):
            assert point(one) == tuple(map(int, degrees.groups()))


def test_there_are_enough_cases_and_each_marks_what_it_lists() -> None:
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    assert len(content) >= 150
    for name, case in content.items():
        assert len(MARKED.findall(case["text"])) == len(case["places"]), name
