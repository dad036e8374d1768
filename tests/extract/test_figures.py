"""Which number of a sentence is the count of its claims."""

import pytest
from tests.machine import known, ready
from tests.parsing import cases

from reportedly.extract.extract import claims
from reportedly.model.claim import Claim, Period
from reportedly.model.unknown import Unknown

CASES = cases("figures")


def read(text: str) -> list[Claim]:
    return [one for one in claims(ready(text)) if not isinstance(one.count, Unknown)]


def row(claim: Claim) -> list[object]:
    assert not isinstance(claim.count, Unknown)
    count = claim.count
    return [claim.kind, count.kind.value, known(count.lo), known(count.hi)]


@pytest.mark.parametrize("name", CASES)
def test_a_claim_counts_its_own_number(name: str) -> None:
    assert [row(one) for one in read(CASES[name]["text"])] == CASES[name]["counts"]


@pytest.mark.parametrize("name", [name for name in CASES if name.startswith("rate_")])
def test_a_rate_is_told_by_its_period(name: str) -> None:
    assert {one.period for one in read(CASES[name]["text"])} == {Period.RATE}


@pytest.mark.parametrize("name", CASES)
def test_people_are_counted_in_whole_numbers_of_zero_or_more(name: str) -> None:
    for claim in read(CASES[name]["text"]):
        assert not isinstance(claim.count, Unknown)
        ends = (known(claim.count.n), known(claim.count.lo), known(claim.count.hi))
        assert all(end is None or (isinstance(end, int) and end >= 0) for end in ends)
