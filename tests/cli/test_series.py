"""Running totals: who said what when, and what replaced what."""

from pathlib import Path

from tests.cli.calling import call, lines
from tests.conftest import Snapshot


def test_the_series_as_a_person_sees_them(examples: Path, snapshot: Snapshot) -> None:
    result = call("series", "--ledger", str(examples), "--as-of", "2025-01-13", COLUMNS="100")
    snapshot("cli/series-2025-01-13.txt", result.stdout)


def test_a_later_total_of_the_same_claimant_replaces_the_earlier(examples: Path) -> None:
    shown = call("series", "--ledger", str(examples), "--as-of", "2025-01-13").stdout
    assert "replaced by" in shown


def test_only_series_are_listed(examples: Path) -> None:
    made = lines(call("series", "--ledger", str(examples), "--json"))
    assert made
    assert all(one["shape"] == "series" for one in made)


def test_csv_has_a_row_for_each_toll(examples: Path) -> None:
    made = lines(call("series", "--ledger", str(examples), "--json"))
    shown = call("series", "--ledger", str(examples), "--csv").stdout_bytes
    tolls = [one["tolls"] for one in made]
    assert shown.count(b"\r\n") == 1 + sum(len(one) for one in tolls if isinstance(one, list))


def test_a_filter_keeps_what_it_stands_on(examples: Path) -> None:
    made = call("series", "--ledger", str(examples), "--claimant", "nobody at all")
    assert made.stdout == ""
    assert "No series fits." in made.stderr
