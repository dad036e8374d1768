"""Lines: each claimant's figures in order, and which of them is current."""

from datetime import date

import pytest
from tests.reconcile.stands import figure

from reportedly.model.incident import StepKind
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.figures import Figure
from reportedly.reconcile.lines import Line, lines, redated

SETTINGS = Settings()
UNTIL = date(2025, 1, 20)


def line(*figures: Figure, until: date | None = None) -> Line:
    (found,) = lines(figures, SETTINGS, until or UNKNOWN)
    return found


def kinds(one: Line) -> list[StepKind]:
    return [step.kind for step in one.steps]


def test_no_figures_no_lines() -> None:
    assert lines((), SETTINGS, UNKNOWN) == ()


def test_each_voice_has_its_line_in_the_order_of_their_names() -> None:
    found = lines((figure("12"), figure("30", by="a monitor", at=40)), SETTINGS, UNKNOWN)
    assert [one.last.root for one in found] == ["monitor", "state:UKR"]
    assert all(one.steps == () for one in found)


@pytest.mark.parametrize(
    ("older", "newer", "kind"),
    [
        ("100", "300", StepKind.SUPERSEDED),
        ("at least 100", "300", StepKind.SUPERSEDED),
        ("300", "100", StepKind.REVISED_DOWN),
        ("about 300", "290", StepKind.SUPERSEDED),
        ("at least 300", "up to 100", StepKind.REVISED_DOWN),
        ("5", "0", StepKind.REVISED_DOWN),
    ],
)
def test_a_later_figure_replaces_or_revises(older: str, newer: str, kind: StepKind) -> None:
    first = figure(older, as_of="2025-01-10")
    second = figure(newer, as_of="2025-01-13", at=40)
    for given in ((first, second), (second, first)):
        found = line(*given)
        assert found.last.id == second.id
        assert [(s.claim, s.superseded_by, s.kind) for s in found.steps] == [
            (first.id, second.id, kind)
        ]


def test_another_organ_is_said_whatever_the_numbers() -> None:
    army = figure("300", by="UKR-MIL", as_of="2025-01-10")
    office = figure("100", by="UKR-GOV", as_of="2025-01-13", at=40)
    assert kinds(line(army, office)) == [StepKind.SAME_STATE_NEWER]


def test_figures_of_one_day_that_fit_are_renderings() -> None:
    exact, floor = (
        figure("1100", as_of="2025-01-13"),
        figure("at least 1100", as_of="2025-01-13", at=40),
    )
    found = line(exact, floor)
    assert found.last.id == exact.id
    assert kinds(found) == [StepKind.RENDERING]


def test_of_two_that_do_not_fit_on_one_day_the_larger_counts() -> None:
    nine, twelve = figure("9", as_of="2025-01-13"), figure("12", as_of="2025-01-13", at=40)
    assert line(nine, twelve).last.id == line(twelve, nine).last.id == twelve.id


def test_a_figure_without_a_day_is_older_than_any() -> None:
    somewhen, dated = figure("500"), figure("300", as_of="2025-01-13", at=40)
    assert line(somewhen, dated).last.id == dated.id


@pytest.mark.parametrize(
    ("day", "current"),
    [("2025-01-20", True), ("2025-01-06", True), ("2025-01-05", False), ("", True)],
)
def test_a_total_is_current_for_a_fortnight(day: str, *, current: bool) -> None:
    found = line(figure("12", as_of=day), until=UNTIL)
    assert found.current is current
    assert [one.reason for one in found.held_out] == ([] if current else ["stale"])


def test_where_nothing_ages_everything_is_current() -> None:
    assert line(figure("12", as_of="1999-01-01")).current


def test_a_relay_takes_the_day_of_what_it_repeats_and_a_statement_keeps_its_own() -> None:
    stated = figure("300", as_of="2025-01-13")
    relay = figure("300", at=40)
    again = figure("300", as_of="2025-02-01", at=80)
    days = [one.day for one in redated((stated, relay, again))]
    assert days[0] == date(2025, 1, 13)
    assert days[2] == date(2025, 2, 1)
