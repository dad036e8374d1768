"""A ledger that stays open: made once for each state, and never stale."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from tests.report import build

from reportedly.desk.library import DESKS, Library
from reportedly.errors import LedgerError, MissingError, UsageError
from reportedly.model.found import Found
from reportedly.model.issue import Verdict
from reportedly.model.settings import Settings
from reportedly.model.wanted import Wanted
from reportedly.reviewing import judge, judgement

SETTINGS = Settings()
SIGNED = ("ana", "2026-01-02T03:04:05Z")


def test_what_is_made_of_all_claims_is_made_once(library: Library) -> None:
    assert library.desk(SETTINGS) is library.desk(Settings())


def test_many_who_ask_at_once_get_one(library: Library) -> None:
    with ThreadPoolExecutor(8) as pool:
        desks = list(pool.map(lambda _: library.desk(SETTINGS), range(16)))
    assert len({id(desk) for desk in desks}) == 1


def test_other_settings_make_another(library: Library) -> None:
    strict = library.desk(Settings(convention="strict"))
    assert strict is not library.desk(SETTINGS)
    assert strict is library.desk(Settings(convention="strict"))


def test_only_the_last_are_kept(library: Library) -> None:
    first = library.desk(SETTINGS)
    for days in range(1, DESKS + 1):
        library.desk(Settings(contemporary_days=days))
    assert library.desk(SETTINGS) is not first


def test_a_new_document_shows_at_once(library: Library) -> None:
    before = library.desk(SETTINGS)
    text = replace(build.LEAFLET, id="second leaflet")
    claims = tuple(
        replace(one, document=text.id, id=f"f{one.id[1:]}")
        for one in build.CLAIMS
        if one.document == build.LEAFLET.id
    )
    library.ledger.add(Found(document=text, claims=claims), "by hand", "no rules")
    after = library.desk(SETTINGS)
    assert len(after.ground.documents) == len(before.ground.documents) + 1


def test_a_rejected_claim_leaves_the_desk_and_the_lists(library: Library) -> None:
    gone = build.HUNDRED.id
    judge(library.ledger, judgement(Verdict.REJECT, (gone,), SIGNED, "misread"))
    assert gone not in library.desk(SETTINGS).ground.claims
    page = library.claims(Wanted(kind="killed"), SETTINGS)
    assert gone not in {one.id for one in page.claims}
    claim, _ = library.claim(gone, SETTINGS)
    assert claim.id == gone
    assert [one.reason for one in library.judgements(claim)] == ["misread"]


def test_claims_come_in_pieces(library: Library) -> None:
    first = library.claims(Wanted(), SETTINGS, limit=2)
    second = library.claims(Wanted(), SETTINGS, after=first.next, limit=50)
    ids = [one.id for page in (first, second) for one in page.claims]
    assert len(first.claims) == 2
    assert len(ids) == len(set(ids)) == len(build.CLAIMS)
    assert not second.next


def test_a_noun_is_found_by_the_beginning_of_its_id(library: Library) -> None:
    claim, document = library.claim(build.HUNDRED.id[:10], SETTINGS)
    assert claim.id == build.HUNDRED.id
    assert document.id == build.MORNING.id
    assert library.document("morn", SETTINGS).document.id == "morning"


def test_a_document_comes_with_its_claims(library: Library) -> None:
    found = library.document(build.EVENING.id, SETTINGS)
    mine = {one.id for one in build.CLAIMS if one.document == build.EVENING.id}
    assert {one.id for one in found.claims} == mine


def test_the_convention_reads_the_numbers(library: Library) -> None:
    plain = library.document(build.LEAFLET.id, SETTINGS)
    ucdp = library.document(build.LEAFLET.id, Settings(convention="ucdp"))
    assert [one.id for one in plain.claims] == [one.id for one in ucdp.claims]


@pytest.mark.parametrize("prefix", ["zzzz", "morning"])
def test_a_claim_must_be_there(library: Library, prefix: str) -> None:
    with pytest.raises(MissingError, match="nothing in the ledger has this id"):
        library.claim(prefix, SETTINGS)


def test_an_id_must_tell_one_from_all_others(library: Library) -> None:
    text = replace(build.LEAFLET, id="morning two")
    library.ledger.add(Found(document=text), "by hand", "no rules")
    with pytest.raises(UsageError, match="several ids begin like this"):
        library.document("morni", SETTINGS)
    assert library.document("morning", SETTINGS).document.id == "morning"


def test_there_must_be_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        Library.of(str(tmp_path / "none.db"))
