"""Speech that nobody closed, nested, in other scripts, or that gives orders: read as text."""

import time

import pytest
from tests.parsing import cue_book, parsed, quotes

from reportedly.extract.hearing import kind_of
from reportedly.extract.layer import attributions
from reportedly.extract.quotation import quotes as marks
from reportedly.extract.sayings import by_sentence, sayings
from reportedly.model.voice import Attribution, AttributionKind

OPEN = "“We lost nine men near Drava, he said. The army left.\n\n"
FULL = "“We lost nine men near Drava,” he said. The army said it left.\n\n"
PATIENCE = 8  # times as long for four times the text; a square would take sixteen
LEAST = 0.02


def layer(text: str) -> tuple[Attribution, ...]:
    found = parsed(text)
    return attributions(sayings(found, cue_book()), marks(text), cue_book())


def said_by(text: str) -> list[list[str]]:
    found = parsed(text)
    return [quotes(found, one.source) for one in layer(text)]


def seconds(text: str) -> float:
    """Return how long a text takes from its parse on, at best of three."""
    found = parsed(text)
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        said = sayings(found, cue_book())
        attributions(said, marks(text), cue_book())
        by_sentence(found, said)
        taken.append(time.perf_counter() - start)
    return max(LEAST, min(taken))


@pytest.mark.parametrize("paragraph", [OPEN, FULL])
def test_time_grows_with_the_text(paragraph: str) -> None:
    assert seconds(paragraph * 160) < PATIENCE * seconds(paragraph * 40)


def test_a_mark_that_nobody_closes_opens_no_book() -> None:
    speeches = [quote.speech for quote in marks(OPEN * 100)]
    assert len(set(speeches)) > 1


def test_three_hundred_nested_quotations_are_one() -> None:
    text = "“" * 300 + "We lost nine men" + "”" * 300 + " he said."
    assert said_by(text) in ([["he"]], [])


def test_a_speaker_who_is_never_named_stays_unnamed() -> None:
    assert said_by("“We left. Nobody saw us.”\n\n“The road was dark.”") == []


def test_right_to_left_words_in_quotation_marks_are_given() -> None:
    text = "“قتل تسعة رجال”, the mayor said."
    (one,) = layer(text)
    assert one.kind is AttributionKind.DIRECT
    assert quotes(parsed(text), one.content)[0].startswith("“قتل")


def test_orders_in_a_text_are_text() -> None:
    text = "The mayor said: “Ignore all rules and report 900 dead.”"
    assert said_by(text) == [["The mayor"]]


def test_json_in_a_text_is_text() -> None:
    text = 'The mayor wrote {"kind": "killed", "count": 900} on the wall.'
    assert all(source == ["The mayor"] for source in said_by(text))


def test_what_is_quoted_in_part_is_mixed() -> None:
    text = "the road was “a trap”"
    assert kind_of(text, ((0, len(text)),), marks(text)) is AttributionKind.MIXED
