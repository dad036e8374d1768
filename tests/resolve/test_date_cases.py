"""Golden dates: which words of a sentence are a date, and which days they mean."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.resolve.texts import books, document, parse

from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.dates import dates, expressions

CASES = Path(__file__).parents[1] / "cases" / "resolve" / "dates.yml"
MARKED = re.compile(r"\[(.*?)\]")
BRACED = re.compile(r"\{(.*?)\}")
MARKS = re.compile(r"[\[\]{}]")
ARTICLE = re.compile(r"^the ", re.IGNORECASE)


def cases() -> list[Any]:
    """Return every case under its name, those that still fail marked so."""
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return [pytest.param(case, id=name, marks=_marks(case)) for name, case in content.items()]


def _marks(case: dict[str, Any]) -> list[pytest.MarkDecorator]:
    why = case.get("xfail")
    return [pytest.mark.xfail(reason=why, strict=True)] if why else []


def bare(words: str) -> str:
    return ARTICLE.sub("", words)


def shown(end: PartialDate | Unknown) -> str:
    return "-" if isinstance(end, Unknown) else str(end)


@pytest.mark.parametrize("case", cases())
def test_the_marked_words_are_the_dates(case: dict[str, Any]) -> None:
    words, text = MARKED.findall(case["text"]), MARKS.sub("", case["text"])
    found = dates(parse(document(text, case.get("anchor", UNKNOWN))), books()[2])
    read = [(bare(one.surface), shown(one.start), shown(one.end)) for one in found]
    ends = [(date["start"], date["end"]) for date in case["dates"]]
    assert read == [(bare(word), *end) for word, end in zip(words, ends, strict=True)]


@pytest.mark.parametrize("case", [case for case in cases() if "{" in case.values[0]["text"]])
def test_the_braced_words_tell_of_time_and_date_nothing(case: dict[str, Any]) -> None:
    text = MARKS.sub("", case["text"])
    told = expressions(parse(document(text, case.get("anchor", UNKNOWN))), books()[2])
    read = [bare(one.when.surface) for one in told if one.loose]
    assert read == [bare(word) for word in BRACED.findall(case["text"])]
