"""An older ledger becomes one of today, and says the same."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine
from tests import postgres
from tests.ledger.build import READER, RULES, TEXT, document, found

from reportedly.errors import LedgerVersionError
from reportedly.ledger.dialect import WORD_TABLES, is_made_by_sqlite
from reportedly.ledger.filling import fill
from reportedly.ledger.schema import META, METADATA, SCHEMA_VERSION
from reportedly.ledger.store import open_ledger
from reportedly.ledger.upgrading import FILLED, STEPS
from reportedly.model.raw import Mark
from reportedly.model.unknown import Unknown

OLD = Path(__file__).parent / "old"
VERSIONS = tuple(range(1, SCHEMA_VERSION))


def raised(place: str, version: int) -> None:
    """Bring a ledger of the first schema to a later one, as the program of its day did."""
    engine = create_engine(
        place.replace("://", "+psycopg://") if "://" in place else f"sqlite:///{place}"
    )
    with engine.begin() as connection:
        for number in range(2, version + 1):
            STEPS[number](Operations(MigrationContext.configure(connection)))
        connection.execute(
            META.update().where(META.c.name == "schema").values(value=str(version))
        )
        if version >= FILLED:
            fill(connection)
    engine.dispose()


@pytest.fixture
def old(place: str, request: pytest.FixtureRequest) -> Callable[[int], str]:
    """Give a function that puts a stored ledger of a version where one may be."""

    def put(version: int) -> str:
        script = (OLD / "v1.sql").read_text(encoding="utf-8")
        if "://" in place:
            schema = place.rpartition("%3D")[2]
            server: postgres.Server = request.getfixturevalue("server")
            for statement in by_need(script):
                server.run(statement, schema)
        else:
            with closing(sqlite3.connect(place)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.executescript(script)
        if version > 1:
            raised(place, version)
        return place

    return put


def by_need(script: str) -> list[str]:
    """Return the statements of a stored ledger, each after those that it needs."""
    statements = [one.strip() for one in script.split(";\n")]
    wanted = ("meta", "documents", "readings", "claims", "issues", "judgements")
    return [
        one
        for table in wanted
        for verb in (f"CREATE TABLE {table}", f'INSERT INTO "{table}"')
        for one in statements
        if one.startswith(verb)
    ] + [one for one in statements if one.startswith("CREATE INDEX")]


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_ledger_says_what_it_said(old: Callable[[int], str], version: int) -> None:
    with open_ledger(old(version), create=False) as ledger:
        assert ledger.check() == ()
        assert [one.id for one in ledger.documents()] == ["a", "b"]
        assert [one.kind for one in ledger.claims()] == ["killed", "killed", "wounded"]
        assert [one.text for one in ledger.versions("a")] == [TEXT, TEXT.replace("12", "15")]
        assert len(ledger.issues()) == 2
        assert [one.reason for one in ledger.judgements()] == ["Earlier.", "Same.", "Late."]
        assert not ledger.add(found(document("b")), READER, RULES)
        assert ledger.add(found(document("c")), READER, RULES)
        assert ledger.check() == ()


@pytest.mark.parametrize("version", VERSIONS)
def test_the_tables_are_those_of_a_new_ledger(old: Callable[[int], str], version: int) -> None:
    place = old(version)
    open_ledger(place, create=False).close()
    url = place.replace("://", "+psycopg://") if "://" in place else f"sqlite:///{place}"
    engine = create_engine(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"compare_type": True, "include_name": is_of_all},
        )
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def is_of_all(name: str | None, sort: str, _: object) -> bool:
    """Say whether both databases have it: all but the tables of words."""
    return sort != "table" or not (name in WORD_TABLES or is_made_by_sqlite(str(name)))


def test_a_step_is_kept_with_its_time(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((OLD / "v1.sql").read_text(encoding="utf-8"))
    open_ledger(str(path), create=False).close()
    with closing(sqlite3.connect(path)) as connection:
        meta = dict(connection.execute("SELECT name, value FROM meta"))
    assert meta["schema"] == str(SCHEMA_VERSION)
    assert [name for name in sorted(meta) if name.startswith("step")] == [
        "step 2",
        "step 3",
        "step 4",
        "step 5",
    ]
    assert {meta[f"step {number}"][:2] for number in (2, 3, 4, 5)} == {"20"}


def test_what_stood_on_a_shelf_before_is_made_anew(old: Callable[[int], str]) -> None:
    place = old(3)
    engine = create_engine(place.replace("://", "+psycopg://") if "://" in place
                           else f"sqlite:///{place}")  # fmt: skip
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE derived (space TEXT, key TEXT, value TEXT)")
        connection.exec_driver_sql("INSERT INTO derived VALUES ('s', 'k', 'old')")
    engine.dispose()
    with open_ledger(place, create=False) as ledger, ledger.shelf() as rows:
        assert rows.held("s", "k") == ()


@pytest.mark.parametrize("version", VERSIONS)
def test_of_an_old_ledger_no_bytes_are_known(old: Callable[[int], str], version: int) -> None:
    mark = Mark(digest="5" * 64, document="b", sha256=document("b").sha256)
    with open_ledger(old(version), create=False) as ledger:
        assert isinstance(ledger.marked(mark.digest, READER, RULES), Unknown)
        ledger.mark(mark, READER, RULES)
        assert ledger.marked(mark.digest, READER, RULES) == mark
        assert ledger.known(document("b"), READER, RULES)


@pytest.mark.parametrize("version", ["6", "99", "0", "-1", "x", ""])
def test_a_newer_ledger_is_refused_and_left_alone(tmp_path: Path, version: str) -> None:
    path = tmp_path / "war.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((OLD / "v1.sql").read_text(encoding="utf-8"))
        connection.execute("UPDATE meta SET value = ? WHERE name = 'schema'", (version,))
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(LedgerVersionError, match=rf"schema {version}, .* newer reportedly"):
        open_ledger(str(path), create=True)
    assert path.read_bytes() == before
