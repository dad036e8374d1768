"""Evidence from words: when texts came out, and where nothing says so."""

from datetime import date

import pytest
from tests.reconcile.builders import IZIUM, claim
from tests.reconcile.stands import told

from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.evidence import Telling, telling
from reportedly.reconcile.likeness import Surroundings
from reportedly.reconcile.matching import blocks
from reportedly.reconcile.wordings import has_words, worded

MAY_2 = date(2024, 5, 2)
WORDS = Surroundings(words={"bakery": 1.0}, ages=frozenset(), terms=frozenset({"bakery"}))


def of(doc: str, published: date | Unknown, when: str = "") -> Telling:
    (scene,) = told(claim("killed", "12", doc=doc, when=when, where=IZIUM))
    return telling(scene, frozenset(), doc, DEFAULT_SETTINGS, around=WORDS, published=published)


def points(left: Telling, right: Telling) -> int:
    assert has_words(left, right)
    reasons = dict(worded(left, right, DEFAULT_SETTINGS))
    assert dict(worded(right, left, DEFAULT_SETTINGS)) == reasons
    return reasons["published"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [(MAY_2, 0), (date(2024, 5, 10), -1), (date(2024, 6, 9), -2), (date(2025, 5, 2), -3)],
)
def test_texts_that_came_out_long_after_each_other_lose_points(
    published: date, expected: int
) -> None:
    assert points(of("a", MAY_2), of("b", published)) == expected


def test_a_text_of_unknown_date_came_out_when_it_happened() -> None:
    undated = of("b", UNKNOWN, when="2024-05-02")
    assert points(of("a", MAY_2), undated) == 0
    assert points(of("a", date(2023, 5, 2)), undated) == -4  # a year, and before the day
    assert points(of("c", UNKNOWN, when="2024-05-03"), undated) == 0


def test_where_nothing_says_when_much_the_same_may_be_of_another_year() -> None:
    assert points(of("a", MAY_2), of("b", UNKNOWN)) == -2
    assert points(of("a", UNKNOWN), of("b", UNKNOWN)) == -2


def test_rare_words_are_shared_in_a_stretch_of_time_that_a_day_gives() -> None:
    dated, undated, silent = of("a", MAY_2), of("b", UNKNOWN, "2024-05-02"), of("c", UNKNOWN)
    terms = {key for key in blocks(dated) if "bakery" in key}
    assert terms
    assert terms <= blocks(undated)
    assert not terms & blocks(silent)
