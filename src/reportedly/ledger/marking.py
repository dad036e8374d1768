"""Which bytes were read: looked up before they are read again, and kept with what they gave."""

from sqlalchemy import select
from sqlalchemy.engine import Connection

from reportedly.ledger.dialect import insert_new
from reportedly.ledger.rows import Row, issues_of, issues_text
from reportedly.ledger.schema import SOURCES
from reportedly.model.raw import Mark
from reportedly.model.unknown import UNKNOWN, Unknown, known


def marked(connection: Connection, digest: str, how: tuple[str, str]) -> Mark | Unknown:
    """Return what these bytes gave when this reader, with these rules, read them."""
    same = (SOURCES.c.reader == how[0], SOURCES.c.rules == how[1])
    query = select(SOURCES).where(SOURCES.c.digest == digest, *same)
    row = connection.execute(query).one_or_none()
    if row is None:
        return UNKNOWN
    return Mark(
        digest=digest,
        document=row.document or UNKNOWN,
        sha256=row.sha256 or UNKNOWN,
        issues=issues_of(row.issues),
    )


def keep(connection: Connection, mark: Mark, how: tuple[str, str]) -> None:
    """Keep that bytes were read; twice is once."""
    row: Row = {
        "digest": mark.digest,
        "reader": how[0],
        "rules": how[1],
        "document": known(mark.document, "") or None,
        "sha256": known(mark.sha256, "") or None,
        "issues": issues_text(mark.issues),
    }
    connection.execute(insert_new(connection, SOURCES), row)
