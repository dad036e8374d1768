"""What the newest day changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.report import build
from tests.wide import RIVAL, wide_war

from reportedly.desk.library import Library
from reportedly.desk.news import News, newest, news
from reportedly.desk.voices import waiting
from reportedly.ledger.store import open_ledger
from reportedly.model.change import ChangeKind
from reportedly.model.issue import Verdict
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.reviewing import judge, judgement


@pytest.fixture
def wide(tmp_path: Path) -> Iterator[Library]:
    """Return a ledger of the wider war."""
    opened = Library.of(wide_war(str(tmp_path / "wide.db")))
    yield opened
    opened.close()


def test_the_newest_day_is_that_of_the_newest_document(wide: Library) -> None:
    assert newest(wide.desk(Settings())) == PartialDate.parse("2025-02-02")
    found = news(wide, Settings())
    assert found.before == PartialDate.parse("2025-02-01")
    kinds = {wide.desk(Settings()).ground.claims[one.claims[0]].kind for one in found.changes}
    assert kinds <= {"exchange", "prisoner_swap"}


def test_a_day_that_was_asked_for_is_the_newest(wide: Library) -> None:
    found = news(wide, Settings(as_of=PartialDate.parse("2025-01-13")))
    assert str(found.day) == "2025-01-13"
    kinds = {one.kind for one in found.changes}
    assert kinds == {ChangeKind.NEW, ChangeKind.REPLACED, ChangeKind.CONTRADICTED}
    replaced = [one for one in found.changes if one.kind is ChangeKind.REPLACED]
    assert [one.claims for one in replaced] == [(build.HUNDRED.id, build.THREE_HUNDRED.id)]
    contradicted = [one for one in found.changes if one.kind is ChangeKind.CONTRADICTED]
    assert RIVAL.id in contradicted[0].claims


def test_a_month_is_held_against_the_day_before_it(wide: Library) -> None:
    found = news(wide, Settings(as_of=PartialDate.parse("2025-01")))
    assert str(found.before) == "2024-12-31"


def test_an_empty_ledger_has_no_news(tmp_path: Path) -> None:
    path = str(tmp_path / "empty.db")
    open_ledger(path, create=True).close()
    library = Library.of(path)
    assert news(library, Settings()) == News()
    assert waiting(library.desk(Settings())) == 0
    library.close()


def test_what_was_reviewed_waits_no_longer(wide: Library) -> None:
    before = waiting(wide.desk(Settings()))
    signed = ("ana", "2026-01-02T03:04:05Z")
    judge(wide.ledger, judgement(Verdict.ACCEPT, (build.HUNDRED.id,), signed, "so it says"))
    assert waiting(wide.desk(Settings())) == before - 1
