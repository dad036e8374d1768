"""Golden sentences: every kind, status, certainty, bound and voice of a brief."""

from dataclasses import replace

import pytest
from tests.report import build
from tests.report.cases import Case, cases, part, parts, quantity

from reportedly.lexicon.wording_book import load_wording
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import AsOf, Claim, FactValue, Status
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice
from reportedly.report.sentence import sentence

BOOK = load_wording()
SENTENCES = cases("sentences")
OTHERS = ("actor", "recipient", "thing", "in_return")
TEXT = "A clerk of the harbour office spoke of it."
PAPER = build.document("paper", TEXT, publisher="Gannet Ferry Post", published="2031-05-04")


def voice_of(case: Case) -> Voice:
    known = {**case, "part": Part(str(case["part"]))}
    return Voice(**known)  # type: ignore[arg-type]  # fields of Voice, by name


def text_of(case: Case, name: str) -> str | Unknown:
    return str(case[name]) if name in case else UNKNOWN


def claim_of(case: Case) -> Claim:
    """Return the claim of a case; the harbour office is its claimant unless it says whose."""
    voices = [voice_of(one) for one in parts(case.get("voices", []))]
    office = Voice(part=Part.CLAIMANT, text="the harbour office")
    whom = text_of(case, "whom")
    value, date = text_of(case, "value"), text_of(case, "as_of")
    flags = case.get("flags", [])
    assert isinstance(flags, list)
    return replace(
        build.claim(PAPER, TEXT, str(case["kind"]), "spoke"),
        attribution=(Voice(part=Part.PUBLISHER), *(voices or [office])),
        roles=Roles(
            target=() if isinstance(whom, Unknown) else (Filler(text=whom),),
            **{name: (Filler(text=str(case[name])),) for name in OTHERS if name in case},
        ),
        counted="target" if "count" in case else UNKNOWN,
        count=quantity(part(case["count"])) if "count" in case else UNKNOWN,
        status=Status(str(case.get("status", "happened"))),
        claimant_value=UNKNOWN if isinstance(value, Unknown) else FactValue(value),
        as_of=UNKNOWN
        if isinstance(date, Unknown)
        else AsOf(date=PartialDate.parse(date), origin="statement"),
        increment=bool(case.get("increment", False)),
        flags=tuple(flags),
    )


def own_voice(case: Case) -> Claim:
    return replace(claim_of(case), attribution=(Voice(part=Part.PUBLISHER),))


@pytest.mark.parametrize("name", SENTENCES)
def test_a_claim_is_told_as_the_case_has_it(name: str) -> None:
    case = SENTENCES[name]
    claim = own_voice(case) if case.get("own") else claim_of(case)
    paper: Document | Unknown = UNKNOWN if case.get("lost") else PAPER
    assert sentence(claim, paper, BOOK) == case["is"]


def test_every_kind_of_toll_has_a_case_of_one_and_of_many() -> None:
    for kind in BOOK.tolls:
        assert {f"{kind}_one", f"{kind}_many"} <= set(SENTENCES)


def test_every_kind_of_relation_has_a_case() -> None:
    kinds = {str(case["kind"]) for name, case in SENTENCES.items() if "relation_" in name}
    assert kinds == set(BOOK.relations)


def test_every_status_and_value_has_a_case() -> None:
    assert {f"status_{status}" for status in Status} <= set(SENTENCES)
    values = {str(case["value"]) for case in SENTENCES.values() if "value" in case}
    assert values == {str(value) for value in FactValue}


def test_every_flag_that_is_printed_has_a_case() -> None:
    seen = {flag for case in SENTENCES.values() for flag in flags_of(case)}
    assert seen >= set(BOOK.flags)


def flags_of(case: Case) -> tuple[str, ...]:
    flags = case.get("flags", ())
    return tuple(map(str, flags)) if isinstance(flags, list) else ()


def test_no_sentence_says_that_it_is_so() -> None:
    tellers = ("said", "denied", "hearsay", "reported", "Hearsay", "whether")
    for name, case in SENTENCES.items():
        told = str(case["is"])
        assert any(word in told for word in tellers) or "“" in told, name
