"""Digits and what they write."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.machine import known, ready

from reportedly.extract.digits import written
from reportedly.extract.extract import quantities


def values(text: str) -> list[float | None]:
    return [known(one.n) for one in quantities(ready(text))]


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("2,700", 2700),
        ("12,34,567", 1234567),
        ("1.111,25", Fraction(111125, 100)),
        ("1.000.000", 1000000),
        ("4.800", Fraction(48, 10)),
        (".08", Fraction(8, 100)),
        ("40\u202f000", 40000),
        ("2'700", 2700),
        ("1e10", 10**10),
        ("12e-1", Fraction(12, 10)),
        ("1.3e6", 1300000),
        ("6.23x10^-4", Fraction(623, 10**6)),
        ("2^10", 1024),
        ("\u0663\u0660\u0660", 300),
        ("\u0967\u0968", 12),
        ("\uff11\uff12", 12),
    ],
)
def test_digits_are_read_in_every_writing(digits: str, value: Fraction) -> None:
    assert written(digits) == value


@pytest.mark.parametrize("digits", ["9" * 19, "9" * 400, "1e99", "9^99", "123456789^40"])
def test_what_no_figure_can_be_is_not_read(digits: str) -> None:
    assert written(digits) is None


@given(st.integers(0, 10**18 - 1))
def test_every_whole_number_is_read_as_it_is_written(value: int) -> None:
    assert written(str(value)) == value
    assert written(f"{value:,}") == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They sold 2 700 bricks.", [2700]),
        ("The count is 2 700", [2700]),
        ("They sold 12 300 45 bricks.", [12, 300, 45]),
        ("Lobi 12 300", [12, 300]),
        ("They sold 1,3 million bricks.", [1300000]),
        ("They sold 2 1/2 loads.", [2.5]),
        ("They paid $5.4m for it.", [5400000]),
        ("They moved 3m people.", [3000000]),
        ("The wall is 3m high.", [3]),
        ("They sold 5k bricks.", [5000]),
        ("They sold 8 B bricks.", [8 * 10**9]),
    ],
)
def test_digits_and_what_stands_beside_them(text: str, found: list[float]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "code", ["T72", "M21", "9AB8", "49ers", "21st", "1990s", "cac40", "24/7", "9/11", "7/7"]
)
def test_a_code_is_no_number(code: str) -> None:
    assert values(f"They spoke of {code} again.") == []
