"""Passwords and tokens: what is kept of them, and whether one fits."""

import hashlib
import secrets
from functools import cache
from typing import Protocol

from reportedly.errors import UsageError
from reportedly.model.unknown import Unknown

SHORTEST, LONGEST = 12, 1024
SIGN = "rpt_"  # by which a token that was published by mistake is found


class Hasher(Protocol):
    """What makes hashes of passwords, and knows them again."""

    def hash(self, password: str) -> str:
        """Return the hash of a password."""

    def verify(self, hash: str, password: str) -> bool:  # noqa: A002 - the library's name
        """Return yes, or raise."""


def hashed(password: str) -> str:
    """Return what is kept of a password: its argon2 hash, with salt and costs.

    Raises:
        UsageError: it is too short, or longer than anybody types.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        hint = f"Use {SHORTEST} characters or more: a few words that only you put together."
        raise UsageError("this is no password", f"{len(password)} characters", hint)
    return _hasher().hash(password)


def fits(password: str, kept: str | Unknown) -> bool:
    """Say whether a password is the one that a hash was made of.

    It takes as long where there is no hash: nobody learns by the clock which names there are.
    """
    hash_ = _nobodys() if isinstance(kept, Unknown) else kept
    return _verified(hash_, password[: LONGEST + 1]) and not isinstance(kept, Unknown)


def new_token() -> tuple[str, str]:
    """Return a token, which is shown once, and what is kept of it."""
    token = SIGN + secrets.token_urlsafe(32)
    return token, token_hash(token)


def token_hash(token: str) -> str:
    """Return what is kept of a token; it is long and random, so a plain hash will do."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_secret() -> str:
    """Return a secret for the seals of sessions."""
    return secrets.token_urlsafe(32)


def _verified(kept: str, password: str) -> bool:
    hasher = _hasher()
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - an extra

    try:
        return hasher.verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> Hasher:
    """Return what hashes passwords.

    Raises:
        UsageError: the extra `web` is not installed.
    """
    try:
        from argon2 import PasswordHasher  # noqa: PLC0415 - an extra
    except ImportError as error:
        hint = "Install it with: pip install 'reportedly[web]'"
        raise UsageError("accounts need a library that is not there", "argon2", hint) from error
    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash(secrets.token_urlsafe(32))
