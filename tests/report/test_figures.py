"""The figures of a toll keep the bound words of the claims behind it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report import build
from tests.report.cases import Case, cases, part, parts, quantity

from reportedly.model.incident import Toll, TollStatus
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.report import words
from reportedly.report.figures import best, counts, figures, high, low
from reportedly.report.ground import Ground

QUANTITIES = cases("quantities")
FIGURES = cases("figures")


def grounded(given: Iterable[Quantity]) -> Ground:
    claims = [
        replace(build.HUNDRED, id=f"{at:016x}", count=count) for at, count in enumerate(given)
    ]
    return Ground.of(claims, (build.MORNING,))


def toll_of(case: Case, ground: Ground) -> Toll:
    fields = {"status": "single_source", **part(case["toll"])}
    status = TollStatus(str(fields.pop("status")))
    return build.toll("killed", status, claims=tuple(ground.claims), **fields)


@pytest.mark.parametrize("name", QUANTITIES)
def test_a_quantity_is_put_as_the_words_have_it(name: str) -> None:
    case = QUANTITIES[name]
    assert words.quantity(quantity(part(case["quantity"]))) == case["is"]


@pytest.mark.parametrize("name", FIGURES)
def test_figures_are_put_as_their_claims_have_them(name: str) -> None:
    case = FIGURES[name]
    ground = grounded(quantity(one) for one in parts(case["counts"]))
    toll = toll_of(case, ground)
    assert {
        "range": figures(toll, ground),
        "low": low(toll, ground),
        "best": best(toll, ground),
        "high": high(toll, ground),
    } == case["is"]


def test_every_kind_of_quantity_has_a_case() -> None:
    seen = {str(part(case["quantity"])["kind"]) for case in QUANTITIES.values()}
    assert seen == {str(kind) for kind in QuantityKind}


def test_claims_that_are_not_there_have_no_words() -> None:
    toll = build.toll("killed", TollStatus.SINGLE_SOURCE, low=300, high=300, claims=("gone",))
    empty = Ground.of((), ())
    assert counts(toll, empty) == ()
    assert (figures(toll, empty), low(toll, empty), high(toll, empty)) == ("300",) * 3


def test_a_claim_without_a_count_adds_no_words() -> None:
    ground = Ground.of((replace(build.HUNDRED, count=UNKNOWN),), ())
    toll = build.toll("killed", TollStatus.SINGLE_SOURCE, claims=tuple(ground.claims))
    assert counts(toll, ground) == ()
    assert figures(toll, ground) == "unknown"


ROUGH = st.sampled_from(
    (QuantityKind.APPROX, QuantityKind.NEARLY, QuantityKind.JUST_OVER, QuantityKind.EXACT)
)


@given(st.integers(min_value=1, max_value=10**7), ROUGH)
def test_one_claim_alone_is_put_as_it_is(n: int, kind: QuantityKind) -> None:
    count = Quantity(surface=str(n), n=n, lo=n, hi=n, best=n, kind=kind)
    ground = grounded((count,))
    toll = build.toll(
        "killed",
        TollStatus.SINGLE_SOURCE,
        low=n,
        best=n,
        high=n,
        claims=tuple(ground.claims),
    )
    said = {figures(toll, ground), low(toll, ground), best(toll, ground), high(toll, ground)}
    assert said == {words.quantity(count)}


@given(st.lists(st.integers(min_value=1, max_value=10**6), min_size=1, max_size=4))
def test_no_figure_is_ever_lost(numbers: list[int]) -> None:
    given = [
        Quantity(surface=str(n), n=n, lo=n, hi=n, best=n, kind=QuantityKind.EXACT)
        for n in numbers
    ]
    ground = grounded(given)
    toll = build.toll(
        "killed",
        TollStatus.SINGLE_SOURCE,
        low=min(numbers),
        high=max(numbers),
        claims=tuple(ground.claims),
    )
    said = figures(toll, ground)
    assert words.number(min(numbers)) in said
    assert words.number(max(numbers)) in said


def test_the_cases_hold_what_the_nouns_hold() -> None:
    for case in FIGURES.values():
        for one in parts(case["counts"]):
            made = quantity(one)
            ends = [x for x in (made.lo, made.best, made.hi) if not isinstance(x, Unknown)]
            assert ends == sorted(ends)
