"""What single texts yield: scenes, wholes and parts, the main incident."""

from dataclasses import replace

from tests.reconcile.builders import (
    IZIUM,
    KHERSON,
    NORTH_KOREANS,
    claim,
    count,
    document,
)

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, Link, LinkType, Period, Status, VictimRole
from reportedly.model.incident import Incident, Shape, StepKind, Toll, TollStatus
from reportedly.model.preset import BestPolicy
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.reconcile import reconcile

GUNMAN = Filler(text="the gunman")
HIMSELF = Filler(text="himself")
ARMY = Filler(text="the army", id="MMR-MIL", country="MMR", sector="MIL")
REBELS = Filler(text="the rebels", id="grp:front")


def of(*claims: Claim, settings: Settings | None = None) -> tuple[Incident, ...]:
    documents = tuple(document(name, "2024-05-03") for name in {one.document for one in claims})
    return reconcile(claims, documents, settings=settings or Settings())


def only(*claims: Claim) -> Incident:
    (found,) = of(*claims)
    return found


def row(incident: Incident, category: str, victims: str = "all") -> Toll:
    return next(t for t in incident.tolls if (t.category, t.victims) == (category, victims))


def victims(incident: Incident) -> list[tuple[str, str]]:
    return [(toll.category, toll.victims) for toll in incident.tolls]


def test_nothing_in_nothing_out() -> None:
    assert reconcile((), ()) == ()
    assert reconcile((), (document("a"),)) == ()


def test_a_raid_kills_and_detains_in_one_incident() -> None:
    found = only(
        claim("killed", "2", when="2024-05-02", where=IZIUM),
        claim("detained", "several 3..9", at=100),
    )
    assert victims(found) == [("detained", "all"), ("killed", "all")]
    assert (row(found, "detained").low, row(found, "detained").best) == (3, UNKNOWN)
    assert found.main_of == ("doc",)
    assert found.shape is Shape.INCIDENT
    assert found.where == IZIUM


def test_a_bound_leaves_the_high_open() -> None:
    toll = row(only(claim("killed", "at least 12")), "killed")
    assert (toll.low, toll.best, toll.high, toll.high_open) == (12, 12, 12, True)
    ceiling = row(only(claim("killed", "up to 12")), "killed")
    assert (ceiling.low, ceiling.best, ceiling.high) == (UNKNOWN, UNKNOWN, 12)
    assert not ceiling.high_open


def test_a_stated_zero_is_a_toll_and_silence_is_none() -> None:
    found = only(claim("wounded", "4"), claim("killed", "0", at=100))
    assert (row(found, "killed").low, row(found, "killed").high) == (0, 0)
    assert victims(only(claim("wounded", "4"))) == [("wounded", "all")]


def test_a_whole_that_no_text_states_is_the_sum_that_one_voice_tells_apart() -> None:
    found = only(
        claim("killed", "2", of=Filler(text="officers"), group="police", sentence=0),
        claim("killed", "1", of=Filler(text="a passenger"), at=40, sentence=0),
    )
    whole = row(found, "killed")
    assert (whole.low, whole.high, whole.derived, whole.groups) == (3, 3, True, 1)
    assert len(whole.claims) == 2
    assert row(found, "killed", "police").low == 2
    assert not row(found, "killed", "police").derived


def test_a_stated_whole_is_not_raised_by_its_parts() -> None:
    whole = claim("killed", "5")
    link = (Link(type=LinkType.PART_OF, claim=whole.id),)
    found = only(whole, claim("killed", "2", at=40, sentence=0, group="children", links=link))
    assert (row(found, "killed").high, row(found, "killed").derived) == (5, False)
    assert row(found, "killed", "children").high == 2


def test_groups_without_a_common_member_add_up_over_sentences() -> None:
    found = only(
        claim("killed", "4", group="civilian", role=VictimRole.CIVILIAN, by="MMR-GOV"),
        claim("killed", "3", at=200, group="police", by="MMR-GOV"),
    )
    assert row(found, "killed").low == 7
    children = only(
        claim("killed", "4", group="civilian", by="MMR-GOV"),
        claim("killed", "3", at=200, group="children", by="MMR-GOV"),
    )
    assert row(children, "killed").low == 4


def test_figures_of_two_voices_are_never_added_up() -> None:
    found = only(
        claim("killed", "4", group="civilian", by="MMR-GOV"),
        claim("killed", "3", at=200, group="police", by="grp:front"),
    )
    toll = row(found, "killed")
    assert (toll.low, toll.high, toll.status) == (3, 4, TollStatus.DISPUTED)


def test_named_victims_told_one_by_one_are_counted() -> None:
    found = only(
        claim("killed", "1", of=Filler(text="Anna Weber")),
        claim("killed", "1", at=100, of=Filler(text="Omar Haddad")),
        claim("killed", "1", at=200, of=Filler(text="Haddad", name="Omar Haddad")),
    )
    assert (row(found, "killed").low, row(found, "killed").derived) == (2, True)


def test_the_whole_includes_the_attackers_whom_its_voice_tells_apart() -> None:
    found = only(
        claim("killed", "5", actor=(GUNMAN,), by="the sheriff"),
        claim("killed", "1", of=GUNMAN, at=200, by="the sheriff"),
    )
    assert row(found, "killed").high == 6
    assert row(found, "killed", "attackers").high == 1


def test_the_publishers_lesser_figure_is_a_part_of_what_he_cites() -> None:
    found = only(
        claim("killed", "1", of=Filler(text="a man")),
        claim("killed", "3", at=200, by="UKR-COP"),
    )
    toll = row(found, "killed")
    assert (toll.low, toll.high, toll.status) == (3, 3, TollStatus.SINGLE_SOURCE)
    assert [one.reason for one in toll.held_out] == ["part_of"]


def test_a_corrected_figure_is_out() -> None:
    found = only(
        claim("killed", "9", by="UKR-GOV", flags=("superseded_in_text",)),
        claim("killed", "7", at=200, by="UKR-GOV"),
    )
    assert (row(found, "killed").low, row(found, "killed").high) == (7, 7)
    assert [one.reason for one in row(found, "killed").held_out] == ["corrected"]


def test_only_what_happened_enters_a_range() -> None:
    for status in (Status.PLANNED, Status.POSSIBLE, Status.ORDERED):
        found = only(claim("killed", "9", at=100), claim("killed", "50", status=status))
        assert row(found, "killed").high == 9
        assert [one.reason for one in row(found, "killed").held_out] == [str(status)]
    alone = only(claim("killed", "50", status=Status.PLANNED))
    assert alone.tolls == ()


def test_a_denial_disputes_and_is_no_zero() -> None:
    said = claim("killed", "9", by="grp:front")
    denied = claim("killed", "9", at=200, by="MMR-MIL", status=Status.DENIED)
    found = only(said, denied)
    toll = row(found, "killed")
    assert (toll.low, toll.high, toll.status) == (9, 9, TollStatus.DISPUTED)
    assert found.disputes == (tuple(sorted((said.id, denied.id))),)
    alone = row(only(denied), "killed")
    assert (alone.status, alone.low, alone.high) == (TollStatus.NO_CURRENT, UNKNOWN, UNKNOWN)


def test_casualties_never_become_killed() -> None:
    assert victims(only(claim("casualties", "40"))) == [("casualties", "all")]


def test_increments_rates_captives_and_disbelief_are_held_out() -> None:
    base = claim("killed", "9", by="UKR-GOV")
    cases = {
        "increment": claim("killed", "3", at=100, by="UKR-GOV", increment=True),
        "rate": claim("killed", "92", at=100, by="UKR-GOV", period=Period.RATE),
        "captive": claim("killed", "700", at=100, by="a captive"),
    }
    for reason, other in cases.items():
        toll = row(only(base, other), "killed")
        assert (toll.low, toll.high) == (9, 9)
        assert [one.reason for one in toll.held_out] == [reason]


def test_places_days_and_actors_that_clash_make_two_incidents() -> None:
    first = claim("killed", "5", when="2024-05-02", where=IZIUM, actor=(ARMY,))
    for other in (
        claim("killed", "5", at=200, when="2024-05-02", where=KHERSON),
        claim("killed", "5", at=200, when="2024-04-20", where=IZIUM),
        claim("killed", "5", at=200, when="2024-05-02", where=IZIUM, actor=(REBELS,)),
    ):
        assert len(of(first, other)) == 2


def test_who_fights_back_is_in_the_same_incident() -> None:
    found = of(
        claim("killed", "5", of=REBELS, actor=(ARMY,)),
        claim("wounded", "2", at=200, of=ARMY, actor=(REBELS,)),
    )
    assert len(found) == 1


def test_what_has_no_frame_of_its_own_belongs_to_what_was_told_last() -> None:
    first, second = of(
        claim("killed", "5", where=IZIUM, when="2024-05-02"),
        claim("killed", "8", at=200, where=KHERSON, when="2024-05-02"),
        claim("wounded", "30", at=300),
    )
    assert {first.where, second.where} == {IZIUM, KHERSON}
    kherson = first if first.where == KHERSON else second
    assert row(kherson, "wounded").high == 30


def test_the_headlines_incident_is_the_main_one_and_history_never() -> None:
    first, *rest = of(
        claim("killed", "2", flags=("headline",), where=IZIUM, when="2024-05-02"),
        claim("killed", "90", at=2500, where=KHERSON, when="2019-05-02", flags=("historical",)),
        claim("killed", "40", at=2800, where=KHERSON, when="2024-01-02"),
    )
    assert first.where == IZIUM
    assert first.main_of == ("doc",)
    assert all(one.main_of == () for one in rest)
    (past,) = of(claim("killed", "90", when="1999-05-02", flags=("historical",)))
    assert past.main_of == ("doc",)


def test_an_event_needs_a_party_and_a_frame() -> None:
    assert of(claim("meeting", of=ARMY, when="2024-05-02"))
    assert not of(claim("meeting", of=ARMY))
    assert not of(claim("meeting", of=(), when="2024-05-02"))
    assert not of(claim("meeting", of=ARMY, when="2024-05-02", status=Status.NEGATED))


def test_a_relation_is_an_incident_of_its_own() -> None:
    found = of(
        claim("killed", "5", of=NORTH_KOREANS),
        claim("exchange", at=100, of=()),
        claim("prisoner_swap", at=200, of=(), status=Status.POSSIBLE),
    )
    assert len(found) == 3
    assert [len(one.tolls) for one in found] == [1, 0, 0]


def test_the_toll_of_a_week_is_no_single_happening() -> None:
    first, second = of(
        claim("killed", "5", when="2024-05-02"),
        claim("killed", "60", at=200, when="2024-04-26/2024-05-02", period=Period.INTERVAL),
    )
    assert {row(one, "killed").period for one in (first, second)} == {"incident", "interval"}


def test_people_stand_in_captured_or_in_detained() -> None:
    fighters = only(
        claim("captured", "6", role=VictimRole.COMBATANT, group="combatant"),
        claim("detained", "6", at=100),
    )
    assert victims(fighters)[0] == ("captured", "all")
    assert all(toll.category == "captured" for toll in fighters.tolls)
    others = only(claim("captured", "6"), claim("detained", "6", at=100))
    assert victims(others) == [("detained", "all")]


def test_vague_words_set_an_end_only_where_no_number_does() -> None:
    found = only(
        claim("killed", "dozens 24..99", by="grp:front"),
        claim("killed", "31", at=100, by="MMR-GOV"),
    )
    toll = row(found, "killed")
    assert (toll.low, toll.high, toll.status) == (31, 31, TollStatus.CORROBORATED)
    assert row(only(claim("killed", "dozens 24..99")), "killed").high == 99


def test_best_is_null_where_claimants_differ_unless_a_policy_is_chosen() -> None:
    claims = (
        claim("killed", "20", by="grp:front"),
        claim("killed", "14", at=100, by="MMR-GOV"),
        claim("killed", "19", at=200, by="a monitor"),
    )
    policies = {
        BestPolicy.NONE: UNKNOWN,
        BestPolicy.LOWEST: 14,
        BestPolicy.MEDIAN_LOW: 19,
        BestPolicy.MOST_RELIABLE: 14,
    }
    for policy, best in policies.items():
        (found,) = of(*claims, settings=Settings(best_policy=policy))
        toll = row(found, "killed")
        assert (toll.low, toll.best, toll.high) == (14, best, 20)


def test_a_rendering_is_kept_in_the_history() -> None:
    head = claim("killed", "12", flags=("headline",))
    body = claim("killed", "12", at=200, by="UKR-GOV")
    found = only(head, body)
    assert row(found, "killed").claims == (body.id,)
    assert [(s.claim, s.superseded_by, s.kind) for s in found.history] == [
        (head.id, body.id, StepKind.RENDERING)
    ]


def test_the_title_has_the_texts_words_and_no_figure() -> None:
    found = only(
        claim("killed", "12", of=Filler(text="12 market traders"), where=IZIUM),
        claim("wounded", "3", at=100, when="2024-05-02"),
    )
    assert found.title == "killed, wounded: market traders, Izium, 2024-05-02"


def test_another_three_wounded_beside_the_dead_adds_to_nothing_earlier() -> None:
    found = only(
        claim("killed", "8", sentence=0),
        claim("wounded", "3", at=40, sentence=0, increment=True),
    )
    assert row(found, "wounded").high == 3
    later = only(claim("killed", "8"), claim("killed", "3", at=200, increment=True))
    assert row(later, "killed").high == 8


def test_who_tells_of_single_persons_contradicts_no_count() -> None:
    found = only(
        claim("wounded", "6", by="the hospital"),
        claim("wounded", "1", at=200, by="UKR-COP", of=Filler(text="a boy")),
    )
    assert row(found, "wounded").status is TollStatus.DISPUTED
    single = claim("wounded", "1", at=200, by="UKR-COP", of=Filler(text="a boy"))
    unnumbered = replace(single, count=replace(count("1"), surface=""))
    found = only(claim("wounded", "6", by="the hospital"), unnumbered)
    assert (row(found, "wounded").low, row(found, "wounded").high) == (6, 6)


def test_the_victim_of_one_deed_did_the_other() -> None:
    found = only(
        claim("killed", "1", of=Filler(text="a driver"), actor=(GUNMAN,), by="the sheriff"),
        claim("killed", "1", at=200, of=GUNMAN, by="the sheriff"),
    )
    assert row(found, "killed").high == 2
    assert row(found, "killed", "attackers").high == 1


def test_who_shot_himself_is_one_dead() -> None:
    boy = Filler(text="boy")
    found = only(
        claim("killed", "1", of=Filler(text="11-year-old boy"), by="the sheriff"),
        claim(
            "killed", "1", at=200, of=HIMSELF, actor=(boy,), by="the sheriff", group="attackers"
        ),
    )
    assert row(found, "killed").high == 1
    assert row(found, "killed", "attackers").high == 1


def test_who_was_also_killed_was_not_told_of_before() -> None:
    man = Filler(text="man")
    found = only(
        claim("killed", "1", of=Filler(text="officer"), by="the sheriff"),
        claim("killed", "1", at=200, of=man, by="the sheriff", group="attackers",
              flags=("besides",)),
    )  # fmt: skip
    assert row(found, "killed").high == 2
    assert row(found, "killed", "attackers").high == 1
