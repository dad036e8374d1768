"""Protected names: withheld until somebody says why not."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.pages import seen
from tests.report import build
from tests.serving import Client

from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.account import Role
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Link, LinkType
from reportedly.model.found import Found
from reportedly.serving import build as application
from reportedly.team.roster import Roster

TEXT = (
    "Olvina Quillon was killed in the yard, a neighbour said."
    " The mayor's office said one woman was killed."
)
PAPER = build.document(
    "yard", TEXT, title="A death in the yard", published="2031-04-03", publisher="Kurier"
)
TOLD = build.claim(
    PAPER,
    "Olvina Quillon was killed in the yard, a neighbour said.",
    "killed",
    "killed",
    roles=Roles(target=(Filler(text="Olvina Quillon"),)),
    counted="target",
    count=build.amount("Olvina Quillon", 1),
)
AGAIN = replace(
    build.claim(
        PAPER,
        "The mayor's office said one woman was killed.",
        "killed",
        "killed",
        roles=Roles(target=(Filler(text="one woman"),)),
        counted="target",
        count=build.amount("one woman", 1),
    ),
    links=(Link(type=LinkType.SAME_MATTER, claim=TOLD.id),),
)
PATHS = ("/", "/claims", f"/claims/{TOLD.id}", "/documents/yard", "/incidents", "/map")
WORDS = "seven boats at noon"
SIGNED = {"author": "ana", "reason": "The family asked for it.", "shown": "yes"}


def signed(client: Client, **more: str) -> dict[str, str]:
    """Return the form as the page gave it to this browser, filled in."""
    token = re.search(r'name="token" value="([0-9a-f]+)"', client.get("/settings").text)
    assert token
    return {**SIGNED, "token": token[1], **more}


@pytest.fixture
def yard(tmp_path: Path) -> Iterator[Client]:
    """Return one who asks the server of a ledger in which a victim is named."""
    path = str(tmp_path / "yard.db")
    with open_ledger(path, create=True) as ledger:
        ledger.add(Found(document=PAPER, claims=(TOLD, AGAIN)), "by hand", "no rules")
    library = Library.of(path)
    yield Client(application(library))
    library.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_victim_has_no_name_on_any_page(yard: Client, path: str) -> None:
    page = yard.get(path).text
    assert "Quillon" not in page
    assert "Olvina" not in page


def test_that_a_name_is_withheld_is_said(yard: Client) -> None:
    assert "[name withheld]" in yard.get("/documents/yard").text
    assert "[name withheld]" in yard.get("/claims").text


def test_it_is_turned_off_with_a_reason_and_on_again(yard: Client) -> None:
    answer = yard.post("/settings/names", data=signed(yard))
    assert answer.status_code == 303
    assert answer.headers["location"] == "/settings#withheld"
    assert "Olvina Quillon" in seen(yard.get("/documents/yard").text)
    page = seen(yard.get("/settings").text)
    assert "Turned off by ana" in page
    assert "The family asked for it." in page
    yard.post("/settings/names", data=signed(yard, shown="no"))
    assert "Quillon" not in yard.get("/documents/yard").text


@pytest.mark.parametrize("missing", ["author", "reason"])
def test_without_a_name_or_a_reason_nothing_changes(yard: Client, missing: str) -> None:
    answer = yard.post("/settings/names", data=signed(yard, **{missing: " "}))
    assert answer.status_code == 400
    assert "A protection is not changed without it" in answer.text
    assert "Quillon" not in yard.get("/documents/yard").text


def test_another_site_cannot_turn_it_off(yard: Client) -> None:
    headers = {"Origin": "https://evil.example"}
    answer = yard.post("/settings/names", data=signed(yard), headers=headers)
    assert answer.status_code == 403
    assert "Quillon" not in yard.get("/documents/yard").text


def test_a_form_of_another_browser_cannot_either(yard: Client) -> None:
    stolen = {**SIGNED, "token": "0" * 64}
    assert yard.post("/settings/names", data=stolen).status_code == 403
    assert yard.post("/settings/names", data=SIGNED).status_code == 403
    assert "Quillon" not in yard.get("/documents/yard").text


@pytest.mark.parametrize(
    ("role", "allowed"),
    [(Role.READER, False), (Role.CODER, False), (Role.EDITOR, True), (Role.ADMIN, True)],
)
def test_in_a_team_it_takes_an_editor_who_signs_with_his_own_name(
    tmp_path: Path, role: Role, *, allowed: bool
) -> None:
    path = str(tmp_path / "team.db")
    with open_ledger(path, create=True) as ledger:
        ledger.add(Found(document=PAPER, claims=(TOLD, AGAIN)), "by hand", "no rules")
    roster, by = Roster(tmp_path / "team.db.team"), ("root", "2031-05-04T08:00:00Z")
    roster.add("mara", Role.ADMIN, WORDS, by)
    roster.add("bo", role, WORDS, by)
    library = Library.of(path)
    bo = Client(application(library, door=Door("nobody", roster)))
    bo.post("/login", data={"name": "bo", "password": WORDS})
    page = bo.get("/settings").text
    assert ("Show names" in page) is allowed
    answer = bo.post("/settings/names", data=signed(bo))
    assert answer.status_code == (303 if allowed else 403)
    assert ("Quillon" in bo.get("/documents/yard").text) is allowed
    assert [one.author for one in library.ledger.judgements()] == ["bo"] * allowed
    library.close()


def test_what_the_address_chose_is_kept(yard: Client) -> None:
    answer = yard.post("/settings/names?convention=ucdp", data=signed(yard))
    assert answer.headers["location"] == "/settings?convention=ucdp#withheld"


def test_a_card_leads_to_another_rendering(yard: Client) -> None:
    page = yard.get("/documents/yard").text
    card = page.partition(f'id="card-{AGAIN.id}"')[2]
    assert f'same matter <a href="#card-{TOLD.id}">1 killed</a>' in card


def test_the_text_as_it_was_read_is_one_click_away(yard: Client) -> None:
    page = yard.get("/documents/yard").text
    assert 'href="/api/documents/yard"' in page
    assert yard.get("/api/documents/yard").json()["text"] == TEXT
