"""Standing: what is kept up to date is what ranking finds over everything at once."""

from collections.abc import Sequence
from random import Random

import pytest
from tests.reconcile.test_growing import grown, pool

from reportedly.reconcile.bundle import Bundle
from reportedly.reconcile.index import MemoryIndex
from reportedly.reconcile.ranking import ranked
from reportedly.reconcile.standing import Share, Standing


def bundles() -> Sequence[Bundle]:
    return grown([pool()]).bundles()


def assert_as_ranked(standing: Standing, some: Sequence[Bundle]) -> None:
    """Say that weights and main documents are those that ranking finds."""
    order = ranked(some)
    for one in order:
        assert standing.main_of(one.id) == one.main_of
    by_weight = sorted(order, key=lambda one: (-standing.total(one.id), one.id))
    assert tuple(by_weight) == order


def test_all_at_once() -> None:
    some, standing = bundles(), Standing(MemoryIndex())
    for one in some:
        standing.put(one)
    assert standing.settle() == {one.incident.id for one in some}
    assert_as_ranked(standing, some)


@pytest.mark.parametrize("seed", range(3))
def test_some_come_and_some_go(seed: int) -> None:
    dice = Random(seed)  # noqa: S311 - the same each time is what is wanted
    every, standing = bundles(), Standing(MemoryIndex())
    there: dict[str, Bundle] = {}
    for _ in range(6):
        for one in dice.sample(list(every), len(every) // 4):
            if one.incident.id in there and dice.random() < 0.5:
                standing.drop(one.incident.id)
                del there[one.incident.id]
            else:
                standing.put(one)
                there[one.incident.id] = one
        standing.settle()
        assert_as_ranked(standing, tuple(there.values()))


def test_what_did_not_change_weighs_the_same() -> None:
    some, standing = bundles(), Standing(MemoryIndex())
    for one in some:
        standing.put(one)
    standing.settle()
    standing.put(some[0])
    assert standing.settle() == frozenset()
    standing.drop(some[0].incident.id)
    standing.settle()
    assert standing.total(some[0].incident.id) == 0
    assert standing.main_of(some[0].incident.id) == ()


@pytest.mark.parametrize("several", [True, False])
@pytest.mark.parametrize("harms", [frozenset[str](), frozenset({"killed", "wounded"})])
def test_a_share_is_a_row_and_comes_back(several: bool, harms: frozenset[str]) -> None:  # noqa: FBT001 - a case
    share = Share(incident="a", weight=7, several=several, harms=harms)
    assert Share.of(str(share)) == share
