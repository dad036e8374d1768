"""How what people decide reaches the claims: chosen words, carried judgements, pages."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ledger.build import READER, RULES, TEXT, claim, document, found, fresh
from tests.review.build import accept, different, judged, reject, same

from reportedly.errors import UsageError
from reportedly.ledger.store import Ledger
from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim
from reportedly.model.found import Found
from reportedly.model.issue import Verdict
from reportedly.model.pairs import Pairs, pair
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.wanted import Wanted
from reportedly.reviewing import (
    judge,
    judge_after,
    judged_page,
    judgement,
    words_in,
    words_near,
)
from reportedly.reviewing import judged as left
from reportedly.wire import claim_id, judgement_id

PAPER = document()
KILLED, WOUNDED = claim(PAPER), claim(PAPER, "wounded", "3")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with fresh(str(tmp_path / "war.db")) as opened:
        opened.add(found(), READER, RULES)
        yield opened


def reread(one: Claim) -> Claim:
    """Return a claim as another version of the reader makes it."""
    raw = replace(one, roles=Roles(target=one.roles.target, actor=(Filler(text="shells"),)))
    return replace(raw, id=claim_id(raw))


def test_without_judgements_a_ledger_is_as_it_was_read(ledger: Ledger) -> None:
    whole = left(ledger, DEFAULT_SETTINGS)
    assert whole.found == tuple(ledger.found())
    assert (whole.settings, whole.judgements) == (DEFAULT_SETTINGS, ())


def test_what_was_decided_holds_for_a_new_reader(ledger: Ledger) -> None:
    judge(ledger, reject(KILLED.id))
    again = reread(KILLED)
    ledger.add(Found(document=PAPER, claims=(again, WOUNDED)), "reader 2", RULES)
    assert again.id != KILLED.id
    (one,) = left(ledger, DEFAULT_SETTINGS).found
    assert one.claims == (WOUNDED,)
    page = judged_page(ledger, ledger.page(Wanted()))
    assert page.claims == (WOUNDED,)
    assert ledger.find(KILLED.id) == KILLED


def test_letters_and_pairs_go_into_the_settings(ledger: Ledger) -> None:
    judge(ledger, judged(Verdict.GRADE, "UKR-MIL", value="C"))
    judge(ledger, judged(Verdict.GRADE, "KOR-SPY", value="B"))
    judge(ledger, different(KILLED.id, WOUNDED.id))
    asked = replace(DEFAULT_SETTINGS, letters=(("UKR-MIL", "A"),))
    known = left(ledger, asked).settings
    assert known.letters == (("KOR-SPY", "B"), ("UKR-MIL", "A"))
    assert known.pairs == Pairs(different=frozenset({pair(KILLED.id, WOUNDED.id)}))


def test_a_merge_against_a_person_is_refused_and_not_kept(ledger: Ledger) -> None:
    judge(ledger, different(KILLED.id, WOUNDED.id))
    with pytest.raises(UsageError, match="judged these to be different"):
        judge(ledger, same(KILLED.id, WOUNDED.id, by="bo"))
    assert len(ledger.judgements()) == 1


def test_a_judgement_has_the_hash_of_what_it_says() -> None:
    made = judgement(Verdict.ACCEPT, ("a",), ("ada", "2025-01-11T09:00:00Z"), "It says so.")
    assert made.id == judgement_id(made)
    assert made.id != accept("a").id


def test_words_are_found_in_the_claims_sentence_first() -> None:
    paper = document(text=f"{TEXT} Of the 12 people, 3 were children.")
    near = replace(claim(paper), span=paper.span(0, len(TEXT)), quote=TEXT)
    assert words_in(paper, near, "12").start == TEXT.index("12")
    assert words_in(paper, near, "children").start > len(TEXT)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "do not stand"),
        ("nobody", "do not stand"),
        ("ed", r"several times.* They stand at"),
    ],
)
def test_words_must_stand_in_one_place(words: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        words_in(PAPER, KILLED, words)


@pytest.mark.parametrize(
    ("words", "near", "at"),
    [("At Oss", 0, 0), ("At Oss", 30, 27), ("Oss  nobody", 0, 30), ("\n At\tOss ", 99, 27)],
)
def test_of_several_places_the_nearest_one_is_meant(words: str, near: int, at: int) -> None:
    text = document("a", "At Oss three were hurt. So At Oss nobody slept.")
    assert words_near(text, words, near).start == at


@pytest.mark.parametrize("words", ["", "   ", "Bos", "Oss three (were"])
def test_words_that_stand_nowhere_are_said_to(words: str) -> None:
    with pytest.raises(UsageError, match="do not stand in the document"):
        words_near(document("a", "At Oss three were hurt."), words, 3)


def test_who_comes_second_is_told_of_the_first_and_both_stay(ledger: Ledger) -> None:
    first, second = accept(KILLED.id), reject(KILLED.id, by="bo")
    assert judge_after(ledger, first, "") == ()
    assert judge_after(ledger, second, "") == (first,)
    assert judge_after(ledger, accept(WOUNDED.id, by="bo"), "") == ()
    third = reject(KILLED.id, by="cy")
    assert judge_after(ledger, third, first.id) == (second,)
    assert [one.id for one in ledger.judgements()][:2] == [first.id, second.id]


def test_what_contradicts_a_person_is_kept_by_nobody(ledger: Ledger) -> None:
    judge_after(ledger, different(KILLED.id, WOUNDED.id), "")
    with pytest.raises(UsageError, match="a person judged these to be different"):
        judge_after(ledger, same(KILLED.id, WOUNDED.id, by="bo"), "")
    assert len(ledger.judgements()) == 1
