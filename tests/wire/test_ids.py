"""Identifiers: what they hang on, and what they outlive."""

import re
from dataclasses import replace

import pytest

from reportedly.model.actor import Filler, Roles
from reportedly.model.claim import Claim, Coding, FactValue, Link, LinkType, Status
from reportedly.model.issue import Judgement, Verdict
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice
from reportedly.wire import claim_id, identity, judgement_id, short_hash

QUOTE = "Dozens of miners were hurt."
DOZENS = Quantity(
    surface="Dozens",
    span=identity(0, 6),
    lo=24,
    hi=99,
    kind=QuantityKind.VAGUE,
    soft=True,
    term="dozens",
)
MINERS = Filler(text="miners", span=identity(10, 16))
CLAIM = Claim(
    id="",
    document="pit-7",
    kind="wounded",
    span=identity(0, len(QUOTE)),
    quote=QUOTE,
    trigger=identity(22, 26),
    attribution=(Voice(part=Part.PUBLISHER),),
    roles=Roles(target=(MINERS,)),
    counted="target",
    count=DOZENS,
)
JUDGEMENT = Judgement(
    id="",
    verdict=Verdict.ACCEPT,
    subjects=("0123456789abcdef",),
    author="mara",
    at="2031-02-09T11:30:00Z",
    reason="read the page",
)


def test_an_id_is_sixteen_hex_digits() -> None:
    for one in (claim_id(CLAIM), judgement_id(JUDGEMENT), short_hash()):
        assert re.fullmatch("[0-9a-f]{16}", one)


def test_an_id_never_changes_between_versions() -> None:
    """Ledgers keep ids for ever: if this fails, the hash has a new recipe, and must not."""
    assert claim_id(CLAIM) == "9285e7deaa5013af"


RESOLVED = Filler(text="miners", span=identity(10, 16), id="ZAF-LAB", country="ZAF")


@pytest.mark.parametrize(
    "later",
    [
        replace(CLAIM, id="fedcba9876543210"),
        replace(CLAIM, count=replace(DOZENS, lo=12, best=24)),
        replace(CLAIM, roles=Roles(target=(RESOLVED,))),
        replace(
            CLAIM, attribution=(Voice(part=Part.PUBLISHER, text="The Lamp", id="the-lamp"),)
        ),
        replace(CLAIM, links=(Link(type=LinkType.PART_OF, claim="0123456789abcdef"),)),
        replace(CLAIM, coding=Coding(plover="ASSAULT"), flags=("headline",), why=("x",)),
        replace(CLAIM, claimant_value=FactValue.PROBABLE),
    ],
)
def test_an_id_outlives_conventions_and_resolution(later: Claim) -> None:
    assert claim_id(later) == claim_id(CLAIM)


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, document="pit-8"),
        replace(CLAIM, kind="killed"),
        replace(CLAIM, status=Status.DENIED),
        replace(CLAIM, trigger=identity(17, 26)),
        replace(CLAIM, span=identity(1, len(QUOTE) + 1)),
        replace(CLAIM, quote=QUOTE.replace("Dozens", "dozens")),
        replace(CLAIM, count=UNKNOWN),
        replace(CLAIM, count=replace(DOZENS, surface="dozens")),
        replace(CLAIM, roles=Roles(target=(Filler(text="two miners"),))),
    ],
)
def test_another_claim_has_another_id(other: Claim) -> None:
    assert claim_id(other) != claim_id(CLAIM)


def test_a_sum_is_known_by_its_figures() -> None:
    three = replace(DOZENS, derived=True, lo=3, hi=3)
    four = replace(DOZENS, derived=True, lo=4, hi=4)
    assert claim_id(replace(CLAIM, count=three)) != claim_id(replace(CLAIM, count=four))


def test_lone_surrogates_can_be_hashed() -> None:
    assert short_hash("\ud800") != short_hash("?")


def test_parts_do_not_run_into_each_other() -> None:
    assert short_hash("ab", "c") != short_hash("a", "bc") != short_hash("abc")


def test_a_judgement_is_known_by_everything_else() -> None:
    assert judgement_id(replace(JUDGEMENT, id="x")) == judgement_id(JUDGEMENT)
    assert judgement_id(replace(JUDGEMENT, author="ravi")) != judgement_id(JUDGEMENT)
    assert judgement_id(replace(JUDGEMENT, value="5")) != judgement_id(JUDGEMENT)


def test_who_was_only_implied_is_found_out_later() -> None:
    doer = Filler(text="army", id="ZAF-MIL")
    implied = replace(
        CLAIM, roles=replace(CLAIM.roles, actor=(doer,)), flags=("implied_actor",)
    )
    assert claim_id(implied) == claim_id(CLAIM)
    assert claim_id(replace(implied, flags=())) != claim_id(CLAIM)
