"""Rows: the toll of one category, with what replaced what and who disagrees."""

from datetime import date

import pytest
from tests.reconcile.builders import claim, document
from tests.reconcile.stands import figure, sourced

from reportedly.model.claim import Status
from reportedly.model.incident import Toll, TollStatus
from reportedly.model.preset import BestPolicy
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.figures import Figure
from reportedly.reconcile.rows import Entries, denials, row
from reportedly.reconcile.sourced import Sourced

UNTIL = date(2025, 1, 20)


def entries(*figures: Figure, denied: tuple[Sourced, ...] = ()) -> Entries:
    return Entries(
        category="killed", victims="all", period="incident", figures=figures, denials=denied
    )


def toll(*figures: Figure, settings: Settings | None = None) -> Toll:
    return row(entries(*figures), settings or Settings(), UNKNOWN).toll


def denial(day: str, *, by: str = "RUS-MIL") -> Sourced:
    one = claim("killed", "12", by=by, status=Status.DENIED, as_of=day, at=400)
    return sourced(one, document("doc", "2025-01-20"))


def test_nothing_stated_is_unknown_and_no_zero() -> None:
    found = toll()
    assert (found.low, found.best, found.high) == (UNKNOWN,) * 3
    assert (found.status, found.groups, found.claims) == (TollStatus.NO_CURRENT, 0, ())


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("12",), TollStatus.SINGLE_SOURCE),
        (("12", "12"), TollStatus.CORROBORATED),
        (("12", "at least 10"), TollStatus.CORROBORATED),
        (("12", "14"), TollStatus.DISPUTED),
        (("about 12", "13", "40"), TollStatus.DISPUTED),
    ],
)
def test_the_status_says_how_the_voices_stand(
    words: tuple[str, ...], status: TollStatus
) -> None:
    voices = ("UKR-GOV", "a monitor", "grp:front")
    told = [
        figure(one, by=by, at=40 * at)
        for at, (one, by) in enumerate(zip(words, voices, strict=False))
    ]
    found = toll(*told)
    assert (found.status, found.groups) == (status, len(words))


@pytest.mark.parametrize(
    ("policy", "best"),
    [
        (BestPolicy.NONE, UNKNOWN),
        (BestPolicy.LOWEST, 12),
        (BestPolicy.MEDIAN_LOW, 20),
        (BestPolicy.MOST_RELIABLE, 30),
    ],
)
def test_best_needs_a_policy_where_voices_differ(policy: BestPolicy, best: object) -> None:
    told = (
        figure("12", by="a monitor", as_of="2025-01-01"),
        figure("20", by="grp:front", as_of="2025-01-02", at=40),
        figure("30", as_of="2025-01-03", at=80),
    )
    assert toll(*told, settings=Settings(best_policy=policy)).best == best
    assert toll(told[0], settings=Settings(best_policy=policy)).best == 12


def test_a_ceiling_under_every_figure_leaves_no_best_above_the_high() -> None:
    found = toll(figure("up to 5"), figure("2..9", by="a monitor", at=40))
    assert (found.low, found.best, found.high) == (2, UNKNOWN, 9)


def test_the_row_is_as_of_its_newest_current_figure() -> None:
    found = toll(
        figure("12", as_of="2025-01-01"),
        figure("12", by="a monitor", as_of="2025-01-09", at=40),
    )
    assert str(found.as_of) == "2025-01-09"
    assert toll(figure("12")).as_of is UNKNOWN


def test_a_denial_disputes_every_other_voice() -> None:
    ours, theirs = figure("12"), figure("12", by="a monitor", at=40)
    denied = denial("2025-01-13")
    found = row(entries(ours, theirs, denied=(denied,)), Settings(), UNKNOWN)
    assert found.toll.status is TollStatus.DISPUTED
    assert {one for pair in found.disputes for one in pair} == {
        ours.id, theirs.id, denied.claim.id
    }  # fmt: skip


@pytest.mark.parametrize(
    ("denied", "admitted", "disputed"),
    [
        ("2025-01-13", "2025-01-15", False),
        ("2025-01-13", "2025-01-13", True),
        ("2025-01-15", "2025-01-13", True),
        ("2025-01-15", "", True),
    ],
)
def test_who_admits_later_denies_no_longer(
    denied: str, admitted: str, *, disputed: bool
) -> None:
    said = figure("12", as_of="2025-01-12")
    own = figure("12", by="RUS-MIL", as_of=admitted, at=40)
    found = row(entries(said, own, denied=(denial(denied),)), Settings(), UNKNOWN)
    assert bool(found.disputes) is disputed


@pytest.mark.parametrize(("day", "disputed"), [("2025-01-10", True), ("2024-12-10", False)])
def test_an_old_denial_says_nothing_of_a_running_total(day: str, *, disputed: bool) -> None:
    said = figure("12", as_of="2025-01-19")
    found = row(entries(said, denied=(denial(day),)), Settings(), UNTIL)
    assert bool(found.disputes) is disputed
    assert row(entries(said, denied=(denial(day),)), Settings(), UNKNOWN).disputes


def test_only_denials_deny() -> None:
    planned = sourced(claim("killed", "12", status=Status.PLANNED))
    denied = denial("2025-01-13")
    assert denials((planned, denied)) == (denied,)
