"""Both directions of a swap stand as claims of their own, and are never added up."""

import pytest
from tests.parsing import parsed

from reportedly.extract.context import context
from reportedly.extract.extract import claims
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.claim import Claim, LinkType, Status
from reportedly.model.unknown import Unknown


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def told(text: str, lexicon: Lexicon) -> dict[str, list[Claim]]:
    """Return the claims of a text by kind."""
    found: dict[str, list[Claim]] = {}
    for claim in claims(context(parsed(text), lexicon)):
        found.setdefault(claim.kind, []).append(claim)
    return found


def counts(found: list[Claim]) -> list[int]:
    """Return how many each claim counts, sorted."""
    known = [c.count for c in found if not isinstance(c.count, Unknown)]
    return sorted(count.n for count in known if isinstance(count.n, int))


def test_both_counts_become_returned_claims(lexicon: Lexicon) -> None:
    found = told("The two sides exchanged 20 captives for 35 detainees on Friday.", lexicon)
    assert len(found["prisoner_swap"]) == 1
    assert counts(found["returned"]) == [20, 35]


def test_each_direction_is_part_of_the_swap(lexicon: Lexicon) -> None:
    found = told("The two sides exchanged 20 captives for 35 detainees on Friday.", lexicon)
    swap = found["prisoner_swap"][0]
    for claim in found["returned"]:
        assert [(link.type, link.claim) for link in claim.links] == [
            (LinkType.PART_OF, swap.id)
        ]


def test_each_is_the_same_number_both_ways(lexicon: Lexicon) -> None:
    found = told("Russia and Ukraine swapped 157 prisoners each on Saturday.", lexicon)
    assert counts(found["returned"]) == [157, 157]
    givers = [claim.roles.actor[0].text for claim in found["returned"]]
    assert sorted(givers) == ["Russia", "Ukraine"]


def test_the_two_directions_have_their_own_ids(lexicon: Lexicon) -> None:
    found = told("Russia and Ukraine swapped 157 prisoners each on Saturday.", lexicon)
    ids = [claim.id for kind in found.values() for claim in kind]
    assert len(ids) == len(set(ids))


def test_a_direction_that_the_sentence_tells_itself_is_not_told_twice(
    lexicon: Lexicon,
) -> None:
    text = "Kyiv will hand two captives over to Minsk in exchange for Ukrainian prisoners."
    found = told(text, lexicon)
    assert counts(found["returned"]) == [2]


def test_a_swap_without_counts_has_no_directions(lexicon: Lexicon) -> None:
    found = told("The capture raised the possibility of a prisoner swap.", lexicon)
    assert found["prisoner_swap"][0].status is Status.POSSIBLE
    assert "returned" not in found


def test_nothing_is_summed(lexicon: Lexicon) -> None:
    found = told("The two sides exchanged 20 captives for 35 detainees on Friday.", lexicon)
    everything = [n for kind in found.values() for n in counts(kind)]
    assert 55 not in everything
