"""Pieces of a ledger: as people left them, as the convention reads them, as a day knew them."""

import pytest
from tests.report import build

from reportedly.desk.library import Library
from reportedly.desk.pieces import claims_page, judgements_on, one_claim, one_document
from reportedly.errors import MissingError, UsageError
from reportedly.model.issue import Verdict
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.wanted import Wanted
from reportedly.reviewing import judge, judgement

SETTINGS = Settings()
EARLY = Settings(as_of=PartialDate(year=2024, month=12, day=31))
SIGNED = ("ana", "2026-01-02T03:04:05Z")


def test_a_page_knows_only_what_its_day_knew(library: Library) -> None:
    page = claims_page(library.ledger, Wanted(kind="killed"), EARLY, ("", 50))
    assert [one.id for one in page.claims] == [build.HUNDRED.id]


def test_a_page_has_the_documents_of_its_claims(library: Library) -> None:
    page = claims_page(library.ledger, Wanted(), SETTINGS, ("", 50))
    assert {one.id for one in page.documents} == {one.document for one in page.claims}


def test_a_mark_must_be_one(library: Library) -> None:
    with pytest.raises(UsageError):
        claims_page(library.ledger, Wanted(), SETTINGS, ("no mark", 50))


def test_an_accepted_claim_carries_that_everywhere(library: Library) -> None:
    judge(library.ledger, judgement(Verdict.ACCEPT, (build.HUNDRED.id,), SIGNED, "it says so"))
    claim, document = one_claim(library.ledger, build.HUNDRED.id, SETTINGS)
    assert "accepted" in claim.flags
    assert document.id == build.MORNING.id
    found = one_document(library.ledger, build.MORNING.id, SETTINGS)
    page = claims_page(library.ledger, Wanted(kind="killed"), SETTINGS, ("", 50))
    for claims in (found.claims, page.claims):
        flags = {one.id: one.flags for one in claims}
        assert "accepted" in flags[build.HUNDRED.id]
    (made,) = judgements_on(library.ledger, claim)
    assert made.author == "ana"


def test_what_was_undone_is_no_judgement_that_stands(library: Library) -> None:
    first = judgement(Verdict.ACCEPT, (build.HUNDRED.id,), SIGNED, "it says so")
    judge(library.ledger, first)
    judge(library.ledger, judgement(Verdict.UNDO, (first.id,), SIGNED, "too fast"))
    claim, _ = one_claim(library.ledger, build.HUNDRED.id, SETTINGS)
    assert "accepted" not in claim.flags
    assert not judgements_on(library.ledger, claim)


def test_a_document_without_a_rejected_claim(library: Library) -> None:
    judge(library.ledger, judgement(Verdict.REJECT, (build.PLANNED.id,), SIGNED, "misread"))
    found = one_document(library.ledger, build.MORNING.id, SETTINGS)
    assert [one.id for one in found.claims] == [build.HUNDRED.id]


def test_what_is_not_there_is_said_to_be_missing(library: Library) -> None:
    with pytest.raises(MissingError):
        one_claim(library.ledger, "zzzz", SETTINGS)
    with pytest.raises(MissingError):
        one_document(library.ledger, "zzzz", SETTINGS)
