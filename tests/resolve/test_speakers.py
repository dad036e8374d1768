"""Whom a voice without a name means: parsed texts, invented."""

from functools import cache

import pytest
from tests.parsing import parsed

from reportedly.extract.extract import extract
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.voice import SourceType, Voice
from reportedly.resolve import resolve


@cache
def lexicon() -> Lexicon:
    return load()


def speaker(text: str) -> Voice:
    """Return who speaks of the last toll of a text."""
    parse, book = parsed(text), lexicon()
    found = extract(parse, book, frozenset({"claims"}))
    claims = resolve(found, parse, book.actors, book.places, book.time).claims
    return [claim for claim in claims if claim.kind in {"killed", "wounded"}][-1].claimant


@pytest.mark.parametrize(
    ("before", "pronoun", "name"),
    [
        ("Colonel Idris Maal visited the clinic.", "He", "Idris Maal"),
        ("Sara Lindqvist, who runs the camp, spoke by telephone.", "She", "Sara Lindqvist"),
        ("“It was dark,” said Petro Hnatiuk, a porter.", "He", "Petro Hnatiuk"),
        ("A teacher spoke to the Herald.", "She", "teacher"),
        ("The witness, who asked not to be named, hid in a barn.", "He", "witness"),
        ("The victim's brother wept.", "He", "victim's brother"),
        ("The Somali interior minister spoke in Baidoa.", "He", "Somali interior minister"),
        ("According to police chief Rosa Ortega, a bridge fell.", "She", "Rosa Ortega"),
        ("Mayor Pavlo Kos spoke to the colonel.", "He", "Pavlo Kos"),
        ("The leader of Hamas, Khalil Hayya, left Doha.", "He", "Khalil Hayya"),
    ],
)
def test_a_person_goes_on_speaking(before: str, pronoun: str, name: str) -> None:
    assert speaker(f"{before} {pronoun} said nine people were killed.").name == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The Karen rebels announced a truce on Sunday.", "Karen rebels"),
        ("Two nurses in Port Sudan sent a message.", "Two nurses in Port Sudan"),
        ("Residents of Hodeida fled the shelling.", "Residents"),
        ("Police stormed the shed.", "Police"),
        ("Aid workers came late. Rebels fired on a lorry.", "Rebels"),
        ("Nurses bound the wounds. One nurse said ten had died.", "Nurses"),
    ],
)
def test_several_go_on_speaking(before: str, name: str) -> None:
    assert speaker(f"{before} They said nine people were killed.").name == name


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("The army shelled the ridge.", "It", "army"),
        ("The interior ministry issued a notice.", "It", "interior ministry"),
        ("Mexico's navy sent a ship. A drone crashed.", "It", "Mexico's navy"),
        ("Hamas announced a pause.", "The group", "Hamas"),
        ("The aid group Doctors for Hope runs a clinic.", "The group", "aid group Doctors"),
        (
            "Peru's defence ministry published a note.",
            "The ministry",
            "Peru's defence ministry",
        ),
    ],
)
def test_a_body_goes_on_speaking(before: str, words: str, name: str) -> None:
    assert speaker(f"{before} {words} said nine people were killed.").name == name


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        (
            "General Yaw Mensah told lawmakers that rebels had fled.",
            "The general",
            "Yaw Mensah",
        ),
        ("Defence Minister Liis Tamm came on Monday.", "The minister", "Liis Tamm"),
        (
            "A spokesman for the navy gave a briefing.",
            "The spokesman",
            "spokesman for the navy",
        ),
        (
            "The rebel spokesman sat down. Colonel Diop rose.",
            "The spokesman",
            "rebel spokesman",
        ),
    ],
)
def test_a_bare_noun_means_its_last_bearer(before: str, words: str, name: str) -> None:
    assert speaker(f"{before} {words} said nine people were killed.").name == name


def test_who_is_meant_gives_the_kind_and_the_words_stay() -> None:
    found = speaker("A doctor in Juba sent a message. She said nine people were killed.")
    assert (found.text, found.source_type) == ("She", SourceType.MEDICAL)


def test_a_pronoun_hands_on_to_the_next() -> None:
    text = (
        "Mayor Ivan Dolny said the mill had burned. He came at noon. He wept. He left.\n\n"
        "He said later that nine people were killed."
    )
    assert speaker(text).name == "Ivan Dolny"


@pytest.mark.parametrize(
    "text",
    [
        # two could be meant
        "President Juan Ruiz met Prime Minister Peter Lang. He said nine people were killed.",
        "John Hale, a farmer, and Peter Gow, a baker, fled. He said nine people were killed.",
        # nobody fits: sex, number, things, states, the dead
        "Mr Tahan met the crew. She said nine people were killed.",
        "The bomb hit a bus. It said nine people were killed.",
        "The raid hit a bus. They said nine people were killed.",
        "A man was killed. He said 12 people were wounded.",
        "Ten soldiers were killed. They said 12 people were wounded.",
        "Ten soldiers were killed. He said 12 people were wounded.",
        # too far back
        "Jan Bily came. It rained. It snowed. It hailed. It froze. He said ten were killed.",
    ],
)
def test_an_unknown_voice_is_better_than_a_wrong_one(text: str) -> None:
    found = speaker(text)
    assert found.name == found.text


def test_the_group_is_no_state() -> None:
    found = speaker("Israel struck the quay. The group said nine people were killed.")
    assert (found.name, found.country) != ("Israel", "ISR")


def test_a_sex_that_the_name_tells_decides() -> None:
    text = "Maria Orlova met the colonel, Ivan Reznik. She said nine people were killed."
    assert speaker(text).name == "Maria Orlova"


@pytest.mark.parametrize("who", ["Two Western officials", "Several Asian diplomats"])
def test_capitals_before_several_are_nobodys_name(who: str) -> None:
    assert speaker(f"{who} said nine people were killed.").name == who
