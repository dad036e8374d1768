"""The order of a document's claims: what it is about first."""

import pytest
from tests.extract.test_events import found, kinds

ORDERS = [
    ("Two men who had been jailed by rebels in Lobi were released.", "returned"),
    ("Oslo condemned the raid in which six people died.", "accusation"),
    ("An airstrike destroyed a clinic in Lobi.", "airstrike"),
    ("After rebels attacked Lobi, Oslo sent aid to Mali.", "aid"),
    ("The premier said that rebels attacked the port.", "attack"),
]


@pytest.mark.parametrize(("text", "first"), ORDERS)
def test_the_main_clause_comes_first(text: str, first: str) -> None:
    """Relative clauses, adverbial clauses and what is condemned follow."""
    told = kinds(text)
    assert told[0] == first
    assert len(told) > 1 or first == "attack"


def test_sentences_keep_their_order() -> None:
    """Only inside a sentence is anything moved."""
    assert kinds("Rebels attacked Lobi. Oslo condemned the militia.") == [
        "attack",
        "accusation",
    ]


def test_what_is_only_named_comes_last() -> None:
    """A noun without doer or sufferer is no document's matter."""
    claims = found("The massacre shocked the valley. Rebels attacked the port.")
    assert [claim.trigger.start for claim in claims] == [40, 4]
