"""What people decided of pairs goes before any points."""

from dataclasses import replace

from tests.reconcile.builders import IZIUM, KHERSON, claim, document

from reportedly.model.claim import Claim
from reportedly.model.pairs import Pairs, pair
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.reconcile import reconcile

DAY, LATER = "2024-05-02", "2024-07-09"
ONE = claim("killed", "12", doc="a", when=DAY, where=IZIUM)
AGAIN = claim("killed", "12", doc="b", when=DAY, where=IZIUM)
FAR = claim("killed", "7", doc="c", when=LATER, where=KHERSON)


def incidents(*claims: Claim, same: str = "", different: str = "") -> list[set[str]]:
    """Return the documents of each incident; pairs are letters of documents: "ab bc"."""
    ids = {one.document: one.id for one in claims}

    def pairs(words: str) -> frozenset[tuple[str, str]]:
        return frozenset(pair(ids[two[0]], ids[two[1]]) for two in words.split())

    decided = Pairs(same=pairs(same), different=pairs(different))
    settings = replace(DEFAULT_SETTINGS, pairs=decided)
    papers = tuple(document(one.document) for one in claims)
    found = reconcile(claims, papers, settings=settings)
    assert found == reconcile(claims[::-1], papers[::-1], settings=settings)
    return [set(one.documents) for one in found]


def test_without_a_word_points_decide() -> None:
    assert sorted(map(sorted, incidents(ONE, AGAIN, FAR))) == [["a", "b"], ["c"]]


def test_what_is_different_never_meets() -> None:
    assert sorted(map(sorted, incidents(ONE, AGAIN, FAR, different="ab"))) == [
        ["a"],
        ["b"],
        ["c"],
    ]


def test_what_is_the_same_is_one_whatever_the_points() -> None:
    assert sorted(map(sorted, incidents(ONE, AGAIN, FAR, same="ac"))) == [["a", "b", "c"]]


def test_same_and_different_at_once() -> None:
    found = incidents(ONE, AGAIN, FAR, same="ac", different="bc")
    assert sorted(map(sorted, found)) == [["a", "c"], ["b"]]


def test_a_text_is_cut_where_its_claims_are_different() -> None:
    wounded = claim("wounded", "30", doc="a", when=DAY, where=IZIUM)
    settings = replace(
        DEFAULT_SETTINGS, pairs=Pairs(different=frozenset({pair(ONE.id, wounded.id)}))
    )
    whole = reconcile((ONE, wounded), (document("a"),))
    parts = reconcile((ONE, wounded), (document("a"),), settings=settings)
    assert (len(whole), len(parts)) == (1, 2)
