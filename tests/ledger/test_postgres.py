"""A ledger on PostgreSQL: what only a server can do to it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.ledger.build import READER, RULES, document, export, found, fresh
from tests.postgres import Server

from reportedly.errors import LedgerError, LedgerVersionError, NotALedgerError, UsageError
from reportedly.ledger.dialect import LEDGER_LOCK
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.found import Found

KILL = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    " AND backend_type = 'client backend'"
)


@pytest.fixture
def place(server: Server) -> str:
    return server.fresh()


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with fresh(place) as opened:
        opened.add(found(document("a")), READER, RULES)
        yield opened


def schema(place: str) -> str:
    return place.rpartition("%3D")[2]


def test_no_server(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"did not answer.*\*\*\*.*See that it runs"):
        open_ledger(f"postgresql://me:secret@/war?host={tmp_path}", create=True)


def test_no_such_database(server: Server) -> None:
    with pytest.raises(LedgerError, match=r"hung up .*nosuch.*this user and database"):
        open_ledger(f"postgresql://postgres@/nosuch?host={server.folder}", create=True)


def test_nothing_is_made_where_none_was_asked_for(place: str) -> None:
    with pytest.raises(NotALedgerError):
        open_ledger(place, create=False)
    fresh(place).close()
    open_ledger(place, create=False).close()


def test_tables_of_others_are_refused_and_left_alone(server: Server, place: str) -> None:
    server.run("CREATE TABLE places (name text)", schema(place))
    with pytest.raises(NotALedgerError):
        open_ledger(place, create=True)


def test_a_newer_ledger_is_refused(server: Server, ledger: Ledger, place: str) -> None:
    server.run("UPDATE meta SET value = '99' WHERE name = 'schema'", schema(place))
    with pytest.raises(LedgerVersionError, match="schema 99"):
        open_ledger(place, create=True)
    assert len(list(ledger.documents())) == 1


def test_a_writer_waits_and_then_says_so(server: Server, ledger: Ledger, place: str) -> None:
    held = f"BEGIN; SELECT pg_advisory_xact_lock({LEDGER_LOCK}); SELECT pg_sleep(1.5); COMMIT"
    with ThreadPoolExecutor(1) as pool, open_ledger(place, create=False, patience=0.05) as one:
        waiting = pool.submit(server.run, held)
        while not server.run("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"):
            pass
        with pytest.raises(LedgerError, match="another program is writing"):
            one.add(found(document("b")), READER, RULES)
        assert len(list(ledger.documents())) == 1
        waiting.result()
        assert one.add(found(document("b")), READER, RULES)


def test_a_connection_that_was_dropped_between(server: Server, ledger: Ledger) -> None:
    before = export(ledger)
    server.run(KILL)
    assert export(ledger) == before
    server.run(KILL)
    assert ledger.add(found(document("b")), READER, RULES)
    assert ledger.check() == ()


def test_a_connection_that_is_lost_while_reading(server: Server, ledger: Ledger) -> None:
    for number in range(3):
        large = Found(document=document(f"{number}", "Nine died. " * 99_000))
        ledger.add(large, READER, RULES)
    lines = ledger.documents()
    next(lines)
    server.run(KILL)
    with pytest.raises(LedgerError, match="has hung up"):
        list(lines)
    assert len(list(ledger.documents())) == 4


def test_a_role_without_rights(server: Server, ledger: Ledger, place: str) -> None:
    assert ledger.check() == ()
    server.run("DROP ROLE IF EXISTS guest")
    server.run("CREATE ROLE guest LOGIN")
    with pytest.raises(LedgerError, match="may not be opened or written"):
        open_ledger(place.replace("postgres@", "guest@"), create=True)


def test_a_driver_is_named_in_the_hint() -> None:
    with pytest.raises(UsageError, match=r"reportedly\[postgres\]"):
        open_ledger("mysql://host/war", create=True)


def test_many_write_at_once(place: str) -> None:
    def read(number: int) -> None:
        with fresh(place) as one:
            one.add(found(document(f"{number % 4}")), READER, RULES)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(read, range(12)))
    with open_ledger(place, create=False) as one:
        assert [paper.id for paper in one.documents()] == ["0", "1", "2", "3"]
        assert one.check() == ()
