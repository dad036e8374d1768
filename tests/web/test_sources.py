"""The sources: each with what he claims, and no private person by name."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from tests.pages import seen
from tests.report import build
from tests.serving import Client

from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.found import Found
from reportedly.model.voice import SourceType
from reportedly.serving import build as application

TEXT = "Olvina Quillon said twelve goats were killed. The mayor said nine goats were killed."
PAPER = build.document("goats", TEXT, title="Goats", published="2031-04-03", publisher="Kurier")
SEEN = build.claim(
    PAPER,
    "Olvina Quillon said twelve goats were killed.",
    "killed",
    "killed",
    attribution=build.says("Olvina Quillon", "said", SourceType.EYEWITNESS),
)
TOLD = build.claim(
    PAPER,
    "The mayor said nine goats were killed.",
    "killed",
    "killed",
    attribution=build.says("the mayor", "said", SourceType.LOCAL_OFFICIAL),
)
LATER = build.document(
    "sheep",
    "The mayor said four sheep were killed.",
    published="2031-04-05",
    publisher="Herald",
)
AGAIN = build.claim(
    LATER,
    "The mayor said four sheep were killed.",
    "killed",
    "killed",
    attribution=build.says("the mayor", "said", SourceType.LOCAL_OFFICIAL),
)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """Return one who asks the server of a ledger of goats."""
    path = str(tmp_path / "goats.db")
    with open_ledger(path, create=True) as ledger:
        ledger.add(Found(document=PAPER, claims=(SEEN, TOLD)), "by hand", "no rules")
        ledger.add(Found(document=LATER, claims=(AGAIN,)), "by hand", "no rules")
    library = Library.of(path)
    yield Client(application(library))
    library.close()


def test_a_private_person_has_no_name_there(client: Client) -> None:
    page = seen(client.get("/sources").text)
    assert "the mayor" in page
    assert "Quillon" not in page
    assert "withheld" in page


def test_as_of_a_day_it_says_the_same(client: Client) -> None:
    now = seen(client.get("/sources").text)
    then = seen(client.get("/sources?as_of=2031-04-06").text)
    rows = [
        page[page.index("Claimant") : page.index("What stands here")] for page in (now, then)
    ]
    assert rows[0] == rows[1]


def test_one_source_has_his_claims_alone(client: Client) -> None:
    page = seen(client.get("/sources/the%20mayor").text)
    assert "nine goats" in page
    assert "twelve goats" not in page
    assert "pages below" not in page


def test_of_a_source_with_many_texts_a_piece_is_shown(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportedly.desk.voices.TEXTS", 1)
    first = client.get("/sources/the%20mayor").text
    assert "1 of the 2 claims stand here" in seen(first)
    assert "nine goats" in first
    assert "four sheep" not in first
    following = re.search(r'rel="next" href="([^"]+)"', first)
    assert following
    second = client.get(unescape(following[1])).text
    assert "four sheep" in second
    assert "nine goats" not in second


def test_nobody_of_this_name(client: Client) -> None:
    assert client.get("/sources/the%20miller").status_code == 404
