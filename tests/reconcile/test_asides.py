"""Asides: what a text tells of another day stays out of the happening that it is about."""

from datetime import date

import pytest
from tests.reconcile.builders import IZIUM, claim
from tests.reconcile.stands import told as scenes_of

from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.asides import asides
from reportedly.reconcile.evidence import Telling, telling
from reportedly.reconcile.likeness import Surroundings
from reportedly.reconcile.matching import merge

OUT = date(2024, 5, 3)
NIGHT, BEFORE = "2024-05-02", "2005-02-11"
WORDS = Surroundings(words={"bakery": 1.0}, ages=frozenset())


def text(doc: str, when: str, other: str, *, out: date | Unknown = OUT) -> list[Telling]:
    """Return the two scenes of one text: three wounded, and further down one killed."""
    about = claim("wounded", "3", doc=doc, when=when, where=IZIUM, flags=("headline",))
    beside = claim("killed", "1", doc=doc, when=other, at=900)
    return [
        telling(one, frozenset(), doc, DEFAULT_SETTINGS, around=WORDS, published=out)
        for it in (about, beside)
        for one in scenes_of(it)
    ]


@pytest.mark.parametrize(
    ("when", "other", "expected"),
    [
        (NIGHT, BEFORE, (1,)),
        (NIGHT, "2024-04-27", (1,)),
        ("", BEFORE, (1,)),  # undated, it is news of the day when it came out
        (NIGHT, "2024-05-03", ()),  # dates may be a day off
        (NIGHT, "", ()),
    ],
)
def test_what_a_text_dates_elsewhere_is_an_aside(
    when: str, other: str, expected: tuple[int, ...]
) -> None:
    assert asides(text("a", when, other), (0, 1), DEFAULT_SETTINGS) == expected


def test_of_a_text_without_any_date_nothing_is_told_apart() -> None:
    assert asides(text("a", "", BEFORE, out=UNKNOWN), (0, 1), DEFAULT_SETTINGS) == ()


def test_what_a_person_joined_stays() -> None:
    told = text("a", NIGHT, BEFORE)
    assert asides(told, (0, 1), DEFAULT_SETTINGS, bound=(1,)) == ()


def test_each_text_is_asked_by_itself() -> None:
    told = [*text("a", NIGHT, BEFORE), *text("b", BEFORE, NIGHT)]
    assert asides(told, range(4), DEFAULT_SETTINGS) == (1, 3)


def test_asides_of_several_texts_are_one_incident_among_themselves() -> None:
    told = [*text("a", NIGHT, BEFORE), *text("b", NIGHT, BEFORE)]
    every = {(0, 2): 9, (1, 2): 8, (0, 3): 8, (1, 3): 7}
    assert merge(told, every, DEFAULT_SETTINGS) == [(0, 2), (1, 3)]
    apart = {pair: points for pair, points in every.items() if pair != (1, 3)}
    assert (0, 2) in merge(told, apart, DEFAULT_SETTINGS)
    assert merge(told, apart, DEFAULT_SETTINGS) == [(0, 2), (1,), (3,)]
