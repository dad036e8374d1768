"""Lists that the parser took for appositions."""

import pytest
from tests.parsing import parsed, token_at

from reportedly.extract.listed import is_listed


@pytest.mark.parametrize(
    ("text", "word", "listed"),
    [
        ("He killed three clerks, the owner and his wife.", "owner", True),
        ("He killed two postal workers, two customers and wounded a man.", "customers", True),
        ("Four men, two women and a boy were killed.", "women", True),
        ("Two men, a cook and a guard, were killed.", "cook", False),
        ("He met two guards, a cook and a driver.", "cook", False),
        ("He met the chief, Ali Khan.", "Khan", False),
        ("He met the chief.", "chief", False),
    ],
)
def test_who_is_told_of_beside_whom(text: str, word: str, listed: bool) -> None:  # noqa: FBT001
    sentence, i = token_at(parsed(text), word)

    assert is_listed(sentence, i) is listed
