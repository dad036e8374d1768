"""The door: who is there, what he may do, and whether a form is his own.

Without a team, whoever reaches the server is the one person of this machine; his forms are
sealed all the same, so that no page of a stranger can send one for him.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from reportedly.errors import AccessError, SignInError
from reportedly.model.account import Account, Right, Role, may
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.team.roster import Roster
from reportedly.team.seals import Seals, Session

TRIES, PAUSE = 5, 300.0  # wrong passwords for one name, and seconds until they are forgotten
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody who is in.

    Attributes:
        name: as his judgements are signed.
        role: what he is to the ledger.
        token: what every form of his carries; "" for a program.
        cookie: what his browser is to keep; "" where it has it.
    """

    name: str
    role: Role
    token: str = ""
    cookie: str = ""

    def may(self, right: str) -> bool:
        """Say whether he has a right."""
        return may(self.role, Right(right))


class Door:
    """The way into a ledger that is served."""

    def __init__(
        self,
        local: str,
        roster: Roster | Unknown = UNKNOWN,
        clock: Clock = time.monotonic,
    ) -> None:
        self._local = local
        self._roster = roster
        self._seals = Seals.new() if isinstance(roster, Unknown) else Seals(roster.secret())
        self._clock = clock
        self._lock = Lock()
        self._wrong: dict[str, list[float]] = {}

    @property
    def team(self) -> Roster | Unknown:
        """The accounts; unknown where one person works alone."""
        return self._roster

    def visitor(self, cookie: str, bearer: str = "") -> Visitor | Unknown:
        """Return who is there, by the cookie of a browser or the token of a program."""
        session = self._seals.opened(cookie) if cookie else UNKNOWN
        if isinstance(self._roster, Unknown):
            return self._alone(session)
        if bearer:
            holder = self._roster.holder(bearer)
            if isinstance(holder, Unknown):
                return UNKNOWN
            return Visitor(name=holder.name, role=holder.role)
        if isinstance(session, Unknown):
            return UNKNOWN
        account = self._roster.accounts().get(session.name)
        if account is None or account.closed or account.epoch != session.epoch:
            return UNKNOWN
        return self._inside(account, session)

    def entering(self, name: str, password: str) -> Visitor:
        """Let somebody in by name and password.

        Raises:
            AccessError: they open nothing, or too many wrong ones were tried.
        """
        if isinstance(self._roster, Unknown):
            raise AccessError("nobody signs in here", name, "One person works alone here.")
        self._wait(name)
        account = self._roster.entering(name, password)
        if isinstance(account, Unknown):
            with self._lock:
                self._wrong.setdefault(name, []).append(self._clock())
            hint = "Check both. An admin can set a new password."
            raise SignInError("this name and this password open nothing", name, hint)
        with self._lock:
            self._wrong.pop(name, None)
        cookie = self._seals.session(account.name, account.epoch)
        session = self._seals.opened(cookie)
        inside = UNKNOWN if isinstance(session, Unknown) else self._inside(account, session)
        if isinstance(inside, Unknown):
            raise AccessError("this session did not begin", name, "Try again.")
        return Visitor(name=inside.name, role=inside.role, token=inside.token, cookie=cookie)

    def own(self, cookie: str, token: str) -> bool:
        """Say whether a form was given to the browser that sends it."""
        session = self._seals.opened(cookie)
        return not isinstance(session, Unknown) and self._seals.fits(session, token)

    def _alone(self, session: Session | Unknown) -> Visitor:
        cookie = ""
        if isinstance(session, Unknown):
            cookie = self._seals.session()
            session = self._seals.opened(cookie)
        token = "" if isinstance(session, Unknown) else self._seals.token(session)
        return Visitor(name=self._local, role=Role.ADMIN, token=token, cookie=cookie)

    def _inside(self, account: Account, session: Session) -> Visitor:
        token = self._seals.token(session)
        return Visitor(name=account.name, role=account.role, token=token)

    def _wait(self, name: str) -> None:
        """Refuse a name for which too many wrong passwords were tried."""
        with self._lock:
            since = self._clock() - PAUSE
            recent = [at for at in self._wrong.get(name, []) if at > since]
            self._wrong[name] = recent
        if len(recent) >= TRIES:
            hint = "Wait five minutes; an admin can set a new password."
            raise AccessError("too many wrong passwords were tried for this name", name, hint)


def refuse_unless(visitor: Visitor, right: Right) -> None:
    """Refuse what somebody may not do.

    Raises:
        AccessError: he has not the right.
    """
    if not may(visitor.role, right):
        hint = "Ask an admin for another role."
        raise AccessError(f"a {visitor.role} may not do this", visitor.name, hint)
