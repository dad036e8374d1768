"""One text and everything that its words yield."""

import pytest
from tests.machine import known, lexicon, parsed, ready

from reportedly.errors import UsageError
from reportedly.extract.antecedents import resolved
from reportedly.extract.extract import claims, extract, quantities, under_convention
from reportedly.extract.links import linked
from reportedly.extract.tracing import looked_for, trace
from reportedly.model.claim import Claim, LinkType
from reportedly.model.found import Found
from reportedly.model.unknown import Unknown

LAYERS = ("claims", "attributions", "quantities", "factuality")
TEXT = "The mayor said shelling killed dozens of people, including six children, on 4 March."


def read(text: str) -> tuple[Claim, ...]:
    return claims(ready(text))


def of_kind(text: str, kind: str) -> list[Claim]:
    return [claim for claim in read(text) if claim.kind == kind]


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_that_was_not_asked_for_is_empty(layer: str) -> None:
    found = extract(parsed(TEXT), lexicon(), frozenset({layer}))
    assert [name for name in LAYERS if getattr(found, name)] == [layer]


def test_all_layers_together_are_what_each_gives_alone() -> None:
    together = extract(parsed(TEXT), lexicon(), frozenset(LAYERS))
    for layer in LAYERS:
        alone = extract(parsed(TEXT), lexicon(), frozenset({layer}))
        assert getattr(alone, layer) == getattr(together, layer)


def test_no_layers_give_the_document_alone() -> None:
    found = extract(parsed(TEXT), lexicon(), frozenset())
    assert found == Found(document=found.document)


def test_an_empty_text_yields_nothing() -> None:
    assert extract(parsed(""), lexicon(), frozenset(LAYERS)).claims == ()


def test_claims_stand_in_the_order_of_the_text_and_once() -> None:
    found = read(TEXT + " Nine men were wounded. Two guards were captured.")
    starts = [claim.span.start for claim in found]
    assert starts == sorted(starts)
    assert len({claim.id for claim in found}) == len(found)


def test_every_claim_has_its_words_and_its_trigger() -> None:
    for claim in read(TEXT):
        assert TEXT[claim.span.start : claim.span.end] == claim.quote
        assert claim.span.covers(claim.trigger)


def test_a_part_is_linked_to_its_whole() -> None:
    whole, part = of_kind(TEXT, "killed")
    assert [(link.type, link.claim) for link in part.links] == [(LinkType.PART_OF, whole.id)]
    assert whole.links == ()


def test_two_tolls_side_by_side_are_no_parts() -> None:
    assert not any(claim.links for claim in read("Nine men died and four guards were hurt."))


def test_linking_and_tying_change_nothing_of_unrelated_claims() -> None:
    found = tuple(of_kind("Nine men died. Four guards were hurt.", "killed"))
    assert linked(found) == resolved(found) == found


def test_a_number_alone_is_of_the_group_before() -> None:
    *_, killed = read("More than 900 marines were sent. Over 30 were killed.")
    (filler,) = killed.roles.target
    assert known(filler.name) == "marines"


def test_a_number_alone_with_nothing_before_names_nobody() -> None:
    (killed,) = of_kind("Over 30 were killed.", "killed")
    (filler,) = killed.roles.target
    assert known(filler.name) is None


def test_a_group_named_far_before_is_no_longer_meant() -> None:
    far = "The tea was cold and the road was long. " * 20
    killed = of_kind(f"More than 900 marines were sent. {far}Over 30 were killed.", "killed")
    assert known(killed[-1].roles.target[0].name) is None


@pytest.mark.parametrize(
    "text",
    [
        "Were nine soldiers killed?",
        "It is unclear whether nine soldiers were killed.",
        "The guards were ordered to kill nine captives.",
        "The guard was not killed.",
    ],
)
def test_what_nobody_asserts_is_no_toll(text: str) -> None:
    assert of_kind(text, "killed") == []


@pytest.mark.parametrize(
    ("text", "status", "value"),
    [
        ("Nine soldiers were killed.", "happened", "CT+"),
        ("No soldiers were killed.", "happened", "CT+"),
        ("Moland will send 900 soldiers.", "planned", None),
        ("Moland may send 900 soldiers.", "possible", "PS+"),
    ],
)
def test_status_and_value_of_the_publishers_own_words(
    text: str, status: str, value: str | None
) -> None:
    claim = next(c for c in read(text) if c.kind in {"killed", "deployed"})
    assert (claim.status, known(claim.claimant_value)) == (status, value)


def test_the_quantities_are_all_of_the_text_in_order() -> None:
    found = quantities(ready("Nine men paid $500 for 40 km on 4 March."))
    assert [quantity.surface for quantity in found] == ["Nine", "$500", "40"]


def test_a_convention_is_read_and_the_words_are_kept() -> None:
    found = extract(parsed(TEXT), lexicon(), frozenset({"claims", "quantities"}))
    other = under_convention(found, lexicon(), "acled")
    assert [c.id for c in other.claims] == [c.id for c in found.claims]
    dozens = next(c.count for c in other.claims if c.kind == "killed")
    assert not isinstance(dozens, Unknown)
    assert (dozens.lo, dozens.best, dozens.surface) == (12, 12, "dozens")
    assert under_convention(other, lexicon(), "plain").claims == found.claims


def test_an_unknown_convention_is_refused() -> None:
    found = extract(parsed(TEXT), lexicon(), frozenset({"claims"}))
    with pytest.raises(UsageError, match="no such convention"):
        under_convention(found, lexicon(), "median")


def test_a_trace_says_what_became_of_every_word() -> None:
    seen = {one.word: one for one in trace(ready("Nine men were killed in a dead heat."))}
    assert seen["killed"].outcome == "a claim"
    assert not isinstance(seen["killed"].claim, Unknown)
    assert seen["dead"].outcome != "a claim"
    assert isinstance(seen["dead"].claim, Unknown)


def test_a_trace_names_the_entries_in_order_of_the_text() -> None:
    found = trace(ready("Nine men died and four were wounded."))
    starts = [one.span.start for one in found]
    assert starts == sorted(starts)
    assert "lexicon/claims/killed.yaml#die" in [one.entry for one in found]


def test_what_was_looked_for_covers_all_families() -> None:
    assert len(looked_for(lexicon().claims)) == 3
