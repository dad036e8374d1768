"""What somebody calls a lie is denied, and whose claim it was stays as it is."""

import pytest
from tests.machine import known, ready

from reportedly.extract.extract import claims
from reportedly.model.claim import Claim, Link, LinkType, Status
from reportedly.model.voice import Part

TOLLS = frozenset({"captured", "casualties", "killed"})


def told(text: str) -> list[tuple[str, object]]:
    """Return who says what of each toll of a text: claimant's words, status."""
    return [(claim.status.value, _claimant(claim)) for claim in read(text)]


def read(text: str) -> list[Claim]:
    """Return the tolls of a text, the denied ones first."""
    found = [claim for claim in claims(ready(text)) if claim.kind in TOLLS]
    return sorted(found, key=lambda claim: claim.status.value)


def _claimant(claim: Claim) -> object:
    last = claim.attribution[-1]
    return None if last.part is Part.PUBLISHER else known(last.text)


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Norin called the claim that 200 soldiers died a lie.", "Norin"),
        ("The army called reports that it lost 60 men a fabrication.", "The army"),
        ("The envoy branded the report that nine cooks were killed fake news.", "The envoy"),
        ("The premier called the report that nine had died baseless.", "The premier"),
        ("Claims that 30 officers were captured were untrue, a clerk said.", "a clerk"),
        ("The general said the report of 12 dead was untrue.", "The general"),
        ("The army laughed off reports that 60 of its men were captured.", "The army"),
        ("Drava waved away claims that its troops killed 300 herders.", "Drava"),
        ("Drava repudiated claims that its troops killed 300 herders.", "Drava"),
        ("The mayor mocked reports that 14 drivers had died.", "The mayor"),
    ],
)
def test_whoever_calls_a_claim_a_lie_denies_it(text: str, denier: str) -> None:
    found = told(text)
    assert ("denied", denier) in found
    assert [status for status, _ in found] == ["denied", "happened"]


def test_the_owner_of_a_claim_keeps_it() -> None:
    text = "The rebels' claim to have killed 40 soldiers was called a lie by the army."
    assert ("happened", "The rebels'") in told(text)
    assert ("denied", "the army") in told(text)


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Norin called it a lie that 200 soldiers had died.", "Norin"),
        ('"It is a lie that 200 soldiers died," the colonel said.', "the colonel"),
        ("It is not true that 200 soldiers died in Veld.", None),
        ("The army said it was untrue that 60 of its men had been captured.", "The army"),
        ("It is false that our troops killed 40 herders, the general said.", "the general"),
    ],
)
def test_what_is_called_a_lie_by_itself_is_only_denied(text: str, denier: object) -> None:
    assert told(text) == [("denied", denier)]


@pytest.mark.parametrize(
    "text",
    [
        "It is no lie that 200 soldiers died in Veld.",
        "It is true that 14 herders were killed, the mayor said.",
        "The claim that nine men died may be false.",
        "The governor called the strike that killed nine cooks a crime.",
        "False reports of a shooting caused a stampede that killed nine people.",
        "Twelve people died in a fire blamed on a fake heater.",
        "Whoever repudiates the murder of nine cooks is welcome, he said.",
    ],
)
def test_no_word_for_a_lie_denies_what_it_is_not_said_of(text: str) -> None:
    assert [status for status, _ in told(text)] == ["happened"]


def test_the_denial_is_tied_to_what_it_denies() -> None:
    denied, other = read("Norin called the claim that 200 soldiers died a lie.")
    assert (denied.status, other.status) == (Status.DENIED, Status.HAPPENED)
    assert denied.links == (Link(type=LinkType.DENIES, claim=other.id),)
