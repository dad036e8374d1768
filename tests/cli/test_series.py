"""Running totals: who said what when, and what replaced what."""

from pathlib import Path

import pytest
from tests.cli.calling import call, lines
from tests.conftest import Snapshot
from tests.report import build

from reportedly.cli.leaf import show_incident
from reportedly.errors import UsageError


def test_a_series_as_a_person_sees_it(
    capsys: pytest.CaptureFixture[str], snapshot: Snapshot
) -> None:
    show_incident(build.SERIES, build.GROUND)
    snapshot("cli/series.txt", capsys.readouterr().out)


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


def test_a_convention_that_is_none_is_a_wrong_call(examples: Path) -> None:
    with pytest.raises(UsageError):
        call("series", "--ledger", str(examples), "--convention", "wishful")
