"""What holds for every page: safe, escaped, plain about what failed."""

import hashlib
import re
from pathlib import Path

import pytest
from tests.report import build
from tests.serving import Client

from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.found import Found
from reportedly.model.voice import SourceType
from reportedly.serving import build as application
from reportedly.web import app

HOSTILE = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{ 7 * 7 }} &lt;b&gt;'
    " \u202egnp.exe\u202c zero\u200bwidth"
)
PATHS = ("/", "/claims", f"/claims/{build.HUNDRED.id}", "/documents/evening")


@pytest.mark.parametrize("path", PATHS)
def test_a_page_runs_nothing_that_is_not_our_own(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r"<script(?! src=\"/static/)|<style|\sstyle=|\son\w+=", answer.text)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//(?!morning\.invalid)", answer.text)


@pytest.mark.parametrize("path", PATHS)
def test_every_address_on_a_page_leads_somewhere(client: Client, path: str) -> None:
    page = client.get(path).text
    for address in sorted(set(re.findall(r"(?:href|src|action)=\"(/[^\"#]*)", page))):
        assert client.get(address.replace("&amp;", "&")).status_code == 200, address


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nowhere", 404, "There is no such page"),
        ("/claims/zzzz", 404, "Nothing in the ledger has this id"),
        ("/documents/zzzz", 404, "Nothing in the ledger has this id"),
        ("/claims?convention=fancy", 400, "No such convention"),
        ("/claims?since=yesterday", 400, "This is no date"),
        ("/claims?after=nonsense", 400, ""),
        ("/claims?as_of=2025-13", 400, "No calendar has this date"),
        ("/static/../app.py", 404, ""),
    ],
)
def test_what_fails_says_what_and_what_to_do(
    client: Client, path: str, status: int, words: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert words in answer.text
    assert "Traceback" not in answer.text
    assert "text/html" in answer.headers["content-type"]


def test_a_page_that_breaks_says_so_and_no_more(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a secret of this machine")

    monkeypatch.setattr(Library, "desk", broken)
    answer = Client(application(library)).get("/")
    assert answer.status_code == 500
    assert "This page failed" in answer.text
    assert "secret" not in answer.text


def test_only_this_machine_is_answered(client: Client) -> None:
    assert client.get("/", Host="evil.example").status_code == 400
    assert client.get("/", Host="localhost:8750").status_code == 200


def test_what_the_address_chose_stays_in_every_link(client: Client) -> None:
    page = client.get("/claims?convention=ucdp&as_of=2024-12-31").text
    assert "Convention <b>ucdp</b>, as of <b>2024-12-31</b>" in page
    links = re.findall(r"href=\"(/claims/[^\"]+)", page)
    assert links
    assert all("convention=ucdp&amp;as_of=2024-12-31" in link for link in links)


def test_what_strangers_write_is_shown_and_never_run(tmp_path: Path) -> None:
    text = f"Post: {HOSTILE}.\n\nThe agency said 3 were killed near {HOSTILE}."
    paper = build.document(
        "hostile", text, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(3)"
    )
    quote = text[text.index("The agency") :]
    voices = build.says(HOSTILE, "said", SourceType.UNKNOWN)
    claim = build.claim(paper, quote, "killed", "killed", attribution=voices)
    path = str(tmp_path / "hostile.db")
    with open_ledger(path, create=True) as ledger:
        ledger.add(Found(document=paper, claims=(claim,)), "by hand", "no rules")
    library = Library.of(path)
    client = Client(application(library))
    for address in ("/", "/claims", f"/claims/{claim.id}", "/documents/hostile"):
        page = client.get(address).text
        assert "<script>alert" not in page
        assert "<img" not in page
        assert not re.search(r"=\s*[\"']?\s*javascript:", page)
        assert 'href="#"' not in page
        assert "49" not in page.replace(claim.id, "")
        assert "\u202e" not in page
        assert "\u200b" not in page
    assert "<code>javascript:alert(3)</code>" in client.get("/documents/hostile").text
    library.close()


def test_a_quote_of_a_hundred_thousand_characters_is_shown(tmp_path: Path) -> None:
    text = f"The agency said 3 were killed {'and more ' * 11_000}."
    paper = build.document("long", text)
    claim = build.claim(paper, text, "killed", "killed")
    path = str(tmp_path / "long.db")
    with open_ledger(path, create=True) as ledger:
        ledger.add(Found(document=paper, claims=(claim,)), "by hand", "no rules")
    library = Library.of(path)
    client = Client(application(library))
    assert client.get("/documents/long").status_code == 200
    assert len(client.get("/claims").text) < 20_000
    library.close()


def test_every_page_has_a_template_of_its_name_beside_it() -> None:
    room = Path(app.__file__).parent
    for page in app.PAGES:
        name = page.__name__.rpartition(".")[2]
        assert (room / f"{name}.html").is_file()


def test_the_vendored_script_is_the_one_that_was_looked_at() -> None:
    script = (app.STATIC / "htmx.min.js").read_bytes()
    pinned = "a0abb04f2f45a1f89d1d4844023245537e5e6014c87b144553e0607b4cc32130"
    assert hashlib.sha256(script).hexdigest() == pinned
    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    assert pinned in notice


def test_colours_are_named_in_one_file() -> None:
    style = (app.STATIC / "style.css").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(", style)
