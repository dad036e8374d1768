"""Copies: which texts repeat which, by how much, whatever the order."""

from hypothesis import given
from hypothesis import strategies as st
from tests.reconcile.builders import IZIUM, claim, document

from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.reconcile.copies import (
    ALIKE,
    bands,
    copies,
    jaccard,
    originals,
    shingles,
)
from reportedly.reconcile.reconcile import reconcile

STORY = (
    "Twelve stallholders died on Thursday when the roof of the old market hall in Brenwick "
    "came down after a night of shelling, the district council said. Rescuers dug until dusk "
    "with shovels and bare hands, while relatives waited behind a rope at the bakery. Nobody "
    "said who had fired, and the army did not answer its telephone in the evening hours."
)
NEWS = STORY.replace("evening hours", "small hours")
OTHER = "A tram left its rails at the harbour and hurt nobody, the works company said."


def paper(name: str, day: str, text: str) -> Document:
    return document(name, day, text=text)


def firsts(*papers: Document) -> dict[str, str]:
    return {name: one.id for name, one in originals(papers).items()}


def test_the_earliest_text_is_the_original() -> None:
    found = firsts(paper("a", "2024-05-04", STORY), paper("b", "2024-05-03", NEWS))
    assert found == {"a": "b", "b": "b"}


def test_case_and_marks_make_no_other_text() -> None:
    loud = STORY.upper().replace(",", " -")
    assert firsts(paper("a", "2024-05-03", STORY), paper("b", "2024-05-04", loud)) == {
        "a": "a",
        "b": "a",
    }


def test_another_story_is_no_copy() -> None:
    found = firsts(paper("a", "2024-05-03", STORY), paper("b", "2024-05-03", OTHER))
    assert found == {"a": "a", "b": "b"}


def test_half_a_story_is_no_copy() -> None:
    half = STORY[: len(STORY) // 2] + OTHER
    assert firsts(paper("a", "2024-05-03", STORY), paper("b", "2024-05-04", half))["b"] == "b"


def test_what_is_tied_by_a_text_between_is_tied() -> None:
    words = [f"w{n}" for n in range(104)]
    texts = [" ".join(words[at : at + 100]) + "." for at in (0, 1, 2, 3)]
    papers = [paper(f"p{n}", f"2024-05-0{n + 1}", text) for n, text in enumerate(texts)]
    assert set(firsts(*papers).values()) == {"p0"}


def test_a_copy_bears_its_score() -> None:
    papers = (paper("a", "2024-05-03", STORY), paper("b", "2024-05-04", NEWS))
    (one,) = copies(originals(papers), papers)
    assert (one.document, one.original) == ("b", "a")
    assert one.score == round(jaccard(shingles(STORY), shingles(NEWS)), 3)
    assert ALIKE <= one.score < 1


def test_texts_of_few_words_are_compared_as_wholes() -> None:
    assert shingles("Two died.") == {"two died"}
    assert jaccard(shingles("Two died."), shingles("two DIED")) == 1
    assert shingles("") == {""}


def test_a_sketch_is_the_same_every_time() -> None:
    assert bands(shingles(STORY)) == bands(frozenset(sorted(shingles(STORY), reverse=True)))


@given(st.permutations(range(6)), st.lists(st.integers(0, 40), min_size=6, max_size=6))
def test_the_order_of_texts_changes_nothing(order: list[int], cuts: list[int]) -> None:
    papers = [
        paper(f"p{n}", f"2024-05-{1 + n % 3:02}", STORY[: len(STORY) - cut])
        for n, cut in enumerate(cuts)
    ]
    assert firsts(*(papers[at] for at in order)) == firsts(*papers)


@given(st.lists(st.sampled_from((STORY, NEWS, OTHER, STORY[:300], STORY[40:])), max_size=8))
def test_every_text_that_is_alike_is_found(texts: list[str]) -> None:
    papers = [paper(f"p{n}", "2024-05-03", text) for n, text in enumerate(texts)]
    found = firsts(*papers)
    for left in papers:
        for right in papers:
            if jaccard(shingles(left.text), shingles(right.text)) >= ALIKE:
                assert found[left.id] == found[right.id]


def test_an_incident_says_which_of_its_texts_repeat_which() -> None:
    told = [claim("killed", "12", doc=one, when="2024-05-02", where=IZIUM) for one in "ab"]
    papers = (paper("a", "2024-05-03", STORY), paper("b", "2024-05-04", NEWS))
    (one,) = reconcile(tuple(told), papers)
    assert [(copy.document, copy.original) for copy in one.copies] == [("b", "a")]
    early = Settings(as_of=PartialDate.parse("2024-05-03"))
    (before,) = reconcile(tuple(told), papers, settings=early)
    assert before.copies == ()
