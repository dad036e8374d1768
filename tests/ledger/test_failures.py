"""What a database complains of, said so that a person can act."""

import sqlite3

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from reportedly.errors import LedgerError, LedgerFullError, NotALedgerError
from reportedly.ledger.failures import explained


class ServerError(Exception):
    """An error as the driver of a server raises it: five letters, and words."""

    def __init__(self, state: str | None, words: str = "FATAL: no\nDETAIL: more") -> None:
        super().__init__(words)
        self.sqlstate = state


def told(error: Exception) -> LedgerError:
    """Return what becomes of an error."""
    with pytest.raises(LedgerError) as found, explained("postgresql://ada@host/war"):
        raise error
    assert found.value.subject == "postgresql://ada@host/war"
    assert found.value.hint.endswith(".")
    return found.value


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("55P03", "another program is writing"),
        ("40001", "another program is writing"),
        ("40P01", "another program is writing"),
        ("42501", "may not be opened or written"),
        ("25006", "may not be opened or written"),
        ("3F000", "may not be opened or written"),
        ("XX001", "is damaged"),
        ("53100", "no room left"),
        ("57P01", "has hung up (FATAL: no)"),
        ("08006", "has hung up"),
        ("28P01", "has hung up"),
        ("3D000", "has hung up"),
        ("22P02", "the database refused (FATAL: no)"),
    ],
)
def test_the_letters_of_a_server(state: str, words: str) -> None:
    error = told(DBAPIError("SELECT 1", None, ServerError(state)))
    assert words in error.what
    assert isinstance(error, LedgerFullError) == (state == "53100")


def test_a_server_that_is_not_there_has_no_letters() -> None:
    assert "did not answer" in told(OperationalError("", None, ServerError(None))).what
    lost = DBAPIError("", None, ServerError(None), connection_invalidated=True)
    assert "has hung up" in told(lost).what


def test_a_file_that_is_none() -> None:
    error = sqlite3.DatabaseError("file is not a database")
    error.sqlite_errorname = "SQLITE_NOTADB"
    assert isinstance(told(error), NotALedgerError)
    assert "the database refused" in told(sqlite3.DatabaseError("anything")).what
