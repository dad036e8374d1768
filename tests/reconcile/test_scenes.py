"""Scenes: the happenings that one document tells apart."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import IZIUM, KHERSON, PEOPLE, claim, town
from tests.reconcile.stands import told

from reportedly.errors import NounError
from reportedly.model.actor import Filler, Where
from reportedly.model.claim import Claim, Link, LinkType, Period, Status
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice
from reportedly.reconcile.scenes import best_when, best_where
from reportedly.reconcile.weights import OTHER

DAY = "2024-05-02"
RUSSIANS = Filler(text="Russian troops", id="RUS-MIL", country="RUS", sector="MIL")
UKRAINIANS = Filler(text="Ukrainian troops", id="UKR-MIL", country="UKR", sector="MIL")
UKRAINE = replace(IZIUM, name="Ukraine", id="iso:UKR", where_prec=6)


def count_of(*claims: Claim) -> list[int]:
    """Return how many claims each scene has."""
    return [len(one.claims) for one in told(*claims)]


def test_nothing_is_no_scene() -> None:
    assert told() == ()


def test_what_has_no_frame_joins_what_was_told_last() -> None:
    izium = claim("killed", "5", where=IZIUM)
    kherson = claim("killed", "8", where=KHERSON, at=100)
    assert count_of(izium, kherson, claim("wounded", "30", at=200)) == [1, 2]


def test_what_names_the_place_again_goes_back_to_it() -> None:
    izium = claim("killed", "5", where=IZIUM)
    kherson = claim("killed", "8", where=KHERSON, at=100)
    assert count_of(izium, kherson, claim("wounded", "30", at=200, where=IZIUM)) == [2, 1]


@pytest.mark.parametrize("status", [Status.CONDITIONAL, Status.NEGATED], ids=["if", "not"])
def test_what_is_not_told_as_told_makes_no_scene(status: Status) -> None:
    assert told(claim("killed", "5", status=status)) == ()


@pytest.mark.parametrize(
    ("event", "kept"),
    [
        (claim("clash", of=RUSSIANS, when=DAY), True),
        (claim("clash", of=RUSSIANS, where=IZIUM), True),
        (claim("clash", of=RUSSIANS), False),
        (claim("clash", of=(), when=DAY), False),
        (claim("clash", of=RUSSIANS, when="2024"), False),
        (claim("clash", of=RUSSIANS, when=DAY, status=Status.PLANNED), False),
        (claim("exchange", of=()), True),
        (claim("killed", of=PEOPLE), True),
    ],
)
def test_an_event_needs_a_party_and_a_frame_and_a_toll_does_not(
    event: Claim, *, kept: bool
) -> None:
    assert bool(told(event)) is kept


def test_the_toll_of_a_stretch_stands_apart_and_two_stretches_too() -> None:
    day = claim("killed", "5", when=DAY)
    week = claim("killed", "60", when="2024-04-26/2024-05-02", at=100, period=Period.INTERVAL)
    month = claim("killed", "90", when="2024-04-02/2024-05-02", at=200, period=Period.INTERVAL)
    found = told(day, week, month)
    assert [one.interval for one in found] == [False, True, True]


def test_one_voice_is_one_wherever_it_stands_in_the_text() -> None:
    def said(who: Filler, at: int) -> Claim:
        one = claim("killed", "40", of=who, at=at, when=DAY)
        speaker = Voice(
            part=Part.CLAIMANT, text="a monitor", name="a monitor", span=one.trigger
        )
        return replace(one, attribution=(one.attribution[0], speaker))

    assert count_of(said(RUSSIANS, 0), said(UKRAINIANS, 200)) == [2]


def test_the_losses_that_two_armies_claim_of_each_other_are_two() -> None:
    first = claim("killed", "40", of=RUSSIANS, by="UKR-MIL", when=DAY)
    second = claim("killed", "50", of=UKRAINIANS, by="RUS-MIL", when=DAY, at=200)
    assert count_of(first, second) == [1, 1]


def test_one_sentence_tells_days_apart_without_slack() -> None:
    sunday = claim("killed", "5", when="2024-05-05", sentence=0)
    monday = claim("killed", "8", when="2024-05-06", at=40, sentence=0)
    assert count_of(sunday, monday) == [1, 1]
    later = claim("killed", "8", when="2024-05-06", at=200)
    assert count_of(sunday, later) == [2]


def test_the_scene_stands_for_its_claims() -> None:
    first = claim("killed", "5", where=UKRAINE, when="2024-05", actor=(RUSSIANS,))
    second = claim("wounded", "8", where=IZIUM, when=DAY, at=40)
    (found,) = told(first, second)
    assert found.anchor == min(first.id, second.id)
    assert found.where() == IZIUM
    assert found.when() == second.when
    assert found.role("actor") == (RUSSIANS,)
    assert [one.claim.id for one in found.claims] == [first.id, second.id]


def places(*wheres: Where | Unknown) -> list[Claim]:
    return [claim("killed", "1", where=one, at=40 * at) for at, one in enumerate(wheres)]


def test_the_most_exact_place_stands_for_all_and_of_equals_the_commonest() -> None:
    assert best_where(places(UKRAINE, IZIUM)) == IZIUM
    assert best_where(places(KHERSON, IZIUM, KHERSON)) == KHERSON
    assert best_where(places(town("B", 1, 1), town("A", 1, 1))) == town("A", 1, 1)
    assert best_where(places(UNKNOWN)) is UNKNOWN


def test_the_shortest_time_stands_for_all() -> None:
    times = [
        claim("killed", when=when, at=40 * at) for at, when in enumerate(("2024", DAY, ""))
    ]
    assert best_when(times) == times[1].when
    assert best_when(times[2:]) is UNKNOWN


def test_of_two_days_the_one_told_more_often_stands_for_all() -> None:
    days = ("2024-03-19", DAY, DAY)
    times = [claim("killed", when=when, at=40 * at) for at, when in enumerate(days)]
    assert best_when(times) == times[1].when
    assert best_when(times[::-1]) == times[2].when


def hurt_and_dead(died: str) -> tuple[Claim, Claim, Claim]:
    """Return who was shot on the second of May, told of again, and dead at a later day."""
    shot = claim("wounded", "1", when=DAY, where=IZIUM)
    same = claim("wounded", "1", at=100)
    link = Link(type=LinkType.SAME_PERSON, claim=same.id)
    return shot, same, claim("killed", "1", when=died, at=200, links=(link,))


@pytest.mark.parametrize(
    ("died", "parts"),
    [
        ("2024-05-09", [3]),
        ("2024-05-16", [3]),
        ("2024-05-17", [2, 1]),
        ("2024-06-20", [2, 1]),
    ],
)
def test_who_was_hurt_may_die_two_weeks_later(died: str, parts: list[int]) -> None:
    assert count_of(*hurt_and_dead(died)) == parts


def test_how_much_later_the_hurt_may_die_is_a_setting() -> None:
    strict = replace(DEFAULT_SETTINGS, death_days=3)
    found = told(*hurt_and_dead("2024-05-09"), settings=strict)
    assert [len(one.claims) for one in found] == [2, 1]
    slack = replace(strict, day_slack=9)  # days that may be one are never too far apart
    found = told(*hurt_and_dead("2024-05-09"), settings=slack)
    assert [len(one.claims) for one in found] == [3]


def test_the_days_of_dying_are_no_fewer_than_none() -> None:
    assert DEFAULT_SETTINGS.death_days == 14
    with pytest.raises(NounError, match="out of range"):
        Settings(death_days=-1)


def test_harm_of_another_happening_makes_a_scene_of_its_own() -> None:
    ours = claim("killed", "5", where=IZIUM, when=DAY)
    theirs = claim("killed", "12", at=100, flags=(OTHER,))
    assert count_of(ours, theirs) == [1, 1]
    assert count_of(ours, replace(theirs, flags=())) == [2]


def test_harm_of_another_happening_stands_apart_in_one_sentence_too() -> None:
    ours = claim("killed", "5", where=IZIUM, when=DAY, sentence=0)
    theirs = claim("killed", "12", at=40, sentence=0, flags=(OTHER,))
    assert count_of(ours, theirs) == [1, 1]


def test_who_else_came_to_harm_in_that_other_happening_is_with_it() -> None:
    ours = claim("killed", "5", where=IZIUM, when=DAY)
    theirs = claim("killed", "12", at=100, sentence=100, flags=(OTHER,))
    hurt = claim("wounded", "30", at=140, sentence=100, flags=(OTHER,))
    assert count_of(ours, theirs, hurt) == [1, 2]
