"""The door: who is there, what he may do, and whether a form is his own."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from reportedly.desk.door import PAUSE, TRIES, Door, Visitor, refuse_unless
from reportedly.errors import AccessError, SignInError
from reportedly.model.account import Deed, Right, Role
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.team.roster import Roster

BY = ("root", "2031-05-04T08:00:00Z")
WORDS, OTHERS = "seven boats at noon", "nine barges at dusk"


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    at: float = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.at


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    made = Roster(tmp_path / "war.db.team")
    made.add("mara", Role.ADMIN, WORDS, BY)
    made.add("bo", Role.CODER, OTHERS, BY)
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(roster: Roster, clock: Clock) -> Door:
    return Door("nobody", roster, clock)


def known(found: Visitor | Unknown) -> Visitor:
    assert not isinstance(found, Unknown)
    return found


def test_alone_whoever_is_there_is_the_person_of_this_machine() -> None:
    door = Door("ada")
    first = known(door.visitor(""))
    assert (first.name, first.role) == ("ada", Role.ADMIN)
    again = known(door.visitor(first.cookie))
    assert (again.token, again.cookie) == (first.token, "")
    assert isinstance(door.team, Unknown)


def test_alone_a_form_is_still_its_browsers_own() -> None:
    door = Door("ada")
    one, other = known(door.visitor("")), known(door.visitor(""))
    assert door.own(one.cookie, one.token)
    assert not door.own(other.cookie, one.token)
    assert not door.own("", one.token)
    assert not Door("ada").own(one.cookie, one.token)


def test_alone_nobody_signs_in() -> None:
    with pytest.raises(AccessError, match="nobody signs in here"):
        Door("ada").entering("ada", WORDS)


def test_a_team_knows_nobody_who_did_not_sign_in(door: Door) -> None:
    assert door.visitor("") is UNKNOWN
    assert door.visitor("forged") is UNKNOWN


def test_a_session_is_known_again(door: Door) -> None:
    inside = door.entering("bo", OTHERS)
    again = known(door.visitor(inside.cookie))
    assert (again.name, again.role, again.token) == ("bo", Role.CODER, inside.token)
    assert door.own(inside.cookie, inside.token)


@pytest.mark.parametrize(
    ("deed", "value"),
    [(Deed.PASSWORD, "eleven rafts at dawn"), (Deed.ROLE, "reader"), (Deed.CLOSED, "")],
)
def test_what_changes_an_account_ends_its_sessions(
    door: Door, roster: Roster, deed: Deed, value: str
) -> None:
    inside = door.entering("bo", OTHERS)
    roster.change(deed, "bo", value, BY)
    assert door.visitor(inside.cookie) is UNKNOWN


def test_a_program_comes_in_by_its_token(door: Door, roster: Roster) -> None:
    token = roster.token("bo", "", BY)
    found = known(door.visitor("", token))
    assert (found.name, found.role, found.token) == ("bo", Role.CODER, "")
    assert door.visitor("", "rpt_nobodys") is UNKNOWN


def test_a_wrong_token_is_not_made_good_by_a_session(door: Door) -> None:
    inside = door.entering("bo", OTHERS)
    assert door.visitor(inside.cookie, "rpt_nobodys") is UNKNOWN


@pytest.mark.parametrize(("name", "password"), [("bo", WORDS), ("nobody", WORDS), ("", "")])
def test_a_wrong_name_or_password_is_not_told_apart(
    door: Door, name: str, password: str
) -> None:
    with pytest.raises(SignInError, match="this name and this password open nothing"):
        door.entering(name, password)


def test_after_many_wrong_passwords_one_waits(door: Door, clock: Clock) -> None:
    for _ in range(TRIES):
        with pytest.raises(SignInError):
            door.entering("bo", WORDS)
    with pytest.raises(AccessError, match="too many wrong passwords"):
        door.entering("bo", OTHERS)
    assert door.entering("mara", WORDS).name == "mara"
    clock.at = PAUSE + 1
    assert door.entering("bo", OTHERS).name == "bo"


def test_a_right_password_forgets_the_wrong_ones(door: Door) -> None:
    for _ in range(2):
        for _ in range(TRIES - 1):
            with pytest.raises(SignInError):
                door.entering("bo", WORDS)
        assert door.entering("bo", OTHERS).name == "bo"


@pytest.mark.parametrize(
    ("role", "right", "allowed"),
    [
        (Role.READER, Right.JUDGE, False),
        (Role.CODER, Right.JUDGE, True),
        (Role.CODER, Right.EDIT, False),
        (Role.EDITOR, Right.EDIT, True),
        (Role.EDITOR, Right.MANAGE, False),
        (Role.ADMIN, Right.MANAGE, True),
    ],
)
def test_rights_go_by_the_role(role: Role, right: Right, *, allowed: bool) -> None:
    one = Visitor(name="bo", role=role)
    assert one.may(right) is allowed
    if allowed:
        refuse_unless(one, right)
    else:
        with pytest.raises(AccessError, match=f"a {role} may not do this"):
            refuse_unless(one, right)
