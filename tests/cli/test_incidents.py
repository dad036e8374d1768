"""What happened, by how many accounts."""

from pathlib import Path

from tests.cli.calling import call, lines


def test_only_incidents_are_listed(examples: Path) -> None:
    made = lines(call("incidents", "--ledger", str(examples), "--json"))
    assert all(one["shape"] == "incident" for one in made)


def test_the_table_and_the_csv_have_every_incident(examples: Path) -> None:
    made = lines(call("incidents", "--ledger", str(examples), "--json"))
    table = call("incidents", "--ledger", str(examples)).stdout
    rows = call("incidents", "--ledger", str(examples), "--csv").stdout
    for one in made:
        assert str(one["id"])[:8] in table
        assert str(one["id"]) in rows
