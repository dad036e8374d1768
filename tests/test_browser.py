"""Claims against a real browser: what it shows at a span is what the claim quotes."""

import itertools
from pathlib import Path

import pytest
from tests.machine import lexicon
from tests.pages import PAGE, joined, raw_page
from tests.pages.browser import browser, texts
from tests.parsing import engine

from reportedly.model.document import Document
from reportedly.model.settings import Settings
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.pipeline import Reader, Recipe, outcome, warden

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(browser() is None, reason="there is no browser on this machine"),
]
# The same report as other makers of pages would write it.
LATIN = PAGE.replace("“", "&#147;").replace("’", "&rsquo;")
TIGHT = "".join(line.strip() + " " for line in PAGE.splitlines())
BROKEN = (
    PAGE.replace("</p>", "").replace("</li>", "").replace('<div class="story-text">', "<div>")
)
UPPER = PAGE.replace("<p>", "<P CLASS=x>").replace("</p>", "</P>").replace("<b>", "<B>")
COMMENTED = PAGE.replace(" killed ", " <!-- > --> killed<!----> ")


def spans_of(document: Document, spans: list[Span], source: str) -> list[tuple[str, str]]:
    return [(source[one.source_start : one.source_end], document.quote(one)) for one in spans]


@pytest.mark.parametrize("page", [PAGE, LATIN, TIGHT, BROKEN, UPPER, COMMENTED])
def test_every_claim_points_at_the_words_that_the_browser_shows(
    page: str, tmp_path: Path
) -> None:
    reader = Reader(engine=engine(), lexicon=lexicon(), recipe=Recipe())
    found = outcome(raw_page(page), reader, frozenset({"claims"}), Settings()).found
    warden().close()
    assert not isinstance(found, Unknown)
    assert found.claims
    spans = list(itertools.chain(*((one.span, one.trigger) for one in found.claims)))
    pairs = spans_of(found.document, spans, page)
    whole, *shown = texts([page, *(piece for piece, _ in pairs)], tmp_path)
    for text, (_, quote) in zip(shown, pairs, strict=True):
        assert joined(text) == joined(quote)
        assert joined(quote) in joined(whole)
