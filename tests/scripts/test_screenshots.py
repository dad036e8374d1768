"""Pictures of pages: every page has an address on the example ledger, and every look a size."""

from pathlib import Path

import httpx
import pytest
from scripts import screenshots

from reportedly.desk.library import Library
from reportedly.web import app

pytestmark = pytest.mark.slow


def test_every_page_is_there_to_be_taken(tmp_path: Path) -> None:
    library = Library.of(screenshots.examples(tmp_path))
    names = screenshots.pages(library)
    assert {path for path, _ in app.NAV} <= set(names.values())
    with screenshots.served(library) as address:
        for name, path in names.items():
            assert httpx.get(f"{address}{path}", timeout=60).status_code == 200, name
    library.close()


def test_there_is_a_look_for_light_dark_and_a_phone() -> None:
    assert set(screenshots.LOOKS) == {"light", "dark", "phone"}
    assert screenshots.LOOKS["phone"][0] == 390
    assert [look[2] for look in screenshots.LOOKS.values()].count("dark") == 1


def test_what_the_docs_show_was_taken_and_is_small() -> None:
    taken = {path.name: path.stat().st_size for path in screenshots.SCREENS.glob("*.png")}
    assert set(taken) == {f"{name}-{look}.png" for name, look in screenshots.SHOWN}
    assert max(taken.values()) < 250_000
