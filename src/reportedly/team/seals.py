"""Sealed cookies and form tokens: made by this server, unchanged, and not too old."""

import hmac
import secrets
from dataclasses import dataclass

from itsdangerous import BadData, URLSafeTimedSerializer

from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.team.passwords import new_secret

DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Who a browser is known as.

    Attributes:
        name: whose session it is; "" for the one person of this machine.
        epoch: of his account when it began.
        key: what the tokens of its forms are made from.
    """

    name: str
    epoch: int
    key: str


class Seals:
    """What cookies are sealed with, and forms."""

    def __init__(self, secret: str, lasting: int = DAY) -> None:
        self._sealer = URLSafeTimedSerializer(secret, salt="session")
        self._secret = secret.encode()
        self._lasting = lasting

    @classmethod
    def new(cls, lasting: int = DAY) -> "Seals":
        """Return seals that hold until this process ends."""
        return cls(new_secret(), lasting)

    def session(self, name: str = "", epoch: int = 0) -> str:
        """Return the cookie of a new session."""
        return self._sealer.dumps([name, epoch, secrets.token_urlsafe(16)])

    def opened(self, cookie: str) -> Session | Unknown:
        """Return the session of a cookie; nothing where it is forged, broken or too old."""
        try:
            value = self._sealer.loads(cookie, max_age=self._lasting)
        except BadData:
            return UNKNOWN
        name, epoch, key = value
        return Session(name=str(name), epoch=int(epoch), key=str(key))

    def token(self, session: Session) -> str:
        """Return the token that every form of a session carries."""
        made = hmac.new(self._secret, f"form:{session.key}".encode(), "sha256")
        return made.hexdigest()

    def fits(self, session: Session, token: str) -> bool:
        """Say whether a token is that of a session."""
        return hmac.compare_digest(self.token(session).encode(), token.encode())
