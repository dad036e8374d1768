"""The timeline: as exactly as it was said, and what nobody dated is not dated by us."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import Snapshot
from tests.report import build
from tests.report.charts.drawn import SVG, check, lines_of_text
from tests.report.charts.made import ground_of, said, sheet
from tests.strategies.incidents import incidents

from reportedly.model.incident import Incident
from reportedly.model.moment import PartialDate, When
from reportedly.model.unknown import UNKNOWN
from reportedly.report.charts.palette import TOKENS
from reportedly.report.charts.timeline import span_of, timeline_chart
from reportedly.report.ground import Ground

HOLLOW = TOKENS["ground"][0]


def on(start: str, end: str, ident: str = "i1", **more: object) -> Incident:
    """Return an incident of some days; an empty end is open."""
    when = When(
        surface="then",
        span=build.CAPTURED.span,
        start=PartialDate.parse(start) if start else UNKNOWN,
        end=PartialDate.parse(end) if end else UNKNOWN,
    )
    made = replace(build.VILLAGE, id=ident, when=when)
    return replace(made, **more)  # type: ignore[arg-type]  # fields of Incident, by name


def drawn(*found: Incident, ground: Ground = build.GROUND) -> ET.Element:
    return check(timeline_chart(found, sheet(ground)))


def shapes(root: ET.Element, ident: str = "i1") -> list[ET.Element]:
    (group,) = [one for one in root.iter() if one.get("data-incident") == ident]
    return list(group.iter())


@settings(max_examples=20)  # each draws a whole line
@given(st.lists(incidents(), max_size=6))
def test_any_incidents_are_on_the_line_or_counted(found: list[Incident]) -> None:
    distinct = [replace(one, id=f"{at:04}") for at, one in enumerate(found)]
    root = drawn(*distinct)
    shown = {one.get("data-incident") for one in root.iter() if one.get("data-incident")}
    left = len(found) - len(shown)
    assert (f"{left} more without any date" in " ".join(lines_of_text(root))) == bool(left)


def test_a_day_is_a_dot_and_some_days_are_a_bar() -> None:
    root = drawn(on("2031-03-01", "2031-03-01"), on("2031-03-01", "2031-06-01", "i2"))
    assert [one.tag for one in shapes(root) if one.get("r")] == [f"{SVG}circle"]
    (bar,) = [one for one in shapes(root, "i2") if one.tag == f"{SVG}rect"]
    assert float(bar.attrib["width"]) > 300


def test_a_month_is_as_long_as_a_month() -> None:
    root = drawn(on("2031-03", "2031-03"), on("2031-04-30", "2031-04-30", "i2"))
    (bar,) = [one for one in shapes(root) if one.tag == f"{SVG}rect"]
    assert float(bar.attrib["width"]) > 200


@pytest.mark.parametrize(("start", "end"), [("2031-03-01", ""), ("", "2031-03-01")])
def test_an_open_end_has_an_arrow_to_its_side(start: str, end: str) -> None:
    root = drawn(on(start, end), on("2031-02-01", "2031-02-01", "i2"))
    (shaft,) = [one for one in shapes(root) if one.tag == f"{SVG}line"]
    onward = float(shaft.attrib["x2"]) > float(shaft.attrib["x1"])
    assert onward == (not end)
    assert "one end is not known" in lines_of_text(root)


def test_what_nobody_dated_stands_hollow_at_its_first_report() -> None:
    late, early = said("a1", "2031-03-09"), said("a2", "2031-03-01")
    tolls = (replace(build.VILLAGE.tolls[0], claims=("a1", "a2")),)
    one = replace(build.VILLAGE, id="i1", tolls=tolls)
    ground = ground_of([late, early])
    span = span_of(one, sheet(ground))
    assert span.told
    assert str(span.first) == "2031-03-01"
    root = drawn(one, ground=ground)
    assert HOLLOW in {shape.get("fill") for shape in shapes(root)}
    title = next(shape for shape in shapes(root) if shape.tag == f"{SVG}title")
    assert str(title.text).endswith("it stands at the day of the first report")


def test_what_is_dated_is_solid_and_no_report_moves_it() -> None:
    span = span_of(on("2031-03-01", "2031-03-02"), sheet())
    assert not span.told
    assert [str(day) for day in span.days] == ["2031-03-01", "2031-03-02"]


@pytest.mark.parametrize(("many", "verb"), [(1, "is"), (3, "are")])
def test_what_has_no_date_at_all_is_counted(many: int, verb: str) -> None:
    found = [replace(build.VILLAGE, id=f"i{at}") for at in range(many)]
    told = " ".join(lines_of_text(drawn(*found)))
    assert f"{many} more without any date {verb} not on the line." in told
    assert "No incident here has a date." in told


def test_none_covers_another() -> None:
    found = [on("2031-03-01", "2031-03-01", f"i{at}") for at in range(30)]
    root = drawn(*found)
    heights = {
        one.get("cy") for one in root.iter(f"{SVG}circle") if float(one.attrib["cx"]) > 0
    }
    assert len(heights) == 30


def test_one_after_the_other_share_a_lane() -> None:
    days = [f"2031-{month:02}-01" for month in range(1, 13, 2)]
    found = [on(day, day, f"i{day}", title="x") for day in days]
    root = drawn(*found)
    heights = {
        one.get("cy") for one in root.iter(f"{SVG}circle") if float(one.attrib["cx"]) > 0
    }
    assert len(heights) == 1


def test_of_very_many_the_names_are_in_the_titles_alone() -> None:
    found = [on("2031-03-01", "2031-03-01", f"i{at}") for at in range(151)]
    root = drawn(*found)
    assert build.VILLAGE.title not in lines_of_text(root)
    assert any(build.VILLAGE.title in str(one.text) for one in root.iter(f"{SVG}title"))


def test_each_leads_to_its_incident() -> None:
    root = check(timeline_chart([on("2031-03-01", "2031-03-01")], sheet(base="/")))
    assert [one.get("href") for one in root.iter(f"{SVG}a")] == ["/incidents/i1"]


def test_the_same_input_gives_the_same_bytes(snapshot: Snapshot) -> None:
    found = [on("2031-03-01", "2031-03-04"), on("2031-05", "", "i2")]
    first = timeline_chart(found, sheet())
    assert first == timeline_chart(found[::-1], sheet())
    snapshot("charts/timeline.svg", first.replace("><", ">\n<") + "\n")
