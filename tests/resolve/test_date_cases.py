"""Golden dates: which words of a sentence are a date, and which days they mean."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.resolve.texts import books, document, parse

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.dates import dates

CASES = Path(__file__).parents[1] / "cases" / "resolve" / "dates.yml"
MARKED = re.compile(r"\[(.*?)\]")
ARTICLE = re.compile(r"^the ")


def cases() -> list[Any]:
    """Return every case under its name, those that still fail marked so."""
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [pytest.param(case, id=name, marks=_marks(case)) for name, case in content.items()]


def _marks(case: dict[str, Any]) -> list[pytest.MarkDecorator]:
    why = case.get("xfail")
    return [pytest.mark.xfail(reason=why, strict=True)] if why else []


def shown(end: PartialDate | Unknown) -> str:
    return "-" if isinstance(end, Unknown) else str(end)


@pytest.mark.parametrize("case", cases())
def test_the_marked_words_are_the_dates(case: dict[str, Any]) -> None:
    words = MARKED.findall(case["text"])
    text = MARKED.sub(r"\1", case["text"])
    found = dates(parse(document(text, case.get("anchor", UNKNOWN))), books()[2])
    read = [(ARTICLE.sub("", one.surface), shown(one.start), shown(one.end)) for one in found]
    ends = [(date["start"], date["end"]) for date in case["dates"]]
    assert read == [
        (ARTICLE.sub("", word), *end) for word, end in zip(words, ends, strict=True)
    ]
