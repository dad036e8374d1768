"""Numbers, their bounds, and what they are numbers of."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.machine import MARK, document, known, lexicon, parsed, ready, unmarked
from tests.parsing import cases

from reportedly.extract.bounding import bounded
from reportedly.extract.quantities import Measured, measured
from reportedly.model.quantity import Quantity, QuantityKind

CASES = cases("quantities")
COUNTED = [name for name, case in CASES.items() if "sort" not in case]
OTHERS = [name for name, case in CASES.items() if "sort" in case]
ANCHORED = ("n", "lo", "hi", "best")
TWO_WORDS = ("1,200", "2.7k", "half a dozen", "dozens", "3 to 5", "more than 40", "a few")


def read(text: str) -> list[Measured]:
    return [one for numbers in ready(text).numbers for one in numbers]


def only(text: str) -> Measured:
    (one,) = read(text)
    return one


def plain(quantity: Quantity) -> dict[str, Any]:
    fields = {name: known(getattr(quantity, name)) for name in ANCHORED}
    return {"surface": quantity.surface, "kind": quantity.kind.value, **fields}


@pytest.mark.parametrize("name", COUNTED)
def test_a_count_and_its_bound(name: str) -> None:
    case = CASES[name]
    text = case["text"]
    wanted = case.get("counts") or [{k: v for k, v in case.items() if k != "text"}]
    marks = [match.group(1) for match in MARK.finditer(text)]
    expected = [{"surface": m, **w} for m, w in zip(marks, wanted, strict=True)]
    found = [plain(one.quantity) for one in read(unmarked(text)) if one.sort == "count"]
    assert found == expected


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_count(name: str) -> None:
    found = [one.sort for one in read(CASES[name]["text"])]
    assert "count" not in found
    assert CASES[name]["sort"] is None or CASES[name]["sort"] in found


@pytest.mark.parametrize("name", COUNTED)
def test_a_quantity_stands_at_its_span_and_in_none_other(name: str) -> None:
    text = unmarked(CASES[name]["text"])
    spans = [known(one.quantity.span) for one in read(text)]
    places = [(span.start, span.end) for span in spans if span]
    assert [text[a:b] for a, b in places] == [one.quantity.surface for one in read(text)]
    assert all(before[1] <= after[0] for before, after in pairwise(places))


@pytest.mark.parametrize(
    ("kind", "lo_open", "hi_open"),
    [
        (QuantityKind.MORE_THAN, True, False),
        (QuantityKind.LESS_THAN, False, True),
        (QuantityKind.AT_LEAST, False, False),
        (QuantityKind.AT_MOST, False, False),
        (QuantityKind.NEARLY, False, False),
        (QuantityKind.EXACT, False, False),
    ],
)
def test_only_a_strict_bound_is_open(
    kind: QuantityKind, *, lo_open: bool, hi_open: bool
) -> None:
    quantity = bounded(40, kind)
    assert (quantity.lo_open, quantity.hi_open) == (lo_open, hi_open)


@given(st.integers(0, 10**7), st.sampled_from(sorted(QuantityKind)))
def test_the_anchor_lies_within_every_bound(value: int, kind: QuantityKind) -> None:
    quantity = bounded(value, kind)
    assert quantity.n == value
    assert quantity.match(0.1).overlaps(bounded(value, QuantityKind.EXACT).match(0)) or (
        kind is QuantityKind.LESS_THAN
    )


def test_a_ceiling_names_no_best_figure() -> None:
    assert known(bounded(60, QuantityKind.AT_MOST).best) is None
    assert known(bounded(60, QuantityKind.LESS_THAN).best) is None


def test_a_vague_word_is_soft_and_keeps_its_term() -> None:
    one = only("Dozens of shells fell on the port.")
    assert one.quantity.soft
    assert one.quantity.term == "dozens"


def test_a_number_is_not_soft() -> None:
    assert not only("At least 12 shells fell on the port.").quantity.soft


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ransom was $500.", "$"),
        ("Aid worth 300 euros was stolen.", "euros"),
        ("The village lies 40 kilometres north.", "kilometres"),
        ("The harvest fell by 40 percent.", "percent"),
        ("The unit fired 155-mm shells.", "mm"),
    ],
)
def test_a_measure_keeps_the_words_of_its_unit(text: str, unit: str) -> None:
    assert only(text).quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The number of camps rose by 12.", "up"),
        ("The number of camps fell by 12.", "down"),
        ("The number of camps is 12.", None),
    ],
)
def test_a_quantity_says_whether_something_rose_or_fell(text: str, change: str | None) -> None:
    assert known(only(text).quantity.change) == change


def test_a_month_makes_no_date_of_a_large_number() -> None:
    assert only("In March 5,300 shells fell.").sort == "count"


@given(st.lists(st.sampled_from(TWO_WORDS), max_size=4), st.sampled_from((" ", " and ", ", ")))
def test_no_order_of_numbers_makes_two_overlap(numbers: list[str], joint: str) -> None:
    text = f"They saw {joint.join(numbers)} men there."
    found = [
        one
        for sentence in parsed(text).sentences
        for one in measured(sentence, document(text), lexicon().numbers)
    ]
    assert all(before.last < after.first for before, after in pairwise(found))
    assert all(one.first <= one.anchor <= one.last for one in found)
