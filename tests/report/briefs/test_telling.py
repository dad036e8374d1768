"""Sentences on disputes, denials, changes and decisions: each names whom it rests on."""

from dataclasses import replace

import pytest
from tests.report import build
from tests.report.briefs.making import BOOK, brief

from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim, FactValue, Link, LinkType, Status
from reportedly.model.incident import Step, StepKind, TollStatus
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import SourceType
from reportedly.report.briefs.nouns import CHANGES, DISPUTED, KEY_POINTS, LEAD, Brief
from reportedly.report.briefs.telling import matters, toll_noun
from reportedly.report.exports.care import CAPTIVE
from reportedly.report.ground import Ground

DENIAL = replace(
    build.PLANNED,
    id="d" * 16,
    status=Status.DENIED,
    claimant_value=FactValue.CERTAIN_NOT,
    links=(Link(type=LinkType.DENIES, claim=build.HUNDRED.id),),
)
SWAP = replace(
    build.WOUNDED,
    id="a" * 16,
    kind="prisoner_swap",
    status=Status.POSSIBLE,
    counted=UNKNOWN,
    count=UNKNOWN,
)
AGAIN = replace(
    build.CAPTURED,
    id="b" * 16,
    kind="prisoner_swap",
    status=Status.POSSIBLE,
    counted=UNKNOWN,
    count=UNKNOWN,
    links=(Link(type=LinkType.SAME_MATTER, claim=SWAP.id),),
)


def texts(made: Brief, section: str) -> list[str]:
    return [one.text for one in made.statements if one.section == section]


def ground_of(*claims: Claim) -> Ground:
    return Ground.of(claims, build.GROUND.documents.values())


def test_both_sides_of_a_dispute_are_told_with_their_claimants() -> None:
    (text,) = texts(brief(), DISPUTED)
    assert "The capital said that 4,000" in text
    assert "The spy agency said that about 300" in text
    assert text.endswith("The two exclude each other")


def test_a_side_that_may_not_leave_takes_its_dispute_along() -> None:
    ground = ground_of(build.HUNDRED, build.THREE_HUNDRED)
    assert texts(brief((build.SERIES,), ground), DISPUTED) == []


def test_a_sum_in_a_dispute_names_what_it_was_made_from() -> None:
    parts = (build.THREE_HUNDRED, build.WOUNDED)
    total = replace(
        build.LOST,
        id="e" * 16,
        count=build.amount("324", 324),
        links=tuple(Link(type=LinkType.DERIVED_FROM, claim=one.id) for one in parts),
    )
    series = replace(build.SERIES, disputes=((build.LOST.id, total.id),))
    ground = Ground.of(build.CLAIMS, build.GROUND.documents.values(), (total,))
    made = brief((series,), ground)
    (line,) = [one for one in made.statements if one.section == DISPUTED]
    assert "The sum of" in line.text
    assert "is 324 reported casualties" in line.text
    assert set(line.claims) == {build.LOST.id, *(one.id for one in parts)}


def test_a_denial_stands_beside_what_it_denies() -> None:
    made = brief((), ground_of(build.HUNDRED, DENIAL))
    (line,) = [one for one in made.statements if one.section == DISPUTED]
    assert line.text.startswith("Officials denied that")
    assert ". But: The spy agency said that at least 100" in line.text
    assert line.claims == (DENIAL.id, build.HUNDRED.id)


def test_a_denial_of_nothing_that_is_there_is_told_alone() -> None:
    (text,) = texts(brief((), ground_of(DENIAL)), DISPUTED)
    assert "But:" not in text


def test_the_change_log_says_what_replaced_what() -> None:
    (text,) = texts(brief(), CHANGES)
    assert text == (
        "Killed: at least 100 by The spy agency, as of 2024-12-19:"
        " replaced by about 300 by The spy agency, as of 2025-01-13"
    )


def test_another_rendering_is_no_change() -> None:
    step = Step(claim=build.HUNDRED.id, superseded_by=build.LOST.id, kind=StepKind.RENDERING)
    assert texts(brief((replace(build.SERIES, history=(step,)),)), CHANGES) == []


def test_decisions_stand_in_the_change_log_with_name_day_and_reason() -> None:
    accepted = Judgement(
        id="j1",
        verdict=Verdict.ACCEPT,
        subjects=(build.CAPTURED.id,),
        author="mara",
        at="2025-02-03T10:00:00Z",
        reason="read twice",
    )
    elsewhere = replace(accepted, id="j2", subjects=("not here",))
    made = brief((build.VILLAGE,), made=(accepted, elsewhere))
    assert texts(made, CHANGES) == ["accept by mara on 2025-02-03: read twice"]


def test_renderings_of_a_matter_are_one_key_point() -> None:
    assert [[one.id for one in group] for group in matters((SWAP, AGAIN))] == [
        [SWAP.id, AGAIN.id]
    ]
    headline = replace(SWAP, flags=("headline",))
    ((first, _),) = matters((headline, AGAIN))
    assert first.id == AGAIN.id


def test_a_key_point_names_who_else_tells_of_it() -> None:
    (text,) = texts(brief((), ground_of(SWAP, AGAIN)), KEY_POINTS)
    assert text.startswith("It was reported, with no claimant named, that there might be")
    assert text.endswith("— also told by document leaflet")


def test_the_lead_names_what_is_in_no_figure_with_its_status() -> None:
    assert texts(brief((), ground_of(SWAP)), LEAD) == [
        "Told of, and in no figure: a prisoner swap (possible)"
    ]


def test_a_captives_words_are_told_by_nobody() -> None:
    order = replace(
        build.WOUNDED,
        kind="order",
        status=Status.ORDERED,
        counted=UNKNOWN,
        count=UNKNOWN,
        roles=Roles(
            recipient=(Filler(text="northern soldiers"),), thing=(Filler(text="hold on"),)
        ),
        attribution=build.says("a prisoner", "said", SourceType.CAPTIVE),
    )
    made = brief((), ground_of(order))
    told = " ".join((*(one.text for one in made.statements), made.evidence[0].quote))
    assert "hold on" not in told
    assert CAPTIVE in told


def test_every_kind_of_relation_has_an_article() -> None:
    assert all(one.noun[:2] in {"a ", "an"} for one in BOOK.relations.values())


@pytest.mark.parametrize(
    ("low", "high", "more", "told"),
    [
        (1, 1, False, "reported death"),
        (1, 1, True, "reported deaths"),
        (1, 2, False, "reported deaths"),
        (0, 0, False, "reported deaths"),
        (UNKNOWN, UNKNOWN, False, "reported deaths"),
    ],
)
def test_one_death_is_no_deaths(
    low: int | Unknown, high: int | Unknown, told: str, *, more: bool
) -> None:
    toll = replace(build.SERIES.tolls[0], low=low, best=UNKNOWN, high=high, high_open=more)
    assert toll_noun(toll, BOOK) == told
    none = replace(toll, status=TollStatus.NO_CURRENT, claims=(), last=toll.claims)
    assert toll_noun(none, BOOK) == "reported deaths"


def test_what_has_no_words_of_its_own_goes_by_its_category() -> None:
    assert (
        toll_noun(replace(build.SERIES.tolls[0], category="left_behind"), BOOK) == "left behind"
    )
