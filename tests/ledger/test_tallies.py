"""Tallies: put in by document, summed by key, listed by their first claim."""

import pytest

from reportedly.ledger.store import Ledger
from reportedly.ledger.tallies import WITHIN, Sum, Tally

ROOM = "tallies"


def tally(key: str, document: str, claims: int, **more: str) -> Tally:
    first = WITHIN.join((more.get("day", "2025-01-10"), document, key))
    return Tally(
        space="voice",
        key=key,
        document=document,
        claims=claims,
        own=1,
        first=first,
        published=more.get("published", "2025-01-11"),
        publisher=more.get("publisher", "Kurier"),
    )


MADE = (
    tally("the mayor", "a", 2),
    tally("the mayor", "b", 3, day="2025-01-09", publisher="Herald", published="2025-02-01"),
    tally("a monitor", "b", 1),
)


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    with ledger.deriving(ROOM) as rows:
        rows.tallies.put(("a", "b"), MADE)
    return ledger


def sums(ledger: Ledger, space: str = "voice") -> list[Sum]:
    with ledger.derived(ROOM) as rows:
        return list(rows.tallies.sums(space))


def test_rows_are_summed_by_key(told: Ledger) -> None:
    monitor, mayor = sums(told)
    assert (monitor.key, monitor.claims, monitor.documents) == ("a monitor", 1, 1)
    assert (mayor.claims, mayor.own, mayor.documents) == (5, 2, 2)
    assert mayor.first.split(WITHIN)[:2] == ["2025-01-09", "b"]
    assert mayor.published == "2025-02-01"
    assert sums(told, "land") == []


def test_a_document_that_is_put_again_has_its_new_rows(told: Ledger) -> None:
    with told.deriving(ROOM) as rows:
        rows.tallies.put(("b",), (tally("the mayor", "b", 7),))
    (mayor,) = sums(told)
    assert (mayor.claims, mayor.documents) == (9, 2)
    with told.deriving(ROOM) as rows:
        rows.tallies.put(("a", "b"), ())
    assert sums(told) == []


def test_publishers_are_those_of_a_key(told: Ledger) -> None:
    with told.derived(ROOM) as rows:
        found = rows.tallies.publishers("voice", ("the mayor", "nobody"))
    assert dict(found) == {"the mayor": ("Herald", "Kurier")}


def test_documents_come_by_their_first_claim_in_pieces(told: Ledger) -> None:
    with told.derived(ROOM) as rows:
        first, mark = rows.tallies.documents("voice", "the mayor", "", 1)
        second, end = rows.tallies.documents("voice", "the mayor", mark, 1)
        whole = rows.tallies.documents("voice", "the mayor", "", 5)
    assert (first, second, end) == (("b",), ("a",), "")
    assert whole == (("b", "a"), "")


def test_one_key_is_asked_for(told: Ledger) -> None:
    with told.derived(ROOM) as rows:
        assert [one.claims for one in rows.tallies.sums("voice", "the mayor")] == [5]
        assert rows.tallies.sums("voice", "nobody") == ()


def test_texts_that_no_database_takes(ledger: Ledger) -> None:
    with ledger.deriving(ROOM) as rows:
        rows.tallies.put(("c",), (tally("a\0\ud800", "c", 1),))
    (one,) = sums(ledger)
    assert one.key == "a??"


def test_everything_can_be_thrown_away(told: Ledger) -> None:
    with told.deriving(ROOM) as rows:
        rows.tallies.clear()
    assert sums(told) == []
