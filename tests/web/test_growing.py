"""A ledger that is written while it is read: every page answers, and shows what is there."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from tests.report import build
from tests.serving import Client, small_war

from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.found import Found
from reportedly.serving import build as application
from reportedly.web import app

MORE = 12


def another(number: int) -> Found:
    """Return what one more document yields: the words of an old one under a new id."""
    text = replace(build.LEAFLET, id=f"leaflet-{number}")
    claims = tuple(
        replace(one, document=text.id, id=f"{number:04x}{one.id[4:]}")
        for one in build.CLAIMS
        if one.document == build.LEAFLET.id
    )
    return Found(document=text, claims=claims)


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Return a ledger that may grow."""
    return small_war(str(tmp_path / "growing.db"))


def test_pages_answer_while_another_writes(path: str) -> None:
    library = Library.of(path)
    application_ = application(library)

    def write() -> None:
        with open_ledger(path, create=False) as ledger:
            for number in range(MORE):
                ledger.add(another(number), "by hand", "no rules")

    writer = threading.Thread(target=write)
    writer.start()
    with ThreadPoolExecutor(4) as pool:
        paths = [path for path, _ in app.NAV] * 2
        answers = list(pool.map(lambda one: Client(application_).get(one), paths))
    writer.join(60)
    assert {answer.status_code for answer in answers} == {200}
    last = Client(application_).get("/documents?text=village").text
    assert last.count("data-row") == MORE + 1
    library.close()


def test_a_ledger_that_is_gone_is_said_to_be(path: str) -> None:
    library = Library.of(path)
    client = Client(application(library))
    assert client.get("/claims").status_code == 200
    library.close()
    for companion in ("", "-wal", "-shm"):
        Path(f"{path}{companion}").unlink(missing_ok=True)
    for address, kind in (("/claims", "text/html"), ("/api/claims", "application/json")):
        answer = client.get(address)
        assert answer.status_code in {404, 500, 503}
        assert answer.headers["content-type"].startswith(kind)
        assert "Traceback" not in answer.text


def test_ids_that_could_not_be_ids_are_no_trouble(path: str) -> None:
    library = Library.of(path)
    client = Client(application(library))
    for odd in ("%00", "..%2f..%2fetc%2fpasswd", "'%3B--", "%F0%9F%92%A3", "a" * 5000, "%25"):
        for room in ("claims", "incidents", "series", "documents", "sources"):
            assert client.get(f"/{room}/{odd}").status_code in {400, 404}, (room, odd)
            if room not in {"series", "sources"}:
                answer = client.get(f"/api/{room}/{odd}")
                assert answer.status_code in {400, 404}
                assert set(answer.json()) == {"error"}
    library.close()


def test_words_that_could_not_be_filters_find_nothing(path: str) -> None:
    library = Library.of(path)
    client = Client(application(library))
    for odd in ("%00", "%22%22", "%2A", "a%20OR%20b%22", "%F0%9F%92%A3", "x" * 5000, "%D8%A7"):
        for room in ("claims", "documents", "incidents", "exchanges"):
            answer = client.get(f"/{room}?text={odd}")
            assert answer.status_code == 200, (room, odd)
    library.close()
