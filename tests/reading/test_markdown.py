"""Markdown: the words stay, the markup goes, and every word leads back to its source."""

from pathlib import Path
from typing import cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.document import Document
from reportedly.model.raw import Form, Raw, Reading
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.reading.read import read

CASES = Path(__file__).parents[1] / "cases" / "reading" / "markdown.yaml"
MARKUP = st.text(alphabet="ab 3.*_`[]()!<>#-=|~&;\\\n\r\"'+:^1/", max_size=80)


def cases() -> dict[str, dict[str, str]]:
    content = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return cast("dict[str, dict[str, str]]", content)


def markdown(source: str) -> Reading:
    return read(Raw(name="report.md", data=source.encode(), form=Form.MARKDOWN))


def document(source: str) -> Document:
    reading = markdown(source)
    assert not isinstance(reading.document, Unknown), reading.issues
    return reading.document


@pytest.mark.parametrize("name", cases())
def test_case(name: str) -> None:
    case = cases()[name]
    found = document(case["source"])
    assert found.text == case["text"]
    assert known(found.title, "") == case.get("title", "")


@pytest.mark.parametrize("name", cases())
def test_every_run_stands_in_the_source(name: str) -> None:
    source = cases()[name]["source"]
    check_map(document(source), source)


@given(MARKUP)
def test_no_markup_breaks_the_map(source: str) -> None:
    found = markdown(source)
    if isinstance(found.document, Unknown):
        assert [issue.code for issue in found.issues] == ["empty"]
    else:
        check_map(found.document, source)


def check_map(found: Document, source: str) -> None:
    """Letters and digits of a mapped run must be those of the source, one by one."""
    for run in found.segments:
        if run.part == "title":
            continue
        clean = found.text[run.start : run.start + run.length]
        origin = source[run.source_start : run.source_start + run.length]
        # Marks may stand for others: "- " for "* ", a line feed for a carriage return.
        words = [(a, b) for a, b in zip(clean, origin, strict=True) if a.isalnum()]
        assert all(b in (a, "&") for a, b in words)


def test_a_word_in_emphasis_leads_back() -> None:
    source = "# Toll\n\nThe **ministry** said *nine* died.\n"
    found = document(source)
    start = found.text.index("nine died")
    span = found.span(start, start + len("nine died"))
    assert source[span.source_start : span.source_end] == "nine* died"


def test_front_matter_tells_who_and_when() -> None:
    found = document(
        "---\ndate: 2024-05-01\npublisher: Oreh Daily\nauthor: [A. Reyes, B. Oduya]\n"
        "url: https://example.org/1\nlang: en\n---\nShells fell."
    )
    assert str(found.published) == "2024-05-01"
    assert (found.publisher, found.author) == ("Oreh Daily", "A. Reyes, B. Oduya")
    assert (found.url, found.language) == ("https://example.org/1", "en")


def test_broken_front_matter_is_read_as_text() -> None:
    reading = markdown("---\ntitle: [\n---\nShells fell.")
    assert [issue.code for issue in reading.issues] == ["broken_front_matter"]
    assert not isinstance(reading.document, Unknown)
    assert "title: [" in reading.document.text


@pytest.mark.parametrize(("depth", "codes"), [(9_000, ["broken_front_matter"]), (90_000, [])])
def test_deeply_nested_front_matter_takes_nothing_down(depth: int, codes: list[str]) -> None:
    reading = markdown("---\ntitle: " + "[" * depth + "\n---\nShells fell.")
    assert [issue.code for issue in reading.issues] == codes


def test_markup_alone_is_no_text() -> None:
    reading = markdown("---\n\n![map](m.png)\n\n***\n")
    assert reading.document is UNKNOWN
    assert [issue.code for issue in reading.issues] == ["empty"]


@pytest.mark.parametrize(
    "unit", ["[", "*a ", "![a](b", "a`", "<a ", '[a](b "', "> ", "- ", "\\"]
)
def test_hostile_markup_takes_no_longer_than_its_length(unit: str) -> None:
    reading = markdown(unit * 40_000 + " end")
    assert not isinstance(reading.document, Unknown)
