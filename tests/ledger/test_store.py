"""The ledger keeps what it is given, once, and gives it back in one order."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from tests import strategies as some
from tests.ledger.build import (
    READER,
    RULES,
    TEXT,
    claim,
    document,
    export,
    found,
    fresh,
    judgement,
)

from reportedly.errors import UsageError
from reportedly.ledger.store import Ledger
from reportedly.model import trouble
from reportedly.model.found import Found
from reportedly.model.issue import Issue, Judgement, Verdict
from reportedly.model.span import Segment

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
LATER = TEXT.replace("12", "15")


@QUICK
@given(some.founds())
def test_what_a_document_yields_comes_back(places: Callable[[], str], yielded: Found) -> None:
    kept = replace(yielded, attributions=(), quantities=(), places=(), dates=(), factuality=())
    with fresh(places()) as ledger:
        assert ledger.add(kept, READER, RULES)
        (back,) = ledger.found()
        assert (back.document, back.claims) == (kept.document, kept.claims)
        assert set(back.issues) == set(kept.issues)


@QUICK
@given(some.judgements)
def test_judgements_come_back(places: Callable[[], str], given_one: Judgement) -> None:
    kept = replace(given_one, verdict=Verdict.GRADE)
    with fresh(places()) as ledger:
        ledger.judge(kept)
        assert ledger.judgements() == (kept,)


# A grade may be of a voice, and what turns a protection off is about no claim at all.
OF_CLAIMS = [one for one in Verdict if one not in {Verdict.GRADE, Verdict.UNPROTECT}]


@pytest.mark.parametrize("verdict", OF_CLAIMS)
def test_a_judgement_on_nothing_is_refused(ledger: Ledger, verdict: Verdict) -> None:
    ledger.add(found(), READER, RULES)
    with pytest.raises(UsageError, match=r"about what is there: 0011\. List the ids"):
        ledger.judge(judgement(verdict=verdict, subjects=("0011",)))
    assert (ledger.judgements(), ledger.check()) == ((), ())


@QUICK
@given(some.issues())
def test_issues_of_no_document_come_back(places: Callable[[], str], issue: Issue) -> None:
    with fresh(places()) as ledger:
        ledger.note([issue])
        ledger.note([issue])
        (back,) = ledger.issues()
        assert (back.code, back.subject, back.message) == (
            issue.code,
            issue.subject,
            issue.message,
        )


def test_a_map_to_the_source_comes_back(ledger: Ledger) -> None:
    paper = replace(document(), segments=(Segment(start=0, source_start=7, length=len(TEXT)),))
    ledger.add(Found(document=paper, claims=(claim(paper),)), READER, RULES)
    (back,) = ledger.claims()
    assert back == claim(paper)
    assert back.span.source_start == 7


def test_adding_twice_changes_nothing(ledger: Ledger) -> None:
    assert ledger.add(found(), READER, RULES, seen="2025-01-11T00:00:00Z")
    before = export(ledger)
    assert not ledger.add(found(), READER, RULES, seen="2025-02-02T00:00:00Z")
    assert export(ledger) == before


def test_what_was_read_is_known(ledger: Ledger) -> None:
    paper = document()
    assert not ledger.known(paper, READER, RULES)
    ledger.add(Found(document=paper), READER, RULES)
    assert ledger.known(paper, READER, RULES)
    assert not ledger.known(paper, "reader 2", RULES)
    assert not ledger.known(paper, READER, "rules 2")
    assert not ledger.known(document(text=LATER), READER, RULES)
    assert not ledger.known(document("b"), READER, RULES)


def test_the_order_of_reading_does_not_show(places: Callable[[], str]) -> None:
    papers = [found(document(name)) for name in ("b", "a", "B", "ä")]
    exports = set[str]()
    for order in list(permutations(papers))[::5]:
        with fresh(places()) as ledger:
            for paper in order:
                ledger.add(paper, READER, RULES)
            exports.add(export(ledger))
            assert [one.id for one in ledger.documents()] == ["B", "a", "b", "ä"]
    assert len(exports) == 1


def test_found_keeps_the_weight_and_claims_the_text_order(ledger: Ledger) -> None:
    ledger.add(found(), READER, RULES)
    (back,) = ledger.found()
    assert [one.kind for one in back.claims] == ["wounded", "killed"]
    assert [one.kind for one in ledger.claims()] == ["killed", "wounded"]


def test_new_rules_replace_the_claims_and_keep_the_old_ones(ledger: Ledger) -> None:
    ledger.add(found(), READER, RULES)
    old = claim(document())
    ledger.add(
        Found(document=document(), claims=(claim(document(), "wounded", "3"),)), READER, "2"
    )
    assert [one.kind for one in ledger.claims()] == ["wounded"]
    assert ledger.issues() == ()
    assert ledger.find(old.id) == old


@pytest.mark.parametrize(
    ("first", "second", "current"),
    [
        ("2025-01-10", "2025-01-11", LATER),
        ("2025-01-11", "2025-01-10", TEXT),
        ("2025-01-10", "2025-01-10", LATER),
        ("", "", LATER),
        ("", "2025-01-10", LATER),
    ],
)
def test_a_changed_text_is_a_version_beside_the_old_one(
    ledger: Ledger, first: str, second: str, current: str
) -> None:
    papers = (document(published=first), document(text=LATER, published=second))
    ledger.add(found(papers[0]), READER, RULES)
    yielded = Found(document=papers[1], claims=(claim(papers[1], surface="at least 15"),))
    ledger.add(yielded, READER, RULES)
    assert ledger.versions("a") == papers
    assert [one.text for one in ledger.documents()] == [current]
    assert {one.quote for one in ledger.claims()} == {current}
    assert ledger.find("a") == next(ledger.documents())


def test_a_document_without_claims_is_a_document(ledger: Ledger) -> None:
    ledger.add(Found(document=document()), READER, RULES)
    ledger.add(found(document("b")), READER, RULES)
    ledger.add(Found(document=document("c")), READER, RULES)
    assert [len(one.claims) for one in ledger.found()] == [0, 2, 0]


def test_an_empty_ledger_is_empty(ledger: Ledger) -> None:
    assert export(ledger) == ""
    assert (ledger.judgements(), ledger.check()) == ((), ())


def test_issues_come_sorted(ledger: Ledger) -> None:
    ledger.note([trouble.EMPTY.about("z.txt"), trouble.BINARY.about("A.txt")])
    ledger.add(found(), READER, RULES)
    assert [issue.subject for issue in ledger.issues()] == ["A.txt", "a", "z.txt"]


def test_judgements_come_as_they_were_made_and_once(ledger: Ledger) -> None:
    """The clock may run backwards: the order is that of the ledger."""
    late = replace(judgement(), id="0", at="2025-01-12T00:00:00Z")
    for one in (late, judgement(), judgement()):
        ledger.judge(one)
    assert ledger.judgements() == (late, judgement())


def test_an_id_may_be_shortened(ledger: Ledger) -> None:
    paper = document("paper-1")
    ledger.add(found(paper), READER, RULES)
    ledger.judge(judgement())
    wanted = claim(paper)
    assert ledger.find(wanted.id) == ledger.find(wanted.id[:8]) == wanted
    assert ledger.find("pap") == paper
    assert ledger.find(judgement().id[:10]) == judgement()
    assert ledger.source(wanted.id) == Found(document=paper, claims=(wanted,))


def test_a_whole_id_wins_over_a_longer_one(ledger: Ledger) -> None:
    for name in ("paper-1", "paper-10", "paper-11"):
        ledger.add(Found(document=document(name)), READER, RULES)
    assert ledger.find("paper-1") == document("paper-1")


def test_several_ids_are_named_up_to_five(ledger: Ledger) -> None:
    for number in range(7):
        ledger.add(Found(document=document(f"paper-{number}")), READER, RULES)
    with pytest.raises(UsageError, match="several ids") as caught:
        ledger.find("paper")
    assert "document paper-0" in caught.value.hint
    assert "document paper-4 and more" in caught.value.hint
    assert "paper-5" not in caught.value.hint


@pytest.mark.parametrize("prefix", ["", "nothing", "%", "_"])
def test_no_such_id(ledger: Ledger, prefix: str) -> None:
    ledger.add(found(), READER, RULES)
    with pytest.raises(UsageError, match="id"):
        ledger.find(prefix)


def test_a_claim_that_is_not_there_has_no_source(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="no claim"):
        ledger.source("0123")


def test_reading_and_writing_at_the_same_time(ledger: Ledger) -> None:
    for name in ("a", "b", "c"):
        ledger.add(found(document(name)), READER, RULES)
    seen = []
    for one in ledger.documents():
        seen.append(one.id)
        ledger.add(found(document(f"{one.id}+")), READER, RULES)
    assert seen == ["a", "b", "c"]
    assert len(list(ledger.documents())) == 6


def test_the_revision_changes_with_readings_and_judgements_only(
    places: Callable[[], str],
) -> None:
    with fresh(places()) as ledger:
        seen = [ledger.revision()]
        ledger.add(found(), READER, RULES)
        seen.append(ledger.revision())
        ledger.judge(judgement())
        seen.append(ledger.revision())
        ledger.add(found(), READER, RULES)
        ledger.judge(judgement())
        assert len(set(seen)) == len(seen)
        assert ledger.revision() == seen[-1]


def test_readings_come_by_id_and_those_that_are_not_there_are_left_out(ledger: Ledger) -> None:
    made = {name: found(document(name)) for name in "bac"}
    for one in made.values():
        ledger.add(one, READER, RULES)
    ledger.add(replace(made["a"], claims=()), "a newer reader", RULES)
    back = ledger.readings(["c", "nobody", "a", "c"])
    assert [one.document.id for one in back] == ["a", "c"]
    assert [len(one.claims) for one in back] == [0, len(made["c"].claims)]
    assert back[1] == ledger.reading("c")
    assert ledger.readings([]) == ()
