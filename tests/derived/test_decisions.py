"""What people decided, as far as it moves anything: which documents have to be made anew."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ledger.build import READER, RULES, claim, document, found, fresh
from tests.review.build import accept, different, judged, reject, same, undo

from reportedly.derived.decisions import Decisions, decisions, moved
from reportedly.ledger.store import Ledger
from reportedly.model.actor import Filler, Roles
from reportedly.model.found import Found
from reportedly.model.issue import Verdict
from reportedly.model.pairs import NO_PAIRS, Pairs, pair
from reportedly.wire import claim_id

A, B = document("a"), document("b")
KILLED, WOUNDED, ELSEWHERE = claim(A), claim(A, "wounded", "3"), claim(B)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with fresh(str(tmp_path / "war.db")) as opened:
        opened.add(found(A), READER, RULES)
        opened.add(found(B), READER, RULES)
        yield opened


def test_nothing_was_decided(ledger: Ledger) -> None:
    assert decisions(ledger) == Decisions()
    assert decisions(ledger).left(found(A)) == found(A)
    assert decisions(ledger).marks() == {}


def test_a_rejected_claim_is_left_out(ledger: Ledger) -> None:
    ledger.judge(reject(KILLED.id))
    known = decisions(ledger)
    assert [one.id for one in known.left(found(A)).claims] == [WOUNDED.id]
    assert known.left(found(B)) == found(B)
    assert list(known.marks()) == ["a"]


def test_a_mark_changes_with_what_was_decided(ledger: Ledger) -> None:
    ledger.judge(reject(KILLED.id))
    rejected = decisions(ledger).marks()
    ledger.judge(accept(KILLED.id))
    accepted = decisions(ledger).marks()
    assert rejected.keys() == accepted.keys() == {"a"}
    assert rejected != accepted
    ledger.judge(accept(ELSEWHERE.id))
    both = decisions(ledger).marks()
    assert both == {**accepted, "b": both["b"]}


def test_what_was_undone_leaves_no_mark(ledger: Ledger) -> None:
    made = reject(KILLED.id)
    ledger.judge(made)
    ledger.judge(undo(made))
    assert decisions(ledger).marks() == {}
    assert decisions(ledger).left(found(A)) == found(A)


def test_pairs_know_their_documents(ledger: Ledger) -> None:
    ledger.judge(different(KILLED.id, ELSEWHERE.id))
    known = decisions(ledger)
    assert known.pairs == Pairs(different=frozenset({pair(KILLED.id, ELSEWHERE.id)}))
    assert known.homes[KILLED.id] == "a"
    assert known.homes[ELSEWHERE.id] == "b"
    assert known.marks() == {}


def test_the_letters_of_voices(ledger: Ledger) -> None:
    ledger.judge(judged(Verdict.GRADE, "UKR-MIL", value="C"))
    assert decisions(ledger).letters == (("UKR-MIL", "C"),)


def test_a_judgement_goes_over_to_what_another_reader_found(ledger: Ledger) -> None:
    ledger.judge(reject(KILLED.id))
    raw = replace(KILLED, roles=Roles(target=KILLED.roles.target, actor=(Filler(text="it"),)))
    again = replace(raw, id=claim_id(raw))
    new = Found(document=A, claims=(again, WOUNDED))
    ledger.add(new, "reader 2", RULES)
    known = decisions(ledger)
    assert [one.id for one in known.left(new).claims] == [WOUNDED.id]
    assert known.homes[again.id] == "a"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (NO_PAIRS, NO_PAIRS, set()),
        (NO_PAIRS, Pairs(same=frozenset({("a", "b")})), {"a", "b"}),
        (Pairs(same=frozenset({("a", "b")})), NO_PAIRS, {"a", "b"}),
        (
            Pairs(same=frozenset({("a", "b"), ("b", "c")})),
            Pairs(same=frozenset({("a", "b")}), different=frozenset({("d", "e")})),
            {"b", "c", "d", "e"},
        ),
    ],
)
def test_claims_of_pairs_that_changed(before: Pairs, after: Pairs, expected: set[str]) -> None:
    assert moved(before, after) == expected


def test_the_same_pairs_move_nothing(ledger: Ledger) -> None:
    ledger.judge(same(KILLED.id, ELSEWHERE.id))
    known = decisions(ledger).pairs
    assert moved(known, decisions(ledger).pairs) == frozenset()
