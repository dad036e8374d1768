"""Words around scenes: what two texts are told in, and where that decides what is one."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.reconcile.builders import IZIUM, KHERSON, claim, document
from tests.reconcile.stands import told

from reportedly.lexicon.rarity_book import load_rarity
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.days import publication_day
from reportedly.reconcile.evidence import Telling, telling
from reportedly.reconcile.likeness import NOTHING, around
from reportedly.reconcile.matching import linked
from reportedly.reconcile.papers import CROWD, STRETCH, Papers, few, rare_words
from reportedly.reconcile.reconcile import reconcile
from reportedly.reconcile.wordings import has_words, worded

TAVERN = "Two men were shot dead behind the Brightwater tavern on Quillan Avenue, police said."
AGAIN = "Police named two men shot dead behind the Brightwater tavern on Quillan Avenue."
MILL = "Two men were shot dead at the old Harrow mill near the Tolland canal, police said."
BOOK = load_rarity(common=("police", "shot", "dead", "killed", "men", "town", "seen"))


def crowd(**texts: str) -> dict[str, Document]:
    """Return enough texts that it is known which words are rare, those given among them."""
    found = {name: document(name, "2024-05-03", text=text) for name, text in texts.items()}
    for n in range(CROWD):
        text = f"Two men were shot dead in Town{n} near Road{n}, police said. Nobody was seen."
        found[f"m{n:02}"] = document(f"m{n:02}", "2024-05-03", text=text)
    return found


def shot(doc: str, *, when: str = "", at: int = 0) -> Claim:
    return claim("killed", "2", doc=doc, when=when, at=at)


def others(papers: Mapping[str, Document], claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return a claim of each other text, so that its words are counted."""
    told_of = {one.document for one in claims}
    return tuple(shot(name) for name in papers if name not in told_of)


def tellings(papers: Mapping[str, Document], *claims: Claim) -> list[Telling]:
    every = (*claims, *others(papers, claims))
    shelf = Papers.of(papers.values(), BOOK)
    return [
        telling(
            scene,
            frozenset(),
            scene.document,
            DEFAULT_SETTINGS,
            around=shelf.around(scene, BOOK),
            published=publication_day(papers.get(scene.document, UNKNOWN)),
        )
        for one in every
        for scene in told(one)
    ][: len(claims)]


def together(papers: Mapping[str, Document], *claims: Claim) -> list[tuple[str, ...]]:
    every = (*claims, *others(papers, claims))
    found = reconcile(every, tuple(papers.values()), settings=DEFAULT_SETTINGS, book=BOOK)
    mine = {one.document for one in claims}
    return sorted(one.documents for one in found if mine & set(one.documents))


def points(papers: Mapping[str, Document], *claims: Claim) -> dict[str, int]:
    left, right = tellings(papers, *claims)
    return {name: n for name, n in worded(left, right, DEFAULT_SETTINGS) if n}


def test_the_same_words_are_like_and_other_words_are_not() -> None:
    papers = crowd(a=TAVERN, b=AGAIN, c=MILL)
    one, again, other = tellings(papers, shot("a"), shot("b"), shot("c"))
    assert one.around.likeness(one.around) == pytest.approx(1)
    assert one.around.likeness(again.around) == again.around.likeness(one.around)
    assert one.around.likeness(again.around) > 1.5 * one.around.likeness(other.around)


def test_with_few_texts_nothing_is_rare() -> None:
    papers = {name: document(name, text=text) for name, text in (("a", TAVERN), ("b", AGAIN))}
    left, right = tellings(papers, shot("a"), shot("b"))
    assert left.around == right.around == NOTHING
    assert not has_words(left, right)


def test_a_scene_of_no_text_has_no_words() -> None:
    (scene,) = told(shot("a"))
    assert around(scene, None) == ""


def test_far_from_a_claim_nothing_is_compared() -> None:
    text = TAVERN + " And so it went." * 60 + " Elsewhere the Harrow mill burned."
    (scene,) = told(shot("a"))
    near = around(scene, document("a", text=text))
    assert near.startswith("Two men")
    assert "Harrow" not in near


def test_a_name_that_many_have_is_not_rare() -> None:
    papers = [document(f"p{n}", "2024-05-03", text=f"Lorquin fell, {n}.") for n in range(30)]
    papers.append(document("q", "2024-05-03", text="Tamsel fell."))
    found = rare_words(papers, BOOK)
    assert "lorquin" not in found["p1"]
    assert "tamsel" in found["q"]


def test_a_name_of_another_time_is_another_name() -> None:
    early = [document(f"p{n}", "2014-05-03", text="Lorquin fell.") for n in range(30)]
    late = document("q", "2024-05-03", text="Lorquin fell.")
    assert "lorquin" in rare_words([*early, late], BOOK)["q"]
    assert "lorquin" not in rare_words([*early, late], BOOK)["p3"]
    assert STRETCH < 3650


def test_more_may_have_a_rare_word_where_more_is_told() -> None:
    assert few(60) < few(60_000)


def test_shared_rare_words_make_candidates() -> None:
    papers = crowd(a=TAVERN, b=AGAIN, c="Nobody was seen near the empty warehouse.")
    found = tellings(papers, shot("a"), shot("b"), shot("c"))
    assert set(linked(found, DEFAULT_SETTINGS)) == {(0, 1)}


@pytest.mark.parametrize("extra", [TAVERN, MILL])
def test_another_text_moves_no_points_between_others(extra: str) -> None:
    papers = crowd(a=TAVERN, b=AGAIN)
    before = points(papers, shot("a"), shot("b"))
    papers["z"] = document("z", "2024-05-09", text=extra)
    assert points(papers, shot("a"), shot("b")) == before


def test_words_join_what_has_neither_day_nor_place() -> None:
    papers = crowd(a=TAVERN, b=AGAIN, c=MILL)
    assert together(papers, shot("a"), shot("b"), shot("c")) == [("a", "b"), ("c",)]


def test_one_day_and_town_alone_are_not_enough_where_words_differ() -> None:
    papers = crowd(a="Two fell at the quay.", b="A pair perished beside Mornay bridge.")
    claims = [claim("killed", "2", doc=d, when="2024-05-02", where=IZIUM) for d in ("a", "b")]
    assert together(papers, *claims) == [("a",), ("b",)]


def test_a_slip_in_the_date_does_not_tear_one_story_apart() -> None:
    papers = crowd(a=TAVERN, b=AGAIN)
    assert (
        points(papers, shot("a", when="2024-04-28"), shot("b", when="2024-05-02"))["clash"] < 0
    )
    claims = (shot("a", when="2024-04-28"), shot("b", when="2024-05-02"))
    assert together(papers, *claims) == [("a", "b")]


def test_ages_that_differ_speak_against() -> None:
    papers = crowd(
        a="A 17-year-old boy was shot.", b="A 17-year-old was shot.", c="A 9-year-old was shot."
    )
    assert points(papers, shot("a"), shot("b"))["ages"] == 1
    assert points(papers, shot("a"), shot("c"))["ages"] == -1


@pytest.mark.parametrize(
    ("later", "expected"), [("2024-05-05", 0), ("2024-05-12", -1), ("2024-06-20", -2),
                            ("2024-12-24", -3)],
)  # fmt: skip
def test_texts_that_came_out_long_after_each_other(later: str, expected: int) -> None:
    papers = crowd(a=TAVERN)
    papers["b"] = document("b", later, text=AGAIN)
    left, right = tellings(papers, shot("a"), shot("b"))
    assert dict(worded(left, right, DEFAULT_SETTINGS))["published"] == expected


def test_places_that_clash_take_a_point() -> None:
    papers = crowd(a=TAVERN, b=AGAIN)
    found = points(
        papers,
        claim("killed", "2", doc="a", where=IZIUM),
        claim("killed", "2", doc="b", where=KHERSON),
    )
    assert found["clash"] == -1


def test_the_order_of_texts_changes_nothing() -> None:
    papers = crowd(a=TAVERN, b=AGAIN, c=MILL)
    back = dict(reversed(papers.items()))
    claims = (shot("a"), shot("b"), shot("c"))
    assert together(papers, *claims) == together(back, *reversed(claims))


FRAME = "Sign in with your Wexford Sentinel profile and verify your Quorlen mailbox address."
FRAMED = (f"{TAVERN}\n{FRAME}", f"{MILL}\n{FRAME}")


def framed(*texts: str, at: int = 0) -> dict[str, int]:
    """Return the points of two scenes, each told at one place of its text."""
    papers = crowd(**dict(zip("ab", texts, strict=True)))
    names = Papers.of(papers.values(), BOOK).names()
    left, right = (
        replace(one, rare=names[one.scene.document])
        for one in tellings(papers, shot("a", at=at), shot("b", at=at))
    )
    found = dict(worded(left, right, DEFAULT_SETTINGS))
    assert dict(worded(right, left, DEFAULT_SETTINGS)) == found
    return found


def test_a_line_of_the_site_joins_no_strangers() -> None:
    bare = framed(TAVERN, MILL)
    assert framed(*FRAMED) == bare
    assert framed(f"{TAVERN}\n{FRAME}", f"{AGAIN}\n{FRAME}") == framed(TAVERN, AGAIN)


@pytest.mark.parametrize("between", [" - ", " | ", " :: ", " – "])
def test_the_name_of_a_site_behind_a_headline_joins_no_strangers(between: str) -> None:
    named = framed(*(f"{text}{between}WXQV Tollandbury" for text in (TAVERN, MILL)))
    assert named == framed(TAVERN, MILL)
    apart = framed(f"{TAVERN}{between}WXQV Tollandbury", f"{MILL}, by WXQV Tollandbury")
    assert apart["words"] > named["words"]


def test_a_line_that_tells_of_the_happening_counts_in_both() -> None:
    heads = (
        "The morning in brief, by our own staff",
        "What is known so far and what is not yet",
    )
    texts = [f"{head}\n{TAVERN}\n{FRAME}" for head in heads]
    assert framed(*texts, at=len(heads[0]) + 1)["text"] > framed(*texts)["text"]


def test_a_word_that_the_report_has_too_is_its_own() -> None:
    told_too = "The Quorlen bridge was closed, report"
    with_it = framed(*(f"{text}\n{told_too} {n}" for n, text in enumerate(FRAMED)))
    assert with_it["text"] > framed(*FRAMED)["text"]
