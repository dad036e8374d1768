"""Roots: whom a claim goes back to in the end."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import claim, document, voice

from reportedly.model.claim import Claim
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.reconcile.roots import (
    organ,
    outlet_of,
    own_voice,
    root,
    root_on_the_spot,
)

HERALD = document("doc", publisher="The Herald")
PUBLISHER = Voice(part=Part.PUBLISHER)


def told(*voices: Voice) -> Claim:
    return replace(claim("killed", "12"), attribution=(PUBLISHER, *voices))


def typed(who: str, kind: SourceType, country: str = "") -> Voice:
    return replace(voice(who), source_type=kind, country=country or UNKNOWN)


@pytest.mark.parametrize(
    ("who", "group"),
    [
        ("KOR-SPY", "state:KOR"),
        ("KOR-MIL", "state:KOR"),
        ("UKR-COP", "state:UKR"),
        ("KOR-GOV-DEF", "state:KOR"),
        ("KOR-LEG", "KOR-LEG"),
        ("grp:wagner", "grp:wagner"),
        ("a monitor", "monitor"),
        ("the 79th Brigade", "79th brigade"),
    ],
)
def test_the_organs_of_a_state_are_one_group(who: str, group: str) -> None:
    assert root(told(voice(who)), HERALD) == group


@pytest.mark.parametrize(
    ("kind", "country", "group"),
    [
        (SourceType.THIRD_MILITARY, "USA", "state:USA"),
        (SourceType.STATE_MEDIA, "RUS", "state:RUS"),
        (SourceType.PARTY_GOVERNMENT, "", "office"),
        (SourceType.ANONYMOUS_OFFICIAL, "USA", "state:USA"),
        (SourceType.ANONYMOUS_OFFICIAL, "", "anonymous_official::office:outlet:herald"),
        (SourceType.EYEWITNESS, "UKR", "eyewitness:UKR:office:outlet:herald"),
        (SourceType.MEDICAL, "UKR", "office"),
        (SourceType.NGO_MONITOR, "UKR", "office"),
        (SourceType.LOCAL_OFFICIAL, "UKR", "local:office"),
        (SourceType.INDEPENDENT_MEDIA, "UKR", "outlet:office"),
    ],
)
def test_a_voice_without_a_code_goes_by_its_type(
    kind: SourceType, country: str, group: str
) -> None:
    assert root(told(typed("the office", kind, country)), HERALD) == group


def test_the_deepest_voice_answers_and_a_nameless_one_leaves_it_to_the_next() -> None:
    lawmaker, spies = replace(voice("a lawmaker"), part=Part.RELAYER), voice("KOR-SPY")
    assert root(told(lawmaker, spies), HERALD) == "state:KOR"
    wire = replace(typed("The Wire", SourceType.INDEPENDENT_MEDIA), part=Part.RELAYER)
    assert root(told(wire, voice("")), HERALD) == "outlet:wire"
    assert root(told(voice("")), HERALD) == root(told(), HERALD) == "outlet:herald"


def test_an_outlet_that_is_cited_is_the_outlet_itself() -> None:
    cited = told(typed("the herald", SourceType.INDEPENDENT_MEDIA))
    assert root(cited, document("other", publisher="The Courier")) == root(told(), HERALD)


def test_a_publisher_is_the_papers_else_the_voices_else_the_text_itself() -> None:
    by_voice = replace(claim("killed"), attribution=(replace(PUBLISHER, text="The Mail"),))
    assert outlet_of(by_voice, HERALD) == "herald"
    assert outlet_of(by_voice, document("doc")) == outlet_of(by_voice, UNKNOWN) == "mail"
    assert outlet_of(told(), document("doc")) == outlet_of(told(), UNKNOWN) == "doc"


def test_figures_in_the_name_of_an_outlet_count() -> None:
    four, five = (document("d", publisher=f"Channel {n}") for n in (4, 5))
    assert root(told(), four) != root(told(), five)


def test_local_authorities_are_one_on_the_spot() -> None:
    assert root_on_the_spot("local:mayor of izium") == root_on_the_spot("local:governor")
    assert root_on_the_spot("state:UKR") == "state:UKR"


def test_hearsay_and_the_publishers_word_are_his_own() -> None:
    assert own_voice(told())
    assert own_voice(told(voice("")))
    assert not own_voice(told(voice("a resident")))


def test_an_organ_is_the_body_that_spoke() -> None:
    assert organ(told(voice("KOR-SPY"))) == "KOR-SPY"
    assert organ(told(voice("The Monitor"))) == "monitor"
    assert organ(told(voice(""))) == ""
