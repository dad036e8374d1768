"""CSV rows keep the names of the contract and lose no value."""

from dataclasses import replace

from tests.report import build

from reportedly.report.flat import CLAIM_COLUMNS, INCIDENT_COLUMNS, claims_flat, incidents_flat
from reportedly.wire import claim_to_json, incident_to_json


def test_a_claim_is_a_row_of_named_cells() -> None:
    table = claims_flat([claim_to_json(build.HUNDRED)])
    row = dict(zip(CLAIM_COLUMNS, table.rows[0], strict=True))
    assert row["count.lo"] == "100"
    assert row["count.hi"] == ""
    assert row["roles.target.id"] == "PRK-MIL"
    assert row["attribution.part"] == "publisher; claimant"
    assert row["attribution.text"] == "; The spy agency"
    assert row["increment"] == "false"
    assert row["as_of.from"] == "statement"


def test_unknown_is_an_empty_cell_and_never_zero() -> None:
    table = claims_flat([claim_to_json(build.WOUNDED)])
    row = dict(zip(CLAIM_COLUMNS, table.rows[0], strict=True))
    assert row["count.n"] == ""
    assert row["as_of.date"] == ""


def test_each_toll_of_an_incident_is_a_row() -> None:
    table = incidents_flat([incident_to_json(build.SERIES)])
    rows = [dict(zip(INCIDENT_COLUMNS, row, strict=True)) for row in table.rows]
    assert [row["tolls.category"] for row in rows] == ["killed", "casualties", "deployed"]
    assert rows[0]["tolls.held_out.reason"] == "superseded"
    assert rows[1]["tolls.high_open"] == "true"
    assert {row["id"] for row in rows} == {build.SERIES.id}


def test_an_incident_without_a_toll_keeps_its_row() -> None:
    bare = replace(build.VILLAGE, tolls=())
    (row,) = incidents_flat([incident_to_json(bare)]).rows
    assert row[0] == bare.id


def test_every_column_is_a_name_of_the_contract() -> None:
    claim = set(claim_to_json(build.HUNDRED)) | {"n_a_to_b", "n_b_to_a", "remains", "mediator"}
    assert {name.split(".")[0] for name in CLAIM_COLUMNS} <= claim
    incident = set(incident_to_json(build.SERIES))
    assert {name.split(".")[0] for name in INCIDENT_COLUMNS} == incident
