"""The roster: accounts in a file that is only added to, each line sealed to the one before.

What the accounts are is what all lines together make of them; who changed what and when is the
file itself. Two processes may add at once: the file is locked while a line is written.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from types import MappingProxyType

from reportedly.errors import LedgerError, MissingError, UsageError
from reportedly.model.account import ENDING, Account, Deed, Event, Role, Token
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.team import passwords

OWNER_ONLY = 0o600
CHAIN = "chain"
NAMED = 8  # letters of a hash by which a token is named


class Roster:
    """The accounts of a ledger."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: tuple[int, tuple[Event, ...]] = (-1, ())

    def events(self) -> tuple[Event, ...]:
        """Return every change, in order.

        Raises:
            LedgerError: the file cannot be read, or somebody changed it.
        """
        try:
            size = self._path.stat().st_size
            if size != self._read[0]:
                self._read = (size, _parsed(self._path.read_text(encoding="utf-8"), self._path))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise _unreadable(self._path, error) from error
        return self._read[1]

    def accounts(self) -> Mapping[str, Account]:
        """Return the accounts as they are now, by name."""
        return folded(self.events())

    def secret(self) -> str:
        """Return the secret of the sessions.

        Raises:
            UsageError: there is no roster yet.
        """
        for one in self.events():
            if one.deed is Deed.FOUNDED:
                return one.value
        hint = "Add the first account: reportedly team add NAME --role admin."
        raise UsageError("there is no team yet", str(self._path), hint)

    def add(
        self, name: str, role: Role, password: str | Unknown, signed: tuple[str, str]
    ) -> None:
        """Add an account; `signed` is who does it, and when.

        Raises:
            NounError: this is no name.
            UsageError: it is there already, or the password will not do.
        """
        Account(name=name, role=role)
        made = [Event(deed=Deed.ADDED, name=name, by=signed[0], at=signed[1], value=role)]
        if not isinstance(password, Unknown):
            kept = passwords.hashed(password)
            event = Event(deed=Deed.PASSWORD, name=name, by=signed[0], at=signed[1], value=kept)
            made.append(event)
        self._write(made)

    def change(self, deed: Deed, name: str, value: str, signed: tuple[str, str]) -> None:
        """Set a password or a role, close or open an account, revoke a token by its beginning.

        Raises:
            UsageError: there is no such account, or it is the last admin's.
        """
        kept = passwords.hashed(value) if deed is Deed.PASSWORD else value
        self._write([Event(deed=deed, name=name, by=signed[0], at=signed[1], value=kept)])

    def token(self, name: str, note: str, signed: tuple[str, str]) -> str:
        """Return a new token for somebody's programs; it is shown this once.

        Raises:
            UsageError: there is no such account.
        """
        token, kept = passwords.new_token()
        by, at = signed
        event = Event(deed=Deed.TOKEN, name=name, by=by, at=at, value=kept, note=note)
        self._write([event])
        return token

    def entering(self, name: str, password: str) -> Account | Unknown:
        """Return the account that a name and a password open."""
        found = self.accounts().get(name)
        kept = UNKNOWN if found is None else found.password
        right = passwords.fits(password, kept)
        return found if right and found is not None and not found.closed else UNKNOWN

    def holder(self, token: str) -> Account | Unknown:
        """Return whose token this is."""
        kept = passwords.token_hash(token)
        for one in self.accounts().values():
            if not one.closed and any(mine.hash == kept for mine in one.tokens):
                return one
        return UNKNOWN

    def _write(self, made: Iterable[Event]) -> None:
        """Add lines under the lock, if what they make of the accounts may be."""
        try:
            self._path.touch(OWNER_ONLY)
            with self._path.open("r+", encoding="utf-8") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                text = file.read()
                before = _parsed(text, self._path)
                new = list(made)
                if not before:
                    first = new[0]
                    secret = passwords.new_secret()
                    new = [replace(first, deed=Deed.FOUNDED, value=secret, note=""), *new]
                _refuse(before, new)
                chain = _last_chain(text)
                for one in new:
                    line, chain = _line(one, chain)
                    file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _unreadable(self._path, error) from error


def folded(events: Iterable[Event]) -> Mapping[str, Account]:
    """Return what changes make of accounts, by name."""
    made: dict[str, Account] = {}
    for one in events:
        if one.deed is Deed.ADDED:
            made[one.name] = Account(name=one.name, role=Role(one.value))
        elif one.deed is not Deed.FOUNDED:
            made[one.name] = _changed(made[one.name], one)
    return MappingProxyType(made)


def _changed(account: Account, one: Event) -> Account:
    if one.deed in ENDING:
        account = replace(account, epoch=account.epoch + 1)
    match one.deed:
        case Deed.PASSWORD:
            return replace(account, password=one.value)
        case Deed.ROLE:
            return replace(account, role=Role(one.value))
        case Deed.CLOSED | Deed.OPENED:
            return replace(account, closed=one.deed is Deed.CLOSED)
        case Deed.TOKEN:
            token = Token(hash=one.value, note=one.note, at=one.at)
            return replace(account, tokens=(*account.tokens, token))
    left = tuple(mine for mine in account.tokens if not mine.hash.startswith(one.value))
    return replace(account, tokens=left)


def _refuse(before: tuple[Event, ...], new: list[Event]) -> None:
    """Refuse changes of what is not there, and those that leave nobody in charge.

    Raises:
        UsageError: so it is.
    """
    known = set(folded(before))
    for one in new:
        if one.deed is Deed.ADDED:
            if one.name in known:
                raise UsageError("this name is taken", one.name, "Choose another.")
            known.add(one.name)
        elif one.deed is not Deed.FOUNDED and one.name not in known:
            raise MissingError("nobody has this name", one.name, "See: reportedly team list.")
    after = folded((*before, *new)).values()
    if not any(one.role is Role.ADMIN and not one.closed for one in after):
        hint = "Make somebody else an admin first."
        raise UsageError("a team needs an admin", new[-1].name, hint)


def _line(one: Event, chain: str) -> tuple[str, str]:
    body = json.dumps(asdict(one), ensure_ascii=False, sort_keys=True)
    now = hashlib.sha256(f"{chain}{body}".encode()).hexdigest()
    return json.dumps({CHAIN: now, "event": body}, ensure_ascii=False) + "\n", now


def _parsed(text: str, path: Path) -> tuple[Event, ...]:
    found, chain = list[Event](), ""
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            row = json.loads(line)
            body, told = row["event"], row[CHAIN]
            chain = hashlib.sha256(f"{chain}{body}".encode()).hexdigest()
            values = json.loads(body)
            found.append(Event(**{**values, "deed": Deed(values["deed"])}))
        except (ValueError, KeyError, TypeError) as error:
            raise _tampered(path, number) from error
        if told != chain:
            raise _tampered(path, number)
    return tuple(found)


def _last_chain(text: str) -> str:
    return str(json.loads(text.splitlines()[-1])[CHAIN]) if text else ""


def _tampered(path: Path, number: int) -> LedgerError:
    hint = "Somebody changed it by hand. Take the file from your last copy."
    return LedgerError("the accounts cannot be trusted", f"{path}, line {number}", hint)


def _unreadable(path: Path, error: OSError) -> LedgerError:
    reason = error.strerror or type(error).__name__
    hint = "Check the path and its rights."
    return LedgerError("the accounts cannot be read or written", f"{path} ({reason})", hint)
