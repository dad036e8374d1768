"""From an id down to the marked words."""

from pathlib import Path

import pytest
from tests.cli.calling import call, lines
from tests.conftest import Snapshot
from tests.pages.files import pdf
from tests.report import build

from reportedly.errors import UsageError


def first(examples: Path, *command: str) -> dict[str, object]:
    return dict(lines(call(*command, "--ledger", str(examples), "--json"))[0])


def test_a_claim_as_a_person_sees_it(built: Path, snapshot: Snapshot) -> None:
    result = call("show", build.HUNDRED.id, "--ledger", str(built))
    snapshot("cli/show-claim.txt", result.stdout)


def test_a_document_as_a_person_sees_it(built: Path, snapshot: Snapshot) -> None:
    snapshot("cli/show-document.txt", call("show", "leaflet", "--ledger", str(built)).stdout)


def test_a_claim_is_shown_with_its_sentence_marked(examples: Path) -> None:
    claim = first(examples, "claims", "--kind", "killed")
    shown = call("show", str(claim["id"])[:8], "--ledger", str(examples)).stdout
    assert "kind        killed" in shown
    assert "^^^^" in shown
    assert call("show", f"c:{claim['id']}", "--ledger", str(examples)).stdout == shown


def test_a_claim_of_a_pdf_says_on_which_page_it_stands(tmp_path: Path) -> None:
    file, ledger = tmp_path / "report.pdf", str(tmp_path / "war.db")
    words = ("The week at Oss", "Two soldiers were captured near Oss, the army said.")
    file.write_bytes(pdf([[(60, 700, 11, line)] for line in words]))
    assert call("read", str(file), "--ledger", ledger).exit_code == 0
    (claim,) = lines(call("claims", "--kind", "captured", "--ledger", ledger, "--json"))
    shown = call("show", claim["id"], "--ledger", ledger).stdout
    assert "\npage        2\n" in shown
    assert "^^^^" in shown


def test_a_document_is_shown_with_all_its_claims(examples: Path) -> None:
    shown = call("show", "osprey-2025-01-22", "--ledger", str(examples)).stdout
    assert "Osprey Quay Dispatch" in shown
    assert "^^^^" in shown
    assert "casualties" in shown


def test_a_series_is_shown_with_its_lines(examples: Path) -> None:
    one = first(examples, "series")
    shown = call("show", str(one["id"]), "--ledger", str(examples)).stdout
    assert "claimant" in shown
    assert "standing" in shown


def test_a_program_gets_the_noun(examples: Path) -> None:
    one = first(examples, "series")
    assert first(examples, "show", str(one["id"])) == one


def test_an_id_that_is_none_is_a_wrong_call(examples: Path) -> None:
    with pytest.raises(UsageError, match="nothing in the ledger has this id"):
        call("show", "zzzz", "--ledger", str(examples))


def test_no_id_is_a_wrong_call(examples: Path) -> None:
    with pytest.raises(UsageError, match="no id was given"):
        call("show", "", "--ledger", str(examples))
