"""The method note: every choice of every convention is said, and generated from it."""

import pytest
from tests.reconcile.test_presets import NAMES

from reportedly.model.moment import PartialDate
from reportedly.model.preset import BestPolicy, Confirmed, Conflict, Inclusion, Silence, Spread
from reportedly.model.settings import Settings
from reportedly.report.method import (
    BEST,
    CONFIRMED,
    CONFLICT,
    INCLUSION,
    SILENCE,
    SPREAD,
    method_lines,
    note,
    settings_table,
)


@pytest.mark.parametrize(
    ("book", "choices"),
    [
        (BEST, BestPolicy),
        (CONFIRMED, Confirmed),
        (CONFLICT, Conflict),
        (INCLUSION, Inclusion),
        (SILENCE, Silence),
        (SPREAD, Spread),
    ],
)
def test_every_choice_has_its_sentence(book: object, choices: object) -> None:
    assert set(book) == set(choices)  # type: ignore[call-overload]


@pytest.mark.parametrize("name", NAMES)
def test_each_convention_has_a_note_of_its_own(name: str) -> None:
    lines = method_lines(Settings(convention=name))
    assert lines[0].startswith(f"Convention {name}:")
    assert all(line.endswith(".") and "_" not in line for line in lines)
    others = [method_lines(Settings(convention=one)) for one in NAMES if one != name]
    assert all(lines[1:] != other[1:] for other in others)


def test_a_choice_of_ones_own_stands_in_the_note() -> None:
    chosen = Settings(
        best_policy=BestPolicy.LOWEST, contemporary_days=7, death_days=9, approx_tolerance=0.2
    )
    text = " ".join(method_lines(chosen))
    assert BEST[BestPolicy.LOWEST] in text
    assert "7 days" in text
    assert "9 days later" in text
    assert "20%" in text


def test_the_table_has_every_setting() -> None:
    table = dict(settings_table(Settings(as_of=PartialDate.parse("2025-01-13"))))
    assert table["as_of"] == "2025-01-13"
    assert table["letters"] == "all F"
    assert set(Settings.__dataclass_fields__) == set(table)


def test_codes_are_said_in_words() -> None:
    assert note("provisional") == "it needs a second independent claimant"
    assert note("something_new") == "something new"
