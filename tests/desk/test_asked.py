"""What was typed becomes what is wanted."""

import pytest

from reportedly.desk.asked import Asked, plain_day
from reportedly.desk.call import settings_of
from reportedly.errors import NounError, UsageError
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN
from reportedly.model.wanted import Wanted


def test_what_was_not_typed_does_not_matter() -> None:
    assert Asked().wanted() == Wanted()


def test_dates_are_read() -> None:
    asked = Asked(since="2025-03", until="2025")
    assert asked.wanted().since == PartialDate(year=2025, month=3)
    assert asked.wanted().until == PartialDate(year=2025)


def test_a_face_may_know_words_for_a_day() -> None:
    day = PartialDate(year=2031, month=4, day=3)
    assert Asked(since="today").wanted(lambda _: day).since == day


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(NounError, match="no date"):
        Asked(since="yesterday").wanted()


def test_empty_fields_of_a_form_ask_for_nothing() -> None:
    asked = Asked(kind="", actor="  ", text=" bridge ")
    assert asked.filled() == Asked(text="bridge")
    assert asked.pairs() == (("text", "bridge"),)


def test_no_day_is_unknown() -> None:
    assert plain_day(None) is UNKNOWN


def test_a_call_without_a_choice_is_plain_and_of_now() -> None:
    assert settings_of(None).convention == "plain"
    assert settings_of("", "").as_of is UNKNOWN
    assert settings_of("ucdp", "2025-01").as_of == PartialDate(year=2025, month=1)


def test_a_convention_must_be_one() -> None:
    with pytest.raises(UsageError, match=r"no such convention: fancy\. Use one of: plain"):
        settings_of("fancy")
