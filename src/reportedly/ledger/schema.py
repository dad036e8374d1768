"""The tables of a ledger, and the one place that knows SQLite from PostgreSQL.

A document is a row for each text that it ever had. A reading is what one version of the reader,
with one set of rules, made of one such row; claims and issues belong to a reading. Nothing is
updated or deleted: what is current is decided when it is read, in `current`.
"""

from sqlalchemy import (
    Column,
    ForeignKey,
    Insert,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.types import TypeEngine

SCHEMA_VERSION = 1
KIND = "reportedly ledger"

# Sorted by code point everywhere; SQLite does so by itself.
WORDS: TypeEngine[str] = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

METADATA = MetaData()

META = Table(
    "meta",
    METADATA,
    Column("name", WORDS, primary_key=True),
    Column("value", WORDS, nullable=False),
)

DOCUMENTS = Table(
    "documents",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", WORDS, nullable=False),
    Column("sha256", WORDS, nullable=False),
    Column("published", WORDS),
    Column("first_seen", WORDS),
    Column("content", WORDS, nullable=False),
    UniqueConstraint("id", "sha256"),
)

READINGS = Table(
    "readings",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("document", ForeignKey("documents.seq"), nullable=False),
    Column("reader", WORDS, nullable=False),
    Column("rules", WORDS, nullable=False),
    UniqueConstraint("document", "reader", "rules"),
)

CLAIMS = Table(
    "claims",
    METADATA,
    Column("reading", ForeignKey("readings.seq"), primary_key=True),
    # The order of weight for the document.
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("id", WORDS, nullable=False, index=True),
    Column("kind", WORDS, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("content", WORDS, nullable=False),
)

ISSUES = Table(
    "issues",
    METADATA,
    # Hash of the rest, so that the same trouble is kept once.
    Column("id", WORDS, primary_key=True),
    # Open for trouble with a source that became no document.
    Column("reading", ForeignKey("readings.seq"), index=True),
    Column("subject", WORDS, nullable=False),
    Column("code", WORDS, nullable=False),
    Column("content", WORDS, nullable=False),
)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", WORDS, primary_key=True),
    Column("at", WORDS, nullable=False),
    Column("content", WORDS, nullable=False),
)


# Of the texts that an id has had, the one published last counts; among those of the same or of
# no date, the one that came in last. Of the readings of that text, the newest counts.
NEWEST_FIRST = (
    func.coalesce(DOCUMENTS.c.published, "").desc(),
    DOCUMENTS.c.seq.desc(),
    READINGS.c.seq.desc(),
)


def insert_new(connection: Connection, table: Table) -> Insert:
    """Return an insert that leaves rows alone that are there already."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def current() -> Select[tuple[int, int]]:
    """Return `document` and `reading`, the row numbers of what counts now for each id."""
    newest = func.row_number().over(partition_by=DOCUMENTS.c.id, order_by=NEWEST_FIRST)
    ranked = (
        select(
            DOCUMENTS.c.seq.label("document"),
            READINGS.c.seq.label("reading"),
            newest.label("age"),
        )
        .join_from(DOCUMENTS, READINGS)
        .subquery("ranked")
    )
    return select(ranked.c.document, ranked.c.reading).where(ranked.c.age == 1)
