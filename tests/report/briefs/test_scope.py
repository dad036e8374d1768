"""Briefs of one series, week, country: what belongs there, with all that it rests on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report import build
from tests.report.briefs.making import dossier

from reportedly.model.moment import PartialDate
from reportedly.report.briefs.scope import of_country, of_incident, of_week, week_of
from reportedly.report.ground import behind

SERIES, VILLAGE = build.SERIES.id, build.VILLAGE.id
PLACED = replace(
    build.CAPTURED,
    where=replace(build.CAPTURED.where, country="UKR"),  # type: ignore[type-var]  # a place
)


def ids(name: str) -> set[str]:
    return {one.id for one in of_incident(dossier(), name).incidents}


def test_one_incident_comes_with_all_claims_behind_it_and_no_other() -> None:
    one = of_incident(dossier(), SERIES)
    assert ids(SERIES) == {SERIES}
    assert set(one.ground.claims) == set(behind(build.SERIES))
    assert set(one.ground.documents) == {"morning", "evening"}


def test_an_incident_that_is_not_there_gives_nothing() -> None:
    one = of_incident(dossier(), "no such id")
    assert (one.incidents, dict(one.ground.claims)) == ((), {})


@pytest.mark.parametrize(
    ("day", "monday", "sunday"),
    [
        ("2025-01-13", "2025-01-13", "2025-01-19"),
        ("2025-01-19", "2025-01-13", "2025-01-19"),
        ("2024-12-31", "2024-12-30", "2025-01-05"),
        ("2025-01", "2024-12-30", "2025-01-05"),
        ("9999-12-31", "9999-12-27", "9999-12-31"),
    ],
)
def test_a_week_goes_from_monday_to_sunday(day: str, monday: str, sunday: str) -> None:
    first, last = week_of(PartialDate.parse(day))
    assert str(first) == monday
    assert str(last) in {sunday, "9999-12-31"}


@given(st.dates())
def test_every_day_lies_in_its_week(day: object) -> None:
    first, last = week_of(PartialDate.parse(str(day)))
    assert str(first) <= str(day) <= str(last)


def test_a_week_has_what_is_as_of_its_days_and_what_that_rests_on() -> None:
    one = of_week(dossier(), PartialDate.parse("2025-01-14"))
    assert [incident.id for incident in one.incidents] == [SERIES]
    assert build.HUNDRED.id in one.ground.claims  # older, and replaced in that week
    assert build.WOUNDED.id not in one.ground.claims  # of no date


def test_a_week_without_a_claim_is_empty() -> None:
    one = of_week(dossier(), PartialDate.parse("2025-02-10"))
    assert (one.incidents, len(one.ground.claims)) == ((), 0)


def test_a_country_has_what_lies_there_and_what_is_of_its_people() -> None:
    people = of_country(dossier(), "PRK")
    assert [incident.id for incident in people.incidents] == [SERIES]
    assert build.WOUNDED.id in people.ground.claims
    ground = replace(build.GROUND, claims={**build.GROUND.claims, PLACED.id: PLACED})
    place = of_country(dossier(ground=ground), "UKR")
    assert [incident.id for incident in place.incidents] == [VILLAGE]
    assert set(place.ground.claims) == {PLACED.id}


def test_a_country_that_nobody_names_is_empty() -> None:
    assert of_country(dossier(), "NZL").incidents == ()


@given(st.sampled_from(["PRK", "UKR", "RUS"]))
def test_narrowing_twice_is_narrowing_once(code: str) -> None:
    once = of_country(dossier(), code)
    assert of_country(once, code) == once
