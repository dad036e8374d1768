"""Review in a real browser: by keys, by selecting words, without scripts, for everybody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.pages.axe import violations
from tests.pages.browser import browser as chromium
from tests.report import build
from tests.serving import running, small_war

from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.model.account import Role
from reportedly.model.issue import Judgement
from reportedly.serving import build as application
from reportedly.team.roster import Roster

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(chromium() is None, reason="there is no browser on this machine"),
]
BY = ("root", "2031-05-04T08:00:00Z")
WORDS = "seven boats at noon"
PHONE = {"width": 390, "height": 844}
PLACES = ("/review", "/review?blind=1", f"/review?claim={build.LOST.id}", "/login", "/team")


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def war(tmp_path: Path) -> Iterator[Library]:
    opened = Library.of(small_war(str(tmp_path / "war.db")))
    yield opened
    opened.close()


@pytest.fixture
def address(war: Library) -> Iterator[str]:
    with running(application(war, door=Door("ada"))) as found:
        yield found


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    context = chrome.new_context()
    made = context.new_page()
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    made.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    yield made
    context.close()
    assert [one for one in errors if "40" not in one] == []  # answers of 400 are said there too


def log(war: Library) -> list[tuple[str, str]]:
    return [(str(one.verdict), one.reason) for one in war.ledger.judgements()]


def kept(page: Page, key: str, told: str) -> None:
    """Press a key, and wait until the page that follows says so and hears keys again."""
    page.keyboard.press(key)
    expect(page.locator(".flash")).to_contain_text(told)
    page.wait_for_load_state("load")


def last(war: Library) -> Judgement:
    return war.ledger.judgements()[-1]


def test_review_by_keys_alone(page: Page, address: str, war: Library) -> None:
    page.goto(f"{address}/review")
    first = page.locator("#what").inner_text()
    page.keyboard.press("w")
    page.keyboard.type("a reason with a, r and u in it")
    assert log(war) == []
    page.keyboard.press("Escape")
    kept(page, "a", "Accept kept")
    assert page.locator("#what").inner_text() != first
    kept(page, "r", "Reject kept")
    kept(page, "u", "Undo kept")
    assert log(war) == [
        ("accept", "a reason with a, r and u in it"),
        ("reject", ""),
        ("undo", ""),
    ]


def test_a_key_that_lacks_something_leads_there(page: Page, address: str, war: Library) -> None:
    page.goto(f"{address}/review?claim={build.THREE_HUNDRED.id}")
    page.keyboard.press("c")
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type("4,000 were lost")
    page.keyboard.press("Escape")
    kept(page, "c", "Correct kept")
    expect(page.locator("#what")).to_contain_text("4,000")
    page.keyboard.press("s")
    expect(page.locator("[name=other]").first).to_be_focused()
    page.keyboard.press("Space")
    kept(page, "e", "Unsure kept")
    assert [verdict for verdict, _ in log(war)] == ["correct", "unsure"]


def test_enter_in_a_field_decides_nothing(page: Page, address: str, war: Library) -> None:
    page.goto(f"{address}/review")
    page.locator("#reason").fill("not yet")
    page.keyboard.press("Enter")
    page.locator("#words").fill("nothing")
    page.keyboard.press("Enter")
    expect(page.locator("#reason")).to_have_value("not yet")
    assert log(war) == []


def test_words_are_taken_by_selecting_them(page: Page, address: str, war: Library) -> None:
    page.goto(f"{address}/review?claim={build.THREE_HUNDRED.id}")
    page.evaluate(
        """() => {
          const walk = document.createTreeWalker(
            document.getElementById("passage"), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf("4,000");
            if (at < 0) continue;
            getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + 5);
            document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
            return;
          }
        }"""
    )
    expect(page.locator("#words")).to_have_value("4,000")
    near = int(page.locator("#near").input_value())
    assert build.EVENING.text[near : near + 5] == "4,000"
    kept(page, "c", "Correct kept")
    assert "4,000" in str(last(war).value)


def test_single_keys_can_be_turned_off_for_good(page: Page, address: str, war: Library) -> None:
    page.goto(f"{address}/review")
    page.locator("#single-keys").uncheck()
    page.locator("h1").click()
    page.keyboard.press("a")
    page.reload()
    page.keyboard.press("a")
    expect(page.locator("#single-keys")).not_to_be_checked()
    assert log(war) == []
    page.locator("#single-keys").check()
    page.locator("h1").click()
    kept(page, "a", "Accept kept")


def test_everything_can_be_reached_with_the_tab_key(page: Page, address: str) -> None:
    page.goto(f"{address}/review")
    wanted = set(page.eval_on_selector_all(
        "#decide button:not([hidden])", "all => all.map(one => one.value)"
    ))  # fmt: skip
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.value"))
    assert wanted <= reached


def test_without_scripts_all_of_it_works(chrome: Browser, address: str, war: Library) -> None:
    context = chrome.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/review?claim={build.THREE_HUNDRED.id}")
    page.locator("#reason").fill("plain forms")
    page.get_by_role("button", name="Accept").click()
    assert "Accept kept" in page.locator(".flash").inner_text()
    page.locator(".flash").get_by_role("button", name="Undo").click()
    assert "Undo kept" in page.locator(".flash").inner_text()
    page.goto(f"{address}/review?claim={build.THREE_HUNDRED.id}")
    page.locator("#words").fill("4,000 were lost")
    page.get_by_role("button", name="Correct").click()
    assert "Correct kept" in page.locator(".flash").inner_text()
    assert log(war)[0] == ("accept", "plain forms")
    assert [verdict for verdict, _ in log(war)] == ["accept", "undo", "correct"]
    context.close()


def test_two_at_once_lose_nothing(chrome: Browser, address: str, war: Library) -> None:
    with running(application(war, door=Door("bo"))) as other:
        contexts = [chrome.new_context() for _ in range(2)]
        ada, bo = (one.new_page() for one in contexts)
        ada.goto(f"{address}/review?claim={build.LOST.id}")
        bo.goto(f"{other}/review?claim={build.LOST.id}")
        kept(ada, "a", "Accept kept")
        kept(bo, "r", "somebody else judged it too")
        expect(bo.locator(".flash")).to_contain_text("accept by ada")
        bo.goto(f"{other}/review")
        expect(bo.locator("article .mark").last).to_have_text("contested")
        for one in contexts:
            one.close()
    assert [one.author for one in war.ledger.judgements()] == ["ada", "bo"]


@pytest.fixture
def team(war: Library, tmp_path: Path) -> Iterator[str]:
    roster = Roster(tmp_path / "war.db.team")
    roster.add("mara", Role.ADMIN, WORDS, BY)
    roster.token("mara", "nightly", BY)
    with running(application(war, door=Door("nobody", roster))) as found:
        yield found


def enter(page: Page, address: str) -> None:
    page.goto(f"{address}/review")
    page.get_by_label("Name").fill("mara")
    page.get_by_label("Password").fill(WORDS)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Review")
    page.wait_for_load_state("load")


def test_a_team_signs_in_and_out(page: Page, team: str, war: Library) -> None:
    enter(page, team)
    kept(page, "a", "Accept kept")
    assert last(war).author == "mara"
    page.get_by_role("button", name="Sign out").click()
    expect(page.locator("h1")).to_have_text("Sign in")
    page.goto(f"{team}/claims")
    expect(page.locator("h1")).to_have_text("Sign in")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("place", PLACES)
def test_axe_finds_nothing(chrome: Browser, team: str, place: str, *, dark: bool) -> None:
    context = chrome.new_context(color_scheme="dark" if dark else "light")
    page = context.new_page()
    enter(page, team)
    page.goto(f"{team}{place}")
    assert violations(page) == []
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()
