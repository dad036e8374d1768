"""What is withheld on pages: off only with a name and a reason, and on again by another row."""

import pytest

from reportedly.desk.library import Library
from reportedly.desk.protecting import PAGES, Signed, turn_off, turn_on, turned_off
from reportedly.errors import UsageError
from reportedly.model.issue import Verdict
from reportedly.model.protection import Protection
from reportedly.reviewing import judge, judgement

ANA = Signed(author="ana", at="2026-01-02T03:04:05Z", reason="The family asked for it.")
BEN = Signed(author="ben", at="2026-01-03T03:04:05Z", reason="Done with it.")


def test_names_are_withheld_at_first(library: Library) -> None:
    assert turned_off(library.ledger) == ()
    assert not library.shows_names()


def test_who_turned_it_off_and_why_is_in_the_log(library: Library) -> None:
    made = turn_off(library.ledger, Protection.NAMES, ANA)
    assert library.shows_names()
    assert turned_off(library.ledger) == (made,)
    assert (made.author, made.reason, made.value) == ("ana", ANA.reason, PAGES)
    assert library.ledger.judgements() == (made,)


def test_on_again_is_another_row(library: Library) -> None:
    turn_off(library.ledger, Protection.NAMES, ANA)
    (undone,) = turn_on(library.ledger, Protection.NAMES, BEN)
    assert undone.verdict is Verdict.UNDO
    assert not library.shows_names()
    assert len(library.ledger.judgements()) == 2


def test_what_is_on_is_not_turned_on(library: Library) -> None:
    assert turn_on(library.ledger, Protection.NAMES, BEN) == ()
    assert library.ledger.judgements() == ()


def test_a_default_that_an_export_was_spared_holds_on_pages(library: Library) -> None:
    signed = ("ana", "2026-01-02T03:04:05Z")
    spared = judgement(Verdict.UNPROTECT, (Protection.NAMES,), signed, "for the court")
    judge(library.ledger, spared)
    assert not library.shows_names()


def test_another_default_is_another_matter(library: Library) -> None:
    turn_off(library.ledger, Protection.POINTS, ANA)
    assert not library.shows_names()
    assert turn_on(library.ledger, Protection.NAMES, BEN) == ()


@pytest.mark.parametrize(("author", "reason"), [("", "why"), ("ana", ""), (" ", "\n")])
def test_it_takes_a_name_and_a_reason(author: str, reason: str) -> None:
    with pytest.raises(UsageError, match="a protection is not changed without it"):
        Signed(author=author, at="2026-01-02T03:04:05Z", reason=reason)
