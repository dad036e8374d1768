"""Every format: its shape as others define it, its care, and that its figures walk back."""

import csv
import io
import json
from dataclasses import replace

import pytest
from tests.report.exports import making

from reportedly.errors import UsageError
from reportedly.model.claim import Period
from reportedly.model.moment import PartialDate
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.report.exports import acled, ged, hxl
from reportedly.report.exports.care import CAPTIVE, cared
from reportedly.report.exports.formats import FORMATS, export
from reportedly.report.exports.review import rating_of
from reportedly.report.ground import Ground


def files(name: str, **more: object) -> dict[str, str]:
    """Return the files of a format, by name."""
    made = export(making.dossier(**more), name, making.BOOK)
    return {file.name: file.data.decode("utf-8", "replace") for file in made.files}


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of CSV by their columns."""
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("name", FORMATS)
def test_no_protected_name_leaves(name: str) -> None:
    accepted = frozenset({making.VICTIM.id, making.MINISTER.id})
    for text in files(name, accepted=accepted).values():
        assert not [word for word in making.NAMES if word in text.casefold()]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_ledger_gives_the_same_bytes(name: str) -> None:
    assert files(name) == files(name)


@pytest.mark.parametrize("name", FORMATS)
def test_what_nobody_reviewed_says_so(name: str) -> None:
    made = "".join(files(name).values())
    assert "unreviewed" in made


@pytest.mark.parametrize("name", FORMATS)
def test_method_says_how_and_what_was_left_out(name: str) -> None:
    note = json.loads(files(name)["method.json"])
    assert note["convention"] == "ucdp"
    assert note["format"] == name
    assert set(note["rows"]) == set(files(name)) - {"method.json"}


def test_ged_has_its_columns_and_adds_up() -> None:
    (row,) = rows(files("ged-like")["ged_like.csv"])
    assert len(row) == 49
    parts = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    assert sum(int(row[part]) for part in parts) == int(row["best"]) == 12
    assert int(row["low"]) <= int(row["best"]) <= int(row["high"])
    assert (row["date_start"], row["date_end"]) == (
        "2025-03-01 00:00:00.000",
        "2025-03-03 00:00:00.000",
    )
    assert row["source_original"] == "[name withheld];Ihor Klymenko"
    assert row["priogrid_gid"] == "200595"


def test_a_point_near_a_school_is_blurred() -> None:
    (row,) = rows(files("ged-like")["ged_like.csv"])
    assert (row["latitude"], row["longitude"]) == ("49.2123", "37.2568")
    near = Ground.of(
        (replace(making.VICTIM, quote="x school".ljust(len(making.QUOTE))), making.MINISTER),
        (making.REPORT,),
    )
    (row,) = rows(files("ged-like", ground=near)["ged_like.csv"])
    assert (row["latitude"], row["longitude"]) == ("49.2", "37.3")


def test_an_incident_without_a_death_is_named_as_left_out() -> None:
    alive = replace(making.INCIDENT, tolls=(replace(making.TOLL, category="wounded"),))
    made = export(making.dossier(alive), "ged-like", making.BOOK)
    assert made.files[0].rows == 0
    assert [one.reason for one in made.omitted] == [ged.NO_DEATH]
    assert made.files[1].rows == 1  # it is in tolls.csv


@pytest.mark.parametrize(
    ("total", "count", "parts"),
    [(12, 3, (4, 4, 4)), (7, 3, (3, 2, 2)), (1, 3, (1, 0, 0)), (0, 2, (0, 0))],
)
def test_acled_splits_by_floor_division(total: int, count: int, parts: tuple[int, ...]) -> None:
    assert acled.split(total, count) == parts


def test_acled_gives_a_row_a_day() -> None:
    found = rows(files("acled-like")["acled_like.csv"])
    assert len(found[0]) == 31
    assert [row["event_date"] for row in found] == ["2025-03-01", "2025-03-02", "2025-03-03"]
    assert sum(int(row["fatalities"]) for row in found) == 12
    assert all(row["event_id_cnty"].startswith("RPT-") for row in found)
    assert found[0]["event_type"] == "Explosions/Remote violence"


def test_acled_refuses_a_total_of_a_whole_country() -> None:
    where = replace(making.PLACE, where_prec=6)
    made = export(
        making.dossier(replace(making.INCIDENT, where=where)), "acled-like", making.BOOK
    )
    assert [one.reason for one in made.omitted] == [acled.WHOLE_COUNTRY]


def test_hxl_has_its_tags_and_numbers_only() -> None:
    lines = list(csv.reader(io.StringIO(files("hxl")["claims_hxl.csv"])))
    tags = lines[1]
    assert tags == [tag for _, tag in hxl.COLUMNS]
    affected = [
        cell for tag, cell in zip(tags, lines[2], strict=True) if tag.startswith("#affected")
    ]
    assert all(cell == "" or cell.isdigit() for cell in affected)
    assert lines[2][tags.index("#affected+killed+best")] == "12"


def test_geojson_puts_longitude_first_and_points_only_where_they_are() -> None:
    made = json.loads(files("geojson")["incidents.geojson"])
    (feature,) = made["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [37.2568, 49.2123]}
    wide = replace(making.INCIDENT, where=replace(making.PLACE, where_prec=4))
    text = export(making.dossier(wide), "geojson", making.BOOK).files[0].data
    assert json.loads(text)["features"][0]["geometry"] is None


def test_annotations_select_words_that_stand_there_or_only_positions() -> None:
    made = json.loads(files("annotations")["annotations.jsonld"])
    text = making.TEXT
    quotes = 0
    for item in made["items"]:
        for one in item["target"]["selector"]:
            if one["type"] == "TextQuoteSelector":
                quotes += 1
                assert one["exact"] in text
            else:
                assert text[one["start"] : one["end"]] in {making.QUOTE, making.MINISTER.quote}
    assert quotes == 1  # the other one holds a name


def test_prov_ties_claims_to_documents_claimants_and_the_run() -> None:
    graph = json.loads(files("prov")["prov.jsonld"])["@graph"]
    known = {node["@id"] for node in graph}
    claims = [node for node in graph if node["@id"].startswith("rpt:claim:")]
    assert len(claims) == 2
    for node in claims:
        for tie in ("prov:wasDerivedFrom", "prov:wasAttributedTo", "prov:wasGeneratedBy"):
            assert node[tie]["@id"] in known


def test_claimreview_needs_a_reviewer() -> None:
    assert json.loads(files("claimreview")["claimreview.jsonld"])["@graph"] == []
    accepted = frozenset({making.MINISTER.id})
    made = json.loads(files("claimreview", accepted=accepted)["claimreview.jsonld"])["@graph"]
    assert [one["reviewRating"]["alternateName"] for one in made] == ["corroborated"]


def test_a_disputed_claim_is_rated_so() -> None:
    disputed = replace(making.INCIDENT, disputes=((making.VICTIM.id, making.MINISTER.id),))
    assert rating_of(making.VICTIM, disputed) == "disputed"


def test_what_is_younger_than_72_hours_stays() -> None:
    for day, left in (("2025-03-03", 1), ("2025-03-04", 0), ("2025-03-05", 0)):
        made = export(making.dossier(today=PartialDate.parse(day)), "geojson", making.BOOK)
        assert len(made.omitted) == left, day


def test_sensitive_kinds_wait_for_a_review() -> None:
    torture = replace(making.VICTIM, kind="torture")
    ground = Ground.of((torture, making.MINISTER), (making.REPORT,))
    waiting = export(making.dossier(ground=ground), "geojson", making.BOOK)
    assert waiting.files[0].rows == 0
    accepted = frozenset({torture.id})
    reviewed = export(making.dossier(ground=ground, accepted=accepted), "geojson", making.BOOK)
    assert reviewed.files[0].rows == 1


def test_positions_of_forces_stay() -> None:
    claims = tuple(
        replace(claim, kind="deployed", period=Period.STOCK)
        for claim in (making.VICTIM, making.MINISTER)
    )
    made = export(
        making.dossier(ground=Ground.of(claims, (making.REPORT,))), "geojson", making.BOOK
    )
    assert made.files[0].rows == 0


def test_a_captives_words_stay() -> None:
    voice = Voice(part=Part.CLAIMANT, text="the captive", source_type=SourceType.CAPTIVE)
    said = replace(making.MINISTER, attribution=(*making.MINISTER.attribution, voice))
    assert cared(making.dossier(), making.BOOK).quote(said) == CAPTIVE


def test_a_format_that_is_none() -> None:
    with pytest.raises(UsageError, match="no such format"):
        export(making.dossier(), "xlsx", making.BOOK)
