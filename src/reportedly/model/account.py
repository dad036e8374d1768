"""Accounts: who may do what with a ledger that several people share."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reportedly.errors import NounError
from reportedly.model.unknown import UNKNOWN, Unknown

LONGEST_NAME = 64
MACHINE = "rule:"  # so begin the names of authors that are no people


class Role(StrEnum):
    """What somebody is to a ledger; each may do what those before him may."""

    READER = "reader"
    CODER = "coder"
    EDITOR = "editor"
    ADMIN = "admin"


class Right(StrEnum):
    """What may be done: read; judge; grade, split and undo others; manage accounts."""

    READ = "read"
    JUDGE = "judge"
    EDIT = "edit"
    MANAGE = "manage"


RANK: Mapping[str, int] = MappingProxyType(
    {one: at for family in (Role, Right) for at, one in enumerate(family)}
)


class Deed(StrEnum):
    """What was done to the accounts."""

    FOUNDED = "founded"
    ADDED = "added"
    PASSWORD = "password"  # noqa: S105 - the name of a deed
    ROLE = "role"
    CLOSED = "closed"
    OPENED = "opened"
    TOKEN = "token"  # noqa: S105 - the name of a deed
    REVOKED = "revoked"


ENDING = frozenset({Deed.PASSWORD, Deed.ROLE, Deed.CLOSED})  # what ends open sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One change of the accounts; nothing is ever changed in place.

    Attributes:
        deed: what was done.
        name: to whose account.
        by: who did it.
        at: ISO 8601 time.
        value: the role; a hash of a password or a token; the secret of the sessions.
        note: what a token is for.
    """

    deed: Deed
    name: str
    by: str
    at: str
    value: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token with which a program comes in as somebody.

    Attributes:
        hash: SHA-256 of the token; its first letters name it.
        note: what it is for.
        at: when it was made.
    """

    hash: str
    note: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may work on a ledger.

    Attributes:
        name: as his judgements are signed.
        role: what he is to the ledger.
        password: a hash; unknown where he has none and comes in by tokens alone.
        closed: he may not come in.
        epoch: how often his sessions were ended; an older session is none.
        tokens: those that were not revoked.
    """

    name: str
    role: Role
    password: str | Unknown = UNKNOWN
    closed: bool = False
    epoch: int = 0
    tokens: tuple[Token, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a name that could be taken for another's, or for a rule's."""
        name = self.name
        clean = name.isprintable() and name == " ".join(name.split())
        if not (0 < len(name) <= LONGEST_NAME and clean) or name.startswith(MACHINE):
            hint = f"Use 1 to {LONGEST_NAME} printable characters, not beginning with {MACHINE}"
            raise NounError("this is no name of a person", name[:LONGEST_NAME], hint)


def may(role: Role, right: Right) -> bool:
    """Say whether a role has a right."""
    return RANK[role] >= RANK[right]
