"""Who answers for the claims, and who printed them."""

import shutil
from pathlib import Path

from tests.cli.calling import call, lines


def test_every_claim_has_one_who_answers_for_it(examples: Path) -> None:
    found = lines(call("sources", "--ledger", str(examples), "--json"))
    claims = lines(call("claims", "--ledger", str(examples), "--json"))
    assert sum(one["claims"] for one in found) == len(claims)
    assert [one["claims"] for one in found] == sorted(
        (one["claims"] for one in found), reverse=True
    )
    ids = [one["id"] for one in found if one["id"]]
    assert len(ids) == len(set(ids))


def test_who_printed_it(built: Path) -> None:
    found = lines(call("sources", "--ledger", str(built), "--json"))
    by_name = {one["name"]: one for one in found}
    agency = by_name["The spy agency"]
    assert (agency["claims"], agency["documents"]) == (2, 2)
    assert agency["publishers"] == ["Invented Evening Wire", "Invented Morning Post"]
    assert (agency["source_type"], agency["letter"]) == ("third_intelligence", "F")


def test_filters_and_a_letter(built: Path, tmp_path: Path) -> None:
    war = str(shutil.copy(built, tmp_path / "war.db"))
    found = lines(call("sources", "--ledger", war, "--json", "--kind", "killed"))
    assert [one["claims"] for one in found] == [2]
    (one,) = lines(
        call("sources", "--ledger", war, "--json", "--as-of", "2024-12-20", "--kind", "killed")
    )
    assert one["claims"] == 1
    assert "claims" in call("sources", "--ledger", war).stdout
    nobody = call("sources", "--ledger", war, "--claimant", "nobody at all")
    assert (nobody.stdout, nobody.stderr) == ("", "No claim fits.\n")


def test_a_letter_stands_beside_its_voice(examples: Path, tmp_path: Path) -> None:
    war = str(shutil.copy(examples, tmp_path / "war.db"))
    name = next(
        one["id"] for one in lines(call("sources", "--ledger", war, "--json")) if one["id"]
    )
    call("review", "grade", name, "--value", "B", "--ledger", war, "--as", "ada")
    letters = {
        one["id"]: one["letter"] for one in lines(call("sources", "--ledger", war, "--json"))
    }
    assert letters[name] == "B"
