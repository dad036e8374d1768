"""What became of a source's claims, and who prints whom."""

from dataclasses import replace

from tests import wide
from tests.report import build
from tests.report.test_sides import GROUND, ONE

from reportedly.model.incident import TollStatus
from reportedly.report.sources import key_of, outlets, record, sources

AGENCY = "the spy agency"
STAFF = "the northern staff"


def test_a_source_without_an_identifier_goes_by_its_name() -> None:
    keys = {one.key for one in sources(GROUND, {})}
    assert {AGENCY, STAFF} <= keys
    document = GROUND.document(wide.RIVAL)
    assert key_of(wide.RIVAL, document) == STAFF


def test_a_source_with_an_identifier_goes_by_that() -> None:
    voices = (
        build.HUNDRED.attribution[0],
        replace(build.HUNDRED.attribution[1], id="XXA-SPY"),
    )
    claim = replace(build.HUNDRED, attribution=voices)
    assert key_of(claim, GROUND.document(claim)) == "XXA-SPY"


def test_replaced_claims_and_repeats_are_told_apart() -> None:
    kept = record(AGENCY, GROUND, (ONE,))
    assert (kept.repeated, kept.revised) == (1, 1)
    ids = [one.id for one in kept.claims]
    assert ids[0] == build.HUNDRED.id
    assert set(ids) == {build.HUNDRED.id, build.THREE_HUNDRED.id, wide.REPEATED.id}


def test_contradictions_count_for_both() -> None:
    assert record(AGENCY, GROUND, (ONE,)).contradicted == 1
    assert record(STAFF, GROUND, (ONE,)).contradicted == 1


def test_only_what_another_bears_out_is_confirmed() -> None:
    assert record(AGENCY, GROUND, (ONE,)).confirmed == 0
    toll = replace(ONE.tolls[0], status=TollStatus.CORROBORATED)
    borne_out = replace(ONE, tolls=(toll,))
    assert record(AGENCY, GROUND, (borne_out,)).confirmed == 1


def test_nobody_has_no_record() -> None:
    kept = record("nobody", GROUND, (ONE,))
    assert (kept.claims, kept.repeated, kept.confirmed) == ((), 0, 0)


def test_publishers_by_how_much_they_printed() -> None:
    found = {one.name: one for one in outlets(GROUND)}
    assert found["Invented Evening Wire"].claims == 2
    assert found["Invented Evening Wire"].own == 0
    assert found["publisher unknown"].own == 1
    assert sum(one.documents for one in found.values()) == len(wide.DOCUMENTS)
    assert sum(one.claims for one in found.values()) == len(wide.CLAIMS)
