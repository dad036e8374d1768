"""Quotations that stand alone belong to whoever spoke last, where that is clear."""

import time

import pytest
from tests.machine import lexicon, parsed, ready

from reportedly.extract.extract import extract
from reportedly.extract.quotation import quotes
from reportedly.extract.uncued import Given, uncued
from reportedly.model.unknown import Unknown

FIRST = "“Nine men fell at the ford,” Colonel Varga said."
ALONE = "“Twelve guards were killed at the mill.”"
OPEN = "“We lost the bridge. Nobody came.”\n\n"
PATIENCE = 8  # times as long for four times the text; a square would take sixteen
LEAST = 0.005  # seconds


def givers(text: str, words: str) -> list[str]:
    """Return the sources of the attributions that give the first of some words."""
    at = text.index(words)
    return [
        text[span.start : span.end]
        for saying in ready(text).said
        if saying.covers(at)
        for span in saying.attribution.source
    ]


@pytest.mark.parametrize(
    "before",
    [
        FIRST,
        "Colonel Varga said nine men had fallen at the ford.",
        "Colonel Varga spoke on Monday. He called it “a dark day,” Colonel Varga said.",
        "“Nine men fell,” Colonel Varga told the station. “I saw five of them.”",
        "Colonel Varga said: “Nine men fell at the ford.”",
    ],
)
def test_it_is_of_whoever_the_paragraph_before_closes_with(before: str) -> None:
    (giver,) = set(givers(f"{before}\n\n{ALONE}\n\nThe road is shut.", ALONE))
    assert giver == "Colonel Varga"


def test_it_goes_on_over_several_paragraphs() -> None:
    last = "“Nobody had warned us at all.”"
    text = f"{FIRST}\n\n{ALONE}\n\n{last}"
    assert givers(text, ALONE) == givers(text, last) == ["Colonel Varga"]


@pytest.mark.parametrize(
    "before",
    [
        "The road to the ford is shut.",
        f"{FIRST} The road to the ford is shut.",
        "Colonel Varga said nine fell, and the mayor, Ana Holm, said it was ten.",
        "Nine men fell, reportedly.",
        "Colonel Varga did not say that nine men fell.",
        "The colonel wants a truce by Monday.",
    ],
)
def test_where_it_is_not_clear_it_stays_nobodys(before: str) -> None:
    assert givers(f"{before}\n\n{ALONE}\n\nThe road is shut.", ALONE) == []


@pytest.mark.parametrize("between", ["The road is shut.", "Rain fell.", "“Yes.”"])
def test_what_stands_between_ends_it(between: str) -> None:
    assert givers(f"{FIRST}\n\n{between}\n\n{ALONE}", ALONE) == []


@pytest.mark.parametrize("alone", ["“The long war”", "'Nine guards were killed there'", "“”"])
def test_a_heading_is_no_speech(alone: str) -> None:
    text = f"{FIRST}\n\n{alone}\n\nThe road is shut."
    assert [one for one in givers(text, alone) if one] == []


def test_who_says_so_beside_it_keeps_it() -> None:
    text = f"{FIRST}\n\n{ALONE[:-2]},” Ana Holm said."
    assert givers(text, "Twelve") == ["Ana Holm"]


def test_a_voice_inside_it_does_not_hold_it() -> None:
    text = f"{FIRST}\n\n“I think twelve guards were killed at the mill.”"
    assert givers(text, "“I think")[:1] == ["Colonel Varga"]


def test_the_dead_of_a_quotation_alone_have_their_claimant() -> None:
    text = f"{FIRST.replace('fell', 'were killed')}\n\n{ALONE}"
    found = extract(parsed(text), lexicon(), frozenset({"claims"})).claims
    told = {
        claim.count.n: claim.attribution[-1].text
        for claim in found
        if not isinstance(claim.count, Unknown)
    }
    assert told == {9: "Colonel Varga", 12: "Colonel Varga"}


def test_an_empty_text_has_nothing_to_give() -> None:
    assert uncued("", (), ()) == {}
    assert uncued(ALONE, quotes(ALONE), ()) == {}


def seconds(paragraphs: int) -> float:
    """Return how long a text of quotations alone takes, at best of three."""
    text = "Varga said so.\n\n" + OPEN * paragraphs
    marks, taken = quotes(text), []
    given = [Given(cue=6, content=((11, 13),), whose=((0, 5),))]
    for _ in range(3):
        start = time.perf_counter()
        assert len(uncued(text, marks, given)[0]) == paragraphs
        taken.append(time.perf_counter() - start)
    return max(LEAST, min(taken))


def test_time_grows_with_the_text() -> None:
    assert seconds(4_000) < PATIENCE * seconds(1_000)
