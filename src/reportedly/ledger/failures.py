"""What the database complains of, as errors that say what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from reportedly.errors import LedgerError, LedgerFullError, NotALedgerError

# SQLite's name of the error, and which of ours it is. A write that fails for a quota, or for a
# limit on the size of files, is an "IOERR_WRITE": only a disk without room is "FULL".
NO_ROOM = (
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "SQLITE_IOERR_FSYNC",
    "SQLITE_IOERR_SHMSIZE",
    "SQLITE_IOERR_TRUNCATE",
)
REASONS = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        "another program is writing to this ledger",
        "Wait until it has finished, then call again.",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        "this ledger may not be opened or written here",
        "Check the rights of the file and of its folder, or choose another --ledger path.",
    ),
    (
        ("SQLITE_CORRUPT", "SQLITE_IOERR"),
        "this ledger is damaged, or its disk is",
        "Restore it from a copy; `reportedly check` says what is left.",
    ),
)


@contextmanager
def explained(subject: str) -> Iterator[None]:
    """Turn what the database raises into a `LedgerError` about this ledger.

    Raises:
        LedgerError: or one of its kinds.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise _meant(error, subject) from error


def no_ledger(subject: str) -> NotALedgerError:
    """Return the error for a file that is something else."""
    return NotALedgerError(
        "this is no ledger of reportedly", subject, "Choose another --ledger path."
    )


def _meant(error: SQLAlchemyError | sqlite3.Error, subject: str) -> LedgerError:
    origin = error.orig if isinstance(error, DBAPIError) else error
    name = str(getattr(origin, "sqlite_errorname", ""))
    if name == "SQLITE_NOTADB":
        return no_ledger(subject)
    if name in NO_ROOM:
        return LedgerFullError(
            "there is no room left to write",
            subject,
            "Free space, or raise the quota, then call again: nothing half was written.",
        )
    for names, what, hint in REASONS:
        if name.startswith(names):
            return LedgerError(what, subject, hint)
    return LedgerError(f"the database refused ({origin})", subject, "Run `reportedly check`.")
