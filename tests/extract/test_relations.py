"""Who gives what to whom, who is swapped for whom, who orders what, who is bound to whom."""

from typing import Any

import pytest
from tests.machine import claims_of, expecting, known, words
from tests.parsing import cases

from reportedly.extract.alliance import alliances
from reportedly.extract.exchange import exchanges
from reportedly.extract.order import orders
from reportedly.extract.swap import swaps
from reportedly.model.claim import Claim, Status, Swap
from reportedly.model.quantity import Quantity
from reportedly.model.unknown import Unknown

CASES = cases("relations")
EXTRACTORS = (exchanges, swaps, orders, alliances)
TOLD = [c["text"] for c in CASES.values() if c["claim"] and "xfail" not in c]


def read(text: str) -> list[Claim]:
    return [claim for extractor in EXTRACTORS for claim in claims_of(text, extractor)]


def only(text: str) -> Claim:
    (claim,) = read(text)
    return claim


def number(quantity: Quantity | Unknown) -> int | float | None:
    return None if isinstance(quantity, Unknown) else known(quantity.n)


def plain(claim: Claim) -> dict[str, Any]:
    swap = Swap() if isinstance(claim.swap, Unknown) else claim.swap
    return {
        "kind": claim.kind,
        "status": claim.status.value,
        "ab": number(swap.n_a_to_b),
        "ba": number(swap.n_b_to_a),
        "remains": known(swap.remains),
        **{role: words(fillers) for role, fillers in claim.roles.filled()},
    }


@pytest.mark.parametrize("case", expecting(CASES))
def test_a_text_yields_its_relation_and_no_other(case: dict[str, Any]) -> None:
    found = [plain(claim) for claim in read(case["text"])]
    wanted = [case["claim"]] if case["claim"] else []
    assert [{n: row.get(n) for n in w} for row, w in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize("text", TOLD)
def test_fillers_and_triggers_are_words_of_the_text(text: str) -> None:
    claim = only(text)
    spans = [(known(f.span), f.text) for _, role in claim.roles.filled() for f in role]
    assert all(span and text[span.start : span.end] == said for span, said in spans)
    assert text[claim.trigger.start : claim.trigger.end].strip()


def test_nobody_is_counted_by_an_order() -> None:
    claim = only("Guards are under orders to shoot 40 deserters.")
    assert (claim.kind, claim.status) == ("order", Status.ORDERED)
    assert isinstance(claim.count, Unknown)


def test_the_two_counts_of_a_swap_are_never_added_up() -> None:
    claim = only("Tyra and Moland swapped 60 prisoners each.")
    assert (plain(claim)["ab"], plain(claim)["ba"]) == (60, 60)
    assert isinstance(claim.count, Unknown)


def test_a_count_without_a_direction_back_stays_one_sided() -> None:
    assert plain(only("Tyra and Moland swapped 60 prisoners."))["ba"] is None


def test_one_deal_with_two_markers_is_one_exchange() -> None:
    text = "Tyra delivers shells in return for oil, a quid pro quo."
    assert [claim.kind for claim in read(text)] == ["exchange"]


def test_a_voice_of_a_relation_is_who_claims_it() -> None:
    claim = only("Moland claims that Tyra delivers shells in exchange for oil.")
    assert claim.claimant.text == "Moland"
    assert "distanced" in claim.flags


@pytest.mark.parametrize("text", ["", "Exchange", "In return", "Swap for", "Orders to", "Pact"])
def test_scraps_yield_nothing(text: str) -> None:
    assert read(text) == []
