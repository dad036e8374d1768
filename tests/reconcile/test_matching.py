"""Matching and its evidence: which scenes of different documents are one incident."""

import pytest
from tests.reconcile.builders import IZIUM, KHERSON, NORTH_KOREANS, claim, document
from tests.reconcile.stands import told

from reportedly.lexicon.rarity_book import NO_RARITY
from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, Period
from reportedly.model.document import Document
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.reconcile.evidence import (
    Telling,
    cannot_be_one,
    evidence,
    score,
    telling,
)
from reportedly.reconcile.matching import BLOCK_LIMIT, cluster
from reportedly.reconcile.papers import Papers

DAY = "2024-05-02"
RUSSIANS = Filler(text="Russian troops", id="RUS-MIL", country="RUS", sector="MIL")
NO_WORDS: frozenset[str] = frozenset()


def of(one: Claim, *, rare: frozenset[str] = NO_WORDS, original: str = "") -> Telling:
    (scene,) = told(one)
    return telling(scene, rare, original or one.document, DEFAULT_SETTINGS)


def points(left: Telling, right: Telling) -> dict[str, int]:
    """Return the reasons that have points."""
    return {name: n for name, n in evidence(left, right, DEFAULT_SETTINGS) if n}


def apart(left: Claim, right: Claim) -> bool:
    ours, theirs = of(left), of(right)
    found = cannot_be_one(ours, theirs, DEFAULT_SETTINGS)
    assert cannot_be_one(theirs, ours, DEFAULT_SETTINGS) is found
    return found


def strike(doc: str, number: str = "12") -> Claim:
    return claim("killed", number, doc=doc, when=DAY, where=IZIUM, actor=(RUSSIANS,))


def together(*claims: Claim, papers: tuple[Document, ...] = ()) -> list[tuple[str, ...]]:
    """Return the documents of each cluster."""
    scenes = [scene for one in claims for scene in told(one)]
    shelf = papers or tuple(document(one.document) for one in claims)
    found = cluster(scenes, Papers.of(shelf, NO_RARITY), DEFAULT_SETTINGS)
    return sorted(tuple(scene.document for scene in one) for one in found)


def test_every_reason_has_its_points() -> None:
    found = points(of(strike("a")), of(strike("b")))
    assert found == {"day": 3, "place": 3, "actor": 2, "target": 2, "toll": 2}


@pytest.mark.parametrize(
    ("number", "toll"), [("12", 2), ("about 12", 2), ("at least 10", 1), ("14", 0), ("2", 0)]
)
def test_one_number_tells_more_than_an_overlap(number: str, toll: int) -> None:
    found = points(of(strike("a")), of(strike("b", number)))
    assert found.get("toll", 0) == toll


def test_small_numbers_are_met_by_chance() -> None:
    assert points(of(strike("a", "2")), of(strike("b", "2")))["toll"] == 1


def test_neighbouring_days_tell_less_than_one_day() -> None:
    later = claim("killed", "12", doc="b", when="2024-05-03", where=IZIUM)
    assert points(of(strike("a")), of(later))["day"] == 2
    month = claim("killed", "12", doc="b", when="2024-05", where=IZIUM)
    assert "day" not in points(of(strike("a")), of(month))


def test_a_statement_of_a_named_voice_is_known_again_and_hearsay_is_not() -> None:
    named = [
        of(claim("killed", "300", doc=doc, by="KOR-SPY", of=NORTH_KOREANS)) for doc in "ab"
    ]
    assert points(*named)["statement"] == 6
    nameless = [of(claim("killed", "300", doc=doc, of=NORTH_KOREANS)) for doc in "ab"]
    assert "statement" not in points(*nameless)
    small = [of(claim("killed", "9", doc=d, by="KOR-SPY", of=NORTH_KOREANS)) for d in "ab"]
    assert "statement" not in points(*small)


def test_copies_are_known_by_their_original_and_their_words() -> None:
    first, copy = of(strike("a")), of(strike("b"), original="a")
    assert points(first, copy)["copy"] == 12
    moved = of(claim("killed", "12", doc="b", at=90), original="a")
    assert points(first, moved)["copy"] == 12
    other = of(claim("killed", "12", doc="b", quoted=True), original="a")
    assert "copy" not in points(first, other)


def test_words_count_up_to_six() -> None:
    words = frozenset(f"Name{n}" for n in range(9))
    found = points(of(strike("a"), rare=words), of(strike("b"), rare=words))
    assert found["words"] == 6


def test_a_day_or_a_toll_alone_is_no_ground() -> None:
    assert score((("day", 3), ("toll", 2))) == 0
    assert score((("day", 3), ("toll", 2), ("place", 3))) == 8
    assert score(()) == 0


@pytest.mark.parametrize(
    "other",
    [
        claim("killed", "12", doc="a", when=DAY, where=IZIUM, at=300),
        claim("killed", "12", doc="b", when="2024-05-04", where=IZIUM),
        claim("killed", "12", doc="b", when=DAY, where=KHERSON),
        claim("deployed", "12", doc="b", when=DAY, where=IZIUM),
        claim("killed", "12", doc="b", when=DAY, where=IZIUM, period=Period.INTERVAL),
    ],
    ids=["one text", "days", "places", "families", "a stretch of time"],
)
def test_what_clashes_cannot_be_one(other: Claim) -> None:
    assert apart(strike("a"), other)


def test_what_is_left_open_clashes_with_nothing() -> None:
    assert not apart(strike("a"), claim("killed", "99", doc="b"))


def test_tellings_of_one_happening_are_one_cluster() -> None:
    assert together(strike("a"), strike("b"), strike("c", "14")) == [("a", "b", "c")]
    assert together() == []


def test_points_that_do_not_suffice_join_nobody() -> None:
    first, second = strike("a"), claim("killed", "3", doc="b", when=DAY)
    assert together(first, second) == [("a",), ("b",)]
    scenes = (*told(first), *told(strike("b")))
    strict = Settings(merge_score=100)
    assert len(cluster(scenes, Papers.of((), NO_RARITY), strict)) == 2


def test_a_day_that_everybody_has_tells_nothing() -> None:
    crowd = [strike(f"d{n:03}") for n in range(BLOCK_LIMIT + 5)]
    found = together(*crowd)
    assert sum(map(len, found)) == len(crowd)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_days(day: str) -> None:
    claims = [claim("killed", "12", doc=doc, when=day, where=IZIUM) for doc in "ab"]
    assert together(*claims) == [("a", "b")]
