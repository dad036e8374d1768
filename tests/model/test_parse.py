"""Parses: tokens in our own words."""

from reportedly.model.parse import Token


def test_a_token_is_known_in_lower_case_too() -> None:
    token = Token(
        i=0, start=0, end=6, text="KILLED", lemma="kill", pos="VERB", tag="VBN", dep="", head=0
    )
    assert token.lower == "killed"
