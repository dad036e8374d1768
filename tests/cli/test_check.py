"""Every span, hash, link and invariant of a ledger."""

import sqlite3
from pathlib import Path
from shutil import copy

from tests.cli.calling import call, lines
from tests.report.build import HUNDRED, LOST


def test_a_ledger_that_was_only_read_into_is_sound(examples: Path) -> None:
    result = call("check", "--ledger", str(examples))
    assert result.exit_code == 0, result.stdout
    assert "broken 0" in result.stdout


def test_a_changed_text_is_found(examples: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "changed.db"
    with sqlite3.connect(examples) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy(examples, ledger)
    with sqlite3.connect(ledger) as connection:
        connection.execute("UPDATE documents SET content = replace(content, '4,000', '5,000')")
    result = call("check", "--ledger", str(ledger), "--json")
    assert result.exit_code == 1
    assert "wrong_hash" in {issue["code"] for issue in lines(result)}


def test_the_end_of_the_chain_is_said(built: Path, tmp_path: Path) -> None:
    """Whoever notes it down can show later that nothing before it was touched."""
    war = str(copy(built, tmp_path / "war.db"))
    assert "the chain ends" not in call("check", "--ledger", war).stdout
    call("review", "accept", HUNDRED.id, "--ledger", war, "--as", "ada")
    first = call("check", "--ledger", war).stdout.splitlines()[-1]
    assert first.startswith("judgements 1, the chain ends in ")
    assert len(first.split()[-1]) == 64
    call("review", "accept", LOST.id, "--ledger", war, "--as", "ada")
    assert call("check", "--ledger", war).stdout.splitlines()[-1] != first
