"""The accounts on a page: for admins alone, every change in the log, no secret shown."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.serving import Client, small_war

from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.model.account import Role
from reportedly.model.unknown import Unknown
from reportedly.serving import build as application
from reportedly.team.roster import Roster

BY = ("root", "2031-05-04T08:00:00Z")
WORDS, OTHERS = "seven boats at noon", "nine barges at dusk"


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
def mara(war: Library, roster: Roster) -> Client:
    client = Client(application(war, door=Door("nobody", roster)))
    client.post("/login", data={"name": "mara", "password": WORDS})
    return client


def send(client: Client, deed: str, name: str, **more: str) -> tuple[int, str]:
    token = re.search(r'name="token" value="([0-9a-f]+)"', client.get("/").text)
    assert token
    form = {"token": token[1], "deed": deed, "name": name, **more}
    answer = client.post("/team", data=form)
    return answer.status_code, answer.text


def test_an_admin_sees_accounts_and_log_and_no_hash(mara: Client, roster: Roster) -> None:
    page = mara.get("/team").text
    assert "cy" in page
    assert "added coder" in page
    for account in roster.accounts().values():
        assert str(account.password) not in page
    assert roster.secret() not in page


def test_somebody_is_added_and_comes_in(mara: Client, roster: Roster) -> None:
    assert send(mara, "added", "bo", role="editor", password=OTHERS)[0] == 303
    found = roster.entering("bo", OTHERS)
    assert not isinstance(found, Unknown)
    assert found.role is Role.EDITOR
    assert roster.events()[-1].by == "mara"
    assert send(mara, "added", "robot", role="reader")[0] == 303
    assert isinstance(roster.accounts()["robot"].password, Unknown)


def test_a_token_is_shown_once_and_revoked(mara: Client, roster: Roster) -> None:
    status, page = send(mara, "token", "cy", note="nightly")
    assert status == 200
    shown = re.search(r"rpt_[\w-]+", page)
    assert shown
    assert not isinstance(roster.holder(shown[0]), Unknown)
    assert shown[0] not in mara.get("/team").text
    (kept,) = roster.accounts()["cy"].tokens
    assert send(mara, "revoked", "cy", which=kept.hash[:16])[0] == 303
    assert isinstance(roster.holder(shown[0]), Unknown)


def test_roles_passwords_and_doors_are_changed(mara: Client, roster: Roster) -> None:
    assert send(mara, "role", "cy", role="editor")[0] == 303
    assert send(mara, "password", "cy", password=OTHERS)[0] == 303
    assert send(mara, "closed", "cy")[0] == 303
    account = roster.accounts()["cy"]
    assert (account.role, account.closed) == (Role.EDITOR, True)
    assert send(mara, "opened", "cy")[0] == 303
    assert not isinstance(roster.entering("cy", OTHERS), Unknown)


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (("closed", "mara", {}), 400),
        (("role", "mara", {"role": "reader"}), 400),
        (("role", "cy", {"role": "king"}), 400),
        (("password", "cy", {"password": "short"}), 400),
        (("added", "cy", {"role": "coder"}), 400),
        (("added", "rule:x", {"role": "coder"}), 400),
        (("token", "nobody", {}), 404),
        (("revoked", "cy", {"which": "0"}), 400),
        (("founded", "cy", {}), 400),
        (("", "cy", {}), 400),
    ],
)
def test_what_cannot_be_done_is_said_and_not_done(
    mara: Client, roster: Roster, asked: tuple[str, str, dict[str, str]], status: int
) -> None:
    before = roster.events()
    deed, name, more = asked
    got, page = send(mara, deed, name, **more)
    assert got == status
    assert "short" not in page
    assert roster.events() == before


def test_nobody_else_sees_or_changes_accounts(
    mara: Client, war: Library, roster: Roster
) -> None:
    cy = Client(application(war, door=Door("nobody", roster)))
    cy.post("/login", data={"name": "cy", "password": WORDS})
    assert cy.get("/team").status_code == 403
    assert send(cy, "role", "cy", role="admin")[0] == 403
    assert roster.accounts()["cy"].role is Role.CODER
    stolen = re.search(r'name="token" value="([0-9a-f]+)"', cy.get("/").text)
    assert stolen
    form = {"token": stolen[1], "deed": "closed", "name": "cy"}
    assert mara.post("/team", data=form).status_code == 403


def test_alone_there_is_no_team(war: Library) -> None:
    answer = Client(application(war)).get("/team")
    assert answer.status_code == 403
    assert "One person works alone" in answer.text
