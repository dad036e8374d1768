"""How long a browser takes until a page can be used: loaded, its styles and scripts with it."""

import shutil
from collections.abc import Sequence
from statistics import median
from typing import Final

from playwright.sync_api import Page, sync_playwright

NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
ROUNDS: Final = 3
READY: Final = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def interactive(addresses: Sequence[str]) -> tuple[float, ...]:
    """Return for each address milliseconds until it can be used; nothing without a browser."""
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    if program is None:
        print("there is no browser: when pages can be used was not measured")
        return ()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        found = tuple(ready(page, one) for one in addresses)
        browser.close()
    return found


def ready(page: Page, address: str) -> float:
    """Return milliseconds from asking for a page until it is loaded, of several tries."""
    took = list[float]()
    for _ in range(ROUNDS):
        page.goto(address, wait_until="load")
        page.wait_for_function(f"{READY} > 0")
        took.append(float(page.evaluate(READY)))
    return median(took)
