"""The tables of incidents and tolls."""

from dataclasses import replace

from tests.report import build

from reportedly.lexicon.wording_book import load_wording
from reportedly.report.incidents import incidents_table, name, tolls_table

BOOK = load_wording()


def test_a_row_for_each_toll() -> None:
    table = incidents_table((build.SERIES, build.VILLAGE), build.GROUND, BOOK)
    assert [row[4] for row in table.rows] == [
        "killed: about 300",
        "casualties: 4,000 or more",
        "deployed: no current figure",
        "captured: 2",
    ]
    assert table.rows[3] == (
        "77aa88bb",
        "captured near the village",
        "unknown",
        "the village",
        "captured: 2",
        "unknown",
        "single source",
        "document leaflet",
    )


def test_an_incident_without_a_toll_still_has_a_row() -> None:
    bare = replace(build.VILLAGE, tolls=())
    (row,) = incidents_table((bare,), build.GROUND, BOOK).rows
    assert row[4:] == ("–",) * 4


def test_a_part_is_named_with_its_toll() -> None:
    toll = replace(build.VILLAGE.tolls[0], victims="children", period="interval")
    assert name(toll) == "captured (children), interval"


def test_tolls_name_their_claimants() -> None:
    first = tolls_table(build.SERIES, build.GROUND).rows[0]
    assert first == (
        "killed",
        "about 300",
        "unknown",
        "about 300",
        "single source",
        "2025-01-13",
        "The spy agency",
    )
