"""The table of claims says who says what of whom."""

from tests.report import build

from reportedly.lexicon.wording_book import load_wording
from reportedly.model.actor import Filler, Roles
from reportedly.report.claims import claims_table, fields, parties

BOOK = load_wording()


def test_one_row_is_who_says_what_of_whom() -> None:
    table = claims_table(build.CLAIMS, build.GROUND, BOOK)
    assert [column.name for column in table.columns][:5] == [
        "id",
        "kind",
        "count",
        "who / whom",
        "claimant",
    ]
    row = table.rows[0]
    assert row[1:7] == (
        "killed",
        "at least 100",
        "northern soldiers",
        "The spy agency",
        "2024-12-19",
        "happened",
    )


def test_loaded_words_stand_in_quotation_marks() -> None:
    row = claims_table((build.LOST,), build.GROUND, BOOK).rows[0]
    assert row[3] == "“terrorists”"


def test_an_exchange_names_both_sides_and_both_things() -> None:
    roles = Roles(
        actor=(Filler(text="Pyongyang"),),
        recipient=(Filler(text="Moscow"),),
        thing=(Filler(text="troops"),),
        in_return=(Filler(text="expertise"),),
    )
    claim = build.claim(
        build.LEAFLET, "Two were captured near the village.", "exchange", "near", roles=roles
    )
    assert parties(claim) == "Pyongyang → Moscow: troops for expertise"


def test_a_claim_that_names_nobody_shows_a_dash() -> None:
    assert parties(build.PLANNED) == "–"


def test_fields_tell_all_that_is_known() -> None:
    shown = dict(fields(build.HUNDRED, build.MORNING))
    assert shown["target"] == "northern soldiers [PRK-MIL]"
    assert shown["as of"] == "2024-12-19 (statement)"
    assert shown["voices"] == "Invented Morning Post → The spy agency"
    assert shown["why"] == "lexicon/claims/killed.yaml#kill"
    assert "where" not in shown
