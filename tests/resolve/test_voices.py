"""Who speaks, what kind of voice it is, and whose losses it tells."""

import pytest
from tests.resolve.texts import claim, document, resolved

from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import SourceType, Stance, Voice


def voice(text: str, words: str, roles: dict[str, str] | None = None) -> Voice:
    doc = document(text, publisher="Reuters")
    found = resolved(doc, claim(doc, "died", roles, (words, "said")))
    return found.claims[0].claimant


@pytest.mark.parametrize(
    ("words", "kind", "id_"),
    [
        ("Doctors at the Amal clinic", SourceType.MEDICAL, "med:doctors-at-the-amal-clinic"),
        ("Villagers", SourceType.EYEWITNESS, UNKNOWN),
        ("His widow", SourceType.FAMILY, UNKNOWN),
        ("Western officials", SourceType.ANONYMOUS_OFFICIAL, "anon:western-officials:reuters"),
        ("A senior US official", SourceType.ANONYMOUS_OFFICIAL, "anon:usa-gov:reuters"),
        ("Amnesty International", SourceType.NGO_MONITOR, "NGO:amnesty"),
        ("The UN refugee agency", SourceType.IGO, "UNO:unhcr"),
        ("KCNA", SourceType.STATE_MEDIA, "org:kcna"),
        ("The Red Cross", SourceType.HUMANITARIAN, "NGO:icrc"),
        ("A captured soldier", SourceType.CAPTIVE, UNKNOWN),
        ("An analyst", SourceType.ANALYST, UNKNOWN),
        ("The mayor of Dori", SourceType.LOCAL_OFFICIAL, "loc:mayor-of-dori"),
        ("A video", SourceType.IMAGERY_OR_DOCUMENT, UNKNOWN),
        ("Somebody", SourceType.UNKNOWN, UNKNOWN),
    ],
)
def test_words_say_what_kind_of_voice_it_is(
    words: str, kind: SourceType, id_: str | Unknown
) -> None:
    found = voice(f"{words} said that nine people died.", words)
    assert (found.source_type, found.id) == (kind, id_)


def test_a_state_at_war_is_a_party_and_tells_of_the_enemy() -> None:
    text = "Ukraine's military intelligence said that 90 North Korean soldiers died."
    found = voice(
        text, "Ukraine's military intelligence", {"target": "90 North Korean soldiers"}
    )
    assert found.source_type is SourceType.PARTY_INTELLIGENCE
    assert found.stance is Stance.ENEMY_LOSSES


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The military in Seoul", "military in Seoul"),
        ("South Korea's military", "South Korea's military"),
        ("The military in the mountains", "military"),
    ],
)
def test_a_body_keeps_the_place_that_says_whose_it_is(words: str, name: str) -> None:
    assert voice(f"{words} said that nine people died.", words).name == name


def test_a_state_outside_the_war_is_a_third_party() -> None:
    text = "Seoul's spy agency said 90 North Korean soldiers died fighting Ukrainian forces."
    found = voice(text, "Seoul's spy agency", {"target": "90 North Korean soldiers"})
    assert (found.id, found.source_type) == ("KOR-SPY", SourceType.THIRD_INTELLIGENCE)
    assert found.stance is Stance.THIRD_PARTY


@pytest.mark.parametrize(
    ("words", "target", "stance"),
    [
        ("The Kremlin", "nine Russian soldiers", Stance.OWN_LOSSES),
        (
            "The Kremlin",
            "nine North Korean soldiers fighting Ukrainian forces",
            Stance.ALLY_LOSSES,
        ),
        ("The Kremlin", "nine farmers", Stance.UNCLEAR),
    ],
)
def test_whose_losses_they_are(words: str, target: str, stance: Stance) -> None:
    found = voice(f"{words} said {target} died.", words, {"target": target})
    assert found.stance is stance


def test_an_army_and_the_rebels_of_its_land_are_enemies() -> None:
    text = "The Sudanese army said forty RSF fighters died."
    found = voice(text, "The Sudanese army", {"target": "forty RSF fighters"})
    assert found.source_type is SourceType.PARTY_MILITARY
    assert found.stance is Stance.ENEMY_LOSSES


def test_the_publisher_comes_from_the_document() -> None:
    doc = document("Nine people died.", publisher="Xinhua News Agency")
    publisher = resolved(doc, claim(doc, "died")).claims[0].attribution[0]
    assert (publisher.id, publisher.country) == ("org:xinhua", "CHN")
    assert publisher.source_type is SourceType.STATE_MEDIA


def test_an_unlisted_publisher_keeps_its_own_name() -> None:
    doc = document("Nine people died.", publisher="Dori Evening Post")
    publisher = resolved(doc, claim(doc, "died")).claims[0].attribution[0]
    assert (publisher.id, publisher.name) == ("pub:dori-evening-post", "Dori Evening Post")


def test_hearsay_stays_without_a_name() -> None:
    doc = document("Nine people reportedly died.")
    publisher = resolved(doc, claim(doc, "died")).claims[0].attribution[0]
    assert publisher.id is UNKNOWN


def test_an_agency_named_before_speaks_again() -> None:
    text = "The National Intelligence Service met.\nThe agency said nine people died."
    assert voice(text, "The agency").id == "KOR-SPY"


def test_without_a_date_only_wars_that_go_on_count() -> None:
    doc = document("Seoul said nine North Korean soldiers died.", published=UNKNOWN)
    given = claim(doc, "died", {"target": "nine North Korean soldiers"}, ("Seoul", "said"))
    assert resolved(doc, given).claims[0].claimant.source_type is SourceType.THIRD_GOVERNMENT
