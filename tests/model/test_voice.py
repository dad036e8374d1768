"""Voices, the words they are given, and how sure a text is."""

import pytest

from reportedly.errors import NounError
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import (
    Attribution,
    AttributionKind,
    Factuality,
    Part,
    SourceType,
    Stance,
    Voice,
)

SPAN = Span(start=0, end=4, source_start=0, source_end=4)


def test_hearsay_is_a_claimant_whom_nobody_knows() -> None:
    voice = Voice(part=Part.CLAIMANT, cue="reportedly")
    assert (voice.id, voice.text) == (UNKNOWN, UNKNOWN)
    assert (voice.source_type, voice.stance) == (SourceType.UNKNOWN, Stance.UNCLEAR)


def test_an_attribution_may_name_nobody_but_gives_words() -> None:
    assert Attribution(kind=AttributionKind.DIRECT, content=(SPAN,)).source == ()
    with pytest.raises(NounError, match="must give words"):
        Attribution(kind=AttributionKind.DIRECT, content=())


@pytest.mark.parametrize("value", [-3.0, -0.5, 0, 3.0])
def test_how_sure_a_text_is_lies_between_never_and_certainly(value: float) -> None:
    assert Factuality(span=SPAN, value=value).value == value


@pytest.mark.parametrize("value", [-3.01, 4.0, float("nan"), float("inf")])
def test_a_value_off_the_scale_is_refused(value: float) -> None:
    with pytest.raises(NounError, match="on its scale"):
        Factuality(span=SPAN, value=value)
