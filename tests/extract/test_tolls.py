"""How many were killed, wounded, captured, displaced or sent, and who."""

from typing import Any

import pytest
from tests.machine import claims_of, expecting, known, words
from tests.parsing import cases

from reportedly.extract.tolls import tolls
from reportedly.model.claim import Claim, LinkType
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown

CASES = cases("tolls")
HAPPENED = [c["text"] for c in CASES.values() if c["claims"] and "xfail" not in c]


def counted(claim: Claim) -> Quantity:
    assert not isinstance(claim.count, Unknown)
    return claim.count


def plain(claim: Claim) -> dict[str, Any]:
    quantity = counted(claim)
    return {
        "kind": claim.kind,
        "bound": quantity.kind.value,
        "lo": known(quantity.lo),
        "hi": known(quantity.hi),
        "target": words(claim.roles.target),
        "actor": words(claim.roles.actor),
        "thing": words(claim.roles.thing),
        "victims": claim.victims.role.value,
        "period": claim.period.value,
        "increment": claim.increment,
        "status": claim.status.value,
        "part": any(link.type is LinkType.PART_OF for link in claim.links),
        "unit": known(quantity.unit),
    }


def by_figure(row: dict[str, Any]) -> tuple[str, int]:
    return row["kind"], row["lo"] or 0


def read(text: str) -> tuple[Claim, ...]:
    return claims_of(text, tolls)


def only(text: str) -> Claim:
    (claim,) = read(text)
    return claim


@pytest.mark.parametrize("case", expecting(CASES))
def test_a_text_yields_its_tolls_and_nothing_else(case: dict[str, Any]) -> None:
    found = sorted(map(plain, read(case["text"])), key=by_figure)
    wanted = sorted(case["claims"], key=by_figure)
    assert [row["kind"] for row in found] == [row["kind"] for row in wanted]
    assert [
        {name: row[name] for name in want} for row, want in zip(found, wanted, strict=True)
    ] == wanted


@pytest.mark.parametrize("text", HAPPENED)
def test_every_number_can_be_walked_back_to_its_words(text: str) -> None:
    for claim in read(text):
        span = counted(claim).span
        if not isinstance(span, Unknown):
            assert text[span.start : span.end] == counted(claim).surface
        spans = [(known(f.span), f.text) for _, role in claim.roles.filled() for f in role]
        assert all(span and text[span.start : span.end] == said for span, said in spans)


@pytest.mark.parametrize("text", HAPPENED)
def test_a_toll_names_the_entry_that_made_it(text: str) -> None:
    assert all(claim.why[0].startswith("lexicon/claims/") for claim in read(text))


def test_a_casualty_figure_is_never_copied_into_the_dead() -> None:
    kinds = {claim.kind for claim in read("The division suffered 4,000 casualties in June.")}
    assert kinds == {"casualties"}


def test_the_rule_of_unsplit_tolls_is_named() -> None:
    assert "R1" in only("More than 90 recruits were killed or wounded.").why


def test_a_list_told_one_by_one_is_counted_by_us_and_says_so() -> None:
    claim = only("A farmer, a nun and a tailor were killed.")
    assert counted(claim).derived
    assert words(claim.roles.target) == "farmer, nun, tailor"


def test_a_figure_in_the_text_is_not_derived() -> None:
    assert not counted(only("Three tailors were killed.")).derived


def test_a_headline_is_marked() -> None:
    assert "headline" in only("Avalanche kills 12 climbers near border").flags


def test_running_text_is_not_marked_as_a_headline() -> None:
    assert "headline" not in only("An avalanche killed 12 climbers near the border.").flags


def test_numbers_are_of_the_group_that_was_named_before() -> None:
    text = "More than 900 marines were sent. Over 30 were killed."
    sent, killed = read(text)
    assert (sent.kind, killed.kind) == ("deployed", "killed")
    (filler,) = killed.roles.target
    assert known(filler.name) == "marines"
    assert killed.victims.role == "combatant"


def test_two_sentences_keep_their_own_figures() -> None:
    first, second = read("Nine guards died on Monday. Four more guards died on Friday.")
    assert (known(counted(first).n), known(counted(second).n)) == (9, 4)
    assert (first.increment, second.increment) == (False, True)


@pytest.mark.parametrize("text", ["", " ", "…", "12", "Killed.", "Dead", "()", "\u2028\u2028"])
def test_a_text_that_says_nothing_yields_nothing(text: str) -> None:
    assert read(text) == ()
