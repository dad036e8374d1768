"""From what was asked for to a judgement: what it is about, and what it takes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.report import build

from reportedly.desk.deciding import Asking, Signed, decision
from reportedly.errors import MissingError, UsageError
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.correction import Part
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.unknown import UNKNOWN
from reportedly.pipeline import Reader, make_reader
from reportedly.reviewing import judge
from reportedly.wire import correction_from_text

ADA = Signed(author="ada", at="2031-05-04T08:00:00Z", reason="It says so.")
ONE, OTHER = build.HUNDRED.id, build.LOST.id


@pytest.fixture
def ledger(built: Path, tmp_path: Path) -> Iterator[Ledger]:
    path = str(shutil.copy(built, tmp_path / "war.db"))
    with open_ledger(path, create=False) as opened:
        yield opened


def nothing_to_read() -> Reader:
    """Fail where a model would be loaded for nothing."""
    raise AssertionError


def made(ledger: Ledger, verdict: Verdict, *ids: str, **more: object) -> Judgement:
    asking = Asking(ids=ids, **more)  # type: ignore[arg-type]  # fields of Asking, by name
    return decision(ledger, verdict, asking, ADA, nothing_to_read)


def read(ledger: Ledger, claim: str, part: Part, **more: object) -> str:
    asking = Asking(ids=(claim,), part=part, **more)  # type: ignore[arg-type]
    judged = decision(ledger, Verdict.CORRECT, asking, ADA, make_reader)
    return str(judged.value)


@pytest.mark.parametrize("verdict", [Verdict.ACCEPT, Verdict.REJECT])
def test_a_claim_is_named_by_the_beginning_of_its_id(ledger: Ledger, verdict: Verdict) -> None:
    one = made(ledger, verdict, ONE[:8])
    assert one.subjects == (ONE,)
    assert (one.author, one.at, one.reason) == ("ada", ADA.at, ADA.reason)
    assert ledger.judgements() == ()  # nothing is kept yet


@pytest.mark.parametrize("verdict", [Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE])
def test_a_comparison_takes_two(ledger: Ledger, verdict: Verdict) -> None:
    assert made(ledger, verdict, ONE, OTHER).subjects == (ONE, OTHER)
    with pytest.raises(UsageError, match="this many ids"):
        made(ledger, verdict, ONE)


def test_an_incident_stands_for_its_claims(ledger: Ledger) -> None:
    village = made(ledger, Verdict.UNSURE, ONE, build.CAPTURED.id)
    assert village.subjects == (ONE, build.CAPTURED.id)
    with pytest.raises(MissingError):
        made(ledger, Verdict.UNSURE, ONE, "zzzz")


def test_an_undoing_names_a_judgement(ledger: Ledger) -> None:
    accepted = made(ledger, Verdict.ACCEPT, ONE)
    judge(ledger, accepted)
    assert made(ledger, Verdict.UNDO, accepted.id[:8]).subjects == (accepted.id,)
    with pytest.raises(MissingError):
        made(ledger, Verdict.UNDO, ONE)


@pytest.mark.parametrize("letter", ["A", "F"])
def test_a_claimant_is_graded_by_a_letter(ledger: Ledger, letter: str) -> None:
    one = made(ledger, Verdict.GRADE, "spy agency", grade=letter)
    assert (one.subjects, one.value) == (("spy agency",), letter)


@pytest.mark.parametrize("grade", ["", "G", "a", "excellent"])
def test_there_are_no_other_grades(ledger: Ledger, grade: str) -> None:
    with pytest.raises(UsageError, match="no such grade"):
        made(ledger, Verdict.GRADE, "spy agency", grade=grade)


def test_a_grade_of_an_incident_takes_one_that_is_there(ledger: Ledger) -> None:
    with pytest.raises(MissingError):
        made(ledger, Verdict.GRADE, "zzzz", grade="weak")


def test_a_split_is_out_of_an_incident(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="a split is out of an incident"):
        made(ledger, Verdict.SPLIT, ONE)
    with pytest.raises(MissingError):
        made(ledger, Verdict.SPLIT, ONE, from_="zzzz")


def test_a_correction_takes_a_field_and_words(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="which field is wrong"):
        made(ledger, Verdict.CORRECT, ONE, words="about 300")
    with pytest.raises(UsageError, match="which words are right"):
        made(ledger, Verdict.CORRECT, ONE, part=Part.COUNT)
    with pytest.raises(UsageError, match="this many ids"):
        made(ledger, Verdict.CORRECT, ONE, OTHER, part=Part.COUNT, none=True)
    with pytest.raises(UsageError, match="this is no START:END"):
        read(ledger, ONE, Part.COUNT, span="here")


def test_words_are_read_as_the_text_was_read(ledger: Ledger) -> None:
    text = build.EVENING.text
    value = read(ledger, build.THREE_HUNDRED.id, Part.COUNT, words="4,000 were lost")
    found = correction_from_text(value, build.EVENING.span)
    assert found.value.n == 4000  # type: ignore[union-attr]  # a figure
    start = text.index("4,000")
    same = read(ledger, build.THREE_HUNDRED.id, Part.COUNT, span=f"{start}:{start + 15}")
    near = read(
        ledger, build.THREE_HUNDRED.id, Part.COUNT, words="4,000 \n were lost", near=start + 3
    )
    assert value == same == near


def test_the_text_may_say_nothing_of_a_field(ledger: Ledger) -> None:
    value = read(ledger, ONE, Part.WHERE, none=True)
    assert correction_from_text(value, build.MORNING.span).value is UNKNOWN
