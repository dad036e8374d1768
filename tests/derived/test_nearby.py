"""Documents near at hand are those of the ledger as it is, however few are kept."""

from dataclasses import replace
from itertools import islice

import pytest
from benchmarks.ledger_scale import READER, RULES, documents

from reportedly.derived.nearby import Nearby
from reportedly.errors import MissingError
from reportedly.ledger.store import Ledger
from reportedly.model.found import Found


def some(ledger: Ledger) -> tuple[Found, ...]:
    """Fill a ledger with a few documents; return them."""
    made = tuple(islice(documents(), 6))
    ledger.add_all(made, READER, RULES)
    return made


@pytest.mark.parametrize("most", [1, 3, 100])
def test_what_is_near_is_what_the_ledger_has(ledger: Ledger, most: int) -> None:
    made, near = some(ledger), Nearby(ledger, most)
    near.at("1.0")
    for one in (*made, *reversed(made), *made):
        assert near.reading(one.document.id) == ledger.reading(one.document.id)


def test_it_is_read_once_while_nothing_changed(ledger: Ledger) -> None:
    first, *_ = some(ledger)
    near = Nearby(ledger)
    near.at("1.0")
    found = near.reading(first.document.id)
    near.at("1.0")
    assert near.reading(first.document.id) is found


def test_another_revision_is_read_anew(ledger: Ledger) -> None:
    first, *_ = some(ledger)
    near = Nearby(ledger)
    near.at("1.0")
    assert near.reading(first.document.id).claims
    ledger.add_all([replace(first, claims=())], "another reader", RULES)
    near.at("2.0")
    assert near.reading(first.document.id).claims == ()


def test_what_is_not_there_is_not_kept(ledger: Ledger) -> None:
    near = Nearby(ledger)
    for _ in range(2):
        with pytest.raises(MissingError):
            near.reading("nobody")


def test_what_is_fetched_at_once_is_what_each_would_be(ledger: Ledger) -> None:
    made, near = some(ledger), Nearby(ledger)
    names = [one.document.id for one in made]
    ledger.add_all([replace(made[0], claims=made[0].claims[:1])], "another reader", RULES)
    near.at("7.0")
    near.fetch([*names, "nobody", *names])
    for name in names:
        assert near.reading(name) == ledger.reading(name)
    assert near.reading(names[0]).claims == made[0].claims[:1]
    with pytest.raises(MissingError):
        near.reading("nobody")


def test_what_is_near_is_not_fetched_again(ledger: Ledger) -> None:
    first, second, *_ = some(ledger)
    near = Nearby(ledger)
    near.at("6.0")
    found = near.reading(first.document.id)
    near.fetch([first.document.id, second.document.id])
    assert near.reading(first.document.id) is found


def test_no_more_is_kept_than_may_be(ledger: Ledger) -> None:
    made, near = some(ledger), Nearby(ledger, 2)
    near.at("6.0")
    near.fetch(one.document.id for one in made)
    last = max(one.document.id for one in made)
    kept = near.reading(last)
    assert near.reading(last) is kept
    early = near.reading(made[0].document.id)
    assert early == ledger.reading(made[0].document.id)
