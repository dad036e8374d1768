"""Opening never touches what is not a ledger, and leaves nothing behind when it fails."""

import resource
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from tests.ledger.build import READER, RULES, document, export, found, fresh
from tests.rights import open_folder, without_rights

from reportedly.errors import (
    LedgerError,
    LedgerFullError,
    LedgerVersionError,
    NotALedgerError,
    UsageError,
)
from reportedly.ledger.failures import explained
from reportedly.ledger.opening import path_of
from reportedly.ledger.schema import SCHEMA_VERSION
from reportedly.ledger.store import open_ledger


@contextmanager
def room(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as a full disk or a quota would."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def run(path: Path, *statements: str) -> None:
    """Do to a file what another program might do."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize(
    "content",
    [b"Nine people died.", b"\x89PNG\r\n\x1a\n\0\0\0", b"SQLite format 2\0" * 40, b"\0"],
)
def test_another_file_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, *, create: bool
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(
        NotALedgerError, match=r"no ledger .*report\.txt.* another --ledger path"
    ):
        open_ledger(str(path), create=create)
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["report.txt"]


def test_a_file_that_only_begins_like_a_database(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    path.write_bytes(b"SQLite format 3\0" + b"x" * 2000)
    with pytest.raises(NotALedgerError):
        open_ledger(str(path), create=True)
    assert path.stat().st_size == 2016


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE places (name)",
        "CREATE TABLE meta (key, value)",
        "CREATE TABLE meta (name, value)",
    ],
)
def test_a_database_of_others_is_refused_and_left_alone(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "places.db"
    run(path, statement)
    before = path.read_bytes()
    with pytest.raises(NotALedgerError):
        open_ledger(str(path), create=True)
    assert path.read_bytes() == before


def test_another_schema_is_refused_with_both_versions(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    fresh(str(path)).close()
    run(path, "UPDATE meta SET value = '7' WHERE name = 'schema'")
    said = rf"schema 7, and this program {SCHEMA_VERSION}.*into a new ledger"
    with pytest.raises(LedgerVersionError, match=said):
        open_ledger(str(path), create=True)


@pytest.mark.parametrize("content", [b"", None])
def test_nothing_is_made_where_none_was_asked_for(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "war.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(LedgerError, match="no ledger"):
        open_ledger(str(path), create=False)
    assert path.exists() == (content is not None)


def test_an_empty_file_becomes_a_ledger_where_one_may_be_made(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    path.touch()
    fresh(str(path)).close()
    open_ledger(str(path), create=False).close()


def test_the_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"Make the folder .*nowhere first"):
        open_ledger(str(tmp_path / "nowhere" / "war.db"), create=True)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="Is a directory"):
        open_ledger(str(tmp_path), create=True)


@pytest.mark.parametrize(
    "url", ["nosuch://host/db", "mysql://x/y", "sqlite+nosuch:///x", "://", "http://["]
)
def test_a_url_of_no_database(url: str) -> None:
    with pytest.raises(UsageError, match="no ledger that can be opened"):
        open_ledger(url, create=True)


def test_a_url_of_a_file_is_its_path(tmp_path: Path) -> None:
    assert path_of("sqlite:////tmp/war.db") == Path("/tmp/war.db")  # noqa: S108
    assert path_of("war.db") == Path("war.db")
    assert path_of("postgresql://host/war") is None
    with open_ledger(f"sqlite:///{tmp_path}/war.db", create=True) as ledger:
        assert export(ledger) == ""
    assert (tmp_path / "war.db").exists()


@pytest.mark.parametrize("name", ["wär #1 100%.db", "a?mode=memory", "-", "war.db&x=1"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    with fresh(str(tmp_path / name)) as ledger:
        ledger.add(found(), READER, RULES)
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_closed_ledger_is_one_file(tmp_path: Path) -> None:
    with fresh(str(tmp_path / "war.db")) as ledger:
        ledger.add(found(), READER, RULES)
        before = export(ledger)
    assert list(tmp_path.iterdir()) == [tmp_path / "war.db"]
    (tmp_path / "war.db").rename(tmp_path / "copy.db")
    with open_ledger(str(tmp_path / "copy.db"), create=False) as ledger:
        assert export(ledger) == before


def test_without_rights_nothing_is_made() -> None:
    with open_folder() as folder:
        with without_rights(), pytest.raises(LedgerError, match="may not be opened"):
            open_ledger(str(folder / "war.db"), create=True)
        assert list(folder.iterdir()) == []


def test_without_rights_nothing_is_read() -> None:
    with open_folder() as folder:
        path = folder / "war.db"
        fresh(str(path)).close()
        path.chmod(0)
        with without_rights(), pytest.raises(LedgerError, match="Permission denied"):
            open_ledger(str(path), create=False)


def test_a_ledger_that_may_only_be_read_is_not_written() -> None:
    with open_folder() as folder:
        path = folder / "war.db"
        fresh(str(path)).close()
        folder.chmod(0o777)
        path.chmod(0o444)
        with without_rights(), open_ledger(str(path), create=False) as ledger:
            assert export(ledger) == ""
            with pytest.raises(LedgerError, match="may not be opened or written"):
                ledger.add(found(), READER, RULES)


def test_a_full_disk_leaves_no_new_file(tmp_path: Path) -> None:
    with room(5000), pytest.raises(LedgerFullError, match="no room left"):
        open_ledger(str(tmp_path / "war.db"), create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_writes_no_half_document(tmp_path: Path) -> None:
    with fresh(str(tmp_path / "war.db")) as ledger:
        ledger.add(found(), READER, RULES)
        before = export(ledger)
        large = document("large", document().text + " And so on." * 60_000)
        with room(400_000), pytest.raises(LedgerFullError, match="Free space"):
            ledger.add(found(large), READER, RULES)
        assert (export(ledger), ledger.check()) == (before, ())
        assert ledger.add(found(large), READER, RULES)


def test_a_full_database_is_a_full_ledger() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        with pytest.raises(LedgerFullError), explained("war.db"):
            connection.execute("CREATE TABLE large AS SELECT randomblob(100000)")


def test_a_writer_waits_and_then_says_so(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    with fresh(str(path)) as ledger:
        ledger.add(found(), READER, RULES)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as other,
        open_ledger(str(path), create=False, patience=0.05) as ledger,
    ):
        other.execute("BEGIN IMMEDIATE")
        assert len(list(ledger.documents())) == 1
        with pytest.raises(LedgerError, match="another program is writing"):
            ledger.add(found(document("b")), READER, RULES)
        other.execute("ROLLBACK")
        assert ledger.add(found(document("b")), READER, RULES)


def test_two_openers_share_a_ledger(tmp_path: Path) -> None:
    path = str(tmp_path / "war.db")
    with fresh(path) as one, fresh(path) as two:
        assert one.add(found(document("a")), READER, RULES)
        assert not two.add(found(document("a")), READER, RULES)
        assert two.add(found(document("b")), READER, RULES)
        assert export(one) == export(two)


def test_many_make_the_same_ledger_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "war.db")

    def read(number: int) -> None:
        with fresh(path) as ledger:
            ledger.add(found(document(f"{number % 4}")), READER, RULES)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(read, range(16)))
    with open_ledger(path, create=False) as ledger:
        assert [one.id for one in ledger.documents()] == ["0", "1", "2", "3"]
        assert ledger.check() == ()


def test_a_damaged_ledger_says_so(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    with fresh(str(path)) as ledger:
        for number in range(40):
            ledger.add(found(document(f"{number}")), READER, RULES)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with (
        pytest.raises(LedgerError, match="damaged"),
        open_ledger(str(path), create=False) as half,
    ):
        export(half)
