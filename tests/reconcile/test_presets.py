"""Presets: each column of the field guide's table of conventions, applied to a few claims."""

from dataclasses import replace

import pytest
from tests.reconcile.builders import IZIUM, NORTH_KOREANS, claim, document
from tests.reconcile.stands import figure

from reportedly.errors import UsageError
from reportedly.lexicon.number_book import CONVENTIONS
from reportedly.model.actor import Filler
from reportedly.model.claim import Claim, Coding, Period, VictimRole
from reportedly.model.incident import Incident, Toll
from reportedly.model.preset import PRESETS, BestPolicy, preset
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.ranges import bounds
from reportedly.reconcile.reconcile import reconcile

DAY = "2024-05-02"
NAMES = tuple(PRESETS)


def found(*claims: Claim, under: str = "plain") -> tuple[Incident, ...]:
    papers = tuple(document(name, "2024-05-03") for name in {one.document for one in claims})
    return reconcile(claims, papers, settings=Settings(convention=under))


def strike(words: str, by: str | None = "UKR-GOV", at: int = 0, **more: object) -> Claim:
    return claim("killed", words, by=by, at=at, when=DAY, where=IZIUM, **more)  # type: ignore[arg-type]


def killed(incident: Incident) -> Toll:
    return next(t for t in incident.tolls if (t.category, t.victims) == ("killed", "all"))


def test_the_presets_are_those_that_the_lexicon_reads_words_by() -> None:
    assert NAMES == CONVENTIONS


def test_an_unknown_convention_is_refused() -> None:
    with pytest.raises(UsageError, match="no such convention"):
        preset("house style")


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_says_itself_which_figure_is_best(name: str) -> None:
    assert Settings(convention=name).best is PRESETS[name].best
    chosen = Settings(convention=name, best_policy=BestPolicy.MEDIAN_LOW)
    assert chosen.best is BestPolicy.MEDIAN_LOW


# conflicting figures
@pytest.mark.parametrize(
    ("name", "low", "best", "high"),
    [
        ("plain", 12, UNKNOWN, 30),
        ("ucdp", 12, 30, 30),
        ("acled", 12, 12, 30),
        ("ibc", 12, UNKNOWN, 30),
        ("airwars", 12, UNKNOWN, 30),
        ("strict", 30, 30, 30),
    ],
)
def test_figures_that_differ(name: str, low: object, best: object, high: object) -> None:
    told = [
        figure("12", by="UKR-GOV", as_of="2024-05-02"),
        figure("30", by="a monitor", as_of="2024-05-04", at=40),
    ]
    made = bounds(told, Settings(convention=name))
    assert (made.low, made.best, made.high) == (low, best, high)


def test_the_lowest_counts_until_a_higher_one_is_borne_out() -> None:
    told = [figure("12", by="UKR-GOV"), figure("30", by="a monitor", at=40)]
    again = figure("30", by="a hospital", at=80)
    assert bounds(told, Settings(convention="acled")).best == 12
    assert bounds([*told, again], Settings(convention="acled")).best == 30


def test_the_most_reliable_goes_by_letter_then_digit_then_day_then_the_lower() -> None:
    ours = figure("12", by="UKR-GOV", as_of="2024-05-02")
    theirs = figure("30", by="a monitor", as_of="2024-05-02", at=40)
    third = figure("31", by="a hospital", as_of="2024-05-02", at=80)
    near = figure("about 30", by="a clinic", as_of="2024-05-01", at=120)
    ucdp = Settings(convention="ucdp")
    assert bounds([ours, theirs], ucdp).best == 12
    trusted = replace(ucdp, letters=((theirs.root, "B"),))
    assert bounds([ours, theirs], trusted).best == 30
    assert bounds([ours, theirs, third, near], ucdp).best == 30


def test_strict_takes_the_most_detailed_before_the_most_recent() -> None:
    exact = figure("12", by="UKR-GOV", as_of="2024-05-02")
    floor = figure("at least 20", by="a monitor", as_of="2024-05-04", at=40)
    made = bounds([exact, floor], Settings(convention="strict"))
    assert (made.low, made.high) == (12, 12)


# claimants needed
@pytest.mark.parametrize("name", NAMES)
def test_one_claimant_is_provisional_where_two_are_needed(name: str) -> None:
    (alone,) = found(strike("12"), under=name)
    (borne,) = found(strike("12"), strike("12", by="a monitor", at=80), under=name)
    assert ("provisional" in killed(alone).notes) is (name == "ibc")
    assert "provisional" not in killed(borne).notes
    assert (killed(alone).low, killed(alone).high) == (12, 12)


# inclusion, and silence on deaths
@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("plain", ()),
        ("ucdp", ("lacks_a_death",)),
        ("acled", ()),
        ("ibc", ("lacks_a_civilian_death",)),
        ("airwars", ("lacks_civilian_harm",)),
        ("strict", ("lacks_a_casualty_of_an_explosive_weapon",)),
    ],
)
def test_wounded_alone_are_no_deaths(name: str, codes: tuple[str, ...]) -> None:
    (one,) = found(claim("wounded", "3", when=DAY, where=IZIUM), under=name)
    assert one.notes == codes
    assert {toll.category for toll in one.tolls} == {"wounded"}


def test_an_event_without_a_toll_is_one_for_acled_alone() -> None:
    event = claim("clash", when=DAY, where=IZIUM, actor=(NORTH_KOREANS,))
    lacking = {name for name in NAMES for one in found(event, under=name) if one.notes}
    assert lacking == {"plain", "ucdp", "ibc", "airwars", "strict"}


def test_a_stated_zero_is_no_death() -> None:
    (one,) = found(strike("0"), under="ucdp")
    assert (killed(one).low, killed(one).high, one.notes) == (0, 0, ("lacks_a_death",))


@pytest.mark.parametrize("name", ["ibc", "airwars"])
def test_civilians_are_those_who_are_called_so(name: str) -> None:
    (one,) = found(strike("4", role=VictimRole.CIVILIAN), under=name)
    assert one.notes == ()


@pytest.mark.parametrize(
    ("weapon", "counted"),
    [("Air/drone strike", True), ("Suicide bomb", True), ("Armed clash", False)],
)
def test_strict_counts_explosive_weapons(weapon: str, counted: bool) -> None:  # noqa: FBT001
    one = replace(strike("4"), coding=Coding(acled=weapon))
    (made,) = found(one, under="strict")
    assert (made.notes == ()) is counted


# totals over many days
@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("plain", None),
        ("ucdp", "clarity_2"),
        ("acled", "no_single_days"),
        ("ibc", "overlaps_to_subtract"),
        ("airwars", "no_incident"),
        ("strict", "over_24_hours"),
    ],
)
def test_a_running_total_is_no_incident(name: str, note: str | None) -> None:
    total = claim("killed", "300", by="KOR-SPY", of=NORTH_KOREANS, period=Period.CUMULATIVE)
    (one,) = found(total, under=name)
    assert set(killed(one).notes) - {"provisional"} == ({note} if note else set())
    assert (killed(one).low, killed(one).high) == (300, 300)


def test_a_week_is_split_by_acled_and_refused_by_strict() -> None:
    week = claim(
        "killed", "70", when="2024-05-01/2024-05-07", where=IZIUM, period=Period.INTERVAL
    )
    (split,) = found(week, under="acled")
    (refused,) = found(week, under="strict")
    assert "split_per_day" in killed(split).notes
    assert "over_24_hours" in refused.notes


def test_more_than_a_year_is_no_event() -> None:
    years = claim(
        "killed", "70", when="2022-05-01/2024-05-07", where=IZIUM, period=Period.INTERVAL
    )
    (one,) = found(years, under="ucdp")
    assert "over_a_year" in one.notes


# wounded
@pytest.mark.parametrize("name", NAMES)
def test_the_wounded_have_no_rows_at_two_projects(name: str) -> None:
    (one,) = found(strike("4"), claim("wounded", "9", at=80, when=DAY, where=IZIUM), under=name)
    (wounded,) = [toll for toll in one.tolls if toll.category == "wounded"]
    assert ("not_in_rows" in wounded.notes) is (name in {"ucdp", "acled"})
    assert wounded.low == 9


# the confirmed view
def test_the_named_dead_are_a_minimum_of_their_own() -> None:
    named = [Filler(text="Olena Marchuk"), Filler(text="Petro Bilyk")]
    (one,) = found(
        strike("9"),
        strike("1", at=80, of=named[0]),
        strike("1", at=160, of=named[1]),
        strike("1", at=240, of=Filler(text="Ms. Olena Marchuk"), doc="other"),
    )
    assert killed(one).confirmed == 2
    assert (killed(one).low, killed(one).high) == (9, 9)


def test_that_nobody_is_named_is_no_zero() -> None:
    (one,) = found(strike("9"))
    assert killed(one).confirmed is UNKNOWN


@pytest.mark.parametrize("name", NAMES)
def test_ids_and_claims_are_the_same_under_every_convention(name: str) -> None:
    claims = (
        strike("12"),
        strike("30", by="a monitor", at=80),
        strike("dozens 24..99", at=160),
    )
    (plain,), (made,) = found(*claims), found(*claims, under=name)
    assert (made.id, made.documents, made.title) == (plain.id, plain.documents, plain.title)
