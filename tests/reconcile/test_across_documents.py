"""What many texts yield together: one incident from several, one line for each claimant."""

import pytest
from tests.reconcile.builders import (
    IZIUM,
    KHERSON,
    KUPIANSK,
    NORTH_KOREANS,
    claim,
    document,
    town,
)

from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, Period, VictimRole
from reportedly.model.document import Document
from reportedly.model.incident import Incident, Shape, StepKind, Toll, TollStatus
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.reconcile import reconcile

DAY = "2024-05-02"
TOTAL = Period.CUMULATIVE
RUSSIANS = Filler(text="Russian forces", id="RUS-MIL", country="RUS", sector="MIL")
RESIDENTS = Filler(text="residents of Gaza", id="PSE", country="PSE")


def row(incident: Incident, category: str = "killed", victims: str = "all") -> Toll:
    return next(t for t in incident.tolls if (t.category, t.victims) == (category, victims))


def strike(words: str, doc: str, *, by: str | None = None, at: int = 0) -> Claim:
    """Return a claim of one strike, as several texts tell it."""
    return claim(
        "killed", words, by=by, doc=doc, at=at, when=DAY, where=IZIUM, actor=(RUSSIANS,)
    )


def of(claims: tuple[Claim, ...], *documents: Document) -> tuple[Incident, ...]:
    return reconcile(claims, documents, settings=Settings())


def test_one_day_place_and_actor_make_one_incident() -> None:
    claims = (strike("12", "a", by="UKR-GOV"), strike("14", "b", by="a monitor"))
    (found,) = of(claims, document("a", "2024-05-03"), document("b", "2024-05-03"))
    assert found.documents == found.main_of == ("a", "b")
    toll = row(found)
    assert (toll.low, toll.best, toll.high) == (12, UNKNOWN, 14)
    assert (toll.status, toll.groups) == (TollStatus.DISPUTED, 2)
    assert found.disputes == (tuple(sorted(one.id for one in claims)),)


def test_ten_outlets_with_one_root_are_one_group() -> None:
    names = [f"outlet {n}" for n in range(10)]
    claims = tuple(strike("12", name, by="UKR-GOV") for name in names)
    (found,) = of(claims, *(document(n, "2024-05-03", publisher=n) for n in names))
    assert (row(found).groups, row(found).status) == (1, TollStatus.SINGLE_SOURCE)
    assert len(found.documents) == 10


def test_two_outlets_that_speak_for_themselves_are_two() -> None:
    claims = (strike("12", "a"), strike("12", "b"), strike("12", "c"))
    papers = (
        document("a", "2024-05-03", publisher="The Herald"),
        document("b", "2024-05-04", publisher="the herald"),
        document("c", "2024-05-03", publisher="The Courier"),
    )
    (found,) = of(claims, *papers)
    assert (row(found).groups, row(found).status) == (2, TollStatus.CORROBORATED)


def test_a_later_figure_of_one_claimant_replaces_his_earlier_one() -> None:
    first, second = strike("12", "a", by="UKR-GOV"), strike("17", "b", by="UKR-GOV")
    (found,) = of((first, second), document("a", "2024-05-03"), document("b", "2024-05-04"))
    assert (row(found).low, row(found).high) == (17, 17)
    assert [(s.claim, s.superseded_by, s.kind) for s in found.history] == [
        (first.id, second.id, StepKind.SUPERSEDED)
    ]


def test_a_lower_later_figure_is_a_revision_and_another_organ_is_said() -> None:
    papers = (document("a", "2024-05-03"), document("b", "2024-05-04"))
    (fell,) = of((strike("17", "a", by="UKR-GOV"), strike("12", "b", by="UKR-GOV")), *papers)
    (moved,) = of((strike("12", "a", by="UKR-GOV"), strike("17", "b", by="UKR-MIL")), *papers)
    assert [step.kind for step in fell.history] == [StepKind.REVISED_DOWN]
    assert [step.kind for step in moved.history] == [StepKind.SAME_STATE_NEWER]


@pytest.mark.parametrize(
    "other",
    [
        claim("killed", "12", doc="b", when="2024-05-09", where=IZIUM, actor=(RUSSIANS,)),
        claim("killed", "12", doc="b", when=DAY, where=KHERSON, actor=(RUSSIANS,)),
        claim("killed", "12", doc="b", when=DAY, where=KUPIANSK, actor=(RUSSIANS,)),
        claim("killed", "12", doc="b"),
        claim("meeting", doc="b", when=DAY, where=IZIUM, of=RUSSIANS),
    ],
    ids=["another week", "another region", "another town", "no frame", "another kind"],
)
def test_strangers_stay_apart(other: Claim) -> None:
    papers = (document("a", "2024-05-03"), document("b", "2024-05-10"))
    assert len(of((strike("12", "a"), other), *papers)) == 2 - (not other.kind)


def test_a_chain_of_days_joins_no_strangers() -> None:
    claims = tuple(
        claim("killed", "5", doc=f"d{n}", when=f"2024-05-0{n}", where=IZIUM, actor=(RUSSIANS,))
        for n in range(1, 8)
    )
    found = of(claims, *(document(f"d{n}", f"2024-05-0{n}") for n in range(1, 8)))
    spans = [len(one.documents) for one in found]
    assert max(spans) <= 2
    assert sum(spans) == 7


def test_near_places_on_one_day_are_one() -> None:
    suburb = town("Kamianka", 49.25, 37.30)
    near = claim("killed", "12", doc="b", when=DAY, where=suburb, actor=(RUSSIANS,))
    found = of((strike("12", "a"), near), document("a"), document("b"))
    assert len(found) == 1


def test_rare_names_join_what_nothing_else_does() -> None:
    texts = {
        "a": "Deputy Marlowe said two men were shot on Quillan Avenue near Brightwater Tavern.",
        "b": "Two dead at the Brightwater Tavern on Quillan Avenue, Marlowe said again.",
        "c": "Two men were shot in a parking lot, and nobody saw anything.",
    }
    claims = tuple(claim("killed", "2", doc=name) for name in texts)
    papers = [document(name, "2024-05-03", text=text) for name, text in texts.items()]
    more = [document(f"m{n}", text=f"The paper of number {n}.") for n in range(9)]
    found = of(claims, *papers, *more)
    assert sorted(one.documents for one in found) == [("a", "b"), ("c",)]


def test_a_series_is_one_group_in_one_scope_over_all_claimants() -> None:
    claims = (
        claim("killed", "300", doc="a", by="KOR-SPY", of=NORTH_KOREANS, period=TOTAL),
        claim("wounded", "2700", doc="a", by="KOR-SPY", of=NORTH_KOREANS, period=TOTAL, at=40),
        claim("killed", "40", doc="b", by="UKR-MIL", of=RUSSIANS, period=TOTAL),
        claim("killed", "3000", doc="b", by="PSE-GOV", of=RESIDENTS, period=TOTAL, at=40),
    )
    found = of(claims, document("a", "2025-01-13"), document("b", "2025-01-13"))
    assert {one.shape for one in found} == {Shape.SERIES}
    assert sorted(len(one.tolls) for one in found) == [1, 1, 2]
    assert found[0].title == "killed, wounded: North Korean soldiers, running total"
    assert [filler.id for filler in found[0].actors] == ["PRK-MIL"]


def test_fighters_are_the_whole_of_an_army() -> None:
    soldiers = claim(
        "killed",
        "300",
        of=Filler(text="North Korean soldiers", country="PRK"),
        role=VictimRole.COMBATANT,
        group="combatant",
        period=TOTAL,
    )
    (found,) = of((soldiers,), document("doc"))
    assert [(t.category, t.victims, t.period) for t in found.tolls] == [
        ("killed", "all", "cumulative")
    ]


def test_a_town_is_another_scope_than_the_country() -> None:
    claims = tuple(
        claim("killed", words, at=at, of=RESIDENTS, period=TOTAL, where=where)
        for at, words, where in (
            (0, "3000", UNKNOWN),
            (100, "200", town("Rafah", 31.29, 34.24, "PSE")),
        )
    )
    assert len(of(claims, document("doc", "2024-05-03"))) == 2


def test_a_toll_so_far_of_a_dated_happening_is_no_series() -> None:
    claims = (
        claim("killed", "12", when=DAY, where=IZIUM),
        claim("killed", "14", at=200, period=TOTAL, when=DAY, by="UKR-GOV"),
        claim("wounded", "40", at=300, period=TOTAL),
    )
    (found,) = of(claims, document("doc", "2024-05-03"))
    assert found.shape is Shape.INCIDENT
    assert row(found, "wounded").high == 40


def test_a_toll_of_the_week_stands_beside_the_series_and_not_in_it() -> None:
    total = claim("killed", "900", by="UKR-GOV", of=NORTH_KOREANS, period=TOTAL)
    week = claim("killed", "100", at=99, by="USA-GOV", of=NORTH_KOREANS, period=Period.INTERVAL)
    first, second = of((total, week), document("doc", "2024-12-27"))
    series, incident = sorted((first, second), key=lambda one: one.shape, reverse=True)
    assert [(one.claim, one.reason) for one in row(series).held_out] == [(week.id, "interval")]
    assert row(incident).period == "interval"


def test_a_relay_takes_the_day_of_the_statement_it_repeats() -> None:
    stated = claim(
        "killed",
        "300",
        doc="a",
        by="KOR-SPY",
        of=NORTH_KOREANS,
        period=TOTAL,
        as_of="2025-01-13",
    )
    newer = claim(
        "killed",
        "600",
        doc="b",
        by="KOR-SPY",
        of=NORTH_KOREANS,
        period=TOTAL,
        as_of="2025-04-30",
    )
    relay = claim("killed", "300", doc="c", by="KOR-SPY", of=NORTH_KOREANS, period=TOTAL)
    papers = (
        document("a", "2025-01-13"),
        document("b", "2025-04-30"),
        document("c", "2025-05-02"),
    )
    (found,) = of((stated, newer, relay), *papers)
    assert (row(found).low, row(found).high, row(found).groups) == (600, 600, 1)
    kinds = {step.claim: step.kind for step in found.history}
    assert kinds[relay.id] is StepKind.RENDERING
    assert kinds[stated.id] is StepKind.SUPERSEDED


def test_the_state_at_a_date_knows_nothing_later() -> None:
    claims = (strike("12", "a", by="UKR-GOV"), strike("17", "b", by="UKR-GOV"))
    papers = (document("a", "2024-05-03"), document("b", "2024-05-04"))
    until = Settings(as_of=PartialDate.parse("2024-05-03"))
    (found,) = reconcile(claims, papers, settings=until)
    assert (row(found).high, found.documents) == (12, ("a",))
    (undated,) = reconcile((strike("12", "u"),), (document("u"),), settings=until)
    assert undated.tolls == ()
