"""The field guide's worked series (section 11), replayed at its four dates."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import NORTH_KOREANS, claim, document

from reportedly.model.claim import Claim, FactValue, Link, LinkType, Period, Status
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Shape, StepKind, Toll, TollStatus
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.reconcile import reconcile

INTERVAL = Period.INTERVAL
# date, claimant, kind, count
ROWS = (
    ("2024-10-18", "KOR-SPY", "deployed", "about 1500"),
    ("2024-10-18", "KOR-SPY", "deployed", "planned 12000"),
    ("2024-10-23", "KOR-SPY", "deployed", "about 3000"),
    ("2024-10-23", "KOR-SPY", "deployed", "planned 10000"),
    ("2024-10-28", "USA-MIL", "deployed", "about 10000"),
    ("2024-12-16", "UKR-MIL", "casualties", "at least 30"),
    ("2024-12-16", "UKR-MIL", "missing", "at least 3"),
    ("2024-12-17", "USA-GOV", "casualties", "several-hundred 300..900"),
    ("2024-12-19", "KOR-SPY", "killed", "at least 100"),
    ("2024-12-19", "KOR-SPY", "wounded", "nearly 1000"),
    ("2024-12-23", "KOR-MIL", "casualties", "about 1100"),
    ("2024-12-23", "UKR-GOV", "casualties", "more than 3000"),
    ("2024-12-27", "USA-GOV", "casualties", "weekly 1000"),
    ("2025-01-05", "UKR-GOV", "casualties", "3800"),
    ("2025-01-09", "UKR-GOV", "casualties", "4000"),
    ("2025-01-11", "UKR-GOV", "captured", "2"),
    ("2025-01-13", "KOR-SPY", "killed", "about 300"),
    ("2025-01-13", "KOR-SPY", "wounded", "about 2700"),
    ("2025-01-22", "Western officials", "casualties", "4000"),
    ("2025-01-22", "Western officials", "killed", "about 1000"),
    ("2025-03-27", "KOR-MIL", "casualties", "4000"),
    ("2025-03-27", "KOR-MIL", "deployed", "increment 3000"),
    ("2025-04-30", "KOR-SPY", "killed", "about 600"),
    ("2025-04-30", "KOR-SPY", "wounded", "4100"),
    ("2025-04-30", "KOR-SPY", "deployed", "15000"),
    ("2025-06-15", "GBR-MIL", "casualties", "more than 6000"),
    ("2025-09-02", "KOR-SPY", "killed", "about 2000"),
)
SPECIAL = ("planned", "weekly", "increment")


def told() -> tuple[tuple[Claim, ...], tuple[Document, ...]]:
    """Return the series as claims, a document for each statement."""
    claims = [_claim(at, *row) for at, row in enumerate(ROWS)]
    western = [one for one in claims if one.claimant.name == "Western officials"]
    part = Link(type=LinkType.PART_OF, claim=western[0].id)
    claims = [replace(one, links=(part,)) if one is western[1] else one for one in claims]
    names = {(f"{day} {who}", day) for day, who, _, _ in ROWS}
    return tuple(claims), tuple(document(name, day) for name, day in sorted(names))


def _claim(at: int, day: str, who: str, kind: str, words: str) -> Claim:
    mark, _, figure = words.partition(" ")
    special = mark in SPECIAL
    # "about 1,000 of them killed by mid-January", said a week later
    of_day = "2025-01-15" if (who, kind) == ("Western officials", "killed") else day
    one = claim(
        kind,
        figure if special else words,
        by=who,
        of=NORTH_KOREANS,
        at=40 * at,
        doc=f"{day} {who}",
        as_of=of_day,
        period=INTERVAL if mark == "weekly" else Period.CUMULATIVE,
        status=Status.PLANNED if mark == "planned" else Status.HAPPENED,
        increment=mark == "increment",
    )
    highly_likely = who == "GBR-MIL"
    return replace(one, claimant_value=FactValue.PROBABLE if highly_likely else UNKNOWN)


def at(day: str) -> Incident:
    """Return the series of losses as it stood on a day."""
    claims, documents = told()
    found = reconcile(claims, documents, settings=Settings(as_of=PartialDate.parse(day)))
    return next(
        one
        for one in found
        if one.shape is Shape.SERIES and any(t.category == "killed" for t in one.tolls)
    )


def row(series: Incident, category: str) -> Toll:
    return next(t for t in series.tolls if (t.category, t.victims) == (category, "all"))


def ids(*wanted: tuple[str, str]) -> set[str]:
    """Return the claims of these days and counts."""
    claims, _ = told()
    return {c.id for c, r in zip(claims, ROWS, strict=True) if (r[0], r[3]) in wanted}


def reasons(toll: Toll) -> dict[str, str]:
    return {one.claim: one.reason for one in toll.held_out}


def test_in_mid_january_one_claimant_gives_the_dead() -> None:
    killed = row(at("2025-01-13"), "killed")
    assert (killed.low, killed.best, killed.high, killed.high_open) == (300, 300, 300, False)
    assert (killed.status, killed.groups) == (TollStatus.SINGLE_SOURCE, 1)
    assert set(killed.claims) == ids(("2025-01-13", "about 300"))


def test_in_mid_january_ukraine_and_the_sum_of_south_korea_differ() -> None:
    series = at("2025-01-13")
    casualties = row(series, "casualties")
    assert (casualties.low, casualties.high) == (4000, 4000)
    assert (casualties.status, casualties.groups) == (TollStatus.DISPUTED, 1)
    assert set(casualties.claims) == ids(("2025-01-09", "4000"))
    (pair,) = series.disputes
    assert ids(("2025-01-09", "4000")) < set(pair)


def test_in_mid_january_older_figures_do_not_count() -> None:
    held = reasons(row(at("2025-01-13"), "casualties"))
    (joint_chiefs,) = ids(("2024-12-23", "about 1100"))
    (official,) = ids(("2024-12-17", "several-hundred 300..900"))
    (first,) = ids(("2024-12-16", "at least 30"))
    (second,) = ids(("2025-01-05", "3800"))
    (weekly,) = ids(("2024-12-27", "weekly 1000"))
    assert held[joint_chiefs] == held[official] == "stale"
    assert (held[first], held[second]) == ("same_state_newer", "superseded")
    assert held[weekly] == "interval"


def test_a_week_later_the_dead_are_disputed() -> None:
    killed = row(at("2025-01-22"), "killed")
    assert (killed.low, killed.best, killed.high) == (300, UNKNOWN, 1000)
    assert (killed.status, killed.groups) == (TollStatus.DISPUTED, 2)


def test_a_week_later_two_groups_give_4000_against_a_sum() -> None:
    casualties = row(at("2025-01-22"), "casualties")
    assert (casualties.low, casualties.best, casualties.high) == (4000, 4000, 4000)
    assert (casualties.status, casualties.groups) == (TollStatus.DISPUTED, 2)


def test_nobody_makes_3000_wounded_of_4000_casualties() -> None:
    wounded = row(at("2025-01-22"), "wounded")
    assert (wounded.low, wounded.high) == (2700, 2700)


def test_in_june_one_claimant_gives_casualties_and_none_the_dead() -> None:
    series = at("2025-06-15")
    casualties = row(series, "casualties")
    assert (casualties.low, casualties.high, casualties.high_open) == (6000, 6000, True)
    assert (casualties.status, casualties.groups) == (TollStatus.SINGLE_SOURCE, 1)
    killed = row(series, "killed")
    assert killed.status is TollStatus.NO_CURRENT
    assert (killed.low, killed.best, killed.high, killed.groups) == (UNKNOWN,) * 3 + (0,)
    assert set(killed.last) == ids(("2025-04-30", "about 600"), ("2025-01-22", "about 1000"))


def test_in_june_the_three_older_figures_are_stale() -> None:
    held = reasons(row(at("2025-06-15"), "casualties"))
    older = ids(("2025-01-09", "4000"), ("2025-01-22", "4000"), ("2025-03-27", "4000"))
    assert {held[one] for one in older} == {"stale"}


def test_in_september_2000_dead_replace_600() -> None:
    series = at("2025-09-02")
    assert (row(series, "killed").low, row(series, "killed").high) == (2000, 2000)
    steps = {(step.claim, step.kind) for step in series.history}
    (older,) = ids(("2025-04-30", "about 600"))
    assert (older, StepKind.SUPERSEDED) in steps


def test_without_a_date_the_state_is_that_of_the_latest_figure() -> None:
    claims, documents = told()
    found = reconcile(claims, documents, settings=Settings())
    (losses,) = [one for one in found if any(t.category == "killed" for t in one.tolls)]
    assert losses.tolls == at("2025-09-02").tolls


@pytest.mark.parametrize("day", ["2024-10-28", "2025-04-30"])
def test_what_is_planned_or_added_is_never_a_total(day: str) -> None:
    claims, documents = told()
    found = reconcile(claims, documents, settings=Settings(as_of=PartialDate.parse(day)))
    deployed = next(t for one in found for t in one.tolls if t.category == "deployed")
    held = reasons(deployed)
    assert {held[one] for one in ids(("2024-10-23", "planned 10000"))} == {"planned"}
    for one in ids(("2025-03-27", "increment 3000")) & set(held):
        assert held[one] == "increment"
    assert 13_000 not in {deployed.low, deployed.high}


def test_a_pentagon_figure_leaves_the_spy_agency_its_own() -> None:
    claims, documents = told()
    found = reconcile(
        claims, documents, settings=Settings(as_of=PartialDate.parse("2024-10-28"))
    )
    deployed = next(t for one in found for t in one.tolls if t.category == "deployed")
    assert (deployed.low, deployed.high) == (3000, 10_000)
    assert deployed.status is TollStatus.DISPUTED
