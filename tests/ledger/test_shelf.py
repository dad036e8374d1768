"""The shelf of derived rows: on both databases as in memory, and no part of the ledger."""

from collections.abc import Callable
from itertools import islice

import pytest
from benchmarks.ledger_scale import READER, RULES, documents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import UsageError
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.lexicon.rarity_book import RarityBook, load_rarity
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.growing import Growing
from reportedly.reconcile.index import MemoryIndex
from reportedly.reconcile.pages import Pages
from reportedly.reconcile.papers import MANY

SMALL = st.sampled_from(("a", "b", "", "ä ß"))
STEPS = st.lists(st.tuples(st.booleans(), SMALL, SMALL, SMALL), max_size=20)


def test_rows_stay(place: str) -> None:
    with open_ledger(place, create=True) as ledger, ledger.shelf() as rows:
        rows.add("s", "k", "b")
        rows.add("s", "k", "a")
    with open_ledger(place, create=False) as ledger, ledger.shelf() as rows:
        assert rows.held("s", "k") == ("a", "b")
        assert rows.held("s", "k", 1) == ("a",)
        assert rows.keys("s") == ("k",)


def test_a_row_is_taken_out_of_its_room_alone(ledger: Ledger) -> None:
    for room in ("one.", "two."):
        with ledger.shelf(room) as rows:
            for value in ("a", "it's %s ?", "c"):
                rows.add("s", "k", value)
    with ledger.shelf("one.") as rows:
        rows.drop("s", "k", "it's %s ?")
        rows.drop("s", "k", "never there")
        assert rows.held("s", "k") == ("a", "c")
    with ledger.shelf("two.") as rows:
        assert rows.held("s", "k") == ("a", "c", "it's %s ?")


def test_what_was_not_finished_is_not_there(ledger: Ledger) -> None:
    with pytest.raises(ZeroDivisionError), ledger.shelf() as rows:
        rows.add("s", "k", str(1 // 0))
    with ledger.shelf() as rows:
        assert rows.held("s", "k") == ()


def test_a_ledger_with_a_shelf_is_sound(ledger: Ledger) -> None:
    with ledger.shelf() as rows:
        rows.add("s", "k", "a")
    assert ledger.check() == ()


def test_many_rows_come_back(ledger: Ledger) -> None:
    with ledger.shelf() as rows:
        for number in range(2500):
            rows.add("s", str(number % 3), f"{number:05}")
        assert len(rows.held("s", "1")) == 833
        assert rows.held("s", "2", 2) == ("00002", "00005")
        rows.clear()
        assert rows.keys("s") == ()


@settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_a_shelf_is_an_index(
    places: Callable[[], str], steps: list[tuple[bool, str, str, str]]
) -> None:
    memory = MemoryIndex()
    with open_ledger(places(), create=True) as ledger, ledger.shelf() as rows:
        for put, space, key, value in steps:
            for index in (memory, rows):
                (index.add if put else index.drop)(space, key, value)
            assert rows.held(space, key) == memory.held(space, key)
        assert all(rows.keys(one) == memory.keys(one) for one in ("a", "b", "", "ä ß"))


def test_a_document_is_read_by_its_id(ledger: Ledger) -> None:
    part = tuple(islice(documents(), 3))
    ledger.add_all(part, READER, RULES)
    for one in part:
        found = ledger.reading(one.document.id)
        assert found.document == one.document
        assert set(found.claims) == set(one.claims)
    with pytest.raises(UsageError, match="no document"):
        ledger.reading("nowhere")


def grow(ledger: Ledger, part: tuple[Found, ...], book: RarityBook) -> None:
    """Write documents into a ledger, and let its incidents grow by them."""
    ledger.add_all(part, READER, RULES)

    def read(name: str) -> tuple[Document, tuple[Claim, ...]]:
        found = ledger.reading(name)
        return found.document, found.claims

    with ledger.shelf() as rows:
        pages = Pages(read, DEFAULT_SETTINGS)
        Growing(rows, pages, book).add((one.document.id for one in part), MANY)


def test_incidents_grow_on_disk_as_in_memory(ledger: Ledger) -> None:
    part = tuple(islice(documents(), 60))
    book = load_rarity()
    grow(ledger, part[:55], book)
    grow(ledger, part[55:], book)
    shelf = {one.document.id: (one.document, one.claims) for one in part}
    with ledger.shelf() as rows:
        found = Growing(rows, Pages(shelf.__getitem__, DEFAULT_SETTINGS), book).incidents()
    memory = Growing(MemoryIndex(), Pages(shelf.__getitem__, DEFAULT_SETTINGS), book)
    memory.add(shelf, MANY)
    assert found == memory.incidents()
