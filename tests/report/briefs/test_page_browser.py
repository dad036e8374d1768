"""A brief in a real browser: it loads nothing, citations lead somewhere, axe is content."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.pages.axe import violations
from tests.pages.browser import browser as chromium
from tests.report import build
from tests.report.briefs.making import brief

from reportedly.report.briefs.page import page

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(chromium() is None, reason="there is no browser on this machine"),
]


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "brief.html"
    path.write_text(page(brief(accepted=frozenset({build.CAPTURED.id}))), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("width", [1200, 390])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing(chrome: Browser, file: str, width: int, *, dark: bool) -> None:
    context = chrome.new_context(
        color_scheme="dark" if dark else "light",
        viewport={"width": width, "height": 900},
        bypass_csp=True,  # for axe alone: the page lets no script in
    )
    seen = context.new_page()
    seen.goto(file)
    assert violations(seen) == []
    assert seen.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()


def test_it_asks_for_nothing_and_says_nothing_wrong(chrome: Browser, file: str) -> None:
    context = chrome.new_context()
    seen = context.new_page()
    asked, said = list[str](), list[str]()
    seen.on("request", lambda one: asked.append(one.url))
    seen.on("console", lambda one: said.append(one.text))
    seen.goto(file)
    assert asked == [file]
    assert said == []
    context.close()


def test_a_citation_leads_to_its_words(chrome: Browser, file: str) -> None:
    context = chrome.new_context()
    seen = context.new_page()
    seen.goto(file)
    seen.locator("cite a").first.click()
    name = seen.url.partition("#")[2]
    assert seen.locator(f"#{name} q").inner_text()
    assert seen.evaluate("document.querySelector(':target') !== null")
    context.close()


def test_it_prints_on_paper(chrome: Browser, file: str) -> None:
    context = chrome.new_context(color_scheme="dark")
    seen = context.new_page()
    seen.goto(file)
    assert seen.pdf().startswith(b"%PDF")
    seen.emulate_media(media="print")
    paper = seen.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
    context.close()
