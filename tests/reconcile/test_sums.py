"""Sums: killed and wounded of one statement, only to be compared (R4)."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import NORTH_KOREANS, claim

from reportedly.model.claim import Claim, Link, LinkType, Period, Status
from reportedly.model.unknown import Unknown
from reportedly.reconcile.sums import is_sum, sums

TOTAL = Period.CUMULATIVE
DAY = "2025-01-13"


def of(kind: str, number: str, *, by: str = "KOR-SPY", at: int = 0, doc: str = "doc") -> Claim:
    return claim(kind, number, by=by, at=at, doc=doc, of=NORTH_KOREANS, period=TOTAL, as_of=DAY)


KILLED = of("killed", "about 300")
WOUNDED = of("wounded", "about 2700", at=100)


def test_a_statement_that_splits_its_total_has_a_sum() -> None:
    (found,) = sums((WOUNDED, KILLED))
    assert not isinstance(found.count, Unknown)
    assert (found.kind, found.count.lo, found.count.hi) == ("casualties", 3000, 3000)
    assert found.count.derived
    assert [link.claim for link in found.links] == [KILLED.id, WOUNDED.id]
    assert {link.type for link in found.links} == {LinkType.DERIVED_FROM}
    assert found.id not in {KILLED.id, WOUNDED.id}
    assert is_sum(found)
    assert sums((KILLED, WOUNDED)) == (found,)


@pytest.mark.parametrize(
    "other",
    [
        of("wounded", "2700", by="a monitor", at=100),
        of("wounded", "2700", at=100, doc="another"),
        of("missing", "2700", at=100),
        replace(WOUNDED, period=Period.INCIDENT),
        replace(WOUNDED, period=Period.INTERVAL),
        replace(WOUNDED, period=Period.STOCK),
        replace(WOUNDED, status=Status.PLANNED),
        replace(WOUNDED, status=Status.DENIED),
        replace(WOUNDED, increment=True),
        replace(WOUNDED, links=(Link(type=LinkType.PART_OF, claim="whole"),)),
        claim("wounded", "2700", by="KOR-SPY", at=100, period=TOTAL, as_of="2025-01-20",
              of=NORTH_KOREANS),
        claim("wounded", "2700", by="KOR-SPY", at=100, period=TOTAL, as_of=DAY,
              of=NORTH_KOREANS, group="women"),
        claim("wounded", by="KOR-SPY", at=100, period=TOTAL, as_of=DAY, of=NORTH_KOREANS),
    ],
    ids=[
        "voice", "document", "missing", "incident", "interval", "stock", "planned", "denied",
        "increment", "part", "day", "group", "no count",
    ],
)  # fmt: skip
def test_what_differs_in_anything_makes_no_sum(other: Claim) -> None:
    assert sums((KILLED, other)) == ()


def test_a_headline_and_its_body_make_one_sum() -> None:
    head = replace(of("killed", "about 300", at=400), flags=("headline",))
    assert len(sums((KILLED, WOUNDED, head))) == 1


def test_a_statement_is_no_sum_and_neither_is_a_counted_list() -> None:
    assert not is_sum(KILLED)
    assert sums(()) == ()
