"""Who acts in a relative clause that a source stands in, and who says so."""

from typing import Any

import pytest
from tests.machine import expecting, known, lexicon, parsed, words
from tests.parsing import cases

from reportedly.extract.extract import extract
from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Part

CASES = cases("inserted")


def told(text: str, kind: str) -> list[Claim]:
    found = extract(parsed(text), lexicon(), frozenset({"claims"})).claims
    return [claim for claim in found if claim.kind == kind]


def claimant(claim: Claim) -> str:
    voices = [one for one in claim.attribution if one.part is Part.CLAIMANT]
    return (known(voices[-1].text) or "") if voices else ""


@pytest.mark.parametrize("case", expecting(CASES))
def test_who_acts_and_who_says_so(case: dict[str, Any]) -> None:
    (claim,) = told(case["text"], case["kind"])
    assert not isinstance(claim.count, Unknown)
    assert claim.count.lo == case["lo"]
    assert words(claim.roles.actor) == case["actor"]
    assert claimant(claim) == case["by"]
    assert case.get("target") in {None, words(claim.roles.target)}


@pytest.mark.parametrize("case", expecting(CASES))
def test_every_word_of_a_role_stands_where_its_span_is(case: dict[str, Any]) -> None:
    (claim,) = told(case["text"], case["kind"])
    for _, role in claim.roles.filled():
        for filler in role:
            span = known(filler.span)
            assert span is None or case["text"][span.start : span.end] == filler.text


def test_the_police_are_in_no_claim_but_as_a_voice() -> None:
    text = "A porter who police say shot and killed his brother fled on Monday."
    (claim,) = told(text, "killed")
    assert "police" not in words(claim.roles.actor) + words(claim.roles.target)
