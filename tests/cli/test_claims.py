"""The rows of the ledger, for people, programs and spreadsheets."""

import csv
import io
from pathlib import Path

from tests.cli.calling import EXAMPLES, call, lines
from tests.conftest import Snapshot


def test_the_table_as_a_person_sees_it(built: Path, snapshot: Snapshot) -> None:
    for width in ("80", "120"):
        result = call("claims", "--ledger", str(built), COLUMNS=width)
        assert all(len(line) <= int(width) for line in result.stdout.splitlines())
        snapshot(f"cli/claims-{width}.txt", result.stdout)


def test_every_quote_stands_at_its_span(examples: Path) -> None:
    documents = {
        line["document"]: line["text"] for line in lines(call("extract", str(EXAMPLES)))
    }
    for claim in lines(call("claims", "--ledger", str(examples), "--json")):
        start, end = claim["span"]
        assert documents[claim["document"]][start:end] == claim["quote"]


def test_filters_are_joined(examples: Path) -> None:
    claims = lines(
        call(
            "claims", "--ledger", str(examples), "--json", "--kind", "killed", "--since", "2025"
        )
    )
    assert claims
    assert all(claim["kind"] == "killed" for claim in claims)
    assert all(claim["as_of"]["date"] >= "2025" for claim in claims)


def test_as_of_shows_what_was_known(examples: Path) -> None:
    then = lines(call("claims", "--ledger", str(examples), "--json", "--as-of", "2024-12-20"))
    assert then
    assert all(claim["as_of"]["date"] <= "2024-12-20" for claim in then)


def test_csv_has_the_names_of_the_contract(examples: Path) -> None:
    shown = call("claims", "--ledger", str(examples), "--csv").stdout
    rows = list(csv.DictReader(io.StringIO(shown, newline="")))
    claims = lines(call("claims", "--ledger", str(examples), "--json"))
    assert [row["id"] for row in rows] == [claim["id"] for claim in claims]
    assert {"kind", "count.lo", "count.hi", "attribution.text", "status"} <= set(rows[0])


def test_nothing_found_says_what_there_is(examples: Path) -> None:
    result = call("claims", "--ledger", str(examples), "--kind", "eclipse")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "killed" in result.stderr


def test_pages_of_claims_make_the_whole_list(examples: Path) -> None:
    every = lines(call("claims", "--ledger", str(examples), "--json"))
    paged, mark = [], ""
    while True:
        after = ("--after", mark) if mark else ()
        page = call("claims", "--ledger", str(examples), "--json", "--limit", "9", *after)
        paged += lines(page)
        mark = page.stderr.partition("--after ")[2].strip()
        if not mark:
            break
    assert paged == every
