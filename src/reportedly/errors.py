"""Every exception of the package, drawn as a tree.

    ReportedlyError
    ├── UsageError            the call was wrong: an argument, an identifier, a setting
    │   └── MissingError          nothing has the identifier that was given
    ├── AccessError           who asks may not do this
    │   └── SignInError           nobody knows who asks: no session, or a wrong password
    ├── SourceError           a source cannot be read at all: missing, no rights, no such format
    ├── ContractError         JSON that does not keep the wire format
    ├── NounError             values that cannot stand together in one noun (also a ValueError)
    ├── LexiconError          a lexicon file breaks its own rules
    ├── ModelError            the language model is missing, or is not the one that was pinned
    ├── EndedError            guarded work was killed, crashed or gave up
    │   └── DisturbedError        by the clock or from outside: it may do better another time
    └── LedgerError           the ledger cannot be opened, read or written
        ├── NotALedgerError       the file is something else
        ├── LedgerVersionError    another version of the schema wrote it
        └── LedgerFullError       the disk, or the quota, is full

Trouble in a text is no exception but an `Issue`. A message has three parts: what failed, on
what, and what to do next; `str(error)` joins them, and the faces print nothing else.
"""


class ReportedlyError(Exception):
    """Something failed that the caller can act on.

    Attributes:
        what: what failed.
        subject: on what: a path, an identifier, a field.
        hint: what to do next.
    """

    def __init__(self, what: str, subject: str, hint: str) -> None:
        """Keep the three parts apart, so that a face can lay them out."""
        super().__init__(f"{what}: {subject}. {hint}")
        self.what = what
        self.subject = subject
        self.hint = hint

    def __reduce__(self) -> tuple[type["ReportedlyError"], tuple[str, str, str]]:
        """Let the error cross a process boundary with its parts."""
        return type(self), (self.what, self.subject, self.hint)


class UsageError(ReportedlyError):
    """The call was wrong: an argument, an identifier, a setting."""


class MissingError(UsageError):
    """Nothing has the identifier that was given."""


class AccessError(ReportedlyError):
    """Who asks may not do this."""


class SignInError(AccessError):
    """Nobody knows who asks: there is no session, or the password is wrong."""


class SourceError(ReportedlyError):
    """A source cannot be read at all."""


class ContractError(ReportedlyError):
    """A line of JSON does not keep the wire format."""


class NounError(ReportedlyError, ValueError):
    """The values given cannot stand together in one noun."""


class LexiconError(ReportedlyError):
    """A lexicon file breaks its own rules."""


class ModelError(ReportedlyError):
    """The language model is missing, or is not the one that was pinned."""


class EndedError(ReportedlyError):
    """Guarded work ended without an answer: it was killed, crashed, or gave up."""


class DisturbedError(EndedError):
    """Guarded work was stopped by the clock or from outside; it may do better another time."""


class LedgerError(ReportedlyError):
    """The ledger cannot be opened, read or written."""


class NotALedgerError(LedgerError):
    """The file is something else than a ledger."""


class LedgerVersionError(LedgerError):
    """Another version of the schema wrote this ledger."""


class LedgerFullError(LedgerError):
    """The disk, or the quota, is full."""
