"""Whom a toll counts: one group, a list, and the parts behind "including"."""

import pytest
from tests.machine import known, lexicon, ready
from tests.parsing import token_at

from reportedly.extract.groups import Counted, groups
from reportedly.extract.slots import fill

Row = tuple[str, int | float | None, str, bool]


def counted(text: str, trigger: str = "killed", name: str = "kill") -> tuple[Counted, ...]:
    it = ready(text)
    sentence, i = token_at(it.parse, trigger)
    numbers = it.numbers[sentence.index]
    entry = next(e for e in lexicon().claims.kinds["killed"].entries if e.id == name)
    slots = tuple(f for f in fill(sentence, i, entry, numbers) if f.role == "target")
    return groups(sentence, i, slots, numbers, lexicon().numbers)


def rows(text: str, trigger: str = "killed", name: str = "kill") -> list[Row]:
    it = ready(text)
    sentence, _ = token_at(it.parse, trigger)
    return [
        (
            " ".join(sentence.tokens[p.noun].text for p in one.phrases),
            known(one.quantity.n),
            one.quantity.kind.value,
            one.part,
        )
        for one in counted(text, trigger, name)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling has killed nine men.", [("men", 9, "exact", False)]),
        (
            "The raid killed three guards and two cooks.",
            [("guards", 3, "exact", False), ("cooks", 2, "exact", False)],
        ),
        (
            "At least nine guards and two cooks were killed.",
            [("guards", 9, "at_least", False), ("cooks", 2, "at_least", False)],
        ),
        (
            "Nine guards and at least two cooks were killed.",
            [("guards", 9, "exact", False), ("cooks", 2, "at_least", False)],
        ),
        (
            "Nine men, including two cooks, were killed.",
            [("men", 9, "exact", False), ("cooks", 2, "exact", True)],
        ),
        (
            "Nine men were killed, including two cooks.",
            [("men", 9, "exact", False), ("cooks", 2, "exact", True)],
        ),
        (
            "Nine men were killed, among them two cooks.",
            [("men", 9, "exact", False), ("cooks", 2, "exact", True)],
        ),
        ("Nine men, including a cook, were killed.", [("men", 9, "exact", False)]),
        ("The number of guards killed rose to 40.", [("guards", 40, "exact", False)]),
        ("A guard, a cook and a nurse were killed.", [("guard cook nurse", 3, "exact", False)]),
    ],
)
def test_each_group_has_its_own_figure(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_list_is_derived_and_has_no_number_in_the_text() -> None:
    (one,) = counted("A guard, a cook and a nurse were killed.")
    assert one.quantity.derived
    assert one.number == -1


def test_names_behind_their_number_are_no_further_victims() -> None:
    (one,) = counted("Two guards, Ivo Bask and Tom Orr, were killed.")
    assert known(one.quantity.n) == 2


def test_a_shared_bound_keeps_the_words_of_its_number() -> None:
    _, cooks = counted("At least nine guards and two cooks were killed.")
    assert cooks.quantity.surface == "two"


def test_a_noun_counts_itself_only_where_no_other_number_stands() -> None:
    assert [row[1] for row in rows("The clinic recorded nine deaths.", "deaths", "death")] == [
        9
    ]
    text = "The clinic recorded the deaths of nine men."
    assert rows(text, "deaths", "death") == [("men", 9, "exact", False)]
