"""Settling: of each statement in a document one rendering goes on."""

from functools import partial

from tests.reconcile.builders import claim

from reportedly.model.claim import Claim, Status
from reportedly.model.incident import StepKind
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.settle import Settled, settle
from reportedly.reconcile.sourced import held_reason, source

HEAD = claim("killed", "12", flags=("headline",))
BODY = claim("killed", "12", at=200, by="UKR-GOV")
OTHER = claim("killed", "30", at=300, by="a monitor")
PLANNED = claim("killed", "12", at=400, status=Status.PLANNED)


def of(*claims: Claim) -> Settled:
    reason = partial(held_reason, settings=DEFAULT_SETTINGS)
    return settle(source(claims, (), DEFAULT_SETTINGS), DEFAULT_SETTINGS, reason)


def standing(found: Settled) -> list[str]:
    return [one.claim.id for one in found.standing]


def test_nothing_to_settle() -> None:
    assert of() == Settled()


def test_the_body_stands_for_its_headline() -> None:
    found = of(HEAD, BODY)
    assert standing(found) == [BODY.id]
    assert [(one.claim.id, why) for one, why in found.held] == [(HEAD.id, "rendering")]
    assert [(s.claim, s.superseded_by, s.kind) for s in found.steps] == [
        (HEAD.id, BODY.id, StepKind.RENDERING)
    ]


def test_other_statements_stand_beside() -> None:
    assert sorted(standing(of(HEAD, BODY, OTHER))) == sorted([BODY.id, OTHER.id])


def test_what_can_enter_no_range_stands_for_nobody() -> None:
    found = of(PLANNED, HEAD)
    assert standing(found) == [HEAD.id]
    assert [why for _, why in found.held] == ["planned"]
    assert of(PLANNED).standing == ()


def test_a_corrected_rendering_leaves_the_statement_to_the_others() -> None:
    wrong = claim("killed", "12", at=500, by="UKR-GOV", flags=("superseded_in_text",))
    found = of(HEAD, wrong)
    assert standing(found) == [HEAD.id]
    assert found.steps == ()
    assert [why for _, why in found.held] == ["corrected"]


def test_every_claim_ends_in_one_place() -> None:
    found = of(HEAD, BODY, OTHER, PLANNED)
    ends = [*standing(found), *(one.claim.id for one, _ in found.held)]
    assert sorted(ends) == sorted(one.id for one in (HEAD, BODY, OTHER, PLANNED))
