"""Who is helped by what was done."""

import pytest
from tests.parsing import parsed, token_at

from reportedly.extract.aims import helped

VERBS = frozenset({"help", "support"})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Nine hundred men were deployed to support the garrison.", ["garrison"]),
        ("The army deployed 500 men to help the police.", ["police"]),
        ("Nine hundred men were deployed to fight the garrison.", []),
        ("Nine hundred men were deployed near the garrison.", []),
    ],
)
def test_a_clause_of_purpose_says_who_is_helped(text: str, wanted: list[str]) -> None:
    sentence, verb = token_at(parsed(text), "deployed")

    assert [sentence.tokens[i].text for i in helped(sentence, verb, VERBS)] == wanted
