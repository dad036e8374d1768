"""Plurals without a number give way to those whom a text counts."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import claim

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.drift import STRUCK
from reportedly.reconcile.plurals import counted, is_bare, living
from reportedly.reconcile.sourced import source

SOME = Quantity(surface="", lo=2, kind=QuantityKind.VAGUE, soft=True, term="bare plural")


def told(words: str, who: str, *, at: int = 0) -> Claim:
    """Return a claim of people hit whom a number counts."""
    made = claim("wounded", words, of=Filler(text=who), at=at)
    return replace(made, why=(STRUCK,))


def plural(who: str, *, at: int = 0) -> Claim:
    """Return a claim of people hit whom nobody counts."""
    return replace(told("2", who, at=at), count=SOME)


def kept(*claims: Claim) -> list[str]:
    """Return whom the claims that are left count."""
    ready = source(claims, (), DEFAULT_SETTINGS)
    return sorted(one.claim.counted_role[0].text for one in counted(ready))


def left(dead: int, *claims: Claim) -> list[str]:
    """Return whom the claims of the wounded count, where so many died."""
    ready = source(claims, (), DEFAULT_SETTINGS)
    return [one.claim.counted_role[0].text for one in living(ready, dead)]


def test_a_plural_gives_way_to_a_number() -> None:
    assert kept(told("1", "clerk"), plural("officers", at=100)) == ["clerk"]


def test_a_plural_alone_stands() -> None:
    assert kept(plural("officers")) == ["officers"]


def test_a_zero_takes_nobody_away() -> None:
    nobody = replace(told("1", "clerk"), count=Quantity(surface="no", n=0, lo=0, hi=0, best=0,
                                                        kind=QuantityKind.ZERO))  # fmt: skip
    assert kept(nobody, plural("officers", at=100)) == ["clerk", "officers"]


def test_the_rest_is_told_apart() -> None:
    assert kept(told("1", "clerk"), plural("others", at=100)) == ["clerk", "others"]


def test_who_is_told_in_one_breath_is_told_apart() -> None:
    beside = replace(plural("her sons"), trigger=told("1", "woman").trigger)
    assert kept(told("1", "woman"), beside) == ["her sons", "woman"]


def test_an_object_them_is_somebody() -> None:
    assert kept(told("1", "clerk"), plural("them", at=100)) == ["clerk", "them"]


def test_a_vague_word_counts() -> None:
    dozens = replace(SOME, surface="dozens", lo=24, hi=99)
    vague = replace(plural("officers", at=100), count=dozens)
    assert not is_bare(vague)
    assert kept(told("1", "clerk"), vague) == ["clerk", "officers"]


@pytest.mark.parametrize(("dead", "who"), [(0, ["victims"]), (3, [])])
def test_where_some_died_a_plural_that_was_hit_is_theirs(dead: int, who: list[str]) -> None:
    assert left(dead, plural("victims")) == who


def test_who_is_called_wounded_is_not_the_dead() -> None:
    wounded = replace(plural("guards"), why=("lexicon/claims/wounded.yaml#wound",))
    assert left(3, wounded) == ["guards"]


def test_others_who_were_hit_are_not_the_dead() -> None:
    assert left(3, plural("others")) == ["others"]
