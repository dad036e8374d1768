"""Signing in: by name and password, sent back to where one was, safe against strangers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.report import build
from tests.serving import Client, small_war
from tests.web.test_review import fields

from reportedly.desk.door import TRIES, Door
from reportedly.desk.library import Library
from reportedly.model.account import Deed, Role
from reportedly.serving import build as application
from reportedly.team.roster import Roster

BY = ("root", "2031-05-04T08:00:00Z")
WORDS = "seven boats at noon"
ONE = build.HUNDRED.id


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    made = Roster(tmp_path / "war.db.team")
    made.add("mara", Role.ADMIN, WORDS, BY)
    made.add("cy", Role.CODER, WORDS, BY)
    return made


@pytest.fixture
def war(tmp_path: Path) -> Iterator[Library]:
    opened = Library.of(small_war(str(tmp_path / "war.db")))
    yield opened
    opened.close()


@pytest.fixture
def client(war: Library, roster: Roster) -> Client:
    return Client(application(war, door=Door("nobody", roster)))


def enter(client: Client, name: str = "mara", password: str = WORDS, to: str = "/") -> str:
    form = {"name": name, "password": password, "next": to}
    return str(client.post("/login", data=form).headers.get("location", ""))


@pytest.mark.parametrize("path", ["/", "/claims?kind=killed", "/review", "/team", "/nowhere"])
def test_nobody_sees_anything_before_he_signs_in(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/login?next=")
    assert build.HUNDRED.quote not in answer.text


@pytest.mark.parametrize("path", ["/charts.css", "/static/style.css"])
def test_a_stranger_gets_the_style_of_the_sign_in(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/css")


def test_one_comes_back_to_where_one_was(client: Client) -> None:
    address = client.get("/claims?kind=killed&since=2024").headers["location"]
    page = client.get(address).text
    assert 'name="next" value="/claims?kind=killed&amp;since=2024"' in page
    assert (
        enter(client, to="/claims?kind=killed&since=2024") == "/claims?kind=killed&since=2024"
    )
    assert client.get("/claims").status_code == 200


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example", "/\\evil.example", "", "/a\nb"]
)
def test_nobody_is_sent_elsewhere(client: Client, address: str) -> None:
    assert enter(client, to=address) == "/"


def test_the_cookie_is_no_scripts_and_no_other_sites(client: Client) -> None:
    cookie = client.post("/login", data={"name": "mara", "password": WORDS}).headers[
        "set-cookie"
    ]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.casefold()
    assert WORDS not in cookie


@pytest.mark.parametrize(("name", "password"), [("mara", "wrong words here"), ("x", WORDS)])
def test_a_wrong_name_or_password_says_so_and_no_more(
    client: Client, name: str, password: str
) -> None:
    answer = client.post("/login", data={"name": name, "password": password})
    assert answer.status_code == 401
    assert "This name and this password open nothing" in answer.text
    assert password not in answer.text
    assert client.get("/").status_code == 303


def test_too_many_wrong_passwords_have_to_wait(client: Client) -> None:
    for _ in range(TRIES):
        client.post("/login", data={"name": "cy", "password": "wrong words here"})
    answer = client.post("/login", data={"name": "cy", "password": WORDS})
    assert answer.status_code == 429
    assert "Wait five minutes" in answer.text


def test_another_site_signs_nobody_in(client: Client) -> None:
    form = {"name": "mara", "password": WORDS}
    answer = client.post("/login", data=form, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert WORDS not in answer.text


def test_one_leaves(client: Client) -> None:
    enter(client)
    form = fields(client.get("/").text, 'class="who"')
    assert client.post("/logout", data={"token": "stolen"}).status_code == 403
    assert client.post("/logout", data=form).headers["location"] == "/login"
    assert client.get("/").status_code == 303


def test_what_is_typed_when_a_session_ended_is_given_back(
    client: Client, war: Library, roster: Roster
) -> None:
    enter(client, "cy")
    form = fields(client.get(f"/review?claim={ONE}").text)
    roster.change(Deed.PASSWORD, "cy", "eleven rafts at dawn", BY)
    answer = client.post(
        "/review", data={**form, "verdict": "reject", "reason": "A long <i>reason</i>."}
    )
    assert answer.status_code == 401
    assert "Your session has ended, and this was not kept" in answer.text
    assert "A long &lt;i&gt;reason&lt;/i&gt;." in answer.text
    assert form["token"] not in answer.text
    assert war.ledger.judgements() == ()
    assert client.post("/review", data={"x": "y" * 300_000}).status_code == 400


def test_alone_there_is_nothing_to_sign_in_to(war: Library) -> None:
    alone = Client(application(war))
    assert "one person works alone" in alone.get("/login").text
    answer = alone.post("/login", data={"name": "mara", "password": WORDS})
    assert answer.status_code == 429 or "Nobody signs in here" in answer.text
    assert "Sign out" not in alone.get("/").text


@pytest.mark.parametrize(
    "address", ["/api/claims", "/api/documents/morning", f"/api/claims/{ONE}", "/api/nothing"]
)
def test_a_program_needs_a_token(client: Client, roster: Roster, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code in {401, 404}
    if answer.status_code == 401:
        assert answer.json()["error"]["what"] == "nobody knows who calls"
    token = roster.token("cy", "", BY)
    known = client.get(address, Authorization=f"Bearer {token}")
    assert known.status_code == (404 if address.endswith("nothing") else 200)
    assert client.get(address, Authorization="Bearer rpt_no").status_code in {401, 404}


def test_a_browser_that_is_in_reads_the_same_as_json(client: Client) -> None:
    enter(client, "cy")
    assert client.get("/api/claims").status_code == 200
