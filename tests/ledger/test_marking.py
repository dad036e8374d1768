"""A ledger knows which bytes were read, by whom, and what they gave."""

import pytest
from tests.ledger.build import READER, RULES, document, export, found

from reportedly.errors import LedgerError
from reportedly.ledger.store import Ledger
from reportedly.model.issue import Issue
from reportedly.model.raw import Mark
from reportedly.model.trouble import BROKEN_DOCUMENT, BROKEN_UTF8
from reportedly.model.unknown import Unknown

DIGEST, OTHER = "a" * 64, "b" * 64
BROKEN = BROKEN_DOCUMENT.about("in/b.pdf", "no pages")
ODD = BROKEN_UTF8.about("a", "2 of them")


def of(paper: str, *issues: Issue, digest: str = DIGEST) -> Mark:
    return Mark(digest=digest, document=paper, sha256=document(paper).sha256, issues=issues)


def test_bytes_that_became_a_document_are_known_with_it(ledger: Ledger) -> None:
    assert isinstance(ledger.marked(DIGEST, READER, RULES), Unknown)
    assert ledger.add(found(document("a")), READER, RULES, mark=of("a", ODD))
    assert ledger.marked(DIGEST, READER, RULES) == of("a", ODD)


@pytest.mark.parametrize("how", [("reader 2", RULES), (READER, "rules 2")])
def test_another_reader_has_not_read_them(ledger: Ledger, how: tuple[str, str]) -> None:
    ledger.add(found(document("a")), READER, RULES, mark=of("a"))
    assert isinstance(ledger.marked(DIGEST, *how), Unknown)
    ledger.mark(of("a", ODD), *how)
    assert ledger.marked(DIGEST, *how) == of("a", ODD)
    assert ledger.marked(DIGEST, READER, RULES) == of("a")


def test_bytes_that_became_nothing_are_known_with_the_reason(ledger: Ledger) -> None:
    mark = Mark(digest=DIGEST, issues=(BROKEN,))
    ledger.mark(mark, READER, RULES)
    ledger.mark(mark, READER, RULES)
    assert ledger.marked(DIGEST, READER, RULES) == mark
    assert ledger.issues() == (BROKEN,)


def test_what_was_kept_first_stands(ledger: Ledger) -> None:
    ledger.mark(Mark(digest=DIGEST, issues=(BROKEN,)), READER, RULES)
    ledger.mark(Mark(digest=DIGEST), READER, RULES)
    assert ledger.marked(DIGEST, READER, RULES) == Mark(digest=DIGEST, issues=(BROKEN,))


def test_other_bytes_of_a_known_text_are_kept_beside_the_first(ledger: Ledger) -> None:
    ledger.add(found(document("a")), READER, RULES, mark=of("a"))
    before = export(ledger)
    ledger.mark(of("a", digest=OTHER), READER, RULES)
    assert ledger.marked(OTHER, READER, RULES) == of("a", digest=OTHER)
    assert export(ledger) == before
    assert ledger.check() == ()


def test_a_mark_of_a_text_that_is_not_there_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError):
        ledger.mark(of("nobody"), READER, RULES)
    assert isinstance(ledger.marked(DIGEST, READER, RULES), Unknown)
