"""Claimants side by side: each his own line, renderings under the claim that they render."""

from dataclasses import replace

from tests import wide
from tests.report import build

from reportedly.model.incident import Copy, HeldOut, Step, StepKind
from reportedly.model.unknown import UNKNOWN
from reportedly.report.ground import Ground
from reportedly.report.ids import shortened
from reportedly.report.sides import behind_toll, lineage, sides

GROUND = Ground.of(wide.CLAIMS, wide.DOCUMENTS)
SHORT = shortened(GROUND.ids)
ONE = replace(
    build.SERIES,
    tolls=(
        replace(
            build.SERIES.tolls[0],
            claims=(build.THREE_HUNDRED.id, wide.RIVAL.id),
            held_out=(
                HeldOut(claim=build.HUNDRED.id, reason="superseded"),
                HeldOut(claim=wide.REPEATED.id, reason="rendering"),
            ),
        ),
    ),
    disputes=((wide.RIVAL.id, build.THREE_HUNDRED.id),),
    history=(
        Step(
            claim=build.HUNDRED.id,
            superseded_by=build.THREE_HUNDRED.id,
            kind=StepKind.SUPERSEDED,
        ),
        Step(
            claim=wide.REPEATED.id,
            superseded_by=build.THREE_HUNDRED.id,
            kind=StepKind.RENDERING,
        ),
    ),
    copies=(Copy(document="reprint", original="evening", score=0.9),),
)


def test_each_claimant_has_a_side() -> None:
    names = [side.name for side in sides(ONE, GROUND, SHORT)]
    assert names == ["The northern staff", "The spy agency"]


def test_a_side_goes_from_the_oldest_to_the_newest() -> None:
    agency = sides(ONE, GROUND, SHORT)[1]
    ids = [said.claim.id for said in agency.said]
    assert ids == [build.HUNDRED.id, build.THREE_HUNDRED.id]
    assert [said.current for said in agency.said] == [False, True]


def test_a_rendering_is_counted_and_not_told_again() -> None:
    agency = sides(ONE, GROUND, SHORT)[1]
    assert [said.renderings for said in agency.said] == [0, 1]
    assert wide.REPEATED.id not in {said.claim.id for said in agency.said}


def test_renderings_of_renderings_lead_to_one_claim() -> None:
    again = Step(claim=wide.RIVAL.id, superseded_by=wide.REPEATED.id, kind=StepKind.RENDERING)
    chained = replace(ONE, history=(*ONE.history, again))
    (agency,) = sides(chained, GROUND, SHORT)
    assert [said.renderings for said in agency.said] == [0, 2]


def test_a_ring_of_renderings_ends() -> None:
    ring = (
        Step(claim=build.HUNDRED.id, superseded_by=wide.RIVAL.id, kind=StepKind.RENDERING),
        Step(claim=wide.RIVAL.id, superseded_by=build.HUNDRED.id, kind=StepKind.RENDERING),
    )
    told = sides(replace(ONE, history=ring), GROUND, SHORT)
    assert {side.name for side in told} == {"The spy agency"}


def test_how_a_claim_stands_is_said() -> None:
    staff, agency = sides(ONE, GROUND, SHORT)
    assert f"replaced by {SHORT[build.THREE_HUNDRED.id]}" in agency.said[0].notes
    assert f"contradicts {SHORT[build.THREE_HUNDRED.id]}" in staff.said[0].notes


def test_the_kind_of_voice_is_told_where_all_agree() -> None:
    staff, _ = sides(ONE, GROUND, SHORT)
    assert staff.source_type == "party military"


def test_the_last_claim_of_each_kind_is_kept() -> None:
    agency = sides(ONE, GROUND, SHORT)[1]
    assert [one.id for one in agency.latest] == [build.THREE_HUNDRED.id]


def test_the_lineage_says_who_cites_whom() -> None:
    told = {row.document.id: row for row in lineage(ONE, GROUND)}
    assert list(told) == ["morning", "evening", "noon", "reprint"]
    assert told["noon"].cites == ("The northern staff",)
    assert told["reprint"].through == ("the Evening Wire",)
    assert told["reprint"].copy_of == "evening"
    assert told["morning"].copy_of is UNKNOWN


def test_behind_a_toll_stand_its_claims_or_the_last_ones() -> None:
    toll = ONE.tolls[0]
    assert {one.id for one in behind_toll(toll, GROUND)} == set(toll.claims)
    last = replace(toll, claims=(), last=(build.HUNDRED.id,))
    assert [one.id for one in behind_toll(last, GROUND)] == [build.HUNDRED.id]
