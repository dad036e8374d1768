"""A brief as a page: whole by itself, escaped, every citation leading to its words."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import Snapshot
from tests.report import build
from tests.report.briefs.making import brief

from reportedly.report.briefs.nouns import DISPUTED, SECTIONS, UNDISPUTED
from reportedly.report.briefs.page import POLICY, body, page
from reportedly.report.ground import Ground

EMPTY_TAGS = frozenset({"meta"})
NOTHING = brief((), Ground.of((), ()))
ACTIVE = frozenset({"script", "img", "iframe", "link", "object", "embed", "form", "base"})


class Seen(HTMLParser):
    """What a parser finds in a page: its tags, ids, links and text; every tag is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag and what it has."""
        self.tags.append(tag)
        if tag not in EMPTY_TAGS:
            self.open.append(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            if name == "id":
                self.ids.append(str(value))
            if name == "href":
                self.links.append(str(value))

    def handle_endtag(self, tag: str) -> None:
        """Expect the tag that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


def test_every_tag_is_closed_and_nothing_acts_or_loads() -> None:
    seen = Seen(page(brief()))
    assert seen.open == []
    assert not ACTIVE & set(seen.tags)
    assert f'content="{POLICY}"' in page(brief())


def test_every_citation_leads_to_its_words_once() -> None:
    seen = Seen(page(brief()))
    inside = {link[1:] for link in seen.links if link.startswith("#")}
    assert inside == set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids)) == len(build.CLAIMS)


def test_every_sentence_is_cited() -> None:
    made = brief()
    told = page(made).partition("<h2>Evidence</h2>")[0]
    assert len(re.findall(r"<cite><a ", told)) == len(made.statements)


def test_the_sections_stand_in_the_order_of_telling() -> None:
    heads = [head.casefold() for head in re.findall(r"<h2>([^<]+)</h2>", page(brief()))]
    told = [name for name in SECTIONS if name in heads]
    assert heads[: len(told)] == told
    assert heads[len(told) :] == [
        "evidence",
        "method",
        "what is withheld",
        "limits",
        "omitted from the figures",
    ]


@pytest.mark.parametrize("odd", ["</style><script>x()</script>", '"><a href=x>', "&lt;b&gt;"])
def test_words_of_a_text_are_no_markup(odd: str) -> None:
    one = replace(build.VILLAGE, title=f"captured {odd}")
    seen = Seen(page(brief((one,))))
    assert odd in seen.text
    assert "script" not in seen.tags


@given(st.text(alphabet="ab<>&\"'/=-! ", min_size=1, max_size=30))
def test_no_title_breaks_the_page(text: str) -> None:
    made = replace(NOTHING, title=f"x{text}x")
    seen = Seen(page(made))
    assert "script" not in seen.tags
    assert " ".join(made.title.split()) in " ".join(seen.text.split())


def test_only_addresses_of_the_web_become_links() -> None:
    links = [link for link in Seen(page(brief())).links if not link.startswith("#")]
    assert links
    assert all(link.startswith("https://morning.invalid/") for link in links)


def test_a_brief_without_disputes_says_so_and_an_empty_one_too() -> None:
    calm = brief((build.VILLAGE,))
    assert DISPUTED not in {one.section for one in calm.statements}
    assert UNDISPUTED in page(calm)
    assert "No claim was found." in page(NOTHING)


def test_what_was_reviewed_is_marked_and_the_head_says_how_far() -> None:
    one = build.CAPTURED.id
    partly = page(brief(accepted=frozenset({one})))
    assert 'class="seen">reviewed</span>' in partly
    assert "unreviewed but for the lines that are marked" in partly
    every = page(brief(accepted=frozenset(claim.id for claim in build.CLAIMS)))
    assert "a reviewer accepted every claim" in every
    assert "unreviewed." in page(brief())


def test_it_prints_and_has_a_dark_side() -> None:
    text = page(brief())
    assert "@media print" in text
    assert "prefers-color-scheme: dark" in text


def test_the_page_as_a_browser_gets_it(snapshot: Snapshot) -> None:
    snapshot("report/brief.html", page(brief()))


def test_what_is_set_into_a_page_is_what_the_page_has() -> None:
    made = brief()
    plain = body(made)
    assert plain in page(made)
    assert "<h1" not in plain
    assert "<style" not in plain
    linked = body(made, lambda claim: f'/claims/{claim}?a=1&b="2"')
    first = made.evidence[0].claim
    assert f'<a href="/claims/{first}?a=1&amp;b=&quot;2&quot;">c:{first[:8]}</a>' in linked
    assert linked.count('href="/claims/') == len(made.evidence)
