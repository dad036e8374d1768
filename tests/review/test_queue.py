"""What is to be looked at next, and how far coders agree."""

import pytest
from tests.ledger.build import claim, document
from tests.review.build import accept, reject, undo

from reportedly.model.unknown import UNKNOWN
from reportedly.review.queue import agreements, queue

PAPER = document()
CLAIMS = (claim(PAPER), claim(PAPER, "wounded", "3"))
ONE, OTHER = (one.id for one in CLAIMS)


def ids(*made: object, coder: str | object = UNKNOWN) -> list[tuple[str, str]]:
    found = queue(CLAIMS, made, coder)  # type: ignore[arg-type]
    return [(one.id, how) for one, how in found]


def test_what_nobody_judged_is_to_be_looked_at() -> None:
    assert ids() == [(ONE, "unreviewed"), (OTHER, "unreviewed")]
    yes = accept(ONE)
    assert ids(yes) == [(OTHER, "unreviewed")]
    assert ids(yes, undo(yes)) == ids()
    assert ids(accept(ONE, by="rule:x")) == ids()


def test_what_two_judged_differently_comes_first() -> None:
    made = (accept(OTHER), reject(OTHER, by="bo"))
    assert ids(*made) == [(OTHER, "contested"), (ONE, "unreviewed")]


def test_a_blind_coder_sees_what_he_has_not_judged() -> None:
    made = (accept(ONE), reject(OTHER, by="bo"))
    assert ids(*made, coder="bo") == [(ONE, "unreviewed")]
    assert ids(*made, coder="cy") == [(ONE, "unreviewed"), (OTHER, "unreviewed")]


def test_agreement_is_of_what_both_judged() -> None:
    made = (accept(ONE), accept(OTHER), accept(ONE, by="bo"), reject(OTHER, by="bo"))
    (found,) = agreements(CLAIMS, {PAPER.id: PAPER}, made)
    assert (found.coders, found.claims) == (("ada", "bo"), 2)
    assert found.kappa == pytest.approx(0)
    assert found.alpha is UNKNOWN
    assert agreements(CLAIMS, {PAPER.id: PAPER}, made[:2]) == ()
