"""Words of a role become an actor, or stay open."""

import pytest
from tests.resolve.texts import claim, document, resolved

from reportedly.model.actor import Filler
from reportedly.model.unknown import UNKNOWN, Unknown


def filler(text: str, trigger: str, words: str, role: str = "target") -> Filler:
    doc = document(text)
    found = resolved(doc, claim(doc, trigger, {role: words}))
    return dict(found.claims[0].roles.filled())[role][0]


@pytest.mark.parametrize(
    ("words", "id_", "country", "sector"),
    [
        ("Eleven North Korean soldiers", "PRK-MIL", "PRK", "MIL"),
        ("Ukraine's armed forces", "UKR-MIL", "UKR", "MIL"),
        ("nine troops from Pyongyang", "PRK-MIL", "PRK", "MIL"),
        ("the army of Chad", "TCD-MIL", "TCD", "MIL"),
        ("two Malian police officers", "MLI-COP", "MLI", "COP"),
        ("Moscow", "RUS-GOV", "RUS", "GOV"),
        ("Sudan", "SDN-GOV", "SDN", "GOV"),
        ("the Pentagon", "USA-MIL", "USA", "MIL"),
        ("M23 rebels", "grp:m23", "COD", "REB"),
        ("ISIS militants", "grp:is", UNKNOWN, "REB"),
        ("Russian assistance", "RUS-GOV", "RUS", "GOV"),
        ("two Palestinians", "PSE", "PSE", UNKNOWN),
        ("a Palestinian", "PSE", "PSE", UNKNOWN),
        ("Kenyan troops, including a unit of the Storm Corps", "KEN-MIL", "KEN", "MIL"),
        ("U.S. troops", "USA-MIL", "USA", "MIL"),
        ("Burkinabe civilians", "BFA-CVL", "BFA", "CVL"),
    ],
)
def test_country_and_sector_make_an_actor(
    words: str, id_: str, country: str | Unknown, sector: str | Unknown
) -> None:
    one = filler(f"A blast killed {words} at dawn.", "killed", words)
    assert (one.id, one.country, one.sector) == (id_, country, sector)


@pytest.mark.parametrize(
    "words",
    [
        "Russian and Ukrainian soldiers",  # two countries fit
        "nine soldiers in Mali",  # where they are is not whose they are
        "several of them",
        "unidentified gunmen",
    ],
)
def test_two_readings_or_none_stay_open(words: str) -> None:
    one = filler(f"The blast killed {words}.", "killed", words)
    assert one.id is UNKNOWN
    assert one.country is UNKNOWN


def test_the_place_of_troops_is_not_their_country() -> None:
    one = filler("He killed Chadian soldiers in Niger.", "killed", "Chadian soldiers in Niger")
    assert one.country == "TCD"


def test_an_office_holder_speaks_for_his_state() -> None:
    words = "Ethiopian Prime Minister Abel Tessema"
    one = filler(f"They met {words} again.", "met", words)
    assert (one.id, one.name) == ("ETH-GOV", "Abel Tessema")


def test_an_army_spokesman_is_of_the_army() -> None:
    words = "Nigerian army spokesman Musa Danjuma"
    assert filler(f"They met {words}.", "met", words).id == "NGA-MIL"


def test_a_bare_surname_is_the_man_named_before() -> None:
    text = "Chadian President Idris Abakar came.\nThey attacked Abakar on the road."
    one = filler(text, "attacked", "Abakar")
    assert (one.id, one.name) == ("TCD-GOV", "Idris Abakar")
    assert not isinstance(one.antecedent, Unknown)
    assert text[one.antecedent.start : one.antecedent.end] == ("Chadian President Idris Abakar")


def test_a_pronoun_means_the_nearest_that_fits() -> None:
    text = "Nine Kenyan soldiers left the camp.\nA mine killed them at noon."
    one = filler(text, "killed", "them")
    assert (one.id, one.text) == ("KEN-MIL", "them")


def test_these_soldiers_are_those_named_before() -> None:
    text = "Two North Korean soldiers gave up.\nA guard shot these soldiers."
    one = filler(text, "shot", "these soldiers")
    assert one.id == "PRK-MIL"


def test_a_bare_noun_with_two_owners_stays_open() -> None:
    text = "Kenyan soldiers met Somali soldiers.\nA mine killed soldiers."
    assert filler(text, "killed", "soldiers").id is UNKNOWN


def test_both_nations_are_two_actors() -> None:
    doc = document("A pact of Minsk and Tehran stands.\nThe pact binds both nations to help.")
    found = resolved(doc, claim(doc, "binds", {"target": "both nations"}))
    assert [one.id for one in found.claims[0].roles.target] == ["BLR-GOV", "IRN-GOV"]


def test_of_a_thing_only_the_owner_is_read() -> None:
    one = filler("Drones burned Russian tanks.", "burned", "Russian tanks", "thing")
    assert (one.country, one.id) == ("RUS", UNKNOWN)


def test_what_extract_knew_stays() -> None:
    doc = document("A mine killed Kenyan soldiers.")
    given = claim(doc, "killed", {"target": "Kenyan soldiers"})
    once = resolved(doc, given).claims[0]
    assert resolved(doc, once).claims[0] == once


def test_a_plural_before_an_adjective_is_a_people_and_no_government() -> None:
    found = filler("Nine Syrians dead in raid.", "dead", "Nine Syrians")
    assert (found.id, found.sector) == ("SYR", UNKNOWN)
