"""How a claim stands: voices, status, values, flags."""

from typing import Any

import pytest
from tests.parsing import cases, cue_book, parsed, token_at

from reportedly.extract.sayings import sayings
from reportedly.extract.standing import Standing, denial, standing
from reportedly.model.claim import FactValue, Status
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part

CASES = cases("standing")
GIVEN = frozenset({"text", "title", "at", "nth", "publisher_value"})


def stand(text: str, at: str, nth: int = 1, **more: str) -> Standing:
    found = parsed(text, **more)
    said = sayings(found, cue_book())
    sentence, token = token_at(found, at, nth)
    return standing(found, said, sentence, token, cue_book())


def value(one: FactValue | Unknown) -> str | None:
    return None if isinstance(one, Unknown) else one.value


def plain(one: Standing) -> dict[str, Any]:
    return {
        "voices": [v.text if isinstance(v.text, str) else "?" for v in one.voices[1:]],
        "status": one.status.value,
        "claimant": value(one.claimant_value),
        "publisher": value(one.publisher_value),
        "flags": list(one.flags),
        "asserted": one.asserted,
        "zero": one.zero,
    }


def is_outlet(name: str, wanted: object) -> bool:
    """Say whether `publisher` names the outlet: a value of the scale is what it makes of it."""
    return name == "publisher" and wanted not in {None, *(v.value for v in FactValue)}


@pytest.mark.parametrize("name", CASES)
def test_standing(name: str) -> None:
    case = CASES[name]
    outlet = case["publisher"] if is_outlet("publisher", case.get("publisher")) else ""
    found = plain(
        stand(case["text"], case["at"], title=case.get("title", ""), publisher=outlet)
    )
    wanted = {k: v for k, v in case.items() if k not in GIVEN and not is_outlet(k, v)}
    assert {key: found[key] for key in wanted} == wanted


def test_the_publisher_comes_first_and_the_claimant_last() -> None:
    found = stand("Seoul said, citing its spy agency, that 300 men died.", "died")
    parts = [voice.part for voice in found.voices]
    assert parts == [Part.PUBLISHER, Part.RELAYER, Part.CLAIMANT]


def test_the_publisher_is_unknown_where_the_document_names_none() -> None:
    found = stand("Nine men died.", "died")
    assert found.voices[0].text is UNKNOWN
    assert len(found.voices) == 1


def test_a_voice_keeps_its_words_and_its_cue() -> None:
    text = "Nine men died, the ministry said."
    claimant = stand(text, "died").voices[-1]
    assert not isinstance(claimant.span, Unknown)
    assert not isinstance(claimant.cue_span, Unknown)
    assert text[claimant.span.start : claimant.span.end] == "the ministry"
    assert text[claimant.cue_span.start : claimant.cue_span.end] == claimant.cue == "said"


def test_a_voice_has_its_cue_without_the_adverb_before_it() -> None:
    found = stand("The ministry recently announced the capture of two pilots.", "capture")
    assert found.voices[-1].cue == "announced"


def test_hearsay_is_a_voice_without_a_name() -> None:
    claimant = stand("Nine men reportedly died.", "died").voices[-1]
    assert claimant.text is UNKNOWN
    assert claimant.cue == "reportedly"


def test_why_names_the_lexicon() -> None:
    found = stand("Officials said the army may have lost nine men.", "lost")
    assert found.why == ("lexicon/cues/verbs.tsv#say", "lexicon/cues/hedges.tsv#may")


def test_a_cue_does_not_stand_under_itself() -> None:
    found = stand("The army announced a ceasefire.", "announced")
    assert (len(found.voices), found.status) == (1, Status.HAPPENED)


def test_a_running_speech_keeps_its_speaker() -> None:
    text = "“Nine men died,” the mayor said. “Ten fled.”"
    assert plain(stand(text, "fled"))["voices"] == ["the mayor"]


def test_what_stands_outside_the_speech_is_the_publishers() -> None:
    text = "“Nine men died,” the mayor said. Ten fled."
    assert plain(stand(text, "fled"))["voices"] == []


def test_a_denied_claim_of_another_stays_and_the_denial_stands_beside_it() -> None:
    found = parsed("Drava denied reports that it lost 300 men.")
    said = sayings(found, cue_book())
    sentence, token = token_at(found, "lost")
    claim = standing(found, said, sentence, token, cue_book())
    against = denial(found, said, sentence, token, cue_book())
    assert plain(claim)["voices"] == ["?"]
    assert (claim.status, claim.claimant_value) == (Status.HAPPENED, FactValue.UNCOMMITTED)
    assert not isinstance(against, Unknown)
    assert plain(against)["voices"] == ["Drava"]
    assert (against.status, against.claimant_value) == (Status.DENIED, FactValue.CERTAIN_NOT)


def test_a_plan_bears_on_its_own_act_only() -> None:
    text = "The army plans to meet the families of soldiers who were killed."
    assert stand(text, "meet").status is Status.PLANNED
    assert stand(text, "killed").status is Status.HAPPENED


def test_no_reports_assert_nothing() -> None:
    assert not stand("There were no reports of casualties.", "casualties").asserted
