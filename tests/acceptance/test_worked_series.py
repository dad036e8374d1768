"""The field guide's worked series, from the reports to the figures, under every convention.

The page `docs/worked_series.md` shows the table; here it is made anew and must be the same. To
write it: `python -m tests.acceptance.test_worked_series`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from tests.acceptance.ground import ROOT

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Shape, Toll, TollStatus
from reportedly.model.limits import DEFAULT_LIMITS
from reportedly.model.moment import PartialDate
from reportedly.model.preset import PRESETS
from reportedly.model.settings import DEFAULT_SETTINGS, Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.pipeline import derived, make_reader, outcomes, read_under, reconciled
from reportedly.report.figures import figures
from reportedly.report.ground import Ground
from reportedly.report.incidents import as_of, standing
from reportedly.sources.gather import gather

REPORTS = ROOT / "examples" / "series" / "northern-troops.jsonl"
PAGE = ROOT / "docs" / "worked_series.md"
DAYS = ("2025-01-13", "2025-01-22", "2025-06-15", "2025-09-02")
CATEGORIES = ("killed", "casualties")
START, END = "<!-- table -->", "<!-- end of the table -->"
WIDE = tuple(name for name in PRESETS if name != "strict")


@cache
def told() -> tuple[tuple[Claim, ...], tuple[Document, ...]]:
    """Return what the reports say, read once."""
    with REPORTS.open("rb") as stream:
        raws = list(gather((str(REPORTS),), stream, DEFAULT_LIMITS))
    read = outcomes(raws, make_reader(), frozenset({"claims"}), DEFAULT_SETTINGS)
    found = [one.found for one in read if not isinstance(one.found, Unknown)]
    return (
        tuple(claim for one in found for claim in one.claims),
        tuple(one.document for one in found),
    )


@cache
def at(day: str, convention: str) -> tuple[Incident, Ground]:
    """Return the series of losses as it stood on a day, and what it rests on."""
    claims, documents = told()
    settings = Settings(convention=convention, as_of=PartialDate.parse(day))
    lexicon = make_reader().lexicon
    read = read_under(claims, documents, settings, lexicon)
    series = [
        one
        for one in reconciled(claims, documents, settings, lexicon)
        if one.shape is Shape.SERIES and {"killed"} <= {toll.category for toll in one.tolls}
    ]
    (one,) = series
    return one, Ground.of(read, documents, derived(read, settings))


def row(day: str, convention: str, category: str) -> Toll:
    one, _ = at(day, convention)
    return next(t for t in one.tolls if (t.category, t.victims) == (category, "all"))


def range_of(toll: Toll) -> tuple[object, object, bool]:
    return (toll.low, toll.high, toll.high_open)


def claimants(day: str, convention: str, category: str) -> set[str]:
    _, ground = at(day, convention)
    toll = row(day, convention, category)
    return {ground.claimants(toll)} if toll.claims else set()


def reasons(day: str, convention: str) -> Mapping[str, str]:
    """Return why claims of casualties are held out, by their surfaces."""
    _, ground = at(day, convention)
    toll = row(day, convention, "casualties")
    return {
        f"{ground.claims[one.claim].document}": one.reason
        for one in toll.held_out
        if one.claim in ground.claims
    }


@pytest.mark.parametrize("convention", PRESETS)
def test_on_13_january_one_claimant_gives_300_dead(convention: str) -> None:
    killed = row("2025-01-13", convention, "killed")
    assert range_of(killed) == (300, 300, False)
    assert (killed.status, killed.groups) == (TollStatus.SINGLE_SOURCE, 1)
    assert claimants("2025-01-13", convention, "killed") == {"National Intelligence Service"}


@pytest.mark.parametrize("convention", PRESETS)
def test_on_13_january_4000_casualties_are_disputed_by_a_sum(convention: str) -> None:
    series, ground = at("2025-01-13", convention)
    casualties = row("2025-01-13", convention, "casualties")
    assert range_of(casualties) == (4000, 4000, False)
    assert (casualties.status, casualties.groups) == (TollStatus.DISPUTED, 1)
    assert claimants("2025-01-13", convention, "casualties") == {"Volodymyr Zelensky"}
    (pair,) = series.disputes
    (made,) = ground.added(pair)
    assert not isinstance(made.count, Unknown)
    assert (made.count.derived, made.count.lo) == (True, 3000)


@pytest.mark.parametrize("convention", PRESETS)
def test_on_13_january_older_figures_do_not_count(convention: str) -> None:
    held = reasons("2025-01-13", convention)
    unread = convention == "strict"
    assert held["quillhaven-2024-12-23"] == "stale"
    assert held["lanternfield-2024-12-17"] == ("unstated" if unread else "stale")
    assert held["brackenmoor-2024-12-16"] == "same_state_newer"
    assert held["osprey-2025-01-05"] == "superseded"
    assert held["lanternfield-2024-12-27"] == "interval"


@pytest.mark.parametrize("convention", PRESETS)
def test_one_outlets_other_bound_is_a_drift_and_no_figure(convention: str) -> None:
    held = reasons("2025-01-13", convention)
    assert held["fenwick-2024-12-24"] == "bound_drift"


@pytest.mark.parametrize("convention", WIDE)
def test_on_22_january_the_dead_are_300_to_1000(convention: str) -> None:
    killed = row("2025-01-22", convention, "killed")
    assert range_of(killed) == (300, 1000, False)
    assert (killed.status, killed.groups) == (TollStatus.DISPUTED, 2)


def test_on_22_january_strict_takes_the_most_recent() -> None:
    killed = row("2025-01-22", "strict", "killed")
    assert range_of(killed) == (1000, 1000, False)
    assert (killed.status, killed.groups) == (TollStatus.DISPUTED, 2)


@pytest.mark.parametrize("convention", PRESETS)
def test_on_22_january_two_groups_give_4000_casualties(convention: str) -> None:
    casualties = row("2025-01-22", convention, "casualties")
    assert range_of(casualties) == (4000, 4000, False)
    assert (casualties.status, casualties.groups) == (TollStatus.DISPUTED, 2)


@pytest.mark.parametrize("convention", PRESETS)
def test_nobody_counts_3000_wounded(convention: str) -> None:
    wounded = row("2025-01-22", convention, "wounded")
    assert range_of(wounded) == (2700, 2700, False)


@pytest.mark.parametrize("convention", PRESETS)
def test_in_june_one_claimant_gives_more_than_6000(convention: str) -> None:
    series, ground = at("2025-06-15", convention)
    casualties = row("2025-06-15", convention, "casualties")
    assert range_of(casualties) == (6000, 6000, convention != "acled")
    assert (casualties.status, casualties.groups) == (TollStatus.SINGLE_SOURCE, 1)
    (claim,) = (ground.claims[one] for one in casualties.claims)
    assert claim.claimant_value == "PR+"
    held = reasons("2025-06-15", convention)
    older = ("quillhaven-2025-03-27", "lanternfield-2025-01-09", "osprey-2025-01-22")
    assert {held[one] for one in older} == {"stale"}
    assert not series.disputes


@pytest.mark.parametrize("convention", PRESETS)
def test_in_june_nobody_gives_the_dead(convention: str) -> None:
    _, ground = at("2025-06-15", convention)
    killed = row("2025-06-15", convention, "killed")
    assert range_of(killed) == (UNKNOWN, UNKNOWN, False)
    assert killed.status is TollStatus.NO_CURRENT
    last = {ground.claims[one].document for one in killed.last}
    assert last == {"brackenmoor-2025-04-30", "osprey-2025-01-22"}


@pytest.mark.parametrize("convention", PRESETS)
def test_in_september_2000_dead(convention: str) -> None:
    assert range_of(row("2025-09-02", convention, "killed")) == (2000, 2000, False)


@pytest.mark.parametrize("convention", PRESETS)
@pytest.mark.parametrize("day", DAYS)
def test_nothing_is_ever_summed(day: str, convention: str) -> None:
    series, _ = at(day, convention)
    figures_ = {n for t in series.tolls for n in (t.low, t.best, t.high)}
    assert not figures_ & {3000, 4300, 4700, 5000, 6700}
    assert not any(toll.derived for toll in series.tolls)


@pytest.mark.parametrize("day", DAYS)
def test_the_headlines_killed_never_counts(day: str) -> None:
    claims, _ = told()
    drifted = {one.id for one in claims if "category_drift" in one.flags}
    assert drifted
    series, _ = at(day, "plain")
    assert not drifted & {name for toll in series.tolls for name in toll.claims}


@pytest.mark.parametrize("convention", PRESETS)
def test_one_source_is_provisional_where_two_are_needed(convention: str) -> None:
    notes = row("2025-01-13", convention, "killed").notes
    assert ("provisional" in notes) is (convention == "ibc")


def table() -> str:
    """Return the page's table: each date, each convention, each category."""
    lines = ["| at | convention | category | figures | standing | as of | claimants |"]
    lines.append("|---|---|---|---|---|---|---|")
    for day in DAYS:
        for convention in PRESETS:
            _, ground = at(day, convention)
            for category in CATEGORIES:
                toll = row(day, convention, category)
                cells = (
                    *(day, convention, category, figures(toll, ground), standing(toll)),
                    *(as_of(toll), ground.claimants(toll)),
                )
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def page(text: str) -> str:
    """Return the page with the table as it is now."""
    head, _, rest = text.partition(START)
    _, _, tail = rest.partition(END)
    return f"{head}{START}\n\n{table()}\n\n{END}{tail}"


def test_the_page_shows_the_table_as_it_is() -> None:
    text = PAGE.read_text("utf-8")
    assert page(text) == text


if __name__ == "__main__":
    Path(PAGE).write_text(page(PAGE.read_text("utf-8")), "utf-8")
