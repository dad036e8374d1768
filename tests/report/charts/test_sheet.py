"""The sheet: who says so, what is withheld, what nobody has reviewed, where it leads."""

from dataclasses import replace

import pytest
from tests.report import build
from tests.report.charts.made import sheet

from reportedly.lexicon.care_book import load_care
from reportedly.lexicon.load import load
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.voice import SourceType
from reportedly.report.charts.svg import text
from reportedly.report.exports.names import mask_of
from reportedly.report.ground import Ground

WITNESS = replace(
    build.HUNDRED,
    id="w1",
    attribution=build.says("Teodor Brankovic", "said", source_type=SourceType.EYEWITNESS),
)


@pytest.fixture(scope="module")
def masked() -> Ground:
    return Ground.of([WITNESS], [build.MORNING])


def test_a_claim_is_put_as_what_its_claimant_said() -> None:
    told = sheet().told(build.HUNDRED)
    assert told.startswith(
        "The spy agency said that at least 100 northern soldiers were killed"
    )
    assert told.endswith("machine-extracted, unreviewed")


def test_how_it_stands_comes_before_whether_it_was_reviewed() -> None:
    told = sheet().told(build.HUNDRED, "in the range")
    assert told.endswith("; in the range; machine-extracted, unreviewed")


def test_an_accepted_claim_is_not_called_unreviewed() -> None:
    one = sheet(accepted=frozenset({build.HUNDRED.id}))
    assert "unreviewed" not in one.told(build.HUNDRED)


def test_private_names_are_withheld_where_they_have_to_be(masked: Ground) -> None:
    mask = mask_of([WITNESS], load_care(load().common), [])
    assert "Brankovic" in sheet(masked).told(WITNESS)
    veiled = sheet(masked, mask=mask)
    assert "Brankovic" not in veiled.told(WITNESS)
    assert "Brankovic" not in veiled.claimant(WITNESS)
    assert "Brankovic" not in veiled.plain("Teodor Brankovic was there")


def test_the_note_counts_what_nobody_reviewed() -> None:
    ids = frozenset({"a", "b", "c"})
    note = sheet(accepted=frozenset({"a"})).review_note(ids)
    assert note == "Machine-extracted, unreviewed: 2 of 3 claims."
    assert sheet(accepted=ids).review_note(ids) == ""


def test_the_method_names_convention_and_date() -> None:
    assert sheet().method_note() == "Convention “plain”."
    asked = Settings(convention="ucdp", as_of=PartialDate.parse("2025-01"))
    assert sheet(settings=asked).method_note() == "Convention “ucdp”, as known on 2025-01."


def test_loaded_words_of_a_title_stand_in_quotation_marks() -> None:
    loaded = replace(build.SERIES, title="killed: terrorists in the north")
    assert sheet().title(loaded) == "killed: “terrorists” in the north"


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("", "/claims/1"),
        ("/", "/claims/1"),
        ("http://127.0.0.1:8750", "http://127.0.0.1:8750/claims/1"),
        ("http://127.0.0.1:8750/war/", "http://127.0.0.1:8750/war/claims/1"),
    ],
)
def test_parts_lead_to_pages_under_the_address(base: str, address: str) -> None:
    made = sheet(base=base).leading("claims/1", "What it is", text((0, 0), "x"))
    assert f'href="{address}"' in made
    assert 'aria-label="What it is"' in made
    assert "<title>What it is</title>" in made


def test_without_pages_nothing_leads_anywhere() -> None:
    made = sheet().leading("claims/1", "What it is", text((0, 0), "x"))
    assert "href" not in made
    assert "<title>What it is</title>" in made
    assert "href" not in sheet(base="/").leading("", "A sum", text((0, 0), "x"))


def test_a_sheet_is_never_too_narrow_to_draw_on() -> None:
    assert sheet(width=5).wide == 320
    assert sheet(width=900).wide == 900
