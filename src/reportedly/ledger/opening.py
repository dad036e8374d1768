"""Opening a ledger: never another's file, never another schema, never an empty file left."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event, inspect, select
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from reportedly.errors import LedgerError, UsageError
from reportedly.ledger.dialect import (
    PATIENCE,
    POSTGRES,
    insert_new,
    make_word_tables,
    on_postgres,
    writing,
)
from reportedly.ledger.failures import explained, no_ledger
from reportedly.ledger.schema import KIND, META, METADATA, SCHEMA_VERSION
from reportedly.ledger.upgrading import upgrade

SQLITE_HEADER = b"SQLite format 3\0"
SQLITE_URL = "sqlite:///"
COMPANIONS = ("", "-wal", "-shm", "-journal")
CONNECT_TIMEOUT = 10
SERVERS = (POSTGRES, "postgres")


def open_engine(path_or_url: str, *, create: bool, patience: float = PATIENCE) -> Engine:
    """Return an engine on a ledger that was looked at and found good.

    Args:
        path_or_url: a path, or a URL of SQLAlchemy.
        create: make one where there is none.
        patience: seconds to wait while another writes.

    Raises:
        NotALedgerError: the file is something else; it was not touched.
        LedgerVersionError: another version of the schema wrote it.
        LedgerFullError: a new one finds no room.
        LedgerError: it is missing, may not be read, or is locked.
        UsageError: the URL is none, or names a database that is not supported.
    """
    path = path_of(path_or_url)
    if path is None:
        engine = _server(path_or_url, patience)
        return _settled(engine, engine.url.render_as_string(), create=create)
    is_new = _check_file(path, create=create)
    try:
        return _settled(_sqlite(path, patience), str(path), create=create)
    except LedgerError:
        if is_new:
            _sweep(path)
        raise


def path_of(path_or_url: str) -> Path | None:
    """Return the path of an SQLite ledger, and none for a database behind a URL."""
    if path_or_url.startswith(SQLITE_URL):
        return Path(path_or_url.removeprefix(SQLITE_URL))
    return None if "://" in path_or_url else Path(path_or_url)


def _check_file(path: Path, *, create: bool) -> bool:
    """Refuse what cannot be a ledger before anything is opened; say whether it would be new."""
    try:
        with path.open("rb") as file:
            header = file.read(len(SQLITE_HEADER))
    except FileNotFoundError:
        if create and path.parent.is_dir():
            return True
        what, hint = (
            "there is no ledger",
            "Read something into it first: reportedly read SOURCE.",
        )
        if create:
            what = "there is no such folder for a ledger"
            hint = f"Make the folder {path.parent} first, or choose another --ledger path."
        raise LedgerError(what, str(path), hint) from None
    except (OSError, ValueError) as error:
        hint = "Check its rights, or choose another --ledger path."
        raise LedgerError(f"this ledger cannot be read ({error})", str(path), hint) from error
    # A file of no length is what a kill in the first moment leaves, and becomes a ledger.
    if header != SQLITE_HEADER and (header or not create):
        raise no_ledger(str(path))
    return False


def _server(url: str, patience: float) -> Engine:
    """Return an engine on a PostgreSQL database."""
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() not in SERVERS:
            raise _no_server(url)
        return create_engine(
            parsed.set(drivername=f"{POSTGRES}+psycopg"),
            connect_args={
                "connect_timeout": CONNECT_TIMEOUT,
                "client_encoding": "utf8",
                "application_name": "reportedly",
            },
            # A connection that the server has dropped since is opened again.
            pool_pre_ping=True,
            execution_options={"patience": patience},
        )
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise _no_server(url) from error


def _no_server(url: str) -> UsageError:
    hint = (
        "Give a path, or postgresql://USER@HOST/NAME, for which install reportedly[postgres]."
    )
    return UsageError("this is no ledger that can be opened", url, hint)


def _sqlite(path: Path, patience: float) -> Engine:
    """Return an engine whose transactions begin when we say so."""

    def connect() -> sqlite3.Connection:
        # As a URI, so that SQLite never makes a file that `_settle` has not asked for.
        location = f"file:{quote(str(path.absolute()))}?mode=rwc"
        return sqlite3.connect(
            location,
            uri=True,
            timeout=patience,
            isolation_level=None,
            check_same_thread=False,
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    """Set what SQLite forgets between connections."""
    connection.execute("PRAGMA foreign_keys = ON")
    # FULL waits for the disk after every transaction. NORMAL would be safe against a kill too,
    # but a power cut could take the last transactions along: a document is read again, but
    # nobody repeats a judgement that he believes to be kept. A sync costs less than a parse.
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    """Begin for real: a writer takes the lock at once, so that it never waits half-way."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _settled(engine: Engine, subject: str, *, create: bool) -> Engine:
    try:
        with explained(subject):
            _settle(engine, subject, create=create)
    except LedgerError:
        engine.dispose()
        raise
    return engine


def _settle(engine: Engine, subject: str, *, create: bool) -> None:
    """Check what is there and bring it up to date, or make the tables in one transaction."""
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        found = _version(connection, subject, has_meta=META.name in tables) if tables else ""
    if found == str(SCHEMA_VERSION):
        return
    if not tables and not create:
        raise no_ledger(subject)
    if not tables and not on_postgres(engine):
        _write_ahead(engine)
    with writing(engine) as connection:
        if not inspect(connection).get_table_names():
            _make(connection)
        else:  # older than this program, or made by another in this very moment
            upgrade(connection, subject, _version(connection, subject, has_meta=True))


def _make(connection: Connection) -> None:
    METADATA.create_all(connection)
    make_word_tables(connection)
    rows = [{"name": "kind", "value": KIND}, {"name": "schema", "value": str(SCHEMA_VERSION)}]
    connection.execute(insert_new(connection, META), rows)


def _write_ahead(engine: Engine) -> None:
    """Let readers and one writer work at the same time; the file keeps this."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _version(connection: Connection, subject: str, *, has_meta: bool) -> str | None:
    """Return which schema the ledger says that it has."""
    columns = inspect(connection).get_columns(META.name) if has_meta else []
    if not {"name", "value"} <= {column["name"] for column in columns}:
        raise no_ledger(subject)
    rows = connection.execute(select(META.c.name, META.c.value))
    meta = {str(row.name): str(row.value) for row in rows}
    if meta.get("kind") != KIND:
        raise no_ledger(subject)
    return meta.get("schema")


def _sweep(path: Path) -> None:
    """Take away the file that the failed attempt has made."""
    for companion in COMPANIONS:
        Path(f"{path}{companion}").unlink(missing_ok=True)
