"""What leaves the ledger: what was asked for, who accepted it, and what was turned off."""

from dataclasses import replace

import pytest
from tests.report import build

from reportedly.desk.desk import Desk
from reportedly.desk.leaving import dossier_of
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.moment import PartialDate
from reportedly.model.protection import Protection
from reportedly.model.settings import DEFAULT_SETTINGS
from reportedly.model.unknown import UNKNOWN
from reportedly.model.wanted import Wanted
from reportedly.report.ground import Ground

DESK = Desk(ground=build.GROUND, incidents=(build.SERIES, build.VILLAGE), rules="of a day")


def test_everything_leaves_when_nothing_is_asked_for() -> None:
    made = dossier_of(DESK, DEFAULT_SETTINGS)
    assert made.incidents == DESK.incidents
    assert made.claims() == tuple(one for _, one in sorted(build.GROUND.claims.items()))
    assert (made.rules, made.today, made.waived) == ("of a day", UNKNOWN, ())
    assert made.version.startswith("reportedly ")


def test_what_was_asked_for_leaves_alone() -> None:
    made = dossier_of(DESK, DEFAULT_SETTINGS, Wanted(kind="captured"))
    assert made.incidents == (build.VILLAGE,)
    assert [one.id for one in made.claims()] == [build.CAPTURED.id]


@pytest.mark.parametrize("flag", ["accepted", "corrected"])
def test_what_a_reviewer_left_a_flag_on_is_reviewed(flag: str) -> None:
    seen = replace(build.CAPTURED, flags=(flag,))
    claims = {**build.GROUND.claims, seen.id: seen}
    desk = replace(DESK, ground=Ground.of(claims.values(), build.GROUND.documents.values()))
    assert dossier_of(desk, DEFAULT_SETTINGS).accepted == {seen.id}


def test_what_is_turned_off_is_off_for_this_dossier() -> None:
    off = Judgement(
        id="j1",
        verdict=Verdict.UNPROTECT,
        subjects=(Protection.POINTS.value,),
        author="mara",
        at="2025-01-01T00:00:00Z",
        reason="a map for the desk",
    )
    day = PartialDate.parse("2025-01-01")
    made = dossier_of(DESK, DEFAULT_SETTINGS, today=day, waived=(off,))
    assert not made.protects(Protection.POINTS)
    assert made.protects(Protection.NAMES)
    assert made.today == day
