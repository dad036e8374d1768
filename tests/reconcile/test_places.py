"""Places compared: the same, too far apart, or not to be told."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import IZIUM, KHERSON, KUPIANSK, town

from reportedly.model.actor import Where
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.places import (
    COUNTRY,
    distance,
    place_key,
    places_clash,
    precision,
    same_place,
)

NEAR = 25.0
SUBURB = town("Kamianka", 49.25, 37.30)
UKRAINE = replace(IZIUM, name="Ukraine", id="iso:UKR", where_prec=6)
REGION = replace(IZIUM, name="Kharkiv region", id="geo:kharkiv", where_prec=4)
OTHER_REGION = replace(KHERSON, name="Kherson region", id="geo:kherson-r", where_prec=4)


def words(name: str) -> Where:
    """Build a place of which only the words are known."""
    return Where(surface=name, span=IZIUM.span)


def test_a_place_is_known_by_its_identifier_else_by_its_name() -> None:
    assert place_key(IZIUM) == "geo:izium"
    assert place_key(words("the Old Bridge")) == place_key(words("old bridge"))
    assert place_key(replace(words("there"), name="Old Bridge")) == "old bridge"


def test_figures_in_a_name_tell_places_apart() -> None:
    assert place_key(words("Checkpoint 300")) != place_key(words("Checkpoint 56"))
    assert place_key(words("Sector 7"))
    assert not same_place(words("Sector 7"), words("Sector 9"), NEAR)


def test_what_is_known_of_no_precision_is_no_better_than_a_country() -> None:
    assert precision(words("the hills")) == COUNTRY
    assert precision(IZIUM) == 1


def test_distances_run_along_the_globe() -> None:
    far = distance(IZIUM, KHERSON)
    assert isinstance(far, float)
    assert 430 < far < 470
    assert distance(IZIUM, IZIUM) == pytest.approx(0)
    east, west = town("East", 0, 179.9), town("West", 0, -179.9)
    assert distance(east, west) == pytest.approx(22.2, abs=0.1)
    poles = distance(town("North", 90, 0), town("South", -90, 0))
    assert poles == pytest.approx(20015, abs=1)
    assert distance(IZIUM, words("there")) is Unknown.UNKNOWN


@pytest.mark.parametrize(
    ("left", "right", "same", "clash"),
    [
        (IZIUM, IZIUM, True, False),
        (IZIUM, SUBURB, True, False),
        (IZIUM, KUPIANSK, False, True),
        (IZIUM, KHERSON, False, True),
        (IZIUM, REGION, False, False),
        (IZIUM, UKRAINE, False, False),
        (REGION, UKRAINE, False, False),
        (REGION, OTHER_REGION, False, True),
        (IZIUM, replace(UKRAINE, id="iso:RUS", country="RUS"), False, True),
        (IZIUM, words("the market"), False, False),
        (words("the market"), words("the station"), False, False),
        (IZIUM, UNKNOWN, False, False),
        (UNKNOWN, UNKNOWN, False, False),
    ],
    ids=[
        "itself", "a suburb", "a town of the region", "another coast", "its region",
        "its country", "a region and its country", "two regions", "another country",
        "only words", "two words", "nowhere", "both nowhere",
    ],
)  # fmt: skip
def test_places_are_the_same_or_clash_or_neither(
    left: Where | Unknown, right: Where | Unknown, *, same: bool, clash: bool
) -> None:
    assert same_place(left, right, NEAR) is same_place(right, left, NEAR) is same
    assert places_clash(left, right, NEAR) is places_clash(right, left, NEAR) is clash


def test_two_towns_without_coordinates_are_two() -> None:
    left = replace(IZIUM, lat=UNKNOWN, lon=UNKNOWN)
    assert places_clash(left, replace(KUPIANSK, lat=UNKNOWN), NEAR)
    assert not places_clash(left, IZIUM, NEAR)
