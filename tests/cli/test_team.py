"""Accounts from the command line."""

from pathlib import Path

import pytest
from tests.cli.calling import call

from reportedly.cli.team import roster_path
from reportedly.errors import MissingError, UsageError
from reportedly.model.unknown import Unknown
from reportedly.team.roster import Roster

WORDS, OTHERS = "seven boats at noon", "nine barges at dusk"


@pytest.fixture
def war(tmp_path: Path) -> str:
    path = str(tmp_path / "war.db")
    team(path, "add", "mara", "--role", "admin", stdin=f"{WORDS}\n")
    return path


def team(war: str, *arguments: str, stdin: str = "") -> str:
    result = call("team", *arguments, "--ledger", war, "--as", "root", stdin=stdin)
    assert result.exit_code == 0, result.output
    return result.stdout


def roster(war: str) -> Roster:
    return Roster(Path(f"{war}.team"))


def test_accounts_lie_beside_the_ledger_or_where_they_are_said_to(tmp_path: Path) -> None:
    assert roster_path("war.db", None) == Path("war.db.team")
    assert roster_path("war.db", tmp_path) == tmp_path
    with pytest.raises(UsageError, match="where are the accounts"):
        roster_path("postgresql://u@h/war", None)


def test_an_account_is_added_listed_and_opens(war: str) -> None:
    assert not isinstance(roster(war).entering("mara", WORDS), Unknown)
    team(war, "add", "cy", stdin=f"{OTHERS}\n")
    listed = team(war)
    assert "mara" in listed
    assert "coder" in listed
    assert WORDS not in listed


def test_a_token_is_printed_once_and_revoked(war: str) -> None:
    token = team(war, "token", "mara", "--note", "nightly").strip()
    assert not isinstance(roster(war).holder(token), Unknown)
    (kept,) = roster(war).accounts()["mara"].tokens
    assert kept.hash[:8] in team(war, "list")
    with pytest.raises(UsageError, match="which token"):
        team(war, "revoke", "mara", "--token", "1")
    team(war, "revoke", "mara", "--token", kept.hash[:8])
    assert isinstance(roster(war).holder(token), Unknown)


def test_role_password_close_and_open(war: str) -> None:
    team(war, "add", "cy", stdin=f"{WORDS}\n")
    team(war, "role", "cy", "--role", "editor")
    team(war, "password", "cy", stdin=f"{OTHERS}\n")
    team(war, "close", "cy")
    assert roster(war).accounts()["cy"].closed
    team(war, "open", "cy")
    found = roster(war).entering("cy", OTHERS)
    assert not isinstance(found, Unknown)
    assert found.role == "editor"


def test_the_log_says_who_changed_what_and_no_hash(war: str) -> None:
    team(war, "token", "mara")
    log = team(war, "log")
    assert log.count("root") == 4
    assert "founded" in log
    assert "$argon2" not in log
    assert roster(war).secret() not in log


def test_what_cannot_be_done(war: str) -> None:
    with pytest.raises(UsageError, match="whose account"):
        team(war, "close")
    with pytest.raises(MissingError):
        team(war, "close", "nobody")
    with pytest.raises(UsageError, match="a team needs an admin"):
        team(war, "close", "mara")


def test_without_accounts_the_list_says_so(tmp_path: Path) -> None:
    result = call("team", "--ledger", str(tmp_path / "none.db"))
    assert "There is no account yet" in result.stderr
    assert result.exit_code == 0
