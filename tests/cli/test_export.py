"""Exports from the command line: files in a folder, or the first one printed."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from tests.cli.calling import EXAMPLES, call

from reportedly.errors import UsageError
from reportedly.report.exports.formats import FORMATS

TODAY = "2026-01-01"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Read the examples once."""
    path = str(tmp_path_factory.mktemp("ledger") / "war.db")
    call("read", str(EXAMPLES), "--ledger", path)
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_its_files(name: str, ledger: str, tmp_path: Path) -> None:
    result = call(
        "export", name, "--ledger", ledger, "--out", str(tmp_path), REPORTEDLY_TODAY=TODAY
    )
    assert result.exit_code == 0
    note = json.loads((tmp_path / "method.json").read_text())
    assert {file.name for file in tmp_path.iterdir()} == {*note["rows"], "method.json"}
    assert note["convention"] == FORMATS[name].convention
    assert f"{len(note['omitted']):,} left out" in result.stderr


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"parquet"}))
def test_twice_gives_the_same_bytes(name: str, ledger: str) -> None:
    first, second = (
        call("export", name, "--ledger", ledger, REPORTEDLY_TODAY=TODAY).stdout_bytes
        for _ in range(2)
    )
    assert first == second


def test_without_a_folder_the_first_file_is_printed(ledger: str) -> None:
    printed = call("export", "geojson", "--ledger", ledger, REPORTEDLY_TODAY=TODAY).stdout
    assert json.loads(printed)["type"] == "FeatureCollection"


def test_every_figure_of_a_table_walks_back_to_claims(ledger: str, tmp_path: Path) -> None:
    call(
        "export", "ged-like", "--ledger", ledger, "--out", str(tmp_path), REPORTEDLY_TODAY=TODAY
    )
    with (tmp_path / "tolls.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows
    for row in rows:
        if row["low"] or row["high"]:
            for claim in row["claims"].split(";"):
                assert call("show", claim, "--ledger", ledger).exit_code == 0


def test_parquet_has_what_csv_has(ledger: str, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    for name in ("csv", "parquet"):
        call("export", name, "--ledger", ledger, "--out", str(tmp_path), REPORTEDLY_TODAY=TODAY)
    table = pq.read_table(tmp_path / "claims.parquet")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "claims.csv").read_text())))
    assert table.column_names == list(rows[0])
    assert table.column("id").to_pylist() == [row["id"] for row in rows]


def test_only_what_was_asked_for(ledger: str) -> None:
    printed = call(
        "export", "csv", "--kind", "captured", "--ledger", ledger, REPORTEDLY_TODAY=TODAY
    ).stdout
    kinds = {row["kind"] for row in csv.DictReader(io.StringIO(printed, newline=""))}
    assert kinds == {"captured"}


def test_what_a_reviewer_accepts_leaves_as_reviewed(ledger: str, tmp_path: Path) -> None:
    own = str(tmp_path / "own.db")
    shutil.copy(ledger, own)
    first = call("claims", "--ledger", own, "--kind", "captured", "--json").stdout
    claim = json.loads(first.splitlines()[0])["id"]
    before = call("export", "claimreview", "--ledger", own, REPORTEDLY_TODAY=TODAY).stdout
    said = call("review", "accept", claim, "--ledger", own, "--as", "mara", "--why", "read it")
    assert said.exit_code == 0
    after = call("export", "claimreview", "--ledger", own, REPORTEDLY_TODAY=TODAY).stdout
    assert json.loads(before)["@graph"] == []
    (made,) = json.loads(after)["@graph"]
    assert made["@id"].endswith(claim)


def test_the_president_keeps_his_name(ledger: str) -> None:
    printed = call("export", "csv", "--ledger", ledger, REPORTEDLY_TODAY=TODAY).stdout
    assert "Volodymyr Zelensky" in printed


def test_a_format_that_is_none(ledger: str) -> None:
    with pytest.raises(UsageError, match="no such format"):
        call("export", "xlsx", "--ledger", ledger)


def test_a_folder_that_is_none(ledger: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"):
        call("export", "hxl", "--ledger", ledger, "--out", str(tmp_path / "file" / "x"))


def test_an_export_without_a_protection_takes_a_reason_and_is_logged(
    ledger: str, tmp_path: Path
) -> None:
    own = str(tmp_path / "own.db")
    shutil.copy(ledger, own)
    command = ("export", "geojson", "--ledger", own, "--unprotect", "points")
    with pytest.raises(UsageError, match="without a reason"):
        call(*command, "--reason", "  ")
    out = ("--out", str(tmp_path / "out"))
    made = call(*command, *out, "--reason", "for the map desk", REPORTEDLY_REVIEWER="mara")
    assert made.exit_code == 0
    care = json.loads((tmp_path / "out" / "method.json").read_text())["care"]
    assert [line for line in care if "points, by mara on" in line and "for the map" in line]
    log = json.loads(call("review", "log", "--ledger", own, "--json").stdout)
    assert log["reason"] == "for the map desk"
