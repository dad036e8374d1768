"""Tables of what people decided."""

from tests.review.build import accept, judged, undo

from reportedly.model.issue import Verdict
from reportedly.model.unknown import UNKNOWN
from reportedly.report.judgements import agreement_table, log_table


def test_the_log_says_who_what_of_what_and_whether_it_stands() -> None:
    yes, grade = accept("0123456789abcdef"), judged(Verdict.GRADE, "KOR-SPY", value="B")
    back = undo(yes)
    table = log_table((yes, grade, back), {grade.id})
    rows = [
        dict(zip((one.name for one in table.columns), row, strict=True)) for row in table.rows
    ]
    assert [row["stands"] for row in rows] == ["undone", "yes", "yes"]
    assert [row["verdict"] for row in rows] == ["accept", "grade B", "undo"]
    assert [row["of"] for row in rows] == ["01234567", "KOR-SPY", yes.id[:8]]
    assert {row["who"] for row in rows} == {"ada"}
    assert {row["why"] for row in rows} == {"It says so."}


def test_agreement_has_two_figures_or_says_that_there_is_none() -> None:
    table = agreement_table([(("ada", "bo"), 1200, 0.666, UNKNOWN)])
    assert table.rows == (("ada and bo", "1,200", "0.67", "unknown"),)
