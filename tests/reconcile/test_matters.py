"""Renderings of one statement in one text."""

from tests.reconcile.builders import IZIUM, KHERSON, NORTH_KOREANS, PEOPLE, claim

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, Link, LinkType, Period, Status
from reportedly.reconcile.matters import group_matters, matter_subject, matters, representative

HEADLINE = ("headline",)


def same(claim_: Claim) -> set[str]:
    return {link.claim for link in claim_.links if link.type is LinkType.SAME_MATTER}


def test_headline_and_body_tell_one_toll_over_which_the_period_holds() -> None:
    head = claim(
        "killed",
        "more than 300",
        by="",
        of=NORTH_KOREANS,
        flags=HEADLINE,
        period=Period.UNKNOWN,
    )
    body = claim(
        "killed", "more than 300", at=400, of=(), period=Period.CUMULATIVE, as_of="2025-01-13"
    )
    first, second = matters((head, body))
    assert same(first) == {body.id}
    assert same(second) == {head.id}
    assert first.period is Period.CUMULATIVE
    assert first.as_of == body.as_of
    assert (first.id, second.id) == (head.id, body.id)


def test_a_headline_read_as_an_incident_takes_the_bodys_total() -> None:
    head = claim("wounded", "2700", of=NORTH_KOREANS, flags=HEADLINE)
    body = claim("wounded", "nearly 2700", at=400, of=NORTH_KOREANS, period=Period.CUMULATIVE)
    first, second = matters((head, body))
    assert first.period is Period.CUMULATIVE
    assert "bound_drift" in first.flags
    assert "bound_drift" not in second.flags


def test_twice_changes_nothing() -> None:
    claims = (
        claim("killed", "12", flags=HEADLINE),
        claim("killed", "12", at=100, by="UKR-GOV"),
        claim("killed", "at least 12", at=200, by=""),
    )
    once = matters(claims)
    assert matters(once) == once
    assert matters(()) == ()


def test_two_named_voices_with_one_figure_corroborate_each_other() -> None:
    army = claim("killed", "12", by="UKR-MIL")
    rebels = claim("killed", "12", at=100, by="grp:front")
    assert all(not same(one) for one in matters((army, rebels)))


def test_two_organs_of_one_state_say_one_thing() -> None:
    office = claim("killed", "12", by="UKR-GOV")
    army = claim("killed", "12", at=100, by="UKR-MIL")
    assert all(same(one) for one in matters((office, army)))


def test_other_places_days_numbers_and_kinds_are_other_matters() -> None:
    claims = (
        claim("killed", "5", where=IZIUM),
        claim("killed", "5", at=100, where=KHERSON),
        claim("killed", "5", at=200, where=IZIUM, when="2024-05-02"),
        claim("killed", "5", at=300, where=IZIUM, when="2024-05-09"),
        claim("killed", "7", at=400, where=IZIUM),
        claim("wounded", "5", at=500, where=IZIUM),
        claim("killed", "5", at=600, where=IZIUM, status=Status.PLANNED),
    )
    found = [{one.id for one in matter} for matter in group_matters(claims)]
    assert {claims[0].id, claims[2].id} in found
    assert len(found) == 6


def test_one_sentence_that_names_two_groups_tells_them_apart() -> None:
    officer = claim("killed", "1", of=Filler(text="an officer"), sentence=0)
    driver = claim("killed", "1", of=Filler(text="a driver"), at=40, sentence=0)
    assert all(not same(one) for one in matters((officer, driver)))


def test_a_part_is_no_rendering_of_its_whole() -> None:
    whole = claim("killed", "12")
    link = Link(type=LinkType.PART_OF, claim=whole.id)
    part = claim("killed", "12", at=100, links=(link,))
    assert all(not same(one) for one in matters((whole, part)))


def test_full_names_without_a_common_word_are_two_people() -> None:
    anna = claim("killed", "1", of=Filler(text="Anna Weber"))
    omar = claim("killed", "1", at=100, of=Filler(text="Omar Haddad"))
    victim = claim("killed", "1", at=200, of=Filler(text="the victim"))
    assert len(group_matters((anna, omar))) == 2
    assert len(group_matters((anna, victim))) == 1


def test_the_body_with_a_named_voice_stands_for_a_matter() -> None:
    head = claim("killed", "12", flags=HEADLINE)
    hearsay = claim("killed", "12", at=100, by="")
    named = claim("killed", "12", at=200, by="UKR-GOV")
    quoted = claim("killed", "12", at=300, by="UKR-GOV", quoted=True)
    assert representative((head, hearsay)) is hearsay
    assert representative((head, hearsay, named)) is named
    assert representative((head, hearsay, named, quoted)) is quoted


def test_a_headline_that_makes_deaths_of_casualties_is_marked() -> None:
    head = claim("killed", "4000", of=NORTH_KOREANS, flags=HEADLINE)
    body = claim("casualties", "4000", at=200, by="UKR-GOV", of=NORTH_KOREANS)
    first, second = matters((head, body))
    assert {"category_drift", "headline_mismatch"} <= set(first.flags)
    assert second.flags == ()


def test_small_numbers_coincide_by_chance() -> None:
    killed = claim("killed", "3")
    casualties = claim("casualties", "3", at=100)
    assert all(one.flags == () for one in matters((killed, casualties)))


def test_relations_of_one_kind_are_one_matter_whoever_tells_them() -> None:
    swap = claim("prisoner_swap", status=Status.POSSIBLE, of=PEOPLE)
    again = claim("prisoner_swap", at=100, by="", status=Status.POSSIBLE, of=())
    assert len(group_matters((swap, again))) == 1


def test_a_headline_that_names_the_nation_counts_the_force_of_the_body() -> None:
    nation = Filler(text="North Koreans", id="PRK", country="PRK")
    headline = claim("killed", "600", of=nation, by="KOR-GOV")
    body = claim("killed", "about 600", of=NORTH_KOREANS, by="KOR-SPY", at=60)
    assert matter_subject(headline, (headline, body)) == "PRK-MIL"
    assert matter_subject(body, (headline, body)) == "PRK-MIL"
    assert matter_subject(headline, ()) == "PRK"
