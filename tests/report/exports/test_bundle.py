"""The evidence bundle: whole, checked by its own hashes, the same bytes each time."""

import csv
import hashlib
import io
import json
import os
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from tests.report import build
from tests.report.exports import making

from reportedly.report.exports.bundle import LONG_AGO, NAME, SUMS, bundle
from reportedly.report.exports.formats import FORMATS, export
from reportedly.report.ground import Ground

INSIDE = {
    "README.txt",
    "SHA256SUMS",
    "claims.csv",
    "documents.csv",
    "incidents.csv",
    "method.json",
    "quotes.jsonl",
    "tolls.csv",
}


def opened(**more: object) -> zipfile.ZipFile:
    (file,) = bundle(making.ready(**more)).files
    assert file.name == NAME
    return zipfile.ZipFile(io.BytesIO(file.data))


def quotes(**more: object) -> list[dict[str, object]]:
    return [json.loads(line) for line in opened(**more).read("quotes.jsonl").splitlines()]


def test_it_has_rows_quotes_hashes_and_method() -> None:
    archive = opened()
    assert set(archive.namelist()) == INSIDE
    assert archive.testzip() is None
    note = json.loads(archive.read("method.json"))
    assert set(note["rows"]) == INSIDE - {"README.txt", "SHA256SUMS", "method.json"}


def test_the_same_ledger_gives_the_same_bytes_and_no_clock_is_in_them() -> None:
    first, second = (bundle(making.ready()).files[0].data for _ in range(2))
    assert first == second
    for entry in opened().infolist():
        assert entry.date_time == LONG_AGO
        assert entry.compress_type == zipfile.ZIP_STORED
        assert entry.create_system == 3


def test_the_order_of_claims_and_documents_changes_nothing() -> None:
    turned = Ground.of((making.MINISTER, making.VICTIM), (making.REPORT,))
    one, other = (bundle(making.ready(ground=g)).files[0].data for g in (making.GROUND, turned))
    assert one == other


def test_every_file_has_its_hash() -> None:
    archive = opened()
    lines = archive.read(SUMS).decode().splitlines()
    found = {name: told for told, _, name in (line.partition("  ") for line in lines)}
    assert set(found) == INSIDE - {SUMS}
    for name, told in found.items():
        assert hashlib.sha256(archive.read(name)).hexdigest() == told


def test_a_stranger_can_check_it_with_one_command(tmp_path: Path) -> None:
    opened().extractall(tmp_path)
    call = subprocess.run(
        ["sha256sum", "-c", SUMS], cwd=tmp_path, capture_output=True, check=False
    )
    assert call.returncode == 0
    (tmp_path / "tolls.csv").write_bytes(b"changed")
    call = subprocess.run(
        ["sha256sum", "-c", SUMS], cwd=tmp_path, capture_output=True, check=False
    )
    assert call.returncode == 1


@pytest.mark.skipif(os.name != "posix", reason="files have other rights elsewhere")
def test_files_can_be_read_by_their_owner(tmp_path: Path) -> None:
    opened().extractall(tmp_path)
    assert all(os.access(tmp_path / name, os.R_OK) for name in INSIDE)


def test_a_quote_says_where_it_stands_and_can_be_checked() -> None:
    found = {str(one["claim"]): one for one in quotes()}
    told = found[making.MINISTER.id]
    text = making.REPORT.text[int(str(told["start"])) : int(str(told["end"]))]
    assert text == told["quote"] == making.MINISTER.quote
    assert told["quote_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert told["sha256"] == hashlib.sha256(making.TEXT.encode()).hexdigest()


def test_a_quote_with_a_name_has_no_hash_to_guess_it_by() -> None:
    told = {str(one["claim"]): one for one in quotes()}[making.VICTIM.id]
    assert "withheld" in str(told["quote"])
    assert told["quote_sha256"] is None


def test_documents_are_known_by_their_hashes() -> None:
    (row,) = csv.DictReader(io.StringIO(opened().read("documents.csv").decode()))
    assert row["sha256"] == making.REPORT.sha256
    assert row["published"] == "2025-03-02"
    assert row["url"] == "https://morning.invalid/"


def test_every_document_of_a_quote_is_listed() -> None:
    archive = opened()
    rows = csv.DictReader(io.StringIO(archive.read("documents.csv").decode()))
    assert {str(one["document"]) for one in quotes()} <= {row["document"] for row in rows}


def test_figures_of_the_tolls_rest_on_quotes_that_are_in_it() -> None:
    archive = opened()
    known = {str(one["claim"]) for one in quotes()}
    for row in csv.DictReader(io.StringIO(archive.read("tolls.csv").decode())):
        assert set(row["claims"].split(";")) <= known


def test_a_claim_without_its_document_says_so() -> None:
    claim = build.claim(making.REPORT, making.MINISTER.quote, "killed", "dead")
    (told,) = quotes(ground=Ground.of((claim,), ()))
    assert told["sha256"] is None


def test_what_is_left_out_is_left_out_of_all_of_it() -> None:
    torture = replace(making.VICTIM, kind="torture")
    ground = Ground.of((torture, making.MINISTER), (making.REPORT,))
    assert torture.id not in {str(one["claim"]) for one in quotes(ground=ground)}
    note = json.loads(opened(ground=ground).read("method.json"))
    assert torture.id in {one["id"] for one in note["omitted"]}


def test_no_protected_name_is_in_any_of_it() -> None:
    made = export(making.dossier(), "bundle", making.BOOK)
    for file in made.files:
        text = file.data.decode("utf-8", "replace").casefold()
        assert not [word for word in making.NAMES if word in text]
    assert FORMATS["bundle"].convention == "plain"
