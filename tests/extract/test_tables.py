"""Loss tables, totals over several deeds, and how many "they" are."""

import pytest
from tests.machine import claims_of, known, ready

from reportedly.extract.tables import tables
from reportedly.extract.tolls import tolls
from reportedly.model.claim import Claim
from reportedly.model.unknown import Unknown

TABLE = "personnel - about 402,100 (+870); tanks - 3,900 (+6); helicopters - 320"


def figures(text: str) -> list[tuple[str, object]]:
    return [
        (claim.kind, known(claim.count.lo))
        for claim in claims_of(text, tolls)
        if not isinstance(claim.count, Unknown)
    ]


def one(text: str, kind: str) -> Claim:
    return next(claim for claim in claims_of(text, tolls) if claim.kind == kind)


def test_a_row_is_a_running_total_and_its_bracket_an_increment() -> None:
    rows = [(d.kind, d.period.value, d.increment) for d in tables(ready(TABLE))]
    assert rows == [
        ("casualties", "cumulative", False),
        ("casualties", "unknown", True),
        ("lost", "cumulative", False),
        ("lost", "unknown", True),
        ("lost", "cumulative", False),
    ]


def test_a_row_names_what_it_counts() -> None:
    labels = [d.roles.thing[0].text for d in tables(ready(TABLE)) if d.roles.thing]
    assert labels == ["tanks", "tanks", "helicopters"]


@pytest.mark.parametrize(
    "text",
    [
        "Tanks - 3,900.",
        "Score: 12 (+3). Points: 40 (+2).",
        "Personnel: 300. Budget: 12,000 (+40).",
        "Votes - 12,000 (+40); seats - 30 (+3)",
    ],
)
def test_another_list_is_no_loss_table(text: str) -> None:
    assert tables(ready(text)) == ()


def test_they_are_as_many_as_were_told_of_before() -> None:
    claim = one("A lorry with nine loggers hit a mine. All were killed.", "killed")
    assert not isinstance(claim.count, Unknown)
    assert claim.count.surface == "nine"
    assert "recalled" in claim.why


def test_who_they_are_must_be_sure() -> None:
    claim = one("Nine loggers met the guards on the road. They were killed.", "killed")
    assert not isinstance(claim.count, Unknown)
    assert claim.count.lo != 9


def test_whom_the_text_has_counted_is_not_counted_again() -> None:
    assert figures("Nine people were killed. The people were miners.") == [("killed", 9)]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Ten rebels were killed in separate raids across the north.", True),
        ("Ten rebels were detained during four operations.", True),
        ("Ten rebels were killed in a raid.", False),
        ("Ten people were killed in twin attacks.", False),
    ],
)
def test_a_total_over_several_deeds_is_marked(text: str, *, several: bool) -> None:
    claim = claims_of(text, tolls)[0]
    assert ("several" in claim.flags) is several
    assert (claim.period == "interval") is several


def test_a_ratio_counts_nobody() -> None:
    assert figures("Two rebels are killed for every soldier lost.") == []
