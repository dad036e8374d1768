"""Who met somebody is not whom he met, and a parent's children are not the dead."""

import pytest
from tests.parsing import parsed, token_at

from reportedly.extract.neighbours import found_by, is_child_count


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Officers found Dana Holt, 15, shot in the head.", "shot", "Holt"),
        ("The clerk said he was shot.", "shot", ""),
    ],
)
def test_the_one_found_is_hurt(text: str, word: str, whom: str) -> None:
    sentence, at = token_at(parsed(text), word)
    met = found_by(sentence, at)
    assert (sentence.tokens[met].text if met >= 0 else "") == whom


@pytest.mark.parametrize(
    ("text", "number", "children"),
    [
        ("The father of five was killed.", "five", True),
        ("A crew of five was killed.", "five", False),
        ("Five fathers were killed.", "Five", False),
        ("The mothers of five were held.", "five", False),
    ],
)
def test_a_parent_has_so_many_children(text: str, number: str, *, children: bool) -> None:
    sentence, at = token_at(parsed(text), number)
    assert is_child_count(sentence, at) is children
