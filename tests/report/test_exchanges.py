"""Who gives what to whom: each direction by itself, nothing added up."""

from dataclasses import replace

import pytest
from tests import wide
from tests.report import build

from reportedly.model.actor import Roles
from reportedly.model.claim import Swap
from reportedly.report.exchanges import flows
from reportedly.report.ground import Ground

GROUND = Ground.of(wide.CLAIMS, wide.DOCUMENTS)


def told(*claims: object) -> list[tuple[str, str, str]]:
    """Return giver, thing and taker of each flow."""
    every = tuple(one for one in claims if isinstance(one, type(build.HUNDRED)))
    return [(one.giver, one.thing, one.taker) for one in flows(every, GROUND)]


def test_an_exchange_has_two_directions() -> None:
    assert told(wide.TRADE) == [
        ("The south", "grain", "the north"),
        ("the north", "coal", "The south"),
    ]


def test_a_swap_counts_each_direction_alone() -> None:
    assert told(wide.SWAPPED) == [
        ("The south", "captives: 30", "terrorists"),
        ("terrorists", "captives: 25", "The south"),
    ]


def test_a_number_that_is_not_told_is_unknown() -> None:
    swap = replace(wide.SWAPPED, swap=Swap(n_a_to_b=build.amount("30", 30), remains=True))
    assert [thing for _, thing, _ in told(swap)] == ["bodies: 30", "bodies: unknown"]


@pytest.mark.parametrize("claim", [build.HUNDRED, build.CAPTURED, wide.RIVAL])
def test_a_toll_is_no_exchange(claim: object) -> None:
    assert told(claim) == []


def test_who_is_not_named_is_said_not_to_be() -> None:
    roles = replace(wide.TRADE.roles, recipient=())
    assert ("The south", "grain", "not named") in told(replace(wide.TRADE, roles=roles))


def test_what_is_ordered_is_not_given() -> None:
    roles = replace(wide.TRADE.roles, in_return=())
    assert told(replace(wide.TRADE, kind="order", roles=roles)) == []
    assert told(replace(wide.TRADE, kind="aid", roles=roles)) != []


def test_without_a_thing_nothing_is_given() -> None:
    assert told(replace(wide.TRADE, roles=Roles(actor=wide.TRADE.roles.actor))) == []


def test_a_gift_has_one_direction() -> None:
    roles = replace(wide.TRADE.roles, in_return=())
    assert told(replace(wide.TRADE, roles=roles)) == [("The south", "grain", "the north")]


def test_every_flow_keeps_its_claim() -> None:
    found = flows((wide.TRADE, wide.SWAPPED), GROUND)
    assert {one.claim.id for one in found} == {wide.TRADE.id, wide.SWAPPED.id}
