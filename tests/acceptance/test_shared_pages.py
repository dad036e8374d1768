"""Real pages: title and date, main text, and each claim at the words that a browser shows."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from benchmarks.pages import Page, compare, hashed, read_pages
from tests.acceptance.ground import ARTICLES
from tests.machine import lexicon
from tests.pages import joined, seen
from tests.pages.browser import browser, texts
from tests.parsing import engine

from reportedly.model.found import Found
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.pipeline import Reader, Recipe, outcome, warden
from reportedly.reading.charset import decode_page

INDEX = ARTICLES.with_name("html_pages.jsonl")
LEAST_CLAIMS = 50  # on all the pages together: that so many are looked at
SOFT_HYPHEN = "\xad"  # has no width where no line breaks, and is no part of a word

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not INDEX.is_file(), reason="the shared pages, ../shared/articles/html, are not here"
    ),
]
needs_browser = pytest.mark.skipif(
    browser() is None, reason="there is no browser on this machine"
)


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return read_pages(INDEX)


@pytest.fixture(scope="module")
def read(pages: Sequence[Page]) -> Iterator[list[tuple[Page, Found]]]:
    """What each page gives, through the whole corridor."""
    reader = Reader(engine=engine(), lexicon=lexicon(), recipe=Recipe())
    made = [
        (page, outcome(page.raw, reader, frozenset({"claims"}), Settings()).found)
        for page in pages
    ]
    yield [(page, found) for page, found in made if not isinstance(found, Unknown)]
    warden().close()


def pairs(page: Page, found: Found) -> list[tuple[str, str]]:
    """Return for each span of a claim the piece of the page, and what the claim quotes."""
    source, _, _ = decode_page(page.raw.data, page.raw.charset)
    spans = itertools.chain(*((one.span, one.trigger) for one in found.claims))
    return [
        (source[one.source_start : one.source_end], found.document.quote(one)) for one in spans
    ]


def bare(text: str) -> str:
    """Return what a browser has as text, as far as one sees it."""
    return joined(text.replace(SOFT_HYPHEN, ""))


def test_titles_and_dates_are_those_that_a_person_found(
    read: Sequence[tuple[Page, Found]], pages: Sequence[Page]
) -> None:
    assert len(read) == len(pages)
    for page, found in read:
        assert hashed(f"{found.document.title}") == page.title, page.raw.name
        assert f"{found.document.published}"[:10] == page.published, page.raw.name


def test_the_main_text_is_at_least_as_good_as_the_librarys(pages: Sequence[Page]) -> None:
    figures = compare(pages)
    assert figures["main text F1"] >= figures["the library's main text F1"]
    assert figures["titles right"] == figures["dates right"] == 1.0


def test_every_claim_stands_at_the_same_words_of_its_page(
    read: Sequence[tuple[Page, Found]],
) -> None:
    found = [pair for page, one in read for pair in pairs(page, one)]
    assert len(found) >= 2 * LEAST_CLAIMS
    for piece, quote in found:
        assert joined(seen(piece)) == joined(quote)


@needs_browser
def test_every_claim_stands_at_the_words_that_the_browser_shows(
    read: Sequence[tuple[Page, Found]], tmp_path: Path
) -> None:
    for page, found in read:
        source, _, _ = decode_page(page.raw.data, page.raw.charset)
        expected = pairs(page, found)
        whole, *shown = texts([source, *(piece for piece, _ in expected)], tmp_path)
        for text, (_, quote) in zip(shown, expected, strict=True):
            assert bare(text) == joined(quote), page.raw.name
            assert joined(quote) in bare(whole), page.raw.name
