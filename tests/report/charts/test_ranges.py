"""The range chart: every claim has its row, and over them stands what is made of them."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from tests.conftest import Snapshot
from tests.report import build
from tests.report.charts.drawn import SVG, check, claims, fills, lines_of_text, marked
from tests.report.charts.made import ground_of, said, series_of, sheet, told

from reportedly.model.claim import Claim, Status
from reportedly.model.incident import Incident, Step, StepKind, TollStatus
from reportedly.model.quantity import QuantityKind
from reportedly.model.unknown import UNKNOWN
from reportedly.report.charts.palette import TOKENS
from reportedly.report.charts.ranges import range_chart
from reportedly.report.ground import Ground, behind

GROUND_COLOUR, ALARM = TOKENS["ground"][0], TOKENS["alarm"][0]


def drawn(one: Incident, ground: Ground = build.GROUND) -> ET.Element:
    return check(range_chart(one, sheet(ground)))


def alone(*found: Claim, **more: object) -> ET.Element:
    return drawn(series_of(found, **more), ground_of(found))


def summary(root: ET.Element, name: str = "killed") -> ET.Element:
    (found,) = [one for one in root.iter() if one.get("data-toll") == name]
    return found


@settings(max_examples=25)  # each draws a whole chart
@given(told())
def test_any_incident_is_drawn_whole(made: tuple[Incident, Ground]) -> None:
    series, ground = made
    assert claims(drawn(series, ground)) == set(behind(series))


def test_a_row_says_who_said_it_as_of_when_and_how_many() -> None:
    told_ = lines_of_text(drawn(build.SERIES))
    assert "The spy agency, 2024-12-19" in told_
    assert "at least 100" in told_
    assert "The capital, 2025-01-13" in told_


def test_a_date_is_never_cut_a_name_may_be() -> None:
    voice = build.says("A bureau " * 20, "said", source_type=build.HUNDRED.claimant.source_type)
    told_ = lines_of_text(alone(said("a1", "2031-03-01", attribution=voice)))
    assert any(one.endswith("…, 2031-03-01") for one in told_)


def test_what_has_no_date_says_so() -> None:
    told_ = lines_of_text(alone(said("a1", "2031-03-01", as_of=UNKNOWN)))
    assert "The spy agency, no date" in told_


def test_the_range_stands_over_the_claims() -> None:
    root = drawn(build.SERIES)
    assert "single source (plain), 2025-01-13" in lines_of_text(root)
    (bar,) = summary(root).iter(f"{SVG}rect")
    said_ = [one for one in root.iter(f"{SVG}text") if one.text == "about 300"]
    assert float(bar.attrib["y"]) < min(float(one.attrib["y"]) for one in said_) + 30


def test_a_range_reaches_from_low_to_high() -> None:
    toll = build.toll("killed", TollStatus.DISPUTED, low=20, high=80, claims=("a1", "a2"))
    found = [said("a1", "2031-03-01", count=build.amount("20", 20))]
    found.append(said("a2", "2031-03-01", count=build.amount("80", 80)))
    root = alone(*found, tolls=(toll,))
    (bar,) = summary(root).iter(f"{SVG}rect")
    assert float(bar.attrib["width"]) > 100
    title = summary(root).find(f"{SVG}title")
    assert title is not None
    assert title.text == "killed 20–80, said The spy agency, as of unknown (disputed)"


def test_best_is_marked_where_there_is_one() -> None:
    def strokes(**more: object) -> list[str]:
        toll = build.toll(
            "killed", TollStatus.DISPUTED, low=20, high=80, claims=("a1",), **more
        )
        root = alone(said("a1", "2031-03-01"), tolls=(replace(toll, claims=("a1",)),))
        return [str(one.get("stroke-width")) for one in summary(root).iter(f"{SVG}line")]

    assert "3" in strokes(best=50)
    assert "3" not in strokes()


def test_an_open_high_has_an_arrow() -> None:
    def heads(**more: object) -> int:
        toll = build.toll("killed", TollStatus.SINGLE_SOURCE, low=20, claims=("a1",), **more)
        root = alone(said("a1", "2031-03-01"), tolls=(toll,))
        return len(list(summary(root).iter(f"{SVG}polyline")))

    assert heads(high=80) == 0
    assert heads(high=80, high_open=True) == 1
    assert heads() == 1


def test_no_current_figure_has_no_bar() -> None:
    toll = build.toll("killed", TollStatus.NO_CURRENT, last=("a1",))
    root = alone(said("a1", "2031-03-01"), tolls=(toll,))
    assert "no current figure" in lines_of_text(root)
    assert not [one for one in root.iter() if one.get("data-toll")]


@pytest.mark.parametrize(
    ("count", "heads", "bars"),
    [
        (build.amount("12", 12), 0, 0),
        (build.amount("12+", 12, QuantityKind.AT_LEAST, (12, UNKNOWN)), 1, 0),
        (build.amount("up to 12", 12, QuantityKind.AT_MOST, (UNKNOWN, 12)), 1, 0),
        (build.amount("12–19", UNKNOWN, QuantityKind.RANGE, (12, 19)), 0, 1),
        (UNKNOWN, 0, 0),
    ],
)
def test_bounds_are_drawn_as_they_were_said(count: object, heads: int, bars: int) -> None:
    root = alone(said("a1", "2031-03-01", count=count))
    shapes = marked(root, "a1")
    assert len([one for one in shapes if one.tag == f"{SVG}polyline"]) == heads
    assert len([one for one in shapes if one.tag == f"{SVG}rect"]) == bars


def test_what_names_no_figure_has_words_and_no_mark() -> None:
    root = alone(said("a1", "2031-03-01", count=UNKNOWN))
    assert "unknown" in lines_of_text(root)
    assert {one.tag for one in marked(root, "a1")} <= {f"{SVG}g", f"{SVG}text"}


def test_the_replaced_the_planned_and_the_disputed_look_so() -> None:
    found = [said("a1", "2031-03-01"), said("a2", "2031-03-05"), said("a3", "2031-03-05")]
    found[2] = replace(found[2], status=Status.PLANNED)
    toll = build.toll("killed", TollStatus.DISPUTED, claims=("a2",))
    step = Step(claim="a1", superseded_by="a2", kind=StepKind.RETRACTED)
    root = alone(*found, tolls=(toll,), history=(step,), disputes=(("a2", "a3"),))
    assert GROUND_COLOUR in fills(root, "a1")
    assert GROUND_COLOUR not in fills(root, "a2")
    assert GROUND_COLOUR in fills(root, "a3")
    crossed = [one for one in marked(root, "a1") if one.get("stroke") == ALARM]
    assert len(crossed) == 2
    assert [one.get("r") for one in marked(root, "a2") if one.get("stroke") == ALARM] == ["9"]


def test_what_belongs_to_days_is_not_in_its_key() -> None:
    told_ = lines_of_text(alone(said("a1", "2031-03-01")))
    assert "nothing newer said" not in told_
    assert "in the range" in told_


def test_the_same_input_gives_the_same_bytes(snapshot: Snapshot) -> None:
    first, second = (range_chart(build.SERIES, sheet()) for _ in range(2))
    assert first == second
    snapshot("charts/range.svg", first.replace("><", ">\n<") + "\n")
