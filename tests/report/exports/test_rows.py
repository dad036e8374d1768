"""What rows of several exports have in common."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.exports import making

from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Status
from reportedly.model.unknown import UNKNOWN
from reportedly.report.exports.acled import acled
from reportedly.report.exports.dossier import Export
from reportedly.report.exports.ged import ged
from reportedly.report.exports.hxl import hxl
from reportedly.report.exports.rows import (
    NOWHERE,
    admin,
    cell,
    csv_bytes,
    days,
    land,
    listed,
    prio_cell,
    sides,
    sources,
    toll_of,
)
from reportedly.report.ground import Ground


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ((-90.0, -180.0), "1"),
        ((0.0, 0.0), "129961"),
        ((49.2123, 37.2568), "200595"),
        (None, ""),
    ],
)
def test_cells_of_prio_grid(point: tuple[float, float] | None, expected: str) -> None:
    assert prio_cell(point) == expected


@given(st.floats(-89.99, 89.99), st.floats(-179.99, 179.99))
def test_every_point_lies_in_a_cell_of_the_grid(lat: float, lon: float) -> None:
    assert 1 <= int(prio_cell((lat, lon))) <= 259_200


def test_lists_name_everybody_once_and_hold_no_semicolon_of_their_own() -> None:
    assert listed(["a", "", "b;c", "a"]) == "a;b,c"


@pytest.mark.parametrize(("value", "shown"), [(0, "0"), (12, "12"), (UNKNOWN, "")])
def test_unknown_is_an_empty_cell_and_never_zero(value: object, shown: str) -> None:
    assert cell(value) == shown  # type: ignore[arg-type]  # a figure or unknown


def test_a_formula_of_a_stranger_is_made_harmless() -> None:
    assert b"'=cmd()" in csv_bytes(("a",), [("=cmd()",)])


def test_rows_are_found_by_category_and_group() -> None:
    assert toll_of(making.INCIDENT, "killed") is making.TOLL
    assert toll_of(making.INCIDENT, "killed", "children") is None


def test_days_need_both_ends() -> None:
    open_end = replace(making.DAYS, end=UNKNOWN)
    assert days(replace(making.INCIDENT, when=open_end)) is None
    assert days(making.INCIDENT) == (making.DAYS.start, making.DAYS.end)


def test_sources_are_groups_and_not_documents() -> None:
    assert sources(making.INCIDENT) == 2
    assert sources(replace(making.INCIDENT, tolls=())) == 0


def test_sides_come_from_what_happened_and_from_words_not_numbers() -> None:
    planned = replace(
        making.MINISTER,
        status=Status.PLANNED,
        roles=Roles(actor=(Filler(text="nobody yet", id="x"),)),
    )
    told = replace(
        making.VICTIM,
        roles=Roles(
            actor=(Filler(text="the army", id="UKR-MIL"),), target=(Filler(text="12"),)
        ),
    )
    ground = Ground.of((planned, told), (making.REPORT,))
    one = making.ready(ground=ground)
    assert sides(making.INCIDENT, one) == ("the army", "")


@pytest.mark.parametrize(
    ("actor", "side"),
    [
        (Filler(text="drone"), ""),
        (Filler(text="A cruise missile"), ""),
        (Filler(text="Strike"), ""),
        (Filler(text="the 3rd brigade"), "the 3rd brigade"),
        (Filler(text="armed group"), "armed group"),
        (Filler(text="drone", id="RUS-MIL", name="Russian air force"), "Russian air force"),
    ],
)
def test_what_somebody_strikes_with_is_no_side(actor: Filler, side: str) -> None:
    told = replace(making.VICTIM, roles=Roles(actor=(actor,)))
    one = making.ready(ground=Ground.of((told, making.MINISTER), (making.REPORT,)))
    assert sides(making.INCIDENT, one)[0] == side


@pytest.mark.parametrize(
    ("name", "ident", "prec", "told"),
    [
        ("Izium", "geo:707292", 1, ("Kharkivs’ka Oblast’", "")),
        ("Izium", "geo:1", 1, ("", "")),  # of that name, and not that place
        ("Sumy", "adm:UA.21", 4, ("Sumy", "")),
        ("Upper Marsh", "place:upper-marsh", 1, ("", "")),
        ("Upper Marsh", "place:upper-marsh", 3, ("", "Upper Marsh")),
        ("Ukraine", "iso:UKR", 6, ("", "")),
    ],
)
def test_provinces_and_districts_where_the_gazetteer_knows_them(
    name: str, ident: str, prec: int, told: tuple[str, str]
) -> None:
    where = replace(making.PLACE, name=name, id=ident, where_prec=prec)
    assert admin(replace(making.INCIDENT, where=where), making.ready()) == told


def test_no_place_has_no_province_and_no_country() -> None:
    nowhere = replace(making.INCIDENT, where=UNKNOWN)
    assert admin(nowhere, making.ready()) == ("", "")
    assert land(nowhere, making.ready()) == NOWHERE


def test_the_columns_of_others_are_filled_in_their_words() -> None:
    where = replace(making.PLACE, id="geo:707292")
    one = making.ready(replace(making.INCIDENT, where=where))
    (gd,) = rows_of(ged(one))
    assert (gd["country"], gd["region"]) == ("Ukraine", "Europe")
    assert (gd["adm_1"], gd["adm_2"], gd["country_id"]) == ("Kharkivs’ka Oblast’", "", "")
    first = rows_of(acled(one))[0]
    assert (first["iso"], first["country"], first["region"]) == ("804", "Ukraine", "Europe")
    assert first["admin1"] == "Kharkivs’ka Oblast’"
    hx = rows_of(hxl(one))[1]  # below the hashtags
    assert (hx["country"], hx["admin 1"]) == ("UKR", "Kharkivs’ka Oblast’")


def rows_of(made: Export) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.files[0].data.decode())))
