"""Letters, digits and grades, each with its reason."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import IZIUM, claim, document
from tests.reconcile.stands import figure

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, Coding, VictimRole
from reportedly.model.incident import Incident
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Stance
from reportedly.reconcile.credibility import credibility
from reportedly.reconcile.figures import Figure
from reportedly.reconcile.reconcile import reconcile

DAY = "2024-05-02"
RUSSIANS = Filler(text="Russian forces", id="RUS-MIL", country="RUS", sector="MIL")
UKRAINIANS = Filler(text="Ukrainian forces", id="UKR-MIL", country="UKR", sector="MIL")
FRONT = Filler(text="the Front", id="grp:front")
VOICES = ("UKR-GOV", "a monitor", "a hospital", "a mayor")


def told(*words: str) -> list[Figure]:
    return [
        figure(one, by=by, at=40 * at)
        for at, (one, by) in enumerate(zip(words, VOICES, strict=False))
    ]


def stand(one: Figure, stance: Stance) -> Figure:
    (source,) = one.claims
    voice = replace(source.claim.claimant, stance=stance)
    said = replace(source.claim, attribution=(*source.claim.attribution[:-1], voice))
    return replace(one, claims=(replace(source, claim=said),))


def digits(*figures: Figure, older: tuple[Figure, ...] = ()) -> list[int]:
    found = {one.claim: one for one in credibility(figures, older, Settings())}
    assert all(one.why and one.letter == "F" for one in found.values())
    return [found[one.id].digit for one in figures]


def test_two_others_who_give_the_like_bear_a_claim_out() -> None:
    assert digits(*told("12", "12", "about 12")) == [1, 1, 1]


def test_one_other_counts_more_where_his_stance_is_another() -> None:
    ours, theirs = told("12", "12")
    assert digits(ours, theirs) == [3, 3]
    other = stand(theirs, Stance.ENEMY_LOSSES)
    assert digits(ours, other) == [2, 2]


def test_who_is_contradicted_once_or_twice() -> None:
    assert digits(*told("12", "30")) == [4, 4]
    assert digits(*told("12", "30", "31")) == [5, 5, 5]
    assert digits(*told("12", "30", "30")) == [5, 3, 3]


def test_alone_there_is_nothing_to_compare_with() -> None:
    (one,) = told("12")
    assert digits(one) == [6]
    (_, before) = told("12", "at least 10")
    assert digits(one, older=(before,)) == [3]


def test_a_letter_is_a_reviewers_and_moves_no_digit() -> None:
    figures = told("12", "30")
    letters = Settings(letters=((figures[0].root, "A"),))
    marked = {one.claim: one for one in credibility(figures, (), letters)}
    assert [marked[one.id].letter for one in figures] == ["A", "F"]
    assert [marked[one.id].digit for one in figures] == [4, 4]


def strike(words: str = "4", *, by: str | None = None, at: int = 0, **more: object) -> Claim:
    return claim("killed", words, by=by, at=at, when=DAY, where=IZIUM, **more)  # type: ignore[arg-type]


def graded(*claims: Claim) -> Incident:
    papers = tuple(document(name, "2024-05-03") for name in {one.document for one in claims})
    (one,) = reconcile(claims, papers)
    return one


def test_who_owns_a_deed_confirms_it() -> None:
    one = graded(strike(by="RUS-MIL", actor=(RUSSIANS,)))
    assert one.grade == "confirmed"
    assert "known: RUS-MIL, who said so" in one.why


def test_a_claim_of_responsibility_confirms_it() -> None:
    owned = claim("responsibility", when=DAY, where=IZIUM, at=80, actor=(FRONT,))
    one = graded(strike(), owned)
    assert one.grade == "confirmed"
    assert "known: grp:front, who said so" in one.why


def test_two_claimants_and_a_belligerent_are_fair() -> None:
    one = graded(
        strike(by="a monitor", actor=(RUSSIANS,)),
        strike(by="a mayor", at=80, actor=(RUSSIANS,)),
    )
    assert one.grade == "fair"
    assert "2 independent claimants" in one.why
    assert "suspected: RUS-MIL" in one.why


@pytest.mark.parametrize("voices", [("a monitor",), ("a monitor", "a mayor")])
def test_one_claimant_or_nobody_named_is_weak(voices: tuple[str, ...]) -> None:
    claims = [strike(by=by, at=80 * at) for at, by in enumerate(voices)]
    assert graded(*claims).grade == "weak"


def test_fighting_on_the_ground_contests_who_did_it() -> None:
    fight = claim("clash", when=DAY, where=IZIUM, at=80, actor=(RUSSIANS,))
    one = graded(
        strike(by="a mayor", actor=(RUSSIANS,)), replace(fight, coding=Coding(plover="ASSAULT"))
    )
    assert one.grade == "contested"


def test_dead_combatants_are_no_civilian_harm() -> None:
    one = graded(strike(by="a mayor", role=VictimRole.COMBATANT))
    assert one.grade == "discounted"


def test_what_harmed_nobody_has_no_grade() -> None:
    assert graded(strike("0")).grade is UNKNOWN
    meeting = claim("clash", when=DAY, where=IZIUM, actor=(UKRAINIANS,))
    assert graded(meeting).grade is UNKNOWN
