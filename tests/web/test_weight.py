"""What a page weighs and when it can be used, in a real browser, on a ledger of some size."""

from collections.abc import Iterator

import pytest
from benchmarks.browsing import interactive
from benchmarks.load import HEAVY_KB, INTERACTIVE_MS, looked_at, make, weights
from playwright.sync_api import sync_playwright
from tests.pages.browser import browser
from tests.serving import running

from reportedly.desk.library import Library
from reportedly.serving import build as application
from reportedly.web.app import NAV

pytestmark = pytest.mark.slow
CLAIMS = 1200


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where a made-up ledger is served that fills each page."""
    path = str(tmp_path_factory.mktemp("weighed") / "war.db")
    make(path, CLAIMS)
    library = Library.of(path)
    with running(application(library)) as served:
        yield served
    library.close()


def test_no_page_is_heavier_than_it_may_be(site: str) -> None:
    pages, alone, bodies = looked_at(site)
    loaded = weights(site, bodies)
    assert {path for path, _ in NAV} <= set(pages)
    assert {one.status for one in alone.values()} == {200}
    heavy = {
        name: (one.size + loaded[name]) / 1e3
        for name, one in alone.items()
        if one.size + loaded[name] > HEAVY_KB * 1e3
    }
    assert heavy == {}


@pytest.mark.skipif(browser() is None, reason="there is no browser")
def test_every_page_can_be_used_at_once(site: str) -> None:
    paths = [path for path, _ in NAV]
    ready = dict(zip(paths, interactive([f"{site}{path}" for path in paths]), strict=True))
    assert {path: took for path, took in ready.items() if took > INTERACTIVE_MS} == {}
    assert all(took > 0 for took in ready.values())


@pytest.mark.skipif(browser() is None, reason="there is no browser")
def test_a_citation_leads_to_its_words_however_long_the_brief_is(site: str) -> None:
    """Quotes are laid out when somebody comes to them; the way there ends at the right one."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = started.new_page()
        page.goto(f"{site}/brief")
        cites = page.locator(".brief cite a")
        assert cites.count() > 1000
        for number in (0, cites.count() // 2, cites.count() - 1):
            link = cites.nth(number)
            wanted = (link.get_attribute("href") or "").removeprefix("#")
            link.evaluate("one => one.click()")
            page.wait_for_timeout(300)
            quote = page.locator(f"[id='{wanted}']")
            assert quote.evaluate("one => one.matches(':target')")
            top = quote.evaluate("one => one.getBoundingClientRect().top")
            assert 0 <= round(top) < page.evaluate("innerHeight")
        started.close()
