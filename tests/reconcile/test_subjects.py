"""Subjects: whose toll it is, and who cannot be the same people."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import NORTH_KOREANS, claim

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, VictimRole, Victims
from reportedly.reconcile.subjects import (
    actors_clash,
    alike,
    armed,
    group,
    identities,
    identity,
    kindred,
    shared,
    starts,
    subject,
    things,
    turned,
)

KOREANS = Filler(text="North Koreans", country="PRK")
RUSSIANS = Filler(text="Russian troops", id="RUS-MIL", country="RUS", sector="MIL")
REBELS = Filler(text="rebels", id="grp:front")


def dead(*who: Filler, number: str = "1") -> Claim:
    return claim("killed", number, of=who)


def test_a_filler_is_its_code_else_its_country_and_sector() -> None:
    assert identity(NORTH_KOREANS) == "PRK-MIL"
    assert identity(KOREANS) == "PRK"
    assert identity(Filler(text="troops", country="PRK", sector="MIL")) == "PRK-MIL"
    assert identity(Filler(text="people")) == ""
    assert identities((KOREANS, Filler(text="people"))) == {"PRK"}


def test_the_soldiers_of_a_country_are_its_army() -> None:
    fighters = replace(dead(KOREANS), victims=Victims(role=VictimRole.COMBATANT))
    assert subject(fighters) == subject(dead(NORTH_KOREANS)) == "PRK-MIL"
    assert subject(dead(KOREANS)) == "PRK"
    assert subject(dead(RUSSIANS, NORTH_KOREANS)) == "PRK-MIL+RUS-MIL"
    assert subject(dead(Filler(text="people"))) == ""


@pytest.mark.parametrize("key", ["grp:front", "RUS-MIL", "SYR-REB", "MMR-UAF"])
def test_forces_are_armed(key: str) -> None:
    assert armed(key)


@pytest.mark.parametrize("key", ["", "RUS", "RUS-GOV", "PSE-CVL", "USA-COP"])
def test_others_are_not(key: str) -> None:
    assert not armed(key)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ({"PRK"}, {"PRK-MIL"}, True),
        ({"PRK-MIL"}, {"PRK-GOV"}, False),
        ({"PRK-MIL"}, {"RUS-MIL"}, False),
        ({"PRK-MIL", "RUS-MIL"}, {"RUS"}, True),
        (set(), {"RUS"}, True),
        ({"PR"}, {"PRK"}, False),
    ],
)
def test_a_country_holds_its_army(left: set[str], right: set[str], *, one: bool) -> None:
    assert kindred(left, right) is kindred(right, left) is one


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        (dead(KOREANS), dead(NORTH_KOREANS), True),
        (dead(RUSSIANS), dead(NORTH_KOREANS), False),
        (dead(Filler(text="a man")), dead(Filler(text="a trader")), True),
        (dead(Filler(text="Anna Weber")), dead(Filler(text="Omar Haddad")), False),
        (dead(Filler(text="Anna Weber")), dead(Filler(text="Omar Weber")), False),
        (dead(Filler(text="Anna Weber")), dead(Filler(text="she", name="Anna Weber")), True),
        (dead(Filler(text="Anna Weber")), dead(Filler(text="a woman")), True),
        (
            dead(Filler(text="Storm Corps"), number="9"),
            dead(Filler(text="Eleventh Corps"), number="9"),
            True,
        ),
    ],
)
def test_who_can_be_the_same_people(left: Claim, right: Claim, *, one: bool) -> None:
    assert alike(left, right) is alike(right, left) is one


def test_age_and_sex_tell_apart_only_where_both_are_known() -> None:
    child, adult = (replace(dead(), victims=Victims(age=age)) for age in ("child", "adult"))
    woman = replace(dead(), victims=Victims(sex="women"))
    assert not alike(child, adult)
    assert alike(child, woman)
    assert alike(adult, dead())


def test_the_victim_of_one_is_not_the_victim_of_whom_he_killed() -> None:
    gunman, driver = Filler(text="the gunman"), Filler(text="a driver")
    first = claim("killed", "1", of=driver, actor=(gunman,))
    second = claim("killed", "1", of=gunman, at=100)
    assert turned(first, second)
    assert turned(second, first)
    assert not alike(first, second)
    himself = claim("killed", "1", of=gunman, actor=(gunman,))
    assert not turned(himself, second)


def test_actors_clash_unless_they_meet() -> None:
    ours = claim("killed", "1", actor=(RUSSIANS,))
    theirs = claim("killed", "1", actor=(REBELS,), at=40)
    assert actors_clash(ours, theirs)
    assert not actors_clash(ours, claim("killed", "1", at=40))
    against = claim("killed", "1", of=RUSSIANS, actor=(REBELS,), at=40)
    assert not actors_clash(ours, against)


def test_who_stands_in_both_roles_by_code_or_by_words() -> None:
    assert shared((RUSSIANS,), (replace(RUSSIANS, text="they"),))
    assert shared((Filler(text="The gunman"),), (Filler(text="a gunman"),))
    assert not shared((Filler(text="the gunman"),), (RUSSIANS,))
    assert not shared((), ())


def test_equipment_is_told_apart_by_what_it_is() -> None:
    tanks = claim("lost", "3", of=Filler(text="3 tanks"))
    drones = claim("lost", "3", of=Filler(text="drones"), at=40)
    assert things(tanks) == group(tanks) == "tanks"
    assert not alike(tanks, drones)
    assert group(claim("lost", "3", of=())) == "all"
    assert group(claim("killed", "3", group="children")) == "children"


def test_where_the_words_for_the_counted_begin() -> None:
    assert starts(dead(RUSSIANS, REBELS)) == {5, 6}
    assert starts(dead()) == frozenset()
