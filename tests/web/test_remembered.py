"""Pages that are kept: the same until the ledger is another, and never somebody else's."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.report import build
from tests.serving import Client, small_war
from tests.web.test_growing import another

from reportedly.desk.library import Library
from reportedly.model.issue import Verdict
from reportedly.reviewing import judge, judgement
from reportedly.serving import build as application
from reportedly.web import claims
from reportedly.web.remembered import Remembered

SIGNED = ("ana", "2026-01-02T03:04:05Z")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Return a ledger that may change."""
    opened = Library.of(small_war(str(tmp_path / "built.db")))
    yield opened
    opened.close()


def test_a_page_is_written_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(application(library))
    first = client.get("/claims?kind=killed").text
    monkeypatch.setattr(claims, "PAGE", "no number: whoever writes the page anew fails")
    assert client.get("/claims?kind=killed").text == first
    assert client.get("/claims").status_code == 500


def test_another_document_makes_another_page(library: Library) -> None:
    client = Client(application(library))
    before = client.get("/documents").text
    library.ledger.add(another(1), "by hand", "no rules")
    after = client.get("/documents").text
    assert after.count("data-row") == before.count("data-row") + 1


def test_a_judgement_shows_at_once(library: Library) -> None:
    client = Client(application(library))
    gone = build.HUNDRED.id
    assert gone in client.get("/claims").text
    judge(library.ledger, judgement(Verdict.REJECT, (gone,), SIGNED, "misread"))
    assert gone not in client.get("/claims").text


def test_a_browser_that_has_a_page_is_told_so(library: Library) -> None:
    client = Client(application(library))
    first = client.get("/claims")
    again = client.get("/claims", **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/claims", **{"If-None-Match": '"another"'})
    assert other.content == first.content


def test_a_page_with_a_form_of_ones_own_is_not_kept(library: Library) -> None:
    app = application(library)
    first, second = Client(app).get("/settings"), Client(app).get("/settings")
    assert "etag" not in first.headers
    assert first.text != second.text  # each has its own token


def test_what_is_missing_is_not_kept(library: Library) -> None:
    client = Client(application(library))
    for _ in range(2):
        answer = client.get("/claims/ffffffffffff")
        assert answer.status_code in {400, 404}
        assert "etag" not in answer.headers


def test_a_charts_style_sheet_is_left_alone(library: Library) -> None:
    assert "text/css" in Client(application(library)).get("/charts.css").headers["content-type"]


def test_the_pages_that_nobody_asks_for_make_room() -> None:
    pages = Remembered(most=10)
    pages.put(("a",), b"12345")
    pages.put(("b",), b"12345")
    assert pages.get(("a",)) == b"12345"
    pages.put(("c",), b"123")
    assert pages.get(("b",)) is None
    assert pages.get(("a",)) == b"12345"
    pages.put(("a",), b"1")
    pages.put(("d",), b"123456")
    assert [pages.get((one,)) for one in "acd"] == [b"1", b"123", b"123456"]
