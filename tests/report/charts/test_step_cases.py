"""Golden cases of the step chart: what is drawn for each claim of a small series."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from tests.report import build
from tests.report.cases import Case, part
from tests.report.charts.drawn import SVG, check, fills, lines_of_text, marked, titles
from tests.report.charts.made import sheet

from reportedly.model.claim import Claim, Period, Status
from reportedly.model.incident import (
    HeldOut,
    Incident,
    Shape,
    Step,
    StepKind,
    TollStatus,
)
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, SourceType, Voice
from reportedly.report import words
from reportedly.report.charts.palette import TOKENS
from reportedly.report.charts.step import step_chart
from reportedly.report.ground import Ground

FILE = Path(__file__).parents[2] / "cases" / "charts" / "step.yml"
CASES = {name: part(case) for name, case in yaml.safe_load(FILE.read_text("utf-8")).items()}
GROUND, ALARM = TOKENS["ground"][0], TOKENS["alarm"][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A chart that was drawn for a case.

    Attributes:
        root: the drawing.
        names: claimants, in the order of the key.
    """

    root: ET.Element
    names: tuple[str, ...]

    def lines(self, **wanted: str) -> list[ET.Element]:
        """Return the straight lines with these attributes."""
        named = {key.replace("_", "-"): value for key, value in wanted.items()}
        return [
            one
            for one in self.root.iter(f"{SVG}line")
            if all(one.get(key) == value for key, value in named.items())
        ]


def figure(text: str) -> Quantity | Unknown:
    """Return the quantity that a figure of a case means."""
    if text == "unknown":
        return UNKNOWN
    if text == "no figure":
        return Quantity(surface=text, kind=QuantityKind.UNSTATED)
    if "–" in text:
        low, high = (int(one) for one in text.split("–"))
        return build.amount(text, UNKNOWN, QuantityKind.RANGE, (low, high))
    words_, _, number = text.rpartition(" ")
    n = int(number)
    kind = next(kind for kind, before in words.BEFORE.items() if before.strip() == words_)
    floor = kind in {QuantityKind.AT_LEAST, QuantityKind.MORE_THAN}
    ceiling = kind in {QuantityKind.AT_MOST, QuantityKind.LESS_THAN}
    return build.amount(text, n, kind, (UNKNOWN if ceiling else n, UNKNOWN if floor else n))


def claim(name: str, given: Case) -> Claim:
    """Return a claim of a case."""
    by, day = str(given["by"]), str(given["day"])
    hearsay = (Voice(part=Part.PUBLISHER), Voice(part=Part.CLAIMANT, cue="reportedly"))
    named = build.says(by, "said", source_type=SourceType.PARTY_GOVERNMENT)
    return replace(
        build.HUNDRED,
        id=name,
        attribution=hearsay if by == "unknown" else named,
        as_of=UNKNOWN if day == "unknown" else build.dated(day),
        count=figure(str(given["figure"])),
        status=Status(str(given.get("status", "happened"))),
        period=Period(str(given.get("period", "cumulative"))),
        increment=bool(given.get("more", False)),
    )


def series(claims: Mapping[str, Case]) -> Incident:
    """Return the series of a case: who stands in the range, who was replaced, who objects."""
    stands = {name: str(given.get("stands", "current")) for name, given in claims.items()}
    steps = [
        Step(
            claim=name, superseded_by=how.split(" by ")[1], kind=StepKind(how.split(" by ")[0])
        )
        for name, how in stands.items()
        if " by " in how
    ]
    toll = build.toll(
        "killed",
        TollStatus.SINGLE_SOURCE,
        claims=tuple(
            name
            for name, how in stands.items()
            if how == "current" and not claims[name].get("sum")
        ),
        held_out=tuple(
            HeldOut(claim=name, reason=how.split(" by ")[0])
            for name, how in stands.items()
            if how != "current" or claims[name].get("sum")
        ),
    )
    return Incident(
        id="5e41e5",
        shape=Shape.SERIES,
        title="northern soldiers",
        tolls=(toll,),
        history=tuple(steps),
        disputes=tuple(
            (name, str(given["against"]))
            for name, given in claims.items()
            if "against" in given
        ),
    )


def seen(case: Case) -> Seen:
    """Return the chart of a case."""
    claims = {name: part(given) for name, given in part(case["claims"]).items()}
    built = {name: claim(name, given) for name, given in claims.items()}
    sums = [built[name] for name, given in claims.items() if given.get("sum")]
    told = [one for name, one in built.items() if not claims[name].get("sum")]
    root = check(step_chart(series(claims), sheet(Ground.of(told, (build.MORNING,), sums))))
    days = sorted(
        claims, key=lambda name: (claims[name]["day"] == "unknown", str(claims[name]["day"]))
    )
    return Seen(root=root, names=tuple(dict.fromkeys(str(claims[one]["by"]) for one in days)))


def shaft(shapes: list[ET.Element]) -> str:
    """Return which way the upright line of a mark goes; a range has a bar at its end."""
    upright = [
        one
        for one in shapes
        if one.tag == f"{SVG}line"
        and one.get("x1") == one.get("x2")
        and one.get("stroke") != ALARM
        and one.get("y1") != one.get("y2")
        and one.get("stroke-width") == "1.4"
        and abs(float(one.attrib["y2"]) - float(one.attrib["y1"])) > 7
    ]
    if not upright:
        return "none"
    if not [
        one for one in shapes if one.tag == f"{SVG}polyline" and one.get("stroke") != ALARM
    ]:
        return "range"
    up = float(upright[0].attrib["y2"]) < float(upright[0].attrib["y1"])
    return "up" if up else "down"


def of_mark(one: Seen, name: str) -> dict[str, object]:
    """Return what can be said of a mark, in the words of the cases."""
    shapes = marked(one.root, name)
    main = next(
        shape for shape in shapes if shape.get("stroke-width") == "1.6" and shape.get("fill")
    )
    rings = [shape for shape in shapes if shape.get("r") == "9"]
    alarms = [shape for shape in shapes if shape.get("stroke") == ALARM]
    flat = [
        shape
        for shape in shapes
        if shape.tag == f"{SVG}line" and shape.get("y1") == shape.get("y2")
    ]
    reach = max((float(s.attrib["x2"]) - float(s.attrib["x1"]) for s in flat), default=0)
    return {
        "mark": "hollow" if main.get("fill") == GROUND else "solid",
        "bound": shaft(shapes),
        "ringed": bool(rings),
        "crossed": len([s for s in alarms if s.tag == f"{SVG}line"]) == 2,
        "falls": any(shape.tag == f"{SVG}polyline" for shape in alarms),
        "dashed": main.get("stroke-dasharray") == "2 2",
        "small": size(main) < 7,
        "bar": any(shape.tag == f"{SVG}rect" for shape in shapes),
        "reach": reach > 20,
        "at": level(one.root, main),
    }


def size(shape: ET.Element) -> float:
    """Return how wide a mark is."""
    if shape.tag == f"{SVG}circle":
        return 2 * float(shape.attrib["r"])
    across = [float(pair.split(",")[0]) for pair in shape.attrib["points"].split()]
    return max(across) - min(across)


def level(root: ET.Element, shape: ET.Element) -> str:
    """Return where a mark stands: at a level, or beside the axes."""
    if shape.tag == f"{SVG}circle":
        x, y = float(shape.attrib["cx"]), float(shape.attrib["cy"])
    else:
        pairs = [pair.split(",") for pair in shape.attrib["points"].split()]
        x, y = float(pairs[0][0]), float(pairs[0][1])
    for one in root.iter(f"{SVG}rect"):
        left, top = float(one.get("x", "0")), float(one.get("y", "0"))
        right, bottom = left + float(one.attrib["width"]), top + float(one.attrib["height"])
        inside = left <= x <= right and top <= y <= bottom
        if one.get("fill") == TOKENS["sea"][0] and inside:
            return "no total" if right - left > bottom - top else "no date"
    return "level"


@pytest.mark.parametrize("name", CASES)
def test_every_claim_is_drawn_as_the_case_says(name: str) -> None:
    one = seen(CASES[name])
    for claim_, wanted in part(CASES[name].get("marks", {})).items():
        shown = part(wanted)
        made = of_mark(one, claim_)
        looks = {key: value for key, value in shown.items() if key not in {"label", "told"}}
        assert {key: made[key] for key in looks} == looks
        if "label" in shown:
            assert shown["label"] in lines_of_text(one.root)
        assert titles(one.root)[claim_].startswith(str(shown.get("told", "")))
        assert fills(one.root, claim_)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "runs" in case])
def test_every_claimant_has_his_line(name: str) -> None:
    one = seen(CASES[name])
    for claimant, wanted in part(CASES[name]["runs"]).items():
        colour = TOKENS[f"c{one.names.index(claimant) + 1}"][0]
        runs = one.lines(stroke=colour, stroke_width="2")
        assert len(runs) - 1 == wanted  # one is in the key of claimants


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "gaps" in case])
def test_gaps_are_where_nobody_said_anything(name: str) -> None:
    gaps = seen(CASES[name]).lines(stroke_dasharray="1 4")
    named = [one for one in gaps if one.get("x1") == "-14"]
    assert len(gaps) - len(named) == CASES[name]["gaps"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "ties" in case])
def test_rivals_are_tied(name: str) -> None:
    assert len(seen(CASES[name]).lines(stroke_dasharray="1 3")) == CASES[name]["ties"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "key" in case])
def test_the_key_explains_what_there_is_and_nothing_else(name: str) -> None:
    shown = lines_of_text(seen(CASES[name]).root)
    wanted = CASES[name]["key"]
    assert isinstance(wanted, list)
    every = {text for case in CASES.values() for text in case.get("key", ())}  # type: ignore[attr-defined]
    assert {text for text in shown if text in every} == set(wanted)
