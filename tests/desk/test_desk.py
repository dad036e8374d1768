"""A ledger laid open: its claims and documents, reconciled as the call asks."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.report import build

from reportedly.desk.desk import Desk, desk_of, ground_of
from reportedly.errors import LedgerError
from reportedly.model.settings import Settings
from reportedly.model.wanted import Wanted

DESK = Desk(ground=build.GROUND, incidents=(build.SERIES, build.VILLAGE), rules="none")


def test_without_a_filter_everything_is_chosen() -> None:
    assert DESK.chosen(Wanted()) == (build.SERIES, build.VILLAGE)


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (Wanted(kind="captured"), (build.VILLAGE,)),
        (Wanted(kind="killed"), (build.SERIES,)),
        (Wanted(status="planned"), (build.SERIES,)),
        (Wanted(place="village"), (build.VILLAGE,)),
        (Wanted(kind="eclipse"), ()),
    ],
)
def test_an_incident_is_chosen_for_a_claim_behind_it(
    wanted: Wanted, chosen: tuple[object, ...]
) -> None:
    assert DESK.chosen(wanted) == chosen


def test_the_ground_is_all_that_the_ledger_has(built: Path) -> None:
    ground = ground_of(str(built))
    assert set(ground.claims) == set(build.GROUND.claims)
    assert set(ground.documents) == {"morning", "evening", "leaflet"}


def test_settings_reach_the_figures(built: Path) -> None:
    desk = desk_of(str(built), Settings())
    assert desk.rules
    conventions = {toll.convention for one in desk.incidents for toll in one.tolls}
    assert conventions == {"plain"}


def test_there_must_be_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        ground_of(str(tmp_path / "none.db"))


def test_an_incident_in_which_nothing_is_counted_is_chosen_too() -> None:
    bare = replace(build.VILLAGE, tolls=(), claims=(build.CAPTURED.id,))
    desk = replace(DESK, incidents=(build.SERIES, bare))
    assert desk.chosen(Wanted(kind="captured")) == (bare,)
    assert desk.chosen(Wanted(kind="killed")) == (build.SERIES,)
