"""What a person does, in a real browser: read, look for, walk by keys; and axe looks on."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from tests import wide as war
from tests.pages.browser import browser
from tests.report import build
from tests.serving import running

from reportedly.desk.library import Library
from reportedly.serving import build as application
from reportedly.web import app

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(browser() is None, reason="there is no browser"),
]
LOOKS = (("light", 1280), ("dark", 1280), ("light", 390))
PATHS = (
    *(path for path, _ in app.NAV),
    f"/claims/{build.HUNDRED.id}",
    "/documents/evening",
    "/sources/the%20spy%20agency",
    "/nowhere",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return where the wider war is served."""
    library = Library.of(war.wide_war(str(tmp_path_factory.mktemp("seen") / "wide.db")))
    with running(application(library)) as served:
        yield served
    library.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Return a running browser."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """Return an empty page whose errors, and refusals of the policy, fail the test."""
    context = chromium.new_context(base_url=address)
    opened, trouble = context.new_page(), list[str]()
    opened.on("pageerror", lambda error: trouble.append(str(error)))
    opened.on("console", lambda said: trouble.append(said.text) if _is_bad(said) else None)
    yield opened
    context.close()
    assert trouble == []


def _is_bad(said: ConsoleMessage) -> bool:
    """Say whether a browser complains; that a page is not there, we asked for ourselves."""
    return said.type == "error" and "404" not in said.text


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_everyone_can_use_every_page(
    chromium: Browser, address: str, scheme: Literal["dark", "light"], width: int
) -> None:
    context = chromium.new_context(
        base_url=address, color_scheme=scheme, viewport={"width": width, "height": 800}
    )
    opened = context.new_page()
    for path in (*PATHS, _total(opened)):
        opened.goto(path)
        found = Axe().run(opened).response["violations"]
        told = [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found]
        assert told == [], path
        wider = opened.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, f"{path} is {wider} pixels too wide"
    context.close()


def _total(opened: Page) -> str:
    opened.goto("/series")
    return str(opened.locator("main a.said").first.get_attribute("href"))


def test_a_reader_goes_from_a_total_to_the_words(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="running total").first.click()
    page.get_by_role("link", name="at least 100 northern soldiers").first.click()
    page.get_by_role("link", name="The words in the document").click()
    card = page.locator(f"#card-{build.HUNDRED.id}")
    assert "at least 100" in card.inner_text()
    assert page.url.endswith(f"/documents/morning#card-{build.HUNDRED.id}")


def test_a_mark_in_a_text_leads_to_its_card(page: Page) -> None:
    page.goto("/documents/evening")
    page.locator("article .hit").first.click()
    assert page.locator(".card:target").count() == 1


def test_words_are_looked_for_from_any_page_by_key(page: Page) -> None:
    page.goto("/sources")
    page.keyboard.press("/")
    page.keyboard.type("grain")
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims?text=grain")
    assert page.locator("[data-row]").count() == 1


def test_rows_are_walked_and_opened_by_key(page: Page) -> None:
    page.goto("/claims")
    for key in "jjk":
        page.keyboard.press(key)
    first = page.locator("[data-row] a.said").first
    assert first.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{'/claims/'}*")
    assert page.locator("blockquote.passage").count() == 1


def test_keys_in_a_field_are_letters(page: Page) -> None:
    page.goto("/claims")
    page.get_by_label("Actor").fill("jk/")
    assert page.get_by_label("Actor").input_value() == "jk/"


def test_a_filter_changes_the_list_and_the_address(page: Page) -> None:
    page.goto("/claims")
    page.get_by_label("Kind").select_option("exchange")
    page.wait_for_url("**kind=exchange**")
    page.wait_for_function("document.querySelectorAll('[data-row]').length === 1")
    page.reload()
    assert page.locator("[data-row]").count() == 1
    assert page.get_by_label("Kind").input_value() == "exchange"


def test_without_scripts_all_reads(chromium: Browser, address: str) -> None:
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    opened = context.new_page()
    opened.goto("/claims")
    opened.get_by_label("Claimant, or type of source").fill("spy")
    opened.get_by_role("button", name="Filter").click()
    assert opened.locator("[data-row]").count() == 3
    opened.locator("summary").first.click()
    assert opened.locator("blockquote").first.is_visible()
    context.close()


def test_settings_go_along(page: Page) -> None:
    page.goto("/settings")
    page.locator("select[name=convention]").select_option("ucdp")
    page.get_by_label("As of").fill("2025-01-13")
    page.get_by_role("button", name="Show it so").click()
    page.get_by_role("link", name="Series", exact=True).click()
    assert "convention=ucdp&as_of=2025-01-13" in page.url
    assert "Convention ucdp, as of 2025-01-13" in page.locator("footer").inner_text()


def test_nothing_is_loaded_from_elsewhere(page: Page, address: str) -> None:
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url))
    for path in PATHS:
        page.goto(path)
    assert asked
    assert all(url.startswith(address) for url in asked)
