"""The members of a list, where the parser lost some or split one."""

import pytest
from tests.machine import lexicon
from tests.parsing import parsed, token_at

from reportedly.extract.relisted import relisted


def found(text: str, verb: str, *heads: str) -> list[str]:
    """Return the heads of a list whose first ones the parser has."""
    parse = parsed(text)
    sentence, i = token_at(parse, verb)
    given = tuple(token_at(parse, head)[1] for head in heads)
    people = lexicon().people.people
    return [sentence.tokens[at].text for at in relisted(sentence, i, given, people)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He shot his mother, stepfather, and aunt.", ["mother", "stepfather", "aunt"]),
        ("He shot his mother and a guard.", ["mother", "guard"]),
        ("He shot his mother.", ["mother"]),
        ("He shot his mother, and a guard fled.", ["mother"]),
        ("He shot his mother, cars, and houses.", ["mother"]),
        ("He shot his mother, stepfather.", ["mother"]),
    ],
)
def test_a_list_goes_on_to_its_and(text: str, wanted: list[str]) -> None:
    assert found(text, "shot", "mother") == wanted


def test_a_total_is_of_its_groups() -> None:
    text = "He killed a total of four clerks and two guards."
    assert found(text, "killed", "total") == ["clerks", "guards"]


def test_a_total_of_one_group_stays() -> None:
    assert found("He killed a total of four clerks.", "killed", "total") == ["total"]


def test_the_front_of_a_joined_word_is_no_person() -> None:
    text = "He wounded five co-workers."
    assert found(text, "wounded", "co", "-", "workers") == ["workers"]


def test_who_stands_before_the_verb_is_left_alone() -> None:
    text = "Two men, a cook and a guard, were killed."
    assert found(text, "killed", "men") == ["men"]


def test_nobody_stays_nobody() -> None:
    assert found("He shot.", "shot") == []
