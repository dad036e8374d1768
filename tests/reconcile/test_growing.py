"""Growing: what comes in one after the other ends as if it had come at once."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

import pytest
from benchmarks.ledger_scale import documents
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile.builders import IZIUM, claim, document

from reportedly.lexicon.rarity_book import load_rarity
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.reconcile.growing import Growing
from reportedly.reconcile.index import MemoryIndex
from reportedly.reconcile.pages import Pages
from reportedly.reconcile.papers import CROWD, few
from reportedly.reconcile.reconcile import reconcile

BOOK = load_rarity(common=("police", "shot", "dead", "killed", "men", "town", "people"))
SIZE = 70
RETRACTION = "retracted"
STORY = (
    "Twelve stallholders died on Thursday when the roof of the old market hall in Brenwick "
    "came down after a night of shelling, the district council said. Rescuers dug until dusk "
    "with shovels and bare hands, while relatives waited behind a rope at the bakery."
)


@cache
def pool() -> tuple[Found, ...]:
    """Return texts of a made-up war, and some that try the edges."""
    made = list(islice(documents(), SIZE))
    texts = [
        STORY,
        STORY.replace("dusk", "dawn"),
        STORY.replace("dusk", "noon"),
        STORY + " So.",
    ]
    for at, text in enumerate(texts):
        paper = document(f"copy{at}", f"2019-01-0{at + 1}", text=text, publisher=f"Paper {at}")
        told = claim("killed", "12", doc=paper.id, when="2019-01-01", where=IZIUM)
        made.append(Found(document=paper, claims=(told,)))
    for at, flags in enumerate(((), (RETRACTION,), ())):
        paper = document(f"back{at}", f"2019-01-0{at + 1}")
        said = claim(
            "killed", "40", by="a monitor", doc=paper.id, flags=flags, when="2019-01-01"
        )
        made.append(Found(document=paper, claims=(said,)))
    return tuple(made)


def grown(parts: Sequence[Sequence[Found]]) -> Growing:
    """Return what has grown from these parts, one after the other."""
    shelf: dict[str, tuple[Document, tuple[Claim, ...]]] = {}
    growing = Growing(MemoryIndex(), Pages(shelf.__getitem__, DEFAULT_SETTINGS), BOOK)
    most = few(sum(map(len, parts)))
    for part in parts:
        shelf.update({one.document.id: (one.document, one.claims) for one in part})
        growing.add((one.document.id for one in part), most)
    return growing


def at_once(some: Sequence[Found]) -> object:
    claims = tuple(claim for one in some for claim in one.claims)
    return reconcile(claims, tuple(one.document for one in some), book=BOOK)


def test_the_pool_is_large_enough_for_words_to_decide() -> None:
    assert len(pool()) >= CROWD


def test_all_at_once_is_a_rebuild() -> None:
    assert grown([pool()]).incidents() == at_once(pool())


def test_one_by_one_is_a_rebuild() -> None:
    assert grown([(one,) for one in pool()]).incidents() == at_once(pool())


@settings(deadline=None, max_examples=4)
@given(st.randoms(use_true_random=False), st.integers(1, 9))
def test_any_order_in_any_parts_is_a_rebuild(random: object, size: int) -> None:
    some = list(pool())
    random.shuffle(some)  # type: ignore[attr-defined]
    some = some[: CROWD + 20]
    parts = [some[at : at + size] for at in range(0, len(some), size)]
    assert grown(parts).incidents() == at_once(some)


def test_what_is_known_changes_nothing() -> None:
    growing = grown([pool()])
    before = growing.incidents()
    growing.add(one.document.id for one in pool())
    assert growing.incidents() == before


@pytest.mark.parametrize("extra", [70, 130])
def test_a_block_that_grows_too_large_tells_nothing_more(extra: int) -> None:
    crowd = [
        Found(
            document=document(f"n{at:03}", "2019-01-02", text=f"Report {at} of many."),
            claims=(claim("killed", str(at % 7 + 1), doc=f"n{at:03}", when="2019-01-01",
                          where=IZIUM),),
        )
        for at in range(extra)
    ]  # fmt: skip
    parts = [crowd[at : at + 13] for at in range(0, extra, 13)]
    assert grown(parts).incidents() == at_once(crowd)


def test_a_text_that_ties_two_others_moves_both() -> None:
    words = [f"Word{n}" for n in range(112)]
    texts = {0: words[:100], 2: words[12:], 1: words[6:106]}
    tied = [
        Found(
            document=document(f"t{at}", f"2019-01-0{at + 1}", text=" ".join(text),
                              publisher=f"Paper {at}"),
            claims=(claim("killed", "12", doc=f"t{at}", when="2019-01-01", where=IZIUM),),
        )
        for at, text in texts.items()
    ]  # fmt: skip
    base = pool()[:CROWD]
    assert grown([base, *((one,) for one in tied)]).incidents() == at_once((*base, *tied))


def test_a_claim_read_differently_is_another_document() -> None:
    one = pool()[0]
    again = Found(document=replace(one.document, id="again"), claims=())
    assert grown([(*pool(), again)]).incidents() == at_once((*pool(), again))


def test_texts_first_and_claims_later_is_a_rebuild() -> None:
    growing, index = Growing(MemoryIndex(), of(pool()), BOOK), MemoryIndex()
    growing.on(index)
    names = [one.document.id for one in pool()]
    for at in range(0, len(names), 9):
        growing.enter(names[at : at + 9], most=few(len(names)))
        assert not growing.has_told(names[at])
    for at in range(0, len(names), 7):
        growing.tell(names[at : at + 7])
        assert growing.has_told(names[at])
    assert growing.incidents() == at_once(pool())
    assert not index.keys("stale")


def test_who_told_before_a_text_came_is_made_anew_once() -> None:
    index = MemoryIndex()
    growing = Growing(index, of(pool()), BOOK)
    most = few(len(pool()))
    names = [one.document.id for one in pool()]
    growing.enter(names[:-4], most=most)
    growing.tell(names[:-4])
    growing.enter(names[-4:], most=most)
    assert set(index.keys("stale")) <= {*names[:-4]}
    growing.tell(names[-4:])
    assert growing.incidents() == at_once(pool())
    assert not index.keys("stale")


def of(some: Sequence[Found]) -> Pages:
    """Return the pages of documents."""
    shelf = {one.document.id: (one.document, one.claims) for one in some}
    return Pages(shelf.__getitem__, DEFAULT_SETTINGS)
