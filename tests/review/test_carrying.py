"""Judgements go over to a new reading where the words are the same."""

from dataclasses import replace

from tests.ledger.build import claim, document
from tests.review.build import accept, judged, reject, same

from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim
from reportedly.model.issue import Verdict
from reportedly.review.carrying import carried
from reportedly.wire import claim_id

PAPER = document()
OLD = claim(PAPER)


def reread(one: Claim, by: str) -> Claim:
    """Return a claim as another version of the reader makes it: with another actor."""
    raw = replace(one, roles=Roles(target=one.roles.target, actor=(Filler(text=by),)))
    return replace(raw, id=claim_id(raw))


NEW = reread(OLD, "shells")


def test_the_same_words_carry_it_over() -> None:
    assert NEW.id != OLD.id
    (moved,) = carried((reject(OLD.id),), {OLD.id: OLD}, (NEW, claim(PAPER, "wounded", "3")))
    assert moved.subjects == (NEW.id,)


def test_an_id_that_is_still_there_stays() -> None:
    (kept,) = carried((accept(OLD.id),), {OLD.id: OLD}, (NEW, OLD))
    assert kept.subjects == (OLD.id,)


def test_other_words_do_not() -> None:
    other = claim(document(text=PAPER.text.replace("Oreh", "Lipa")))
    (left,) = carried((accept(OLD.id),), {OLD.id: OLD}, (other,))
    assert left.subjects == (OLD.id,)


def test_of_several_the_trigger_and_the_figure_tell() -> None:
    twin = reread(claim(PAPER, surface="12"), "rockets")
    (moved,) = carried((accept(OLD.id),), {OLD.id: OLD}, (twin, NEW))
    assert moved.subjects == (NEW.id,)
    (left,) = carried((accept(OLD.id),), {OLD.id: OLD}, (reread(OLD, "rockets"), NEW))
    assert left.subjects == (OLD.id,)


def test_pairs_and_splits_go_over_too() -> None:
    made = (same(OLD.id, "other"), judged(Verdict.SPLIT, "x", value=f"{OLD.id} y"))
    moved = carried(made, {OLD.id: OLD}, (NEW,))
    assert moved[0].subjects == (NEW.id, "other")
    assert moved[1].value == f"{NEW.id} y"
