"""Days that have a name, in any year."""

from datetime import date

import pytest

from reportedly.lexicon.time_book import load_time
from reportedly.resolve.feasts import day_in, easter, names_year

RULES = [row.entry for rows in load_time().feasts.by_first.values() for row in rows]


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1961, date(1961, 4, 2)),
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2018, date(2018, 4, 1)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_is_where_the_churches_have_it(year: int, sunday: date) -> None:
    assert easter(year) == sunday


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", date(2024, 12, 25)),
        ("easter-2", date(2024, 3, 29)),
        ("11 3 4", date(2024, 11, 28)),
        ("11 3 4+1", date(2024, 11, 29)),
        ("5 0 -1", date(2024, 5, 27)),
        ("9 0 1", date(2024, 9, 2)),
    ],
)
def test_a_rule_finds_its_day(rule: str, day: date) -> None:
    assert day_in(rule, 2024) == day


def test_every_rule_of_the_lexicon_finds_a_day() -> None:
    yearly = [rule for rule in RULES if len(rule) != len("2001-09-11")]
    assert len(yearly) > 30
    assert all(day_in(rule, 2024) for rule in yearly)


def test_a_year_that_no_calendar_has_has_no_feast() -> None:
    assert day_in("easter+0", 0) is None
    assert day_in("12-25", 10_000) is None


@pytest.mark.parametrize("year", [1900, 2001, 2024])
@pytest.mark.parametrize("rule", sorted(set(RULES)))
def test_every_rule_can_be_asked_for_every_year(rule: str, year: int) -> None:
    found = day_in(rule, year)
    assert found is None or names_year(rule) or found.year == year


def test_a_day_of_one_year_is_of_no_other() -> None:
    assert day_in("2001-09-11", 2024) == date(2001, 9, 11)
