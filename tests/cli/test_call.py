"""What a call was asked is read once: options first, then the environment."""

import pytest

from reportedly.cli.call import columns_of, ledger_path, recipe, settings, wanted
from reportedly.desk.asked import Asked
from reportedly.errors import NounError, UsageError
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN
from reportedly.model.wanted import Wanted


def test_the_option_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ledger_path(None) == "reportedly.db"
    monkeypatch.setenv("REPORTEDLY_LEDGER", "war.db")
    assert ledger_path(None) == "war.db"
    assert ledger_path("other.db") == "other.db"


def test_today_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_TODAY", "2025-01-13")
    day = PartialDate.parse("2025-01-13")
    assert settings("plain", "today").as_of == day
    assert recipe().today == day


def test_without_a_date_each_series_stands_at_its_newest_claim() -> None:
    assert settings("plain").as_of == UNKNOWN


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(NounError, match="this is no date"):
        settings("plain", "yesterday")


def test_filters_that_were_not_typed_do_not_matter() -> None:
    assert wanted(Asked()) == Wanted()
    assert wanted(Asked(since="2025")) == Wanted(since=PartialDate.parse("2025"))


def test_columns_are_named_in_pairs() -> None:
    assert columns_of(None) == ()
    assert columns_of("text=Body, title = Head line") == (
        ("text", "Body"),
        ("title", "Head line"),
    )
    for wrong in ("text", "words=Body", "text="):
        with pytest.raises(UsageError, match="FIELD=NAME"):
            columns_of(wrong)
