"""What the database complains of, as errors that say what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from reportedly.errors import LedgerError, LedgerFullError, NotALedgerError

# The database's name of the error, and which of ours it is: SQLite's name, or the five letters
# of PostgreSQL. A write to SQLite that fails for a quota, or for a limit on the size of files,
# is an "IOERR_WRITE": only a disk without room is "FULL".
LOST = ("08", "28", "3D", "57P")
NO_ROOM = (
    "SQLITE_FULL",
    "SQLITE_IOERR_WRITE",
    "SQLITE_IOERR_FSYNC",
    "SQLITE_IOERR_SHMSIZE",
    "SQLITE_IOERR_TRUNCATE",
    "53100",
)
REASONS = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40001", "40P01"),
        "another program is writing to this ledger",
        "Wait until it has finished, then call again.",
    ),
    (
        (
            "SQLITE_READONLY",
            "SQLITE_CANTOPEN",
            "SQLITE_PERM",
            "SQLITE_AUTH",
            "42501",
            "25006",
            "3F",
        ),
        "this ledger may not be opened or written here",
        "Check your rights to it, and to its folder, or choose another --ledger.",
    ),
    (
        ("SQLITE_CORRUPT", "SQLITE_IOERR", "XX001", "XX002"),
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
    name = _named(error, origin)
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
    first = str(origin).strip().partition("\n")[0]
    if name.startswith(LOST):
        what = f"the database server did not answer, or has hung up ({first})"
        hint = "See that it runs, with this user and database; nothing half was written."
        return LedgerError(what, subject, hint)
    return LedgerError(f"the database refused ({first})", subject, "Run `reportedly check`.")


def _named(error: SQLAlchemyError | sqlite3.Error, origin: BaseException | None) -> str:
    """Return the database's own name of an error."""
    name = getattr(origin, "sqlite_errorname", None) or getattr(origin, "sqlstate", None)
    if name:
        return str(name)
    # A server that is not there, or no longer, has no name for that.
    lost = isinstance(error, OperationalError) and not isinstance(origin, sqlite3.Error)
    gone = isinstance(error, DBAPIError) and error.connection_invalidated
    return LOST[0] if lost or gone else ""
