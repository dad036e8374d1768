"""The roster: only added to, sealed line by line, with somebody in charge."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reportedly.errors import LedgerError, MissingError, NounError, UsageError
from reportedly.model.account import Deed, Role
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.team.roster import Roster

BY = ("root", "2031-05-04T08:00:00Z")
WORDS, OTHERS = "seven boats at noon", "nine barges at dusk"


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    made = Roster(tmp_path / "war.db.team")
    made.add("mara", Role.ADMIN, WORDS, BY)
    return made


def file_of(roster: Roster) -> Path:
    return roster._path  # noqa: SLF001 - to see what lies there


def test_who_was_added_comes_in_with_his_password(roster: Roster) -> None:
    found = roster.entering("mara", WORDS)
    assert not isinstance(found, Unknown)
    assert (found.name, found.role) == ("mara", Role.ADMIN)
    assert isinstance(roster.entering("mara", OTHERS), Unknown)
    assert isinstance(roster.entering("nobody", WORDS), Unknown)


def test_neither_password_nor_token_lies_in_the_file(roster: Roster) -> None:
    token = roster.token("mara", "nightly export", BY)
    text = file_of(roster).read_text()
    assert WORDS not in text
    assert token not in text
    assert "nightly export" in text
    assert stat.S_IMODE(file_of(roster).stat().st_mode) == 0o600


def test_a_token_is_its_holders_until_it_is_revoked(roster: Roster) -> None:
    token = roster.token("mara", "", BY)
    holder = roster.holder(token)
    assert not isinstance(holder, Unknown)
    assert holder.name == "mara"
    assert isinstance(roster.holder(f"{token}x"), Unknown)
    (kept,) = roster.accounts()["mara"].tokens
    roster.change(Deed.REVOKED, "mara", kept.hash[:8], BY)
    assert isinstance(roster.holder(token), Unknown)


def test_who_is_closed_out_does_not_come_in_by_any_way(roster: Roster) -> None:
    roster.add("bo", Role.CODER, OTHERS, BY)
    token = roster.token("bo", "", BY)
    roster.change(Deed.CLOSED, "bo", "", BY)
    assert isinstance(roster.entering("bo", OTHERS), Unknown)
    assert isinstance(roster.holder(token), Unknown)
    roster.change(Deed.OPENED, "bo", "", BY)
    assert not isinstance(roster.entering("bo", OTHERS), Unknown)


@pytest.mark.parametrize(
    ("deed", "value", "ends"),
    [
        (Deed.PASSWORD, OTHERS, True),
        (Deed.ROLE, "editor", True),
        (Deed.CLOSED, "", True),
        (Deed.OPENED, "", False),
        (Deed.REVOKED, "00000000", False),
    ],
)
def test_what_changes_a_person_ends_his_sessions(
    roster: Roster, deed: Deed, value: str, *, ends: bool
) -> None:
    roster.add("bo", Role.CODER, OTHERS, BY)
    before = roster.accounts()["bo"].epoch
    roster.change(deed, "bo", value, BY)
    assert (roster.accounts()["bo"].epoch > before) is ends


def test_an_account_without_a_password_is_for_programs(roster: Roster) -> None:
    roster.add("robot", Role.READER, UNKNOWN, BY)
    assert isinstance(roster.entering("robot", ""), Unknown)
    assert not isinstance(roster.holder(roster.token("robot", "", BY)), Unknown)


@pytest.mark.parametrize(("deed", "value"), [(Deed.CLOSED, ""), (Deed.ROLE, "editor")])
def test_the_last_admin_stays(roster: Roster, deed: Deed, value: str) -> None:
    with pytest.raises(UsageError, match="a team needs an admin"):
        roster.change(deed, "mara", value, BY)
    roster.add("bo", Role.ADMIN, OTHERS, BY)
    roster.change(deed, "mara", value, BY)


def test_the_first_account_is_an_admins(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a team needs an admin"):
        Roster(tmp_path / "new.team").add("bo", Role.CODER, OTHERS, BY)
    assert (tmp_path / "new.team").read_text() == ""


def test_names_are_taken_once_and_must_be_there(roster: Roster) -> None:
    with pytest.raises(UsageError, match="this name is taken"):
        roster.add("mara", Role.CODER, OTHERS, BY)
    with pytest.raises(MissingError, match="nobody has this name"):
        roster.token("nobody", "", BY)
    with pytest.raises(NounError):
        roster.add("rule:x", Role.CODER, OTHERS, BY)


def test_nothing_of_a_refused_change_is_kept(roster: Roster) -> None:
    before = file_of(roster).read_bytes()
    for words in ("short", ""):
        with pytest.raises(UsageError):
            roster.change(Deed.PASSWORD, "mara", words, BY)
    assert file_of(roster).read_bytes() == before


def test_the_file_says_who_changed_what_and_when(roster: Roster) -> None:
    roster.add("bo", Role.CODER, OTHERS, ("mara", "2031-05-05T09:00:00Z"))
    told = [(one.deed, one.name, one.by) for one in roster.events()]
    assert told == [
        (Deed.FOUNDED, "mara", "root"),
        (Deed.ADDED, "mara", "root"),
        (Deed.PASSWORD, "mara", "root"),
        (Deed.ADDED, "bo", "mara"),
        (Deed.PASSWORD, "bo", "mara"),
    ]


@pytest.mark.parametrize("line", [0, 1, 2])
def test_a_line_that_was_changed_is_seen(roster: Roster, line: int) -> None:
    path = file_of(roster)
    rows = path.read_text().splitlines(keepends=True)
    row = json.loads(rows[line])
    event = {**json.loads(row["event"]), "by": "somebody else!"}
    rows[line] = json.dumps({**row, "event": json.dumps(event)}) + "\n"
    path.write_text("".join(rows))
    with pytest.raises(LedgerError, match="cannot be trusted"):
        Roster(path).accounts()


@pytest.mark.parametrize("text", ["no json\n", "{}\n", '{"chain": 1, "event": 2}\n'])
def test_a_file_that_is_no_roster(tmp_path: Path, text: str) -> None:
    path = tmp_path / "odd.team"
    path.write_text(text)
    with pytest.raises(LedgerError, match="cannot be trusted"):
        Roster(path).events()


def test_a_folder_is_no_roster(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be read"):
        Roster(tmp_path).add("mara", Role.ADMIN, WORDS, BY)


def test_there_is_no_secret_before_there_is_a_team(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no team yet"):
        Roster(tmp_path / "none.team").secret()


def test_the_secret_stays(roster: Roster) -> None:
    secret = roster.secret()
    roster.add("bo", Role.CODER, OTHERS, BY)
    assert Roster(file_of(roster)).secret() == secret


def test_many_who_add_at_once_lose_no_line(roster: Roster) -> None:
    def add(number: int) -> None:
        Roster(file_of(roster)).add(f"coder {number}", Role.CODER, UNKNOWN, BY)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(24)))
    assert len(roster.accounts()) == 25
