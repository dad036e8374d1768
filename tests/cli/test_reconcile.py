"""Incidents over all documents together, whatever form and order they come in."""

from pathlib import Path

import pytest
from tests.cli.calling import EXAMPLES, call, lines

from reportedly.errors import ContractError

DISPATCHES = str(EXAMPLES / "four-dispatches.jsonl")


def test_documents_and_lines_of_extract_give_the_same() -> None:
    extracted = call("extract", DISPATCHES).stdout
    assert call("reconcile", stdin=extracted).stdout == call("reconcile", DISPATCHES).stdout


def test_the_order_of_documents_changes_nothing() -> None:
    extracted = call("extract", DISPATCHES).stdout.splitlines(keepends=True)
    turned = "".join(reversed(extracted))
    assert call("reconcile", stdin=turned).stdout == call("reconcile", DISPATCHES).stdout


def test_every_line_is_an_incident() -> None:
    made = lines(call("reconcile", DISPATCHES, "--as-of", "2025-01-14"))
    assert made
    assert all(one["shape"] in {"incident", "series"} for one in made)


def test_a_line_that_breaks_the_contract_is_a_wrong_call(tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_text('{"document": "d", "sha256": "", "claims": [{"id": 7}]}\n')
    with pytest.raises(ContractError):
        call("reconcile", str(path))


def test_a_line_of_a_source_that_gave_no_document_passes_through() -> None:
    extracted = call("extract", "-", stdin='{"text": "Two were killed."}\n{"text": 7}\n')
    assert extracted.exit_code == 1
    assert call("reconcile", stdin=extracted.stdout).exit_code == 0
