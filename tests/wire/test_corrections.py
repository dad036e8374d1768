"""A correction as text, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import strategies as some
from tests.ledger.build import at, document

from reportedly.errors import ContractError, NounError
from reportedly.model.actor import Filler
from reportedly.model.correction import Correction, Part
from reportedly.model.document import Document
from reportedly.model.unknown import UNKNOWN
from reportedly.wire import correction_from_text, correction_to_text

PAPER = document()


@given(some.documents(), st.sampled_from([Part.ACTOR, Part.TARGET, Part.MEDIATOR]), st.data())
def test_a_role_comes_back(paper: Document, part: Part, data: st.DataObject) -> None:
    length = len(paper.text)
    start = data.draw(st.integers(0, length - 1))
    span = paper.span(start, data.draw(st.integers(start + 1, length)))
    words = paper.quote(span)
    made = Correction(part=part, value=Filler(text=words, span=span), span=span, words=words)
    assert correction_from_text(correction_to_text(made), paper.span) == made


@pytest.mark.parametrize("part", list(Part))
def test_nothing_comes_back_as_nothing(part: Part) -> None:
    made = Correction(part=part)
    assert correction_from_text(correction_to_text(made), PAPER.span) == made


def test_it_is_one_line_with_sorted_names() -> None:
    who = Filler(text="people", span=at(PAPER, "people"))
    made = Correction(part=Part.TARGET, value=who, span=at(PAPER, "people"), words="people")
    text = correction_to_text(made)
    assert text.startswith('{"field":"target","is":{')
    assert text.endswith(',"span":[30,36],"words":"people"}')
    assert "\n" not in text


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "7", '{"field":"mood"}', '{"span":[1,2]}', '{"field":"count","is":7}'],
)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(ContractError):
        correction_from_text(text, PAPER.span)


def test_a_value_without_words_is_refused() -> None:
    text = '{"field":"actor","is":{"text":"people"},"span":null,"words":""}'
    with pytest.raises(NounError, match="needs words"):
        correction_from_text(text, PAPER.span)
    assert Correction(part=Part.ACTOR).value is UNKNOWN
