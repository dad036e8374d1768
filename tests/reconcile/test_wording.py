"""Words compared: case, articles and figures."""

import pytest

from reportedly.model.actor import Filler
from reportedly.reconcile.wording import FIGURE, full_name, named, normal, one_person, spelled


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The soldiers", "soldiers"),
        ("an officer", "officer"),
        ("12 market traders", "market traders"),
        ("2,700 soldiers", "soldiers"),
        ("the 79th Brigade", "79th brigade"),
        ("T-72 tanks", "t-72 tanks"),
        ("Aunt Ana", "aunt ana"),
        ("the people’s militia", "people’s militia"),
        ("  ", ""),
        ("300", ""),
        ("Łódź  residents", "łódź residents"),
    ],
)
def test_a_name_is_its_words_without_article_and_figures(text: str, bare: str) -> None:
    assert normal(text) == bare


def test_a_spelled_name_keeps_its_figures() -> None:
    assert spelled("The Channel 4") == "channel 4"
    assert spelled("24 Kanal") == "24 kanal"


def test_a_pronoun_is_called_what_it_refers_to() -> None:
    assert named(Filler(text="they", name="the Soldiers")) == "soldiers"
    assert named(Filler(text="the Soldiers")) == "soldiers"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Weber", {"anna", "weber"}),
        ("Anna Weber of the bakery", {"anna", "weber"}),
        ("a Boston man", set()),
        ("Weber", set()),
        ("two men", set()),
        ("", set()),
    ],
)
def test_two_capitals_in_a_row_make_a_full_name(text: str, name: set[str]) -> None:
    assert full_name(Filler(text=text)) == name


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Anna Weber", "Anna Weber", True),
        ("Omar Haddad", "Omar Karim Haddad", True),
        ("Captain Omar Haddad", "Mr Omar Haddad", True),
        ("Anna Weber", "Omar Weber", False),
        ("Sergeant Anna Weber", "Sergeant Omar Haddad", False),
        ("Anna Weber", "Omar Haddad", False),
    ],
)
def test_a_family_name_alone_makes_no_person(left: str, right: str, *, one: bool) -> None:
    ours, theirs = frozenset(left.split()), frozenset(right.split())
    assert one_person(ours, theirs) is one_person(theirs, ours) is one


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("2,700 soldiers", " soldiers"),
        ("a 12-year-old boy", "a 12-year-old boy"),
        ("T-72 crews", "T-72 crews"),
        ("the 79th Brigade", "the 79th Brigade"),
        ("MH17 passengers", "MH17 passengers"),
    ],
)
def test_a_figure_stands_alone(text: str, left: str) -> None:
    assert FIGURE.sub("", text) == left
