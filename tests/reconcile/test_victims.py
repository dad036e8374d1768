"""Persons of a text: each once, and who died is no longer wounded."""

import pytest
from tests.reconcile.builders import claim

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, LinkType
from reportedly.reconcile.matters import matters
from reportedly.reconcile.victims import died, persons, with_deaths


def one(kind: str, who: str, at: int, *, group: str = "all") -> Claim:
    return claim(kind, "1", of=Filler(text=who, name=who), at=at, group=group)


@pytest.mark.parametrize(
    ("who", "count"),
    [
        (("a man", "the victim"), 1),
        (("a man", "he"), 1),
        (("a man", "Ivo Marek"), 1),
        (("Ivo Marek", "Marek"), 1),
        (("Ivo Marek", "Jan Dolan"), 2),
        (("a 19-year-old", "a 23-year-old"), 2),
        (("a 19-year-old", "Ivo Marek"), 1),
        (("a man", "another man"), 2),
        (("a man", "a third man"), 2),
    ],
)
def test_a_person_is_told_of_once(who: tuple[str, ...], count: int) -> None:
    told = [one("killed", name, 100 * at) for at, name in enumerate(who)]
    assert len(persons(told)) == count


def test_a_wound_is_linked_to_the_death_of_the_same_person() -> None:
    told = (one("wounded", "he", 0), one("killed", "he", 100))
    wound, death = with_deaths(told)
    assert died(wound)
    assert not died(death)
    assert [(link.type, link.claim) for link in wound.links] == [
        (LinkType.SAME_PERSON, death.id)
    ]


def test_linking_twice_changes_nothing() -> None:
    told = matters((one("wounded", "he", 0), one("killed", "he", 100)))
    assert matters(told) == told


def test_the_living_keep_their_wounds() -> None:
    told = (one("wounded", "Ivo Marek", 0), one("killed", "Jan Dolan", 100))
    assert not any(map(died, with_deaths(told)))


def test_a_pronoun_stands_for_the_one_told_of_last() -> None:
    boy = one("killed", "a boy", 0, group="men")
    named, he = one("wounded", "Ivo Marek", 100), one("killed", "he", 200)
    assert [len(person) for person in persons((boy, named, he))] == [1, 2]


def test_the_same_words_are_one_person() -> None:
    told = (
        claim("wounded", "1", of=Filler(text="a boy", name="boy"), at=0),
        claim("killed", "1", of=Filler(text="a boy", name="boy"), at=0),
    )
    assert len(persons(told)) == 1
