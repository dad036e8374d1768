"""SQLite and PostgreSQL: everything in which they differ, and nothing else.

SQLite takes its one write lock at the start of a transaction; PostgreSQL is given a lock of the
ledger to the same end, so that both have one writer at a time and any number of readers, each
of whom sees the ledger as it was when he began.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Engine, Insert, Select, Table, column, literal_column, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from reportedly.ledger.schema import LARGE
from reportedly.ledger.words import Sought, in_postgres, in_sqlite

PATIENCE: Final = 10.0
POSTGRES: Final = "postgresql"
# Any number does that no other program on the same database takes: "reportedly" on a phone.
LEDGER_LOCK: Final = 7376783359
ROWS_AT_ONCE: Final = 500
CLAIM_WORDS: Final = "claim_words"
DOCUMENT_WORDS: Final = "document_words"
WORD_TABLES: Final = (CLAIM_WORDS, DOCUMENT_WORDS)
# What SQLite makes for itself beside a table of words.
SHADOWS: Final = ("_config", "_content", "_data", "_docsize", "_idx")


def on_postgres(connection: Connection | Engine) -> bool:
    """Say which of the two it is."""
    return connection.dialect.name == POSTGRES


def insert_new(connection: Connection, table: Table) -> Insert:
    """Return an insert that leaves rows alone that are there already."""
    if on_postgres(connection):
        return postgresql.insert(table).on_conflict_do_nothing()
    return sqlite.insert(table).on_conflict_do_nothing()


def column_of(connection: Connection, query: str, values: tuple[str | int, ...]) -> list[str]:
    """Return the first column of a query that is asked many times, with `?` for its values.

    SQLite is asked past SQLAlchemy, which takes ten times as long as SQLite does.
    """
    if on_postgres(connection):
        found = connection.exec_driver_sql(query.replace("?", "%s"), values)
        return [row[0] for row in found]
    rows = connection.connection.cursor().execute(query, values)
    return [row[0] for row in rows]


def tell(connection: Connection, query: str, values: tuple[str | int, ...]) -> None:
    """Let a statement without an answer run, in the same way as `column_of`."""
    if on_postgres(connection):
        connection.exec_driver_sql(query.replace("?", "%s"), values)
    else:
        connection.connection.cursor().execute(query, values)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that sees one state of the ledger, and fetches rows as needed."""
    options: dict[str, object] = {}
    if on_postgres(engine):
        options = {
            "isolation_level": "REPEATABLE READ",
            "postgresql_readonly": True,
            "stream_results": True,
            "max_row_buffer": ROWS_AT_ONCE,
        }
    with engine.connect().execution_options(**options) as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open one transaction that takes the write lock at once, and commits at the end."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if on_postgres(connection):
            patience = float(connection.get_execution_options().get("patience", PATIENCE))
            wait = text("SELECT set_config('lock_timeout', :wait, true)")
            connection.execute(wait, {"wait": f"{max(1, round(patience * 1000))}ms"})
            lock = text("SELECT pg_advisory_xact_lock(:lock)")
            connection.execute(lock, {"lock": LEDGER_LOCK})
        yield connection


def make_word_tables(connection: Connection) -> None:
    """Make the two tables of words: what stands in them can be made again from the rest."""
    for name in WORD_TABLES:
        if on_postgres(connection):
            connection.exec_driver_sql(
                f"CREATE TABLE {name} (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)"
            )
            connection.exec_driver_sql(
                f"CREATE INDEX ix_{name}_words ON {name} USING GIN (words)"
            )
        else:
            # Without content: the words are looked for here, and read where they stand.
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', columnsize=0,"
                " tokenize='unicode61 remove_diacritics 0 tokenchars _')"
            )


def add_words(
    connection: Connection, table: str, rows: Sequence[tuple[int, Sequence[str]]]
) -> None:
    """Add rows to a table of words: a number, and the words in their order."""
    if not rows:
        return
    if on_postgres(connection):
        insert = f"INSERT INTO {table} (id, words) VALUES (:id, CAST(:words AS tsvector))"  # noqa: S608 - a name of our own
        values = [{"id": number, "words": _vector(words)} for number, words in rows]
    else:
        insert = f"INSERT INTO {table} (rowid, words) VALUES (:id, :words)"  # noqa: S608 - a name of our own
        values = [{"id": number, "words": " ".join(words)} for number, words in rows]
    connection.execute(text(insert), values)


def matching(
    connection: Connection, table: str, sought: Sought, after: int = -1
) -> Select[int]:
    """Return a query for the numbers under which the words stand that are looked for.

    Args:
        connection: to the ledger.
        table: a table of words.
        sought: the words.
        after: only larger numbers.
    """
    if on_postgres(connection):
        name, match, query = "id", "words @@ CAST(:sought AS tsquery)", in_postgres(sought)
    else:
        name, match, query = "rowid", f"{table} MATCH :sought", in_sqlite(sought)
    number = column(name, LARGE)
    found = text(match).bindparams(sought=query)
    return select(number.label("id")).select_from(text(table)).where(found, number > after)


def matching_among(
    connection: Connection, table: str, sought: Sought, numbers: Select[int]
) -> Select[int]:
    """Return a query for those of some numbers under which the words stand.

    SQLite goes once through everything that has the words, which the sign before its number
    brings about: to open the index of words for each number takes a thousand times as long.
    """
    number = literal_column("id" if on_postgres(connection) else "+rowid", LARGE)
    return matching(connection, table, sought).where(number.in_(numbers))


def is_made_by_sqlite(table: str) -> bool:
    """Say whether SQLite made a table for itself, beside one of words."""
    return any(table == f"{name}{shadow}" for name in WORD_TABLES for shadow in SHADOWS)


def _vector(words: Sequence[str]) -> str:
    """Write words as PostgreSQL's text search holds them, each with its places."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words, start=1):
        places.setdefault(word, []).append(place)
    return " ".join(f"'{word}':{_comma(found)}" for word, found in places.items())


def _comma(places: Sequence[int]) -> str:
    return ",".join(map(str, places))
