"""How sure the text is of each predicate."""

import pytest
from tests.parsing import cases, cue_book, parsed

from reportedly.extract.factuality import factuality, is_eventive
from reportedly.extract.sayings import sayings

CASES = cases("factuality")
HAPPENED = 1.0
DID_NOT = -1.0


def values(text: str) -> dict[str, float]:
    found = parsed(text)
    layer = factuality(found, sayings(found, cue_book()), cue_book())
    return {found.document.quote(one.span): one.value for one in layer}


def sign(value: float) -> str:
    if value >= HAPPENED:
        return "+"
    return "-" if value <= DID_NOT else "?"


@pytest.mark.parametrize("name", CASES)
def test_the_sign_of_each_predicate(name: str) -> None:
    case = CASES[name]
    found = values(case["text"])
    strange = {
        w: found[w] for w, wanted in case["values"].items() if sign(found[w]) not in wanted
    }
    assert not strange


def test_auxiliaries_are_no_predicates() -> None:
    assert list(values("The army has been shelling the town.")) == ["shelling"]


def test_names_and_things_are_no_predicates() -> None:
    assert list(values("The general crossed the old bridge.")) == ["crossed"]


def test_every_value_lies_on_the_scale() -> None:
    low, high = -3.0, 3.0
    assert all(low <= level <= high for level in cue_book().levels.values())


def test_a_negation_stands_below_a_plan_and_a_plan_below_a_fact() -> None:
    levels = cue_book().levels
    assert levels["negated"] < levels["planned"] < levels["said"] <= levels["happened"]


@pytest.mark.parametrize("noun", ["attack", "withdrawal", "deployment", "shelling"])
def test_event_nouns(noun: str) -> None:
    assert is_eventive(noun, cue_book())


@pytest.mark.parametrize("noun", ["government", "hospital", "morning", "soldier", "bridge"])
def test_other_nouns(noun: str) -> None:
    assert not is_eventive(noun, cue_book())


def test_an_empty_text_has_no_predicates() -> None:
    assert values(" ") == {}
