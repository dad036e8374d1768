"""A brief of what is laid open, narrowed to a series, a week, a country, or all of these."""

import pytest
from tests.report import build

from reportedly.desk.briefing import Scope, brief_of
from reportedly.desk.desk import Desk
from reportedly.errors import UsageError
from reportedly.model.moment import PartialDate
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.model.unknown import UNKNOWN

DESK = Desk(ground=build.GROUND, incidents=(build.SERIES, build.VILLAGE), rules="of a day")
WEEK = PartialDate.parse("2025-01-15")


def brief(scope: Scope, asked: list[Settings] | None = None) -> tuple[str, set[str]]:
    """Return the title of a brief and the claims that it rests on."""

    def opened(settings: Settings) -> Desk:
        if asked is not None:
            asked.append(settings)
        return DESK

    made = brief_of(opened, DEFAULT_SETTINGS, scope, today=UNKNOWN)
    return made.title, {claim for line in made.statements for claim in line.claims}


def test_everything_is_told_when_nothing_is_asked_for() -> None:
    title, claims = brief(Scope())
    assert title == "What was claimed"
    assert claims == {one.id for one in build.CLAIMS}


def test_one_series_by_the_beginning_of_its_id() -> None:
    title, claims = brief(Scope(series=build.VILLAGE.id[:4]))
    assert title == f"What was claimed: {build.VILLAGE.title}"
    assert claims == {build.CAPTURED.id}


def test_a_week_stands_as_of_its_sunday() -> None:
    asked = list[Settings]()
    title, claims = brief(Scope(week=WEEK), asked)
    assert title == "What was claimed, 2025-01-13 to 2025-01-19"
    assert [one.as_of for one in asked] == [PartialDate.parse("2025-01-19")]
    assert build.THREE_HUNDRED.id in claims
    assert build.CAPTURED.id not in claims


def test_a_country_by_name_and_by_code() -> None:
    by_name, by_code = (brief(Scope(country=name)) for name in ("ukraine", "UKR"))
    assert by_name == by_code
    assert by_name[0] == "What was claimed: Ukraine"


@pytest.mark.parametrize(
    ("scope", "what"),
    [
        (Scope(country="Atlantis"), "no such country"),
        (Scope(series="nothing"), "nothing in the ledger"),
    ],
)
def test_what_is_not_there_is_said(scope: Scope, what: str) -> None:
    with pytest.raises(UsageError, match=what):
        brief(scope)


def test_it_says_what_made_it() -> None:
    made = brief_of(lambda _: DESK, DEFAULT_SETTINGS, Scope(), today=UNKNOWN)
    assert dict(made.method)["rules"] == "of a day"
    assert dict(made.method)["program"]
