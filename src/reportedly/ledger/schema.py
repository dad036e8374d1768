"""The tables of a ledger.

A document is a row for each text that it ever had. A reading is what one version of the reader,
with one set of rules, made of one such row; claims and issues belong to a reading. Nothing is
updated or deleted: what is current is decided when it is read, in `current`. Judgements stand
in the order in which they were made, each with a hash over itself and all before it.

Sources are the bytes that were read, each with what came of it, so that a run that is resumed
passes over what is done.

Spots, and the two tables of words that `dialect` makes, are made from the rest, to look things
up by. So are the incidents, with all that they grow from: a room of them for each convention,
which can be emptied and filled again. So are the tallies: how many claims each document has of
each claimant and each country, by which lists of them are made.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Select,
    Table,
    Text,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine

SCHEMA_VERSION = 5
KIND = "reportedly ledger"

# Sorted by code point everywhere; SQLite does so by itself.
WORDS: TypeEngine[str] = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

# The key of an SQLite table must be called so, to be its row number.
LARGE: TypeEngine[int] = BigInteger().with_variant(Integer, "sqlite")

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

SOURCES = Table(
    "sources",
    METADATA,
    # Hash over the bytes and what was said of them; not over their name.
    Column("digest", WORDS, primary_key=True),
    Column("reader", WORDS, primary_key=True),
    Column("rules", WORDS, primary_key=True),
    # The text that they hold; open where they hold none.
    Column("document", WORDS),
    Column("sha256", WORDS),
    # What went wrong while they were read: a JSON list.
    Column("issues", WORDS, nullable=False),
    ForeignKeyConstraint(("document", "sha256"), ("documents.id", "documents.sha256")),
)

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    # The order in which they were made; a clock may run backwards.
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", WORDS, nullable=False, unique=True),
    Column("at", WORDS, nullable=False),
    Column("content", WORDS, nullable=False),
    # Hash of the content and of the chain before it, so that a change anywhere shows.
    Column("chain", WORDS, nullable=False),
)

SPOTS = Table(
    "spots",
    METADATA,
    Column("spot", LARGE, primary_key=True, autoincrement=False),
    Column("reading", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    # The days of the claim, and that from which it could be known, as Python numbers days.
    Column("first", Integer),
    Column("last", Integer),
    Column("known", Integer),
    ForeignKeyConstraint(("reading", "place"), ("claims.reading", "claims.place")),
    Index("ix_spots_claim", "reading", "place", unique=True),
)


DERIVED = Table(
    "derived",
    METADATA,
    Column("space", WORDS, primary_key=True),
    Column("key", WORDS, primary_key=True),
    Column("value", WORDS, primary_key=True),
    sqlite_with_rowid=False,
)

INCIDENTS = Table(
    "incidents",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("room", WORDS, nullable=False),
    Column("id", WORDS, nullable=False),
    Column("shape", WORDS, nullable=False),
    # The days of its claims, as Python numbers days.
    Column("first", Integer),
    Column("last", Integer),
    # What it is listed by, each with the other sign: its weight, its last day, its documents.
    Column("light", Integer, nullable=False),
    Column("old", Integer, nullable=False),
    Column("few", Integer, nullable=False),
    UniqueConstraint("room", "id"),
    Index("ix_incidents_light", "room", "light", "id"),
    Index("ix_incidents_old", "room", "old", "id"),
    Index("ix_incidents_few", "room", "few", "id"),
)

INCIDENT_TEXTS = Table(
    "incident_texts",
    METADATA,
    Column("incident", ForeignKey("incidents.seq"), primary_key=True),
    Column("content", WORDS, nullable=False),
)

MEMBERS = Table(
    "members",
    METADATA,
    Column("incident", ForeignKey("incidents.seq"), primary_key=True),
    Column("spot", LARGE, primary_key=True),
    # What the incident would be called if it were named after this claim.
    Column("name", WORDS, nullable=False, index=True),
    Index("ix_members_spot", "spot"),
)

TALLIES = Table(
    "tallies",
    METADATA,
    # What is counted: claims of a claimant, of an outlet, of a country.
    Column("space", WORDS, primary_key=True),
    # Whose they are.
    Column("key", WORDS, primary_key=True),
    # In which document, by its id.
    Column("document", WORDS, primary_key=True, index=True),
    # How many claims, and how many of them in the outlet's own voice.
    Column("claims", Integer, nullable=False),
    Column("own", Integer, nullable=False),
    # The first of them: its date, its id, and what it calls him.
    Column("first", WORDS, nullable=False),
    # The day of publication, and who published it.
    Column("published", WORDS),
    Column("publisher", WORDS),
    Index("ix_tallies_first", "space", "key", "first"),
)


# Of the texts that an id has had, the one published last counts; among those of the same or of
# no date, the one that came in last. Of the readings of that text, the newest counts.
NEWEST_FIRST = (
    func.coalesce(DOCUMENTS.c.published, "").desc(),
    DOCUMENTS.c.seq.desc(),
    READINGS.c.seq.desc(),
)


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
