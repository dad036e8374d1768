"""Drift: the same statement with another bound, or in another category."""

import pytest
from tests.reconcile.builders import NORTH_KOREANS, claim, count

from reportedly.model.claim import Claim
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.drift import drifted, is_soft, numeral, quoted, trust
from reportedly.reconcile.matters import matters

HEADLINE = ("headline",)


def flags(*claims: Claim) -> list[tuple[str, ...]]:
    return [one.flags for one in drifted(claims)]


def of(kind: str, number: str, *, by: str | None = None, at: int = 0) -> Claim:
    return claim(kind, number, by=by, at=at, of=NORTH_KOREANS)


@pytest.mark.parametrize("kind", ["killed", "wounded"])
def test_a_split_toll_with_the_number_of_an_unsplit_one_drifted(kind: str) -> None:
    found = flags(of(kind, "4000"), of("casualties", "4000", by="UKR-GOV", at=200))
    assert found == [("category_drift",), ()]


@pytest.mark.parametrize(
    "other",
    [
        of("casualties", "4001", by="UKR-GOV", at=200),
        of("missing", "4000", by="UKR-GOV", at=200),
        of("wounded", "4000", by="UKR-GOV", at=200),
        claim("casualties", "4000", at=200, of=NORTH_KOREANS, doc="another"),
    ],
    ids=["number", "kind", "split too", "document"],
)
def test_what_only_looks_alike_did_not_drift(other: Claim) -> None:
    assert flags(of("killed", "4000"), other) == [(), ()]


def test_two_named_voices_may_say_the_dead_and_the_casualties() -> None:
    said = of("killed", "4000", by="a monitor"), of("casualties", "4000", by="KOR-SPY", at=99)
    assert flags(*said) == [(), ()]


def test_small_numbers_meet_by_chance() -> None:
    assert flags(of("killed", "9"), of("casualties", "9", at=200)) == [(), ()]
    assert flags(of("killed", "10"), of("casualties", "10", at=200))[0] == ("category_drift",)


def test_a_headline_against_its_body_is_marked_twice() -> None:
    head = claim("killed", "4000", of=NORTH_KOREANS, flags=HEADLINE)
    found = flags(head, of("casualties", "4000", by="UKR-GOV", at=200))
    assert found[0] == ("category_drift", "headline", "headline_mismatch")


def test_another_bound_than_the_best_rendering_has_is_drift() -> None:
    around = claim("casualties", "about 1100", by="KOR-MIL", at=200)
    floor = claim("casualties", "at least 1100", flags=HEADLINE)
    first, second = matters((around, floor))
    assert "bound_drift" not in first.flags
    assert "bound_drift" in second.flags


def test_marks_are_set_once_and_kept_in_order() -> None:
    claims = of("killed", "4000"), of("casualties", "4000", at=200)
    once = drifted(claims)
    assert drifted(once) == once
    assert drifted(()) == ()


def test_a_number_is_trusted_before_a_word_and_the_body_before_the_headline() -> None:
    order = [
        claim("killed", "31", at=400, by="UKR-GOV", quoted=True),
        claim("killed", "31", at=300, by="UKR-GOV"),
        claim("killed", "31", at=200),
        claim("killed", "31", at=100, by="UKR-GOV", flags=HEADLINE),
        claim("killed", "dozens 24..99", by="UKR-GOV"),
    ]
    assert sorted(set(order), key=trust) == order


def test_what_a_claim_has_in_its_words() -> None:
    assert is_soft(claim("killed", "dozens 24..99"))
    assert not is_soft(claim("killed", "31"))
    assert not is_soft(claim("killed"))
    assert quoted(claim("killed", "31", quoted=True))
    assert not quoted(claim("killed", "31"))
    assert numeral(claim("killed", "about 31")) == count("31").n
    assert numeral(claim("killed")) is numeral(claim("killed", "20..30")) is UNKNOWN
