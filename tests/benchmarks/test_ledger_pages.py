"""The times of pages are printed, and the ledger is made where there is none."""

from pathlib import Path

import pytest
from benchmarks.ledger_pages import ASKED, main


def test_a_small_ledger_is_made_and_measured_twice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(tmp_path / "war.db")
    assert main(["300", place]) == 0
    first = capsys.readouterr().out
    assert "claims in" in first
    assert "file: " in first
    assert "memory: " in first
    assert all(name in first for name in ASKED)
    assert main(["300", place]) == 0
    assert "claims in" not in capsys.readouterr().out
