"""Days in a row, before and behind their month."""

from datetime import date

import pytest
from tests.resolve.texts import books

from reportedly.resolve.reader import Reader
from reportedly.resolve.rows import before_a_month, behind_a_month, days_of, lent_year

TIME = books()[2]


def reader(text: str) -> Reader:
    return Reader.of(text, TIME, date(2024, 8, 15))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("3, 4 and 5 May", (5, 5)),
        ("3 and 4 May", (4, 3)),
        ("3, 9 May", (3, 1)),  # not one after the other
        ("3 May", (3, 1)),
    ],
)
def test_a_row_before_a_month(text: str, row: tuple[int, int]) -> None:
    assert before_a_month(reader(text), (3, 1)) == row


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("May 3, 4 and 5.", (5, 6)),
        ("May 3 and 4 in Goma", (4, 4)),
        ("May 3, 4 people", (3, 2)),
        ("May 3 and 4 people", (3, 2)),
        ("May 3, 4, 5.", (3, 2)),  # a list that no "and" ends may count
    ],
)
def test_a_row_behind_a_month(text: str, row: tuple[int, int]) -> None:
    assert behind_a_month(reader(text), (3, 2)) == row


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("and April 2023", 2023),
        ("or 5 April 2023", 2023),
        ("and April", 0),
        ("in April 2023", 0),
    ],
)
def test_a_year_is_lent_to_the_date_before(text: str, year: int) -> None:
    assert lent_year(reader(text), 0, 3) == year


def test_no_year_is_lent_to_a_later_month() -> None:
    assert lent_year(reader("and January 2023"), 0, 3) == 0


@pytest.mark.parametrize("text", ["4 to 23 in May", "the 4th floor of the house", "a row"])
def test_what_is_no_row_of_days(text: str) -> None:
    assert days_of(reader(text), 0) is None
