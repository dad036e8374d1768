"""The overview."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests import wide as war
from tests.pages import seen
from tests.report import build
from tests.serving import Client, small_war

from reportedly.desk.library import Library
from reportedly.model.found import Found
from reportedly.web import home


def test_it_says_how_much_there_is(client: Client) -> None:
    page = seen(client.get("/").text)
    assert f"{len(build.CLAIMS)} claims in 3 documents" in page
    assert "unreviewed" in page


def test_of_a_large_ledger_it_tells_what_can_be_told_at_once(
    wide: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "LARGE", 3)
    page = seen(wide.get("/").text)
    assert f"{len(war.CLAIMS)} claims in {len(war.DOCUMENTS)} documents" in page
    assert "northern soldiers, running total" in page
    assert "too large to be compared with its yesterday" in page
    assert "wait for review" not in page


def test_the_sizes_follow_the_ledger(tmp_path: Path) -> None:
    library = Library.of(small_war(str(tmp_path / "built.db")))
    assert library.size() == (3, len(build.CLAIMS))
    again = Found(document=replace(build.LEAFLET, id="again"))
    library.ledger.add(again, "by hand", "no rules")
    assert library.size() == (4, len(build.CLAIMS))
    library.close()
