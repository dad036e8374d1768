"""Points: every claim behind a series once in its panel, by day, with how it stands."""

from datetime import date

import pytest
from hypothesis import given, settings
from tests.report import build
from tests.report.charts.made import ground_of, said, series_of, sheet, told

from reportedly.model.claim import Claim, Period, Status
from reportedly.model.incident import HeldOut, Incident, Step, StepKind, TollStatus
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import UNKNOWN
from reportedly.report.charts.points import (
    Panel,
    Point,
    Sort,
    claimants,
    days_of,
    panels,
    sort_of,
    span_of,
)
from reportedly.report.ground import Ground, behind

NONE = frozenset[StepKind]()


def drawn(series: Incident, ground: Ground = build.GROUND) -> tuple[Panel, ...]:
    return panels(series, sheet(ground))


def point(series: Incident, name: str, ground: Ground = build.GROUND) -> Point:
    (found,) = [
        one for panel in drawn(series, ground) for one in panel.points if one.claim.id == name
    ]
    return found


@settings(max_examples=25)  # each is a whole series
@given(told())
def test_no_claim_is_lost_and_none_has_two_places(made: tuple[Incident, Ground]) -> None:
    series, ground = made
    for panel in drawn(series, ground):
        ids = [one.claim.id for one in panel.points]
        assert len(ids) == len(set(ids))
    shown = {one.claim.id for panel in drawn(series, ground) for one in panel.points}
    assert shown == set(behind(series))


def test_a_panel_for_each_category() -> None:
    assert [panel.name for panel in drawn(build.SERIES)] == ["casualties", "deployed", "killed"]


def test_a_group_with_claims_of_its_own_has_a_panel_of_its_own() -> None:
    all_, part = said("a1", "2031-03-01"), said("a2", "2031-03-01")
    tolls = (
        build.toll("killed", TollStatus.SINGLE_SOURCE, claims=("a1",)),
        build.toll("killed", TollStatus.SINGLE_SOURCE, claims=("a2",), victims="children"),
    )
    series = series_of([], tolls=tolls)
    names = [panel.name for panel in drawn(series, ground_of([all_, part]))]
    assert names == ["killed", "killed (children)"]


def test_a_group_that_is_the_whole_has_no_second_panel() -> None:
    tolls = (
        build.toll("killed", TollStatus.SINGLE_SOURCE, claims=("a1",)),
        build.toll("killed", TollStatus.SINGLE_SOURCE, claims=("a1",), victims="combatant"),
    )
    series = series_of([], tolls=tolls)
    made = drawn(series, ground_of([said("a1", "2031-03-01")]))
    assert [panel.name for panel in made] == ["killed"]


def test_what_only_the_history_names_is_with_those_of_its_kind() -> None:
    found = [said("a1", "2031-03-01"), said("a2", "2031-03-05")]
    step = Step(claim="a1", superseded_by="a2", kind=StepKind.SUPERSEDED)
    series = series_of(found[1:], history=(step,))
    (panel,) = drawn(series, ground_of(found))
    assert [one.claim.id for one in panel.points] == ["a1", "a2"]


def test_a_claim_that_the_ground_does_not_have_is_not_drawn() -> None:
    assert drawn(series_of([said("a1", "2031-03-01")]), ground_of([])) == ()


def test_points_come_by_day_and_the_undated_last() -> None:
    found = [
        said("a1", "2031-03-09", as_of=UNKNOWN),
        said("a2", "2031-03-09"),
        said("a3", "2031-03-01"),
    ]
    (panel,) = drawn(series_of(found), ground_of(found))
    assert [one.claim.id for one in panel.points] == ["a3", "a2", "a1"]


def test_claimants_come_in_the_order_in_which_they_spoke() -> None:
    assert claimants(drawn(build.SERIES)) == ("The spy agency", "officials", "The capital")


@pytest.mark.parametrize(
    ("more", "steps", "sort"),
    [
        ({}, NONE, Sort.TOTAL),
        ({"period": Period.STOCK}, NONE, Sort.TOTAL),
        ({"period": Period.UNKNOWN}, NONE, Sort.TOTAL),
        ({"period": Period.INTERVAL}, NONE, Sort.INTERVAL),
        ({"period": Period.RATE}, NONE, Sort.RATE),
        ({"increment": True}, NONE, Sort.INCREMENT),
        ({"increment": True, "period": Period.INTERVAL}, NONE, Sort.INCREMENT),
        ({"status": Status.PLANNED, "increment": True}, NONE, Sort.PLANNED),
        ({"status": Status.ORDERED}, NONE, Sort.PLANNED),
        ({"status": Status.CONDITIONAL}, NONE, Sort.PLANNED),
        ({"status": Status.DENIED}, NONE, Sort.DENIED),
        ({"status": Status.NEGATED}, NONE, Sort.DENIED),
        ({}, frozenset({StepKind.RENDERING}), Sort.RENDERING),
        ({}, frozenset({StepKind.SUPERSEDED}), Sort.TOTAL),
        ({"status": Status.DENIED}, frozenset({StepKind.RENDERING}), Sort.DENIED),
    ],
)
def test_only_what_happened_and_is_a_total_makes_a_line(
    more: dict[str, object], steps: frozenset[StepKind], sort: Sort
) -> None:
    assert sort_of(said("a1", "2031-03-01", **more), steps, {}) is sort


def test_a_sum_is_a_sum_whatever_else_it_is() -> None:
    made = said("a1", "2031-03-01", status=Status.PLANNED)
    assert sort_of(made, NONE, {"a1": made}) is Sort.SUM


@pytest.mark.parametrize(
    ("count", "span"),
    [
        (UNKNOWN, (UNKNOWN, UNKNOWN)),
        (Quantity(surface="at least 5", lo=5), (5, UNKNOWN)),
        (Quantity(surface="up to 5", hi=5), (UNKNOWN, 5)),
        (Quantity(surface="5", lo=5, hi=5), (5, 5)),
        (Quantity(surface="no end", lo=5, hi=float("inf")), (5, UNKNOWN)),
    ],
)
def test_the_figures_of_a_point_are_those_that_were_named(
    count: Quantity, span: tuple[object, object]
) -> None:
    assert span_of(count) == span


def week(start: str, end: str) -> When:
    """Return a stretch of days; an empty end is open."""
    return When(
        surface="last week",
        span=build.HUNDRED.span,
        start=PartialDate.parse(start) if start else UNKNOWN,
        end=PartialDate.parse(end) if end else UNKNOWN,
    )


@pytest.mark.parametrize(
    ("claim", "sort", "days"),
    [
        (said("a1", "2031-03-09"), Sort.TOTAL, ("2031-03-09", "2031-03-09")),
        (said("a1", "2031-02"), Sort.TOTAL, ("2031-02-01", "2031-02-28")),
        (
            said("a1", "2031-03-09", when=week("2031-03-01", "2031-03-08")),
            Sort.TOTAL,
            ("2031-03-09", "2031-03-09"),
        ),
        (
            said("a1", "2031-03-09", when=week("2031-03-01", "2031-03-08")),
            Sort.INTERVAL,
            ("2031-03-01", "2031-03-08"),
        ),
        (
            said("a1", "2031-03-09", when=week("2031-03-01", "")),
            Sort.INTERVAL,
            ("2031-03-09", "2031-03-09"),
        ),
    ],
)
def test_a_figure_of_some_days_lies_over_them(
    claim: Claim, sort: Sort, days: tuple[str, str]
) -> None:
    first, last = (date.fromisoformat(day) for day in days)
    assert days_of(claim, sort) == (first, last)


def test_a_claim_without_a_date_has_no_day() -> None:
    assert days_of(said("a1", "2031-03-09", as_of=UNKNOWN), Sort.TOTAL) == (UNKNOWN, UNKNOWN)


def test_a_point_knows_how_it_stands() -> None:
    late, early = (
        point(build.SERIES, build.THREE_HUNDRED.id),
        point(build.SERIES, build.HUNDRED.id),
    )
    assert late.current
    assert not early.current
    assert early.marks == {StepKind.SUPERSEDED}
    assert late.rivals == (build.LOST.id,)
    assert early.rivals == ()
    assert early.label == "at least 100"


def test_a_figure_that_is_held_out_is_not_current() -> None:
    toll = build.toll(
        "killed", TollStatus.NO_CURRENT, held_out=(HeldOut(claim="a1", reason="stale"),)
    )
    series = series_of([], tolls=(toll,))
    made = point(series, "a1", ground_of([said("a1", "2031-03-01")]))
    assert not made.current
    assert "held out: stale" in made.told


def test_what_has_no_level_has_no_place_on_the_axes() -> None:
    found = [
        said("a1", "2031-03-01"),
        said("a2", "2031-03-01", increment=True),
        said("a3", "2031-03-01", count=UNKNOWN),
        said("a4", "2031-03-01", as_of=UNKNOWN),
    ]
    (panel,) = drawn(series_of(found), ground_of(found))
    assert {one.claim.id for one in panel.points if one.placed} == {"a1"}


def test_a_sum_says_what_it_is_and_is_never_said_to_be_reported() -> None:
    made = said("a1", "2031-03-01")
    ground = Ground.of([], [build.MORNING], [made])
    series = series_of([], disputes=(("a1", "a2"),))
    shown = point(series, "a1", ground)
    assert shown.sort is Sort.SUM
    assert shown.told.startswith("killed: at least 100, a sum of what The spy agency said")
    assert "unreviewed" not in shown.told
