"""Sealed cookies and form tokens: forged, old or another's, they are none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.unknown import Unknown
from reportedly.team.seals import Seals, Session

SEALS = Seals("a secret of the tests")


def session_of(cookie: str, seals: Seals = SEALS) -> Session:
    found = seals.opened(cookie)
    assert not isinstance(found, Unknown)
    return found


def test_a_cookie_says_whose_session_it_is() -> None:
    found = session_of(SEALS.session("mara", 3))
    assert (found.name, found.epoch) == ("mara", 3)


def test_no_two_sessions_have_one_key() -> None:
    one, other = (session_of(SEALS.session("mara")) for _ in range(2))
    assert one.key != other.key
    assert SEALS.token(one) != SEALS.token(other)


def test_a_token_fits_its_own_session_alone() -> None:
    one, other = (session_of(SEALS.session("mara")) for _ in range(2))
    token = SEALS.token(one)
    assert SEALS.fits(one, token)
    assert not SEALS.fits(other, token)
    assert not SEALS.fits(one, "")
    assert not SEALS.fits(one, "é")


def test_another_server_opens_nothing() -> None:
    cookie = SEALS.session("mara")
    assert isinstance(Seals("another secret").opened(cookie), Unknown)
    assert isinstance(Seals.new().opened(cookie), Unknown)


def test_what_is_too_old_is_none() -> None:
    seals = Seals("a secret of the tests", lasting=-1)
    cookie = seals.session("mara")
    time.sleep(0.01)
    assert isinstance(seals.opened(cookie), Unknown)


@given(st.text(max_size=60))
def test_what_was_not_sealed_here_is_none(cookie: str) -> None:
    assert isinstance(SEALS.opened(cookie), Unknown)


@pytest.mark.parametrize("at", [0, 5, 20, -1])
def test_one_changed_letter_breaks_the_seal(at: int) -> None:
    letters = list(SEALS.session("mara"))
    letters[at] = "A" if letters[at] != "A" else "B"
    assert isinstance(SEALS.opened("".join(letters)), Unknown)
