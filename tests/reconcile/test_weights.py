"""Weights: what a document is about first."""

import pytest
from tests.reconcile.builders import claim, document

from reportedly.model.claim import Claim, Status
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.kinds import scene_family, series_family, weight
from reportedly.reconcile.weights import by_weight, claim_weight

PAPER = document("doc", title="doc. It", text="doc. It\n\n" + "Words went on. " * 200)


def heavy(one: Claim) -> int:
    return claim_weight(one, PAPER)


def test_the_title_weighs_more_than_the_lead_and_the_lead_than_the_rest() -> None:
    places = (0, 100, 700, 2500)
    weights = [heavy(claim("killed", "1", at=at)) for at in places]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 4


def test_a_headline_is_one_wherever_its_word_stands() -> None:
    marked = claim("killed", "1", at=2500, flags=("headline",))
    assert heavy(marked) == heavy(claim("killed", "1"))


def test_without_a_document_the_beginning_is_the_lead() -> None:
    early, late = claim("killed", "1"), claim("killed", "1", at=400)
    assert claim_weight(early, UNKNOWN) > claim_weight(late, UNKNOWN)


def test_what_has_not_happened_weighs_half_and_history_nothing() -> None:
    said = claim("killed", "1", at=100)
    planned = claim("killed", "1", at=100, status=Status.PLANNED)
    past = claim("killed", "1", at=100, flags=("historical",))
    assert heavy(said) == 2 * heavy(planned)
    assert heavy(past) == 0


def test_the_dead_come_before_the_wounded_the_sent_and_the_met() -> None:
    kinds = ("killed", "wounded", "deployed", "exchange", "meeting")
    made = [claim(kind, at=100) for kind in kinds]
    assert [one.kind for one in by_weight(made[::-1], PAPER)] == list(kinds)
    assert weight(claim("casualties")) == weight(claim("killed"))


def test_equals_stand_in_the_order_of_the_text() -> None:
    made = [claim("killed", "1", at=at) for at in (300, 100, 200)]
    assert [one.trigger.start for one in by_weight(made, PAPER)] == [101, 201, 301]
    assert by_weight(()) == ()


@pytest.mark.parametrize(
    ("kind", "totals", "scene"),
    [
        ("killed", "losses", "happening"),
        ("captured", "losses", "happening"),
        ("displaced", "movement", "happening"),
        ("lost", "lost", "happening"),
        ("deployed", "deployed", "deployed"),
        ("exchange", "exchange", "exchange"),
        ("meeting", "meeting", "meeting"),
    ],
)
def test_which_kinds_stand_together(kind: str, totals: str, scene: str) -> None:
    assert series_family(kind) == totals
    assert scene_family(claim(kind)) == scene
