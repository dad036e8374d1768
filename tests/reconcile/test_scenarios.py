"""Scenarios: a few claims, and what a casualty recorder would make of them."""

from collections.abc import Mapping
from typing import cast

import pytest
from tests.reconcile.scenarios import Shown, claims_of, documents_of, found_in, load

from reportedly.reconcile.reconcile import reconcile

SCENARIOS = load()


def params() -> list[object]:
    """Return the scenarios; one that is not met yet says why in `xfail`."""
    return [
        pytest.param(
            case,
            id=name,
            marks=pytest.mark.xfail(reason=str(case["xfail"]), strict=True)
            if "xfail" in case
            else (),
        )
        for name, case in SCENARIOS.items()
    ]


def asked(found: object, wanted: object) -> object:
    """Return of what was found only the fields that the table asks for."""
    if not isinstance(found, dict) or not isinstance(wanted, Mapping):
        return found
    return {key: asked(found.get(key), value) for key, value in wanted.items()}


def rows(incident: Shown) -> set[str]:
    return set(cast("Mapping[str, object]", incident["tolls"]))


def chosen(found: list[Shown], want: Mapping[str, object]) -> Shown:
    """Return the incident that a table means: by a claim in it, in a range if in several."""
    name = want.get("with")
    if name is None:
        (one,) = [one for one in found if one["shape"] == want.get("shape", one["shape"])]
        return one
    places = ("claims", "last", "held_out")
    return min(found, key=lambda one: min(_where(one, place, name) for place in places))


def _where(incident: Shown, place: str, name: object) -> int:
    tolls = cast("Mapping[str, Mapping[str, list[str]]]", incident["tolls"])
    order = ("claims", "last", "held_out")
    return order.index(place) if any(name in t[place] for t in tolls.values()) else len(order)


@pytest.mark.parametrize("case", params())
def test_a_scenario_ends_as_its_table_says(case: Mapping[str, object]) -> None:
    found = found_in(case)
    wanted = cast("list[dict[str, object]]", case["incidents"])
    assert len(found) == len(wanted), found
    for want in wanted:
        one = chosen(found, want)
        fields = {key: value for key, value in want.items() if key != "with"}
        if "tolls" in want:
            assert rows(one) == set(cast("Mapping[str, object]", want["tolls"]))
        assert asked(one, fields) == fields


@pytest.mark.parametrize(
    "case", [pytest.param(one, id=name) for name, one in SCENARIOS.items()]
)
def test_claims_told_backwards_change_nothing(case: Mapping[str, object]) -> None:
    claims = claims_of(case)
    papers = documents_of(case, claims)
    given = tuple(claims.values())
    forth = reconcile(given, tuple(papers))
    assert reconcile(given[::-1], tuple(papers[::-1])) == forth


def test_the_tables_are_many() -> None:
    assert len(SCENARIOS) >= 60
