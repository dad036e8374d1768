"""What only seems to be so, and is nobody's word."""

import pytest
from tests.parsing import cue_book, parsed, quotes

from reportedly.extract.context import context
from reportedly.extract.extract import attributed, claims
from reportedly.extract.quotation import quotes as marks
from reportedly.extract.seeming import seemings
from reportedly.lexicon.load import load
from reportedly.model.claim import FactValue


def seen(text: str) -> list[tuple[list[str], list[str]]]:
    """Return cue and content of what seems so in a text."""
    found = parsed(text)
    return [
        (quotes(found, one.attribution.cue), quotes(found, one.attribution.content))
        for one in seemings(found, marks(text), cue_book())
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The bridge appears to have been broken.",
            "appears",
            ["The bridge", "to have been broken"],
        ),
        ("The town seemed empty.", "seemed", ["The town", "empty"]),
        ("It seems that the town fell.", "seems", ["that the town fell"]),
        (
            "The plan seemed like an odd choice.",
            "seemed",
            ["The plan", "like an odd choice"],
        ),
        (
            "The army does not seem to be winning.",
            "does not seem",
            ["The army", "to be winning"],
        ),
    ],
)
def test_what_seems_so(text: str, cue: str, content: list[str]) -> None:
    assert seen(text) == [([cue], content)]


@pytest.mark.parametrize(
    "text",
    [
        "The general appeared on the stage.",
        "Two ships appeared off the coast.",
        "The general seemed to believe that the town had fallen.",
        "The minister appeared to confirm that nine men had died.",
        "The general appeared convinced that the town had fallen.",
        "The bridge was broken.",
        "",
    ],
)
def test_what_is_seen_or_said_does_not_seem(text: str) -> None:
    assert seen(text) == []


def test_nobody_is_its_source() -> None:
    text = "The bridge appears to have been broken."
    (one,) = seemings(parsed(text), marks(text), cue_book())
    assert (one.voices, one.attribution.source, one.negated) == ((), (), False)


def test_it_stands_in_the_layer_in_the_order_of_the_text() -> None:
    text = "The mayor said nine men died. The bridge appears to be broken."
    found = parsed(text)
    layer = attributed(context(found, load()))
    assert [quotes(found, one.cue) for one in layer] == [["said"], ["appears"]]


def test_what_somebody_says_to_seem_so_is_his_word_alone() -> None:
    text = "The bridge seems to be broken, the mayor said."
    found = parsed(text)
    layer = attributed(context(found, load()))
    assert [quotes(found, one.source) for one in layer] == [["the mayor"]]


def test_a_claim_that_seems_so_stays_the_publishers_own() -> None:
    found = parsed("Nine soldiers appear to have been killed near Drava.", publisher="Post")
    (claim,) = claims(context(found, load()))
    assert len(claim.attribution) == 1
    assert claim.claimant_value is FactValue.PROBABLE
