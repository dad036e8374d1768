"""What is looked at first is what most depends on."""

from dataclasses import replace

import pytest
from tests.report import build

from reportedly.model.claim import Claim
from reportedly.model.incident import HeldOut, Incident, TollStatus
from reportedly.model.unknown import UNKNOWN
from reportedly.review.consequence import POINTS, Cause, Weighed, by_consequence

FIRST, SECOND, THIRD = build.HUNDRED, build.THREE_HUNDRED, build.WOUNDED


def incident(**more: object) -> Incident:
    whole = replace(build.SERIES, tolls=(), disputes=(), history=(), claims=())
    return replace(whole, **more)  # type: ignore[arg-type]  # fields of Incident, by name


def weighed(*claims: Claim, **more: object) -> dict[str, Weighed]:
    return {one.claim.id: one for one in by_consequence(claims, (incident(**more),))}


def in_range(*claims: Claim, **more: object) -> Incident:
    toll = build.toll("killed", TollStatus.CORROBORATED, claims=tuple(c.id for c in claims))
    return incident(tolls=(replace(toll, **more),))  # type: ignore[arg-type]  # fields of Toll


def test_a_disputed_claim_comes_before_one_that_is_counted() -> None:
    made = by_consequence(
        (FIRST, SECOND),
        (in_range(FIRST), incident(disputes=((SECOND.id, THIRD.id),))),
    )
    assert [one.claim.id for one in made] == [SECOND.id, FIRST.id]
    assert made[0].causes == (Cause.DISPUTED,)
    assert made[1].causes == (Cause.COUNTED,)


def test_what_sets_an_end_of_a_range_is_named() -> None:
    (low, high) = by_consequence((FIRST, SECOND), (in_range(FIRST, SECOND, low=100, high=300),))
    assert Cause.BOUND in low.causes
    assert Cause.BOUND in high.causes
    inside = by_consequence((FIRST, SECOND), (in_range(FIRST, SECOND, low=7, high=900),))
    assert all(Cause.BOUND not in one.causes for one in inside)


def test_the_only_source_of_a_figure_is_named() -> None:
    toll = build.toll("killed", TollStatus.SINGLE_SOURCE, claims=(FIRST.id,), low=100)
    one = weighed(FIRST, tolls=(toll,))[FIRST.id]
    assert one.causes == (Cause.ALONE, Cause.COUNTED)


@pytest.mark.parametrize(
    ("reason", "waits"),
    [
        ("category_drift", True),
        ("headline_mismatch", True),
        ("planned", False),
        ("stale", False),
    ],
)
def test_what_waits_for_a_reviewer_is_named(reason: str, *, waits: bool) -> None:
    held = HeldOut(claim=FIRST.id, reason=reason)
    toll = build.toll("killed", TollStatus.CORROBORATED, held_out=(held,))
    assert (Cause.HELD in weighed(FIRST, tolls=(toll,))[FIRST.id].causes) is waits


def test_of_equals_the_larger_figure_comes_first_and_then_their_own_order() -> None:
    small = replace(FIRST, id="a" * 16, count=build.amount("7", 7))
    large = replace(FIRST, id="b" * 16, count=build.amount("7,000", 7000))
    none = replace(FIRST, id="c" * 16, count=UNKNOWN)
    again = replace(FIRST, id="d" * 16, count=UNKNOWN)
    found = by_consequence((none, again, small, large), ())
    assert [one.claim.id[0] for one in found] == ["b", "a", "c", "d"]


def test_a_claim_knows_the_incidents_that_it_stands_in() -> None:
    assert weighed(FIRST, claims=(FIRST.id,))[FIRST.id].incidents == (build.SERIES.id,)
    assert weighed(FIRST)[FIRST.id].incidents == ()


def test_every_cause_has_points_the_weightiest_first() -> None:
    assert list(POINTS) == list(Cause)
    assert list(POINTS.values()) == sorted(POINTS.values(), reverse=True)


def test_nothing_is_lost_and_nothing_added() -> None:
    made = by_consequence(build.CLAIMS, (build.SERIES, build.VILLAGE))
    assert sorted(one.claim.id for one in made) == sorted(one.id for one in build.CLAIMS)
