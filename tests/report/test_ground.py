"""What a report stands on can be looked up, and nothing is made up for what is missing."""

from dataclasses import replace

from tests.report import build

from reportedly.model.unknown import UNKNOWN
from reportedly.report.ground import Ground, behind, told_in


def test_claims_are_found_by_id_and_sorted_by_date() -> None:
    ids = (build.THREE_HUNDRED.id, build.HUNDRED.id, "no such claim")
    assert build.GROUND.known(ids) == (build.HUNDRED, build.THREE_HUNDRED)


def test_a_claim_without_a_date_comes_last() -> None:
    ids = (build.WOUNDED.id, build.HUNDRED.id)
    assert build.GROUND.known(ids)[-1] is build.WOUNDED


def test_a_missing_document_is_unknown() -> None:
    ground = Ground.of((build.HUNDRED,), ())
    assert ground.document(build.HUNDRED) is UNKNOWN
    assert ground.claimants(build.SERIES.tolls[0]) == ""


def test_claimants_are_those_in_the_range() -> None:
    killed, casualties, _ = build.SERIES.tolls
    assert build.GROUND.claimants(killed) == "The spy agency"
    assert build.GROUND.claimants(casualties) == "The capital"


def test_without_a_current_figure_the_last_claimants_are_named() -> None:
    toll = replace(build.SERIES.tolls[2], last=(build.HUNDRED.id, build.LOST.id))
    assert build.GROUND.claimants(toll) == "The spy agency; The capital"


def test_one_claimant_is_named_once() -> None:
    toll = replace(build.SERIES.tolls[0], claims=(build.HUNDRED.id, build.THREE_HUNDRED.id))
    assert build.GROUND.claimants(toll) == "The spy agency"


def test_everything_that_an_incident_mentions_is_behind_it() -> None:
    mentioned = {build.HUNDRED, build.THREE_HUNDRED, build.LOST, build.PLANNED}
    assert behind(build.SERIES) == tuple(sorted(claim.id for claim in mentioned))
    assert behind(replace(build.VILLAGE, tolls=())) == ()


def test_an_incident_without_a_toll_is_told_in_its_claims() -> None:
    one = replace(build.VILLAGE, tolls=(), claims=(build.CAPTURED.id, build.WOUNDED.id))
    assert behind(one) == ()
    assert told_in(one) == tuple(sorted(one.claims))
    assert set(behind(build.SERIES)) <= set(told_in(build.SERIES))
