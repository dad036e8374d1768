"""ACLED types and CAMEO codes that the rest of a text decides."""

import pytest
from tests.extract.test_events import found

CODES = [
    ("The army killed six rebels in Lobi.", "killed", "Armed clash"),
    ("The army killed six villagers in Lobi.", "killed", "Attack"),
    ("Fighters attacked a convoy of soldiers.", "attack", "Armed clash"),
    ("Fighters attacked a convoy of traders.", "attack", "Attack"),
    ("A suicide bomber targeted a police post.", "attack", "Suicide bomb"),
    ("Farmers rallied in Lobi.", "protest", "Peaceful protest"),
    ("Farmers rallied in Lobi. Police fired tear gas.", "protest", "Protest with intervention"),
    ("Protesters rallied and burned cars.", "protest", "Violent demonstration"),
    ("Six protesters were arrested.", "detained", "Protest with intervention"),
    ("Six traders were arrested.", "detained", "Arrests"),
    (
        "Six people were detained during a protest in Lobi.",
        "detained",
        "Protest with intervention",
    ),
    (
        "Police arrested nine as farmers staged a protest.",
        "detained",
        "Protest with intervention",
    ),
    ("Farmers protested against the arrest of a miller.", "arrest", "Arrests"),
    ("Two traders were hurt in a grenade attack by rebels.", "wounded", "Grenade"),
    (
        "Two traders were killed when rebels fired rockets at Lobi.",
        "killed",
        "Shelling/artillery/missile attack",
    ),
    ("Rebels killed two traders at a bridge.", "killed", "Attack"),
    ("A protest by farmers in Lobi turned violent.", "protest", "Violent demonstration"),
    ("Farmers rallied in Lobi in a violent storm.", "protest", "Peaceful protest"),
    ("Police clashed with hundreds of protesters.", "clash", "Violent demonstration"),
    ("Police clashed with hundreds of rebels.", "clash", "Armed clash"),
    ("The army captured nine tanks.", "lost", "Disrupted weapons use"),
    ("Six fighters surrendered to the army.", "captured", "Agreement"),
    (
        "The rebels handed over a strip of territory to the government.",
        "withdrawal",
        "Non-violent transfer of territory",
    ),
    ("Two explosive devices were found in a canal.", "disruption", "Disrupted weapons use"),
]


@pytest.mark.parametrize(("text", "kind", "acled"), CODES)
def test_what_surrounds_it_types_it(text: str, kind: str, acled: str) -> None:
    """The means, the sides and what else happened decide."""
    claim = next(claim for claim in found(text) if claim.kind == kind)
    assert claim.coding.acled == acled


def test_a_far_scuffle_makes_no_protest_violent() -> None:
    """Only what stands in the sentence or beside it counts."""
    text = "Farmers rallied. It was warm. It was dry. Elsewhere rioters looted a shop."
    claim = next(claim for claim in found(text) if claim.kind == "protest")
    assert claim.coding.acled == "Peaceful protest"


def test_peacekeepers_are_aid() -> None:
    """Troops that keep a peace threaten nobody."""
    peace = found("Oslo deployed 300 troops to Mali on a peacekeeping mission.")
    posture = found("Oslo deployed 300 troops to the border.")
    assert [(c.coding.plover, c.coding.cameo) for c in peace] == [("AID", "074")]
    assert [c.coding.plover for c in posture] == ["MOBILIZE"]
