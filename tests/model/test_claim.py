"""Claims: tied to words, answered for by a voice."""

from dataclasses import replace

import pytest

from reportedly.errors import NounError
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim, Status
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice

QUOTE = "Rebels freed nine drivers, the union said."
PUBLISHER = Voice(part=Part.PUBLISHER)
UNION = Voice(part=Part.CLAIMANT, text="the union")


def span(words: str) -> Span:
    start = QUOTE.index(words)
    end = start + len(words)
    return Span(start=start, end=end, source_start=start, source_end=end)


DRIVERS = Filler(text="nine drivers", span=span("nine drivers"))
CLAIM = Claim(
    id="aa",
    document="union-1",
    kind="release",
    span=span(QUOTE),
    quote=QUOTE,
    trigger=span("freed"),
    attribution=(PUBLISHER, UNION),
    roles=Roles(target=(DRIVERS,)),
    counted="target",
)


def test_the_claimant_is_the_last_voice() -> None:
    assert CLAIM.claimant == UNION
    assert replace(CLAIM, attribution=(PUBLISHER,)).claimant == PUBLISHER


def test_a_claim_happened_unless_the_text_says_otherwise() -> None:
    assert CLAIM.status is Status.HAPPENED


def test_the_counted_role_is_the_one_that_is_named() -> None:
    assert CLAIM.counted_role == (DRIVERS,)
    assert replace(CLAIM, counted="actor").counted_role == ()
    assert replace(CLAIM, counted=UNKNOWN).counted_role == ()


def test_a_quote_is_the_words_at_its_span() -> None:
    with pytest.raises(NounError, match="quote is not as long as its span"):
        replace(CLAIM, quote=QUOTE[:-1])


def test_a_trigger_stands_in_its_clause() -> None:
    with pytest.raises(NounError, match="trigger stands outside its span"):
        replace(CLAIM, span=span("Rebels"), quote="Rebels")


@pytest.mark.parametrize("voices", [(), (UNION,), (UNION, PUBLISHER)])
def test_the_publisher_speaks_first(voices: tuple[Voice, ...]) -> None:
    with pytest.raises(NounError, match="first voice is not the publisher"):
        replace(CLAIM, attribution=voices)


def test_the_error_names_the_claim() -> None:
    with pytest.raises(NounError, match="release in union-1"):
        replace(CLAIM, attribution=())
