"""Every span, hash, link and invariant of a ledger."""

import sqlite3
from pathlib import Path
from shutil import copy

from tests.cli.calling import call, lines


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
