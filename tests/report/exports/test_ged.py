"""GED-like rows: the type of violence, the dead by side, and what stays blank."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.exports import making

from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim, VictimRole, Victims
from reportedly.model.unknown import UNKNOWN
from reportedly.report.exports.ged import COLUMNS, Deaths, deaths, ged, violence

COMBATANT, CIVILIAN = VictimRole.COMBATANT, VictimRole.CIVILIAN
OFFICIAL_IDS = (
    "relid",
    "active_year",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "side_a_dset_id",
    "side_a_new_id",
    "side_b_dset_id",
    "side_b_new_id",
    "country_id",
    "gwnoa",
    "gwnob",
)


def killed(
    *, actor: str = "", target: str = "", role: VictimRole = VictimRole.UNKNOWN
) -> Claim:
    """Return a claim of deaths by and of those with these sectors."""
    doers = (Filler(text="doer", id=f"XXX-{actor}", sector=actor),) if actor else ()
    dead = (Filler(text="dead", id=f"YYY-{target}", sector=target),) if target else ()
    return replace(
        making.MINISTER,
        roles=Roles(actor=doers, target=dead),
        victims=Victims(role=role),
    )


def row() -> dict[str, str]:
    """Return the only row of the only incident."""
    text = ged(making.ready()).files[0].data.decode()
    return next(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (killed(actor="MIL", target="REB", role=COMBATANT), "1"),
        (killed(actor="REB", target="MIL", role=COMBATANT), "1"),
        (killed(actor="MIL", target="MIL", role=COMBATANT), "1"),
        (killed(actor="REB", target="COP"), "1"),
        (killed(actor="REB", target="UAF", role=COMBATANT), "2"),
        (killed(actor="UAF", target="REB"), "2"),
        (killed(actor="MIL", target="CVL", role=CIVILIAN), "3"),
        (killed(actor="UAF", target="CVL", role=CIVILIAN), "3"),
        (killed(actor="UAF", role=CIVILIAN), "3"),
        (killed(target="CVL", role=CIVILIAN), ""),
        (killed(actor="MIL", target="CVL"), ""),
        (killed(), ""),
        (killed(target="MIL", role=COMBATANT), ""),
    ],
)
def test_the_type_of_violence_is_told_by_who_did_what_to_whom(
    claim: Claim, expected: str
) -> None:
    assert violence((claim,), making.BOOK) == expected


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((killed(role=CIVILIAN),), Deaths(civilians=12)),
        ((killed(target="MIL", role=COMBATANT),), Deaths(b=12)),
        ((killed(target="MIL"),), Deaths(unknown=12)),
        ((killed(target="MIL", role=COMBATANT), killed()), Deaths(unknown=12)),
        (
            (killed(target="MIL", role=COMBATANT), killed(target="REB", role=COMBATANT)),
            Deaths(unknown=12),
        ),
        ((), Deaths(unknown=12)),
    ],
)
def test_the_dead_have_a_side_only_where_every_claim_says_so(
    claims: tuple[Claim, ...], expected: Deaths
) -> None:
    assert deaths(making.INCIDENT, 12, claims) == expected


@pytest.mark.parametrize(("civilians", "told"), [(5, 5), (12, 12), (40, 12), (0, 0)])
def test_civilians_are_those_that_are_told_and_never_more_than_all(
    civilians: int, told: int
) -> None:
    part = replace(
        making.TOLL, victims="civilian", low=civilians, best=civilians, high=civilians
    )
    incident = replace(making.INCIDENT, tolls=(making.TOLL, part))
    assert deaths(incident, 12, (killed(),)) == Deaths(civilians=told, unknown=12 - told)


@given(
    st.integers(0, 10_000),
    st.integers(0, 10_000),
    st.lists(st.sampled_from([killed(), killed(role=CIVILIAN), killed(role=COMBATANT)])),
)
def test_the_sides_always_add_up(best: int, civilians: int, claims: list[Claim]) -> None:
    part = replace(
        making.TOLL, victims="civilian", low=civilians, best=civilians, high=civilians
    )
    split = deaths(replace(making.INCIDENT, tolls=(part,)), best, tuple(claims))
    assert split.a + split.b + split.civilians + split.unknown == best


@pytest.mark.parametrize("column", OFFICIAL_IDS)
def test_official_ids_stay_blank(column: str) -> None:
    assert row()[column] == ""


def test_columns_are_those_of_ged_in_their_order() -> None:
    assert tuple(row()) == COLUMNS
    assert (COLUMNS[0], COLUMNS[23], COLUMNS[-1]) == ("id", "source_original", "gwnob")


def test_a_best_that_nobody_names_stays_empty_and_so_do_the_sides() -> None:
    toll = replace(making.TOLL, best=UNKNOWN)
    text = ged(making.ready(replace(making.INCIDENT, tolls=(toll,)))).files[0].data.decode()
    made = next(csv.DictReader(io.StringIO(text)))
    assert (made["low"], made["best"], made["high"]) == ("12", "", "12")
    assert made["deaths_unknown"] == ""


def test_a_summary_has_clarity_two() -> None:
    summary = replace(making.INCIDENT, notes=("clarity_2",))
    text = ged(making.ready(summary)).files[0].data.decode()
    assert next(csv.DictReader(io.StringIO(text)))["event_clarity"] == "2"


def test_without_days_the_row_says_nothing_of_them() -> None:
    text = ged(making.ready(replace(making.INCIDENT, when=UNKNOWN))).files[0].data.decode()
    made = next(csv.DictReader(io.StringIO(text)))
    assert (made["year"], made["date_start"], made["date_end"]) == ("", "", "")


def test_without_a_place_there_is_no_point_and_no_cell() -> None:
    text = ged(making.ready(replace(making.INCIDENT, where=UNKNOWN))).files[0].data.decode()
    made = next(csv.DictReader(io.StringIO(text)))
    assert (made["latitude"], made["geom_wkt"], made["priogrid_gid"]) == ("", "", "")
