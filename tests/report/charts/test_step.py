"""The step chart: every claim is there, drawn as it stands, and nothing else is."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from tests.conftest import Snapshot
from tests.report import build
from tests.report.charts.drawn import (
    SVG,
    check,
    claims,
    fills,
    lines_of_text,
    marked,
    titles,
)
from tests.report.charts.made import ground_of, said, series_of, sheet, told

from reportedly.model.claim import Claim, Period, Status
from reportedly.model.incident import Incident, Step, StepKind
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import SourceType
from reportedly.report.charts.palette import TOKENS
from reportedly.report.charts.step import step_chart
from reportedly.report.ground import Ground, behind

GROUND_COLOUR = TOKENS["ground"][0]
ALARM = TOKENS["alarm"][0]


def amount(figure: int) -> Quantity:
    return build.amount(str(figure), figure)


def drawn(series: Incident, ground: Ground = build.GROUND, **more: object) -> ET.Element:
    return check(step_chart(series, sheet(ground, **more)))


def alone(*found: Claim, **more: object) -> ET.Element:
    return drawn(series_of(found, **more), ground_of(found))


@settings(max_examples=25)  # each draws a whole chart
@given(told())
def test_any_series_is_drawn_whole_and_inside_its_frame(made: tuple[Incident, Ground]) -> None:
    series, ground = made
    root = drawn(series, ground)
    assert claims(root) == set(behind(series))


def test_two_hundred_points_are_all_there() -> None:
    found = [
        said(
            f"{at:016x}",
            f"2025-{at % 12 + 1:02}-{at % 28 + 1:02}",
            count=amount(at),
        )
        for at in range(200)
    ]
    assert claims(alone(*found)) == {one.id for one in found}


def test_a_series_of_nothing_says_so() -> None:
    assert any("Nothing of this series" in one for one in lines_of_text(alone()))


def test_the_same_input_gives_the_same_bytes(snapshot: Snapshot) -> None:
    first, second = (step_chart(build.SERIES, sheet()) for _ in range(2))
    assert first == second
    snapshot("charts/step.svg", first.replace("><", ">\n<") + "\n")


def test_every_point_says_who_said_it_and_as_of_when() -> None:
    named = titles(drawn(build.SERIES))
    assert named[build.HUNDRED.id] == (
        "The spy agency said that at least 100 northern soldiers were killed (as of 2024-12-19;"
        f" Invented Morning Post); replaced by {build.THREE_HUNDRED.id[:8]};"
        " machine-extracted, unreviewed"
    )


def test_what_a_reviewer_accepted_is_not_called_unreviewed() -> None:
    root = drawn(build.SERIES, accepted=frozenset(behind(build.SERIES)))
    assert not any("unreviewed" in one for one in titles(root).values())
    assert not any("unreviewed" in one for one in lines_of_text(root))


def test_points_lead_to_their_claims_where_there_are_pages() -> None:
    root = drawn(build.SERIES, base="http://127.0.0.1:8750/")
    found = {one.get("href") for one in root.iter(f"{SVG}a")}
    assert f"http://127.0.0.1:8750/claims/{build.HUNDRED.id}" in found
    assert root.get("role") == "group"
    assert not list(drawn(build.SERIES).iter(f"{SVG}a"))


def test_the_current_is_solid_and_the_replaced_is_hollow() -> None:
    root = drawn(build.SERIES)
    assert fills(root, build.HUNDRED.id) >= {GROUND_COLOUR}
    assert GROUND_COLOUR not in fills(root, build.THREE_HUNDRED.id)


def arrows(root: ET.Element, claim: str) -> list[tuple[float, float]]:
    """Return from where to where the upright lines of a mark run."""
    shafts = [one for one in marked(root, claim) if one.tag == f"{SVG}line"]
    return [
        (float(one.attrib["y1"]), float(one.attrib["y2"]))
        for one in shafts
        if one.get("x1") == one.get("x2")
    ]


def test_an_open_bound_has_an_arrow_in_its_direction() -> None:
    floor = said("f1", "2025-01-01")
    ceiling = said(
        "c1",
        "2025-01-01",
        count=build.amount("up to 50", 50, QuantityKind.AT_MOST, (UNKNOWN, 50)),
    )
    exact = said("e1", "2025-01-01", count=amount(70))
    root = alone(floor, ceiling, exact)
    ((start, end),) = arrows(root, "f1")
    assert end < start
    ((start, end),) = arrows(root, "c1")
    assert end > start
    assert arrows(root, "e1") == []


def test_a_range_reaches_from_its_least_to_its_most_and_names_no_middle() -> None:
    wide = said("r1", "2025-01-01", count=build.amount("25–45", UNKNOWN, bounds=(25, 45)))
    root = alone(wide, said("e1", "2025-01-01", count=amount(40)))
    ((low, high),) = arrows(root, "r1")
    assert high < low
    assert "35" not in lines_of_text(root)


def test_lines_are_never_joined_across_claimants() -> None:
    capital = build.says("The capital", "said", source_type=SourceType.PARTY_GOVERNMENT)
    count = amount(40)
    ours = [said(f"a{at}", f"2025-01-0{at}", count=count) for at in (1, 3)]
    theirs = [replace(said("b1", "2025-01-02", count=amount(90)), attribution=capital)]
    root = alone(*ours, *theirs)
    strokes = {
        one.get("stroke") for one in root.iter(f"{SVG}line") if one.get("stroke-width") == "1"
    }
    assert strokes <= {TOKENS["c1"][0], TOKENS["c2"][0]}
    risers = [
        one
        for one in root.iter(f"{SVG}line")
        if one.get("stroke") == TOKENS["c1"][0] and one.get("x1") == one.get("x2")
    ]
    assert all(one.get("y1") == one.get("y2") for one in risers)


def test_an_old_figure_is_followed_by_a_gap() -> None:
    early, late = (
        said("a1", "2025-01-01", count=amount(40)),
        said("a2", "2025-06-01", count=amount(60)),
    )
    dotted = [
        one
        for one in alone(early, late).iter(f"{SVG}line")
        if one.get("stroke-dasharray") == "1 4"
    ]
    assert dotted
    soon = replace(late, as_of=build.dated("2025-01-05"))
    fresh = alone(early, soon)
    assert not [one for one in fresh.iter(f"{SVG}line") if one.get("stroke-dasharray") == "1 4"]


def test_those_who_contradict_each_other_are_ringed() -> None:
    root = drawn(build.SERIES)
    for name in (build.LOST.id, build.THREE_HUNDRED.id):
        assert ALARM in {one.get("stroke") for one in marked(root, name)}
    assert ALARM not in {one.get("stroke") for one in marked(root, build.HUNDRED.id)}


def test_rivals_in_one_panel_are_tied() -> None:
    found = [said(f"a{at}", "2025-01-01", count=amount(at)) for at in (20, 90)]
    root = alone(*found, disputes=(("a20", "a90"),))
    ties = [one for one in root.iter(f"{SVG}line") if one.get("stroke") == ALARM]
    assert len(ties) == 1


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (StepKind.REVISED_DOWN, "revised down"),
        (StepKind.RETRACTED, "denied, corrected or withdrawn"),
        (StepKind.CORRECTED, "denied, corrected or withdrawn"),
        (StepKind.RENDERING, "another rendering of one statement"),
    ],
)
def test_how_a_figure_was_replaced_is_marked_and_explained(kind: StepKind, name: str) -> None:
    found = [said("a1", "2025-01-01"), said("a2", "2025-01-05")]
    step = Step(claim="a1", superseded_by="a2", kind=kind)
    root = alone(*found, history=(step,))
    assert name in lines_of_text(root)
    assert name not in lines_of_text(alone(*found))


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"status": Status.PLANNED}, "planned or possible, not said to have happened"),
        ({"status": Status.POSSIBLE}, "planned or possible, not said to have happened"),
        ({"status": Status.DENIED}, "denied, corrected or withdrawn"),
        ({"period": Period.INTERVAL}, "of these days only, no total"),
    ],
)
def test_what_is_no_total_makes_no_line(more: dict[str, object], name: str) -> None:
    found = [said("a1", "2025-01-01", **more), said("a2", "2025-01-05", **more)]
    root = alone(*found)
    assert name in lines_of_text(root)
    runs = [one for one in root.iter(f"{SVG}line") if one.get("stroke-width") == "2"]
    assert len(runs) == 1  # the one in the key of voices


def test_an_interval_is_a_bar_over_its_days() -> None:
    week = When(
        surface="last week",
        span=build.HUNDRED.span,
        start=PartialDate.parse("2025-01-01"),
        end=PartialDate.parse("2025-01-08"),
    )
    root = alone(said("i1", "2025-01-09", period=Period.INTERVAL, when=week))
    (bar,) = [one for one in marked(root, "i1") if one.tag == f"{SVG}rect"]
    assert float(bar.attrib["width"]) > 50


def test_an_increment_and_an_unstated_number_have_no_level() -> None:
    more = said("a1", "2025-01-01", increment=True)
    unstated = said("a2", "2025-01-01", count=UNKNOWN)
    total = said("a3", "2025-01-01", count=amount(70))
    root = alone(more, unstated, total)
    assert "no total" in lines_of_text(root)
    assert "at least 100 more" in lines_of_text(root)
    assert "no total" not in lines_of_text(alone(total))


def test_what_has_no_date_stands_apart() -> None:
    root = alone(said("a1", "2025-01-01"), said("a2", "2025-01-01", as_of=UNKNOWN))
    assert "no date" in lines_of_text(root)
    assert claims(root) == {"a1", "a2"}


def test_a_month_is_drawn_as_long_as_it_is() -> None:
    day, month = said("a1", "2025-01-15"), said("a2", "2025-02")
    root = alone(day, month)

    def reach(name: str) -> float:
        across = [
            float(one.attrib["x2"]) - float(one.attrib["x1"])
            for one in marked(root, name)
            if one.tag == f"{SVG}line" and one.get("y1") == one.get("y2")
        ]
        return max(across, default=0)

    assert reach("a2") > 100
    assert reach("a1") == 0


def test_the_date_that_was_asked_for_ends_the_axis() -> None:
    asked = Settings(as_of=PartialDate.parse("2025-07-31"))
    root = drawn(build.SERIES, settings=asked)
    assert "Convention “plain”, as known on 2025-07-31." in lines_of_text(root)
    assert any("Jul 2025" in one for one in lines_of_text(root))


def test_words_of_strangers_are_words() -> None:
    nasty = "<script>alert(1)</script> & \"x\" 'y' \u202eغزة\u202c \x00"
    voice = build.says(nasty, "said", source_type=SourceType.UNKNOWN)
    found = said("a1", "2025-01-01", attribution=voice)
    text = step_chart(series_of([found], title=nasty), sheet(ground_of([found])))
    root = check(text)
    assert "<script" not in text
    assert "\u202e" not in text
    assert any(one.startswith("<script>alert(1)") for one in lines_of_text(root))
    assert not [one for one in root.iter() if "script" in one.tag]
