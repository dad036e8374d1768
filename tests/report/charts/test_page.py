"""A page of a chart: everything escaped, nothing from elsewhere, figures as a table."""

from html.parser import HTMLParser

import pytest
from tests.report import build
from tests.report.charts.made import sheet

from reportedly.errors import UsageError
from reportedly.report.charts.page import page, table_of
from reportedly.report.charts.png import png
from reportedly.report.charts.step import step_chart
from reportedly.report.table import Column, Table

NASTY = "<script>alert(1)</script> & “x”"
TABLE = Table(
    columns=(Column(name="who"), Column(name="how many", figure=True)),
    rows=((NASTY, "at least 12"), ("The agency", "")),
)


class Tags(HTMLParser):
    """The tags of a page, with their attributes, and what is left open."""

    def __init__(self) -> None:
        super().__init__()
        self.names = list[str]()
        self.attributes = list[tuple[str, str | None]]()
        self.open = list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.names.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that has nothing in it."""
        self.names.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        """Check that tags end in the order in which they began."""
        assert self.open.pop() == tag


def read(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    tags.close()
    assert tags.open == []
    return tags


def made(title: str = "killed") -> str:
    return page(title, step_chart(build.SERIES, sheet()), [("Who said what", TABLE)])


def test_a_page_is_whole() -> None:
    tags = read(made())
    assert tags.names.count("svg") == 1
    assert tags.names.count("table") == 1
    assert tags.names.count("main") == 1
    assert tags.names.count("h1") == 1
    assert ("lang", "en") in tags.attributes


def test_nothing_comes_from_elsewhere() -> None:
    tags = read(made())
    assert not {"script", "link", "img", "iframe"} & set(tags.names)
    assert not [name for name, _ in tags.attributes if name in {"src", "style", "onclick"}]


def test_words_of_strangers_are_words() -> None:
    text = made(NASTY)
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_its_style_is_said_once_and_the_drawing_has_none_of_its_own() -> None:
    assert read(made()).names.count("style") == 1


def test_a_table_has_a_caption_and_headings() -> None:
    text = table_of("Who said what", TABLE)
    assert "<caption>Who said what</caption>" in text
    assert '<th scope="col">how many</th>' in text
    assert '<td class="figure">at least 12</td>' in text


def test_a_figure_and_a_date_are_never_broken_over_lines() -> None:
    (rule,) = [line for line in made().splitlines() if line.startswith("td.figure{")]
    assert "white-space:nowrap" in rule


def test_an_empty_cell_is_seen_to_be_empty() -> None:
    assert '<td class="figure">–</td>' in table_of("x", TABLE)


def test_a_table_without_rows_is_left_out() -> None:
    empty = Table(columns=TABLE.columns)
    assert "<table>" not in page("x", "", [("nothing", empty)])


def test_a_drawing_becomes_dots() -> None:
    pytest.importorskip("vl_convert", reason="the extra `charts` is not installed")
    assert png(step_chart(build.SERIES, sheet())).startswith(b"\x89PNG")


def test_where_the_library_is_missing_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "vl_convert", None)
    with pytest.raises(UsageError) as caught:
        png("<svg/>")
    assert "reportedly[charts]" in caught.value.hint
