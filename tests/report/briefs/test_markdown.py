"""Markdown shows a stranger's words as they are, and runs none of them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report import build
from tests.report.briefs.making import brief

from reportedly.report.briefs.markdown import anchor, escape, markdown
from reportedly.report.briefs.nouns import LIMITS
from reportedly.report.ground import Ground


def brief_of(title: str) -> str:
    one = replace(build.VILLAGE, title=title)
    return markdown(brief((one,)))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, 4,000 of them.", "plain words, 4,000 of them."),
        ("*bold* _slanted_ `code`", r"\*bold\* \_slanted\_ \`code\`"),
        ("[link](http://x)", r"\[link\](http://x)"),
        ("![picture](x)", r"!\[picture\](x)"),
        ("<script>", "&lt;script&gt;"),
        ("AT&T", "AT&amp;T"),
        ("| a | b |", r"\| a \| b \|"),
        ("# heading", r"\# heading"),
        ("3. third", r"3\. third"),
        ("back\\slash", r"back\\slash"),
    ],
)
def test_marks_are_shown_and_not_obeyed(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(st.text(alphabet="ab<>&[]()*_`#|\\!~$", max_size=30))
def test_no_tag_survives(text: str) -> None:
    assert not re.search(r"<[a-z/!]", escape(text))


def test_a_title_of_many_lines_stays_one_heading() -> None:
    text = brief_of("first\n# second\x1b[31m")
    assert "### first \\# second" in text
    assert "\x1b" not in text


def test_anchors_are_names_that_a_link_can_have() -> None:
    assert anchor("c:1a2b3c4d") == "c-1a2b3c4d"


def test_a_table_of_the_method_keeps_its_columns() -> None:
    made = replace(brief(()), method=(("odd|name", "odd|value"),))
    assert r"| odd\|name | odd\|value |" in markdown(made)


def test_every_limit_is_said() -> None:
    text = brief_of("anything")
    assert all(f"- {limit}" in text for limit in LIMITS)


def test_a_claim_without_its_document_says_where_it_stood() -> None:
    ground = Ground.of((build.HUNDRED,), ())
    text = markdown(brief((), ground))
    span = build.HUNDRED.span
    assert f"document morning, characters {span.start} to {span.end}" in text


def test_the_order_of_what_comes_in_changes_nothing() -> None:
    forth = brief((build.SERIES, build.VILLAGE))
    turned = Ground.of(reversed(build.CLAIMS), (build.EVENING, build.LEAFLET, build.MORNING))
    back = brief((build.VILLAGE, build.SERIES), turned)
    assert markdown(forth) == markdown(back)
