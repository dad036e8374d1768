"""Who is given which words."""

from typing import Any

import pytest
from tests.parsing import cases, cue_book, parsed, quotes

from reportedly.extract.layer import attributions
from reportedly.extract.quotation import quotes as marks
from reportedly.extract.sayings import Saying, sayings
from reportedly.model.parse import Parse
from reportedly.model.voice import Attribution

CASES = cases("attributions")


def plain(found: Parse, one: Attribution, wanted: dict[str, Any]) -> dict[str, Any]:
    whole = {
        "by": quotes(found, one.source),
        "cue": quotes(found, one.cue),
        "words": quotes(found, one.content),
        "kind": one.kind.value,
    }
    return {name: value for name, value in whole.items() if name in wanted}


def said(text: str, **more: str) -> tuple[Saying, ...]:
    return sayings(parsed(text, **more), cue_book())


def voices(one: Saying) -> list[str]:
    return [v.text if isinstance(v.text, str) else "?" for v in one.voices]


@pytest.mark.parametrize("name", CASES)
def test_the_layer_of_attributions(name: str) -> None:
    case = CASES[name]
    found = parsed(case["text"], title=case.get("title", ""))
    said = sayings(found, cue_book())
    layer = attributions(said, marks(case["text"]), cue_book())
    wanted = case["given"]
    assert [plain(found, one, want) for one, want in zip(layer, wanted, strict=True)] == wanted


def test_inner_attributions_stay_for_the_chain() -> None:
    found = said("KBX reported that a lawmaker said the agency estimated 300 killed.")
    assert [one.cue_class for one in found] == ["statement", "statement", "assessment"]
    assert [voices(one) for one in found] == [["KBX"], ["a lawmaker"], ["the agency"]]


def test_who_is_cited_speaks_behind_who_cites() -> None:
    found = said("Seoul said, citing its spy agency, that 300 soldiers had been killed.")
    assert [voices(one) for one in found] == [["Seoul"], ["its spy agency"]]
    assert found[0].attribution.content == found[1].attribution.content


def test_what_is_cited_and_cannot_speak_is_no_voice() -> None:
    found = said("The firm closed its plant, citing high costs.")
    assert [voices(one) for one in found] == [["The firm"]]


def test_an_outlet_that_was_told_relays() -> None:
    (one,) = said("Two officials told Reuters that nine men died.")
    assert [(v.part.value, v.text) for v in one.voices] == [
        ("relayer", "Reuters"),
        ("claimant", "Two officials"),
    ]


def test_lawmakers_who_were_told_relay_nothing() -> None:
    (one,) = said("The minister told lawmakers that nine men died.")
    assert voices(one) == ["The minister"]


def test_whoever_was_briefed_relays() -> None:
    (one,) = said("A lawmaker briefed by the spy agency said that nine men died.")
    assert voices(one) == ["A lawmaker", "the spy agency"]


def test_the_body_behind_a_report_speaks() -> None:
    (one,) = said("According to a report by the United Nations, nine men died.")
    assert voices(one) == ["the United Nations"]


def test_a_statement_speaks_for_who_issued_it() -> None:
    found = said("The army issued a statement saying that nine men died.")
    assert voices(found[-1]) == ["The army"]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    found = said("The doctor, who said nine men died, left the town.")
    assert voices(found[0]) == ["The doctor"]


def test_bare_reports_are_hearsay() -> None:
    (one,) = said("Reports said nine men died.")
    assert (one.cue_class, voices(one)) == ("hearsay", ["?"])


def test_a_quoted_speaker_stands_before_as_saying() -> None:
    found = said("The envoy was quoted by KCNA as saying that nine men died.")
    assert [voices(one) for one in found] == [["KCNA"], ["The envoy"]]


def test_a_negated_cue_is_marked() -> None:
    (one,) = said("The army did not say that nine men died.")
    assert one.negated


def test_every_class_is_in_the_lexicon() -> None:
    text = "The army denied that nine men died. It is believed that ten fled, he claimed."
    assert {one.cue_class for one in said(text)} <= set(cue_book().classes)


def test_the_order_is_that_of_the_text() -> None:
    found = said("A said he left. B said he stayed. “Go,” C said.")
    starts = [one.attribution.cue[0].start for one in found]
    assert starts == sorted(starts)


def test_an_empty_text_says_nothing() -> None:
    assert said(" ") == ()
