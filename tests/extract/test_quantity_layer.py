"""The layer of quantities: what a text counts, pays, measures and shares."""

from typing import Any

import pytest
from tests.machine import MARK, known, ready, unmarked
from tests.parsing import cases

from reportedly.extract.extract import quantities
from reportedly.model.quantity import Quantity, QuantityKind

CASES = cases("quantity_layer")
DIGITS = 6


def read(text: str) -> tuple[Quantity, ...]:
    return quantities(ready(text))


def rounded(value: object) -> object:
    return round(value, DIGITS) if isinstance(value, float) else value


def row(quantity: Quantity) -> dict[str, Any]:
    fields = {name: rounded(known(getattr(quantity, name))) for name in ("n", "lo", "hi")}
    told = {name: known(getattr(quantity, name)) for name in ("unit", "change")}
    return {**fields, "kind": quantity.kind.value, **told}


def full(wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what a case expects with what it leaves out: its bounds are its number."""
    n = wanted.get("n")
    return {"n": n, "lo": n, "hi": n, "unit": None, "change": None, **wanted}


@pytest.mark.parametrize("name", CASES)
def test_a_text_holds_its_quantities_and_no_others(name: str) -> None:
    case = CASES[name]
    found = read(unmarked(case["text"]))
    assert [one.surface for one in found] == MARK.findall(case["text"])
    assert [row(one) for one in found] == [full(wanted) for wanted in case["quantities"]]


@pytest.mark.parametrize("name", CASES)
def test_a_quantity_stands_where_its_span_says(name: str) -> None:
    text = unmarked(CASES[name]["text"])
    for one in read(text):
        span = known(one.span)
        assert span is not None
        assert text[span.start : span.end] == one.surface


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The army loses 92 men a day.", "92"),
        ("They burn 40 carts every week.", "40"),
        ("The mill takes at least 12 sacks per hour.", "at least 12"),
        ("The guild sells 300 bricks daily.", "300"),
    ],
)
def test_a_rate_is_a_kind_of_its_own(text: str, surface: str) -> None:
    (one,) = read(text)
    assert (one.surface, one.kind) == (surface, QuantityKind.RATE)


@pytest.mark.parametrize(
    "text",
    [
        "The army lost 92 men on a day in May.",
        "The army lost 92 men, and a day later two more.",
        "They burn 40 carts in a field.",
    ],
)
def test_what_happened_once_is_no_rate(text: str) -> None:
    assert all(one.kind is not QuantityKind.RATE for one in read(text))


def test_a_share_keeps_its_bound_and_its_unit_says_what_it_is() -> None:
    (one,) = read("About 40 percent of the men fled.")
    assert (one.kind, one.unit) == (QuantityKind.APPROX, "percent")


def test_the_sum_and_its_conversion_share_their_bound() -> None:
    found = read("It costs over $5 million (€4.6 million).")
    assert {one.kind for one in found} == {QuantityKind.MORE_THAN}


def test_a_number_beside_a_sum_keeps_its_own_bound() -> None:
    found = read("It costs over $5 million and 4 mills.")
    assert [one.kind for one in found] == [QuantityKind.MORE_THAN, QuantityKind.EXACT]
