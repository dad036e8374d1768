"""Figures keep their bound words, and unknown is never zero."""

from dataclasses import replace

import pytest
from tests.report import build

from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice
from reportedly.report import words


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (build.amount("2,700", 2700), "2,700"),
        (
            build.amount("at least 100", 100, QuantityKind.AT_LEAST, (100, UNKNOWN)),
            "at least 100",
        ),
        (
            build.amount("over 300", 300, QuantityKind.MORE_THAN, (300, UNKNOWN)),
            "more than 300",
        ),
        (build.amount("up to 50", 50, QuantityKind.AT_MOST, (UNKNOWN, 50)), "up to 50"),
        (build.amount("under 9", 9, QuantityKind.LESS_THAN, (UNKNOWN, 9)), "fewer than 9"),
        (build.amount("nearly 2,700", 2700, QuantityKind.NEARLY), "nearly 2,700"),
        (build.amount("some 1,000", 1000, QuantityKind.APPROX), "about 1,000"),
        (build.amount("20 to 30", UNKNOWN, QuantityKind.RANGE, (20, 30)), "20–30"),
        (build.amount("dozens", UNKNOWN, QuantityKind.VAGUE, (24, 99)), "24–99 (“dozens”)"),
        (build.amount("many", UNKNOWN, QuantityKind.VAGUE, (3, UNKNOWN)), "3 or more (“many”)"),
        (build.amount("heavy", kind=QuantityKind.VAGUE), "unknown (“heavy”)"),
        (build.amount("no one", 0, QuantityKind.ZERO), "0"),
        (build.amount("", kind=QuantityKind.UNSTATED), "unknown (no figure given)"),
        (build.amount("a third", kind=QuantityKind.SHARE), "a third"),
        (Quantity(surface="3", n=3, lo=3, hi=3, unit="households"), "3 households"),
        (Quantity(surface="", n=3, lo=3, hi=3, derived=True), "3 (derived)"),
        (UNKNOWN, "unknown"),
    ],
)
def test_a_quantity_keeps_its_bound(quantity: Quantity, shown: str) -> None:
    assert words.quantity(quantity) == shown


def test_an_interval_with_an_open_end_says_so() -> None:
    assert words.between(300, 1000) == "300–1,000"
    assert words.between(4000, 4000, floor=True) == "4,000 or more"
    assert words.between(300, UNKNOWN) == "300 or more"
    assert words.between(UNKNOWN, 50) == "up to 50"
    assert words.between(UNKNOWN, UNKNOWN) == "unknown"


def test_an_increment_is_no_total() -> None:
    assert words.count(build.PLANNED) == "12,000 more"


def test_a_pronoun_is_shown_as_what_it_refers_to() -> None:
    assert words.role(build.CAPTURED.roles.target) == "northern soldiers"
    assert words.role(build.SOLDIERS.target) == "northern soldiers"


def test_hearsay_has_no_name() -> None:
    assert words.claimant(build.WOUNDED, build.LEAFLET) == "unnamed (“reportedly”)"


def test_the_publisher_answers_for_its_own_voice() -> None:
    voice = Voice(part=Part.PUBLISHER)
    assert words.voice(voice, build.EVENING) == "Invented Evening Wire"
    assert words.voice(voice, build.LEAFLET) == "document leaflet"
    assert words.voice(voice, UNKNOWN) == "publisher unknown"


def test_in_a_legend_a_text_without_a_publisher_goes_by_its_title() -> None:
    titled = replace(build.LEAFLET, title="To those at the marsh")
    told = "“To those at the marsh” (publisher unknown, leaflet)"
    assert words.speaker(build.CAPTURED, titled) == told
    assert words.speaker(build.CAPTURED, build.LEAFLET) == "a text (publisher unknown, leaflet)"
    assert (
        words.speaker(build.CAPTURED, replace(titled, publisher="Marsh Post")) == "Marsh Post"
    )
    assert words.speaker(build.HUNDRED, build.MORNING) == "The spy agency"
    assert words.speaker(build.CAPTURED, UNKNOWN) == "publisher unknown"


def test_a_chain_is_told_from_the_publisher_on() -> None:
    assert words.chain(build.HUNDRED, build.MORNING) == "Invented Morning Post → The spy agency"


def test_nothing_in_a_text_acts_on_the_terminal() -> None:
    assert words.plain("a\x1b[31mb\n\tc\u202ed") == "a�[31mb c�d"
