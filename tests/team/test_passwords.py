"""Passwords and tokens: nothing that is kept opens anything by itself."""

import pytest

from reportedly.errors import UsageError
from reportedly.model.unknown import UNKNOWN
from reportedly.team.passwords import (
    LONGEST,
    SIGN,
    fits,
    hashed,
    new_secret,
    new_token,
    token_hash,
)

WORDS = "seven boats at noon"


def test_a_password_fits_its_hash_and_no_other() -> None:
    kept = hashed(WORDS)
    assert kept.startswith("$argon2id$")
    assert WORDS not in kept
    assert fits(WORDS, kept)
    assert not fits(f"{WORDS}.", kept)
    assert not fits("", kept)


def test_the_same_password_has_another_hash_each_time() -> None:
    assert hashed(WORDS) != hashed(WORDS)


@pytest.mark.parametrize("password", ["", "short", "elevenchars", "x" * (LONGEST + 1)])
def test_what_is_no_password(password: str) -> None:
    with pytest.raises(UsageError, match="this is no password"):
        hashed(password)


@pytest.mark.parametrize("kept", [UNKNOWN, "", "no hash", "$argon2id$broken"])
def test_nothing_fits_what_is_no_hash(kept: str) -> None:
    assert not fits(WORDS, kept)


def test_tokens_are_known_by_their_hash_and_sign() -> None:
    token, kept = new_token()
    assert token.startswith(SIGN)
    assert len(token) > 40
    assert kept == token_hash(token)
    assert token not in kept
    assert new_token()[0] != token


def test_secrets_are_no_two_alike() -> None:
    assert new_secret() != new_secret()
