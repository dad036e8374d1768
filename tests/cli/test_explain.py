"""Why a sentence yields what it yields, or why nothing."""

import pytest
from tests.cli.calling import call, lines

from reportedly.errors import UsageError


def test_a_claim_is_led_back_to_words_and_rules() -> None:
    shown = call("explain", "Officials said at least 12 people were killed.").stdout
    assert "How the words hang together" in shown
    assert "trigger" in shown
    assert "at least 12" in shown
    assert "by lexicon/claims/killed.yaml" in shown


def test_no_claim_says_what_was_looked_for() -> None:
    shown = call("explain", "The weather was fine.").stdout
    assert "It makes no claim." in shown
    assert "What was looked for" in shown


def test_a_program_gets_everything() -> None:
    (made,) = lines(call("explain", "Two soldiers were captured.", "--json"))
    assert {"text", "document", "sentences", "seen", "claims", "looked_for"} == set(made)


def test_nothing_cannot_be_explained() -> None:
    with pytest.raises(UsageError, match="there is nothing to explain"):
        call("explain", "  ")
