"""Titles: the texts' own words, without a figure."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import IZIUM, NORTH_KOREANS, claim, count

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim
from reportedly.model.moment import PartialDate
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.titles import incident_title, series_title


def title(*claims: Claim) -> str:
    return incident_title(claims, UNKNOWN, UNKNOWN)


@pytest.mark.parametrize(
    ("words", "surface", "shown"),
    [
        ("12 market traders", "12", "market traders"),
        ("two traders", "two", "traders"),
        ("a trader", "a", "trader"),
        ("traders and a nurse", "a", "traders and nurse"),
        ("bananas sellers", "a", "bananas sellers"),
        ("nomads", "no", "nomads"),
        ("a 12-year-old boy", "a", "12-year-old boy"),
        ("soldiers of the 79th Brigade", "30", "soldiers of the 79th Brigade"),
        ("T-72 crews", "4", "T-72 crews"),
        ("10 people", "1", "people"),
    ],
)
def test_the_figure_goes_and_no_letter_of_the_words(
    words: str, surface: str, shown: str
) -> None:
    one = claim("killed", "1", of=Filler(text=words))
    one = replace(one, count=replace(count("1"), surface=surface))
    assert title(one) == f"killed: {shown}"


def test_a_count_that_nobody_put_in_words_takes_no_letter_away() -> None:
    one = claim("killed", "1", of=Filler(text="market traders"))
    assert (
        title(replace(one, count=replace(count("1"), surface=""))) == "killed: market traders"
    )


def test_harm_comes_first_and_three_kinds_are_shown() -> None:
    kinds = ("displaced", "wounded", "killed", "missing", "airstrike")
    made = [claim(kind, at=40 * n) for n, kind in enumerate(kinds)]
    assert title(*made) == "killed, missing, wounded: people"
    assert title(made[0], made[4]) == "displaced: people"
    assert title(made[4]) == "airstrike: people"


def test_a_kind_of_two_words_is_written_as_two() -> None:
    assert title(claim("prisoner_swap", of=())) == "prisoner swap: victims not named"


def test_the_commonest_words_stand_for_all_and_of_equals_the_fullest() -> None:
    people, traders = Filler(text="people"), Filler(text="market traders")
    two = (claim("killed", of=people), claim("killed", of=traders, at=40))
    assert title(*two) == "killed: market traders"
    assert title(*two, claim("wounded", of=people, at=80)) == "killed, wounded: people"


def test_place_and_day_follow() -> None:
    one = claim("killed", "3", when="2024-05-02", where=IZIUM)
    assert incident_title([one], one.when, one.where) == "killed: people, Izium, 2024-05-02"
    assert not isinstance(one.when, Unknown)
    month = replace(one.when, start=PartialDate.parse("2024-05"))
    assert incident_title([one], month, UNKNOWN) == "killed: people, 2024-05"


def test_a_series_says_that_it_is_a_running_total() -> None:
    one = claim("killed", "300", of=NORTH_KOREANS)
    assert series_title([one]) == "killed: North Korean soldiers, running total"
