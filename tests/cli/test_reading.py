"""What counts as read decides the exit code."""

from tests.report import build

from reportedly.cli.reading import is_passed_over, is_unread, unread
from reportedly.model.found import Found
from reportedly.model.trouble import CRASHED, EMPTY, SKIPPED_FORMAT, UNKNOWN_FIELD
from reportedly.pipeline import Outcome, Summary

PICTURE = Outcome(name="a.png", issues=(SKIPPED_FORMAT.about("a.png"),))
BLANK = Outcome(name="b.txt", issues=(EMPTY.about("b.txt"),))
FINE = Outcome(name="c.txt", found=Found(document=build.LEAFLET))
ODD = Outcome(
    name="d.jsonl:1",
    found=Found(document=build.LEAFLET),
    issues=(UNKNOWN_FIELD.about("d.jsonl:1"),),
)
FALLEN = Outcome(
    name="e.txt", found=Found(document=build.LEAFLET), issues=(CRASHED.about("e.txt"),)
)


def test_a_file_that_is_none_of_ours_is_no_document() -> None:
    assert is_passed_over(PICTURE)
    assert not is_unread(PICTURE)


def test_a_document_without_text_could_not_be_read() -> None:
    assert is_unread(BLANK)
    assert not is_passed_over(BLANK)


def test_a_document_with_a_remark_was_read() -> None:
    assert not is_unread(FINE)
    assert not is_unread(ODD)


def test_a_fault_of_the_program_counts_as_unread() -> None:
    assert is_unread(FALLEN)


def test_a_run_counts_the_same() -> None:
    outcomes = (PICTURE, BLANK, FINE, ODD, FALLEN)
    issues = tuple(issue for one in outcomes for issue in one.issues)
    assert unread(Summary(new=3, unread=2, issues=issues)) == 2
    assert unread(Summary()) == 0
