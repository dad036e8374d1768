"""A second deed told without its verb, and clauses that only weigh harm."""

import pytest
from tests.machine import claims_of
from tests.parsing import parsed, token_at

from reportedly.extract.hyphens import ends_name, is_glued, name_end
from reportedly.extract.several import weighed
from reportedly.extract.tolls import tolls
from reportedly.model.unknown import Unknown


def figures(text: str) -> list[tuple[str, object]]:
    """Return kind and least number of each toll."""
    found = claims_of(text, tolls)
    return sorted(
        (claim.kind, claim.count.lo) for claim in found if not isinstance(claim.count, Unknown)
    )


def test_the_word_for_the_second_deed_counts_nobody() -> None:
    text = "A car bomb in Veld killed 7 and one in Norvia 12."
    assert figures(text) == [("killed", 7), ("killed", 12)]


def test_the_second_figure_stands_as_the_verb_before_it() -> None:
    text = "A mine in Veld may kill two men and another in Norvia five."
    assert {claim.status for claim in claims_of(text, tolls)} == {"possible"}


def test_a_number_that_counts_things_is_no_toll() -> None:
    text = "A car bomb in Veld killed 7 people and one in Norvia 12 cars."
    assert ("killed", 12) not in figures(text)


@pytest.mark.parametrize(
    ("text", "word", "idle"),
    [
        ("For every guard killed, two were wounded.", "killed", True),
        ("For every guard killed, two fled, and 12 clerks died.", "died", False),
        ("Nine died on Monday, but for every guard lost two fled.", "died", False),
        ("Nine died on Monday.", "died", False),
    ],
)
def test_a_ratio_ends_with_its_clause(text: str, word: str, *, idle: bool) -> None:
    sentence, at = token_at(parsed(text), word)
    assert (at in weighed(sentence)) is idle


def test_a_hyphen_joins_the_halves_of_a_name() -> None:
    sentence, at = token_at(parsed("Park Sun-hee was killed in Veld."), "hee")
    assert is_glued(sentence, at)
    assert ends_name(sentence, at)
    assert not is_glued(sentence, 0)


def test_a_joined_word_without_a_name_before_it_is_no_name() -> None:
    sentence, at = token_at(parsed("The Norvia-deal was killed on Monday."), "deal")
    assert not ends_name(sentence, at)


def test_a_name_goes_on_to_its_last_half() -> None:
    sentence, at = token_at(parsed("Han Ki-young died in the blast."), "Ki")
    assert sentence.tokens[name_end(sentence.tokens, at)].text == "young"


def test_a_name_without_a_hyphen_ends_where_it_ends() -> None:
    sentence, at = token_at(parsed("Emil Varga died in the blast."), "Varga")
    assert name_end(sentence.tokens, at) == at
