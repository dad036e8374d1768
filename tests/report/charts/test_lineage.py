"""The lineage graph: one box a voice, and each leads to whom it has it from."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import given, settings
from tests.conftest import Snapshot
from tests.report import build
from tests.report.cases import Case, part
from tests.report.charts.drawn import SVG, check, lines_of_text
from tests.report.charts.made import ground_of, said, series_of, sheet, told

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.incident import Copy, Incident
from reportedly.model.unknown import UNKNOWN
from reportedly.model.voice import Part, Voice
from reportedly.report.charts.chains import Graph, Node, graph
from reportedly.report.charts.lineage import lineage_chart
from reportedly.report.ground import Ground, behind

FILE = Path(__file__).parents[2] / "cases" / "charts" / "lineage.yml"
RECT = f"{SVG}rect"
CASES = {name: part(case) for name, case in yaml.safe_load(FILE.read_text("utf-8")).items()}


def chain(names: list[str]) -> tuple[Voice, ...]:
    """Return the voices of a chain of a case."""
    roles = [Part.PUBLISHER, *[Part.RELAYER] * (len(names) - 2), Part.CLAIMANT][: len(names)]
    return tuple(
        Voice(part=role, cue="reportedly")
        if name == "?"
        else Voice(part=role, text=name, name=name)
        for role, name in zip(roles, names, strict=True)
    )


def papers(chains: list[list[str]]) -> tuple[tuple[Claim, ...], tuple[Document, ...]]:
    """Return a claim and a document for each chain."""
    found, texts = list[Claim](), list[Document]()
    for at, names in enumerate(chains):
        paper = replace(build.MORNING, id=f"d{at}", publisher=names[0])
        texts.append(paper)
        found.append(
            replace(said(f"c{at}", "2031-03-01"), document=paper.id, attribution=chain(names))
        )
    return tuple(found), tuple(texts)


def made(chains: list[list[str]], **more: object) -> tuple[Incident, Ground]:
    found, texts = papers(chains)
    return series_of(found, **more), ground_of(found, *texts)


def seen(case: Case) -> Graph:
    chains = case["chains"]
    assert isinstance(chains, list)
    series, ground = made(chains)
    return graph(series, sheet(ground))


def voices(one: Graph) -> list[Node]:
    return [node for column in one.columns for node in column if node.name]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "columns" in case])
def test_voices_stand_in_the_columns_of_the_case(name: str) -> None:
    shown = seen(CASES[name]).columns
    columns = [sorted(node.name for node in column if node.name) for column in shown]
    assert columns == CASES[name]["columns"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "answers" in case])
def test_it_is_known_who_answers(name: str) -> None:
    nodes = {node.name: node for node in voices(seen(CASES[name]))}
    for voice, many in part(CASES[name]["answers"]).items():
        assert len(nodes[voice].answers) == many


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "ties" in case])
def test_each_leads_to_whom_it_has_it_from(name: str) -> None:
    one = seen(CASES[name])
    names = {node.key: node.name for node in voices(one)}
    ties = [[names[edge.teller], names[edge.source], len(edge.claims)] for edge in one.edges]
    assert ties == CASES[name]["ties"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "passages" in case])
def test_a_line_passes_between_boxes_and_not_behind_them(name: str) -> None:
    one = seen(CASES[name])
    passages = [node for column in one.columns for node in column if not node.name]
    assert len(passages) == CASES[name]["passages"]
    assert {node.key for node in passages} == {key for edge in one.edges for key in edge.by}


def test_two_that_nobody_names_are_two() -> None:
    nodes = voices(seen(CASES["hearsay"]))
    unnamed = [node for node in nodes if node.name.startswith("unnamed")]
    assert len(unnamed) == CASES["hearsay"]["unnamed"]


@pytest.mark.parametrize("name", CASES)
def test_every_case_can_be_drawn(name: str) -> None:
    chains = CASES[name]["chains"]
    assert isinstance(chains, list)
    series, ground = made(chains)
    root = check(lineage_chart(series, sheet(ground)))
    boxes = [one.get("data-voice") for one in root.iter() if one.get("data-voice")]
    assert len(boxes) == len(set(boxes)) == len(voices(seen(CASES[name])))


@settings(max_examples=20)  # each is a whole graph
@given(told())
def test_any_incident_has_its_graph(one: tuple[Incident, Ground]) -> None:
    series, ground = one
    root = check(lineage_chart(series, sheet(ground)))
    shown = {
        claim
        for box in root.iter()
        if box.get("data-voice")
        for claim in str(box.get("data-claims") or "").split()
    }
    assert shown == {claim for claim in behind(series) if claim in ground.claims}


def drawn(chains: list[list[str]], **more: object) -> ET.Element:
    series, ground = made(chains, **more)
    return check(lineage_chart(series, sheet(ground)))


def test_who_only_repeats_has_a_dashed_edge_and_is_said_to() -> None:
    root = drawn([["Courier", "Agency"]])
    told_ = lines_of_text(root)
    assert "only repeats 1" in told_
    assert "answers for 1" in told_
    boxes = [one for one in root.iter() if one.get("data-voice")]
    dashes = {
        str(next(box.iter(f"{SVG}text")).text): next(box.iter(RECT)).get("stroke-dasharray")
        for box in boxes
    }
    assert dashes == {"Courier": "4 3", "Agency": None}


def test_it_says_how_many_answer_and_how_many_sources_there_are() -> None:
    told_ = " ".join(lines_of_text(drawn([["A", "Agency"], ["B", "Agency"]])))
    assert "1 of 3 voices answer for claims, the rest repeat." in told_
    series, ground = made([["A", "Agency"]])
    toll = replace(series.tolls[0], groups=2)
    root = check(lineage_chart(replace(series, tolls=(toll,)), sheet(ground)))
    assert any("2 independent sources in the range" in one for one in lines_of_text(root))


def test_a_copied_text_is_a_line_of_its_own() -> None:
    copies = (Copy(document="d1", original="d0", score=0.9),)
    root = drawn([["A", "Agency"], ["B", "Agency"]], copies=copies)
    assert "prints a copy of its text" in lines_of_text(root)
    assert "prints a copy of its text" not in lines_of_text(drawn([["A", "Agency"]]))


def test_an_outlet_that_copies_itself_is_no_line() -> None:
    series, ground = made([["A", "Agency"], ["A", "Agency"]])
    copied = replace(series, copies=(Copy(document="d1", original="d0", score=0.9),))
    assert not [edge for edge in graph(copied, sheet(ground)).edges if edge.copied]


def test_nobody_at_all_is_said() -> None:
    assert "Nobody is known to have told of it." in lines_of_text(drawn([]))


def test_a_voice_without_a_name_has_a_box() -> None:
    found = replace(
        said("c1", "2031-03-01"), attribution=(Voice(part=Part.PUBLISHER, text="", name=""),)
    )
    ground = ground_of([found], replace(build.MORNING, publisher=UNKNOWN))
    one = graph(series_of([found]), sheet(ground))
    assert [node.name for node in voices(one)] == ["unknown"]


def test_a_box_leads_to_the_claim_that_it_answers_for() -> None:
    series, ground = made([["A", "Agency"]])
    root = check(lineage_chart(series, sheet(ground, base="/")))
    assert [one.get("href") for one in root.iter(f"{SVG}a")] == ["/claims/c0"]


def test_the_same_input_gives_the_same_bytes(snapshot: Snapshot) -> None:
    series, ground = made([["A", "Lawmaker", "Agency"], ["B", "Agency"]])
    first, second = (lineage_chart(series, sheet(ground)) for _ in range(2))
    assert first == second
    snapshot("charts/lineage.svg", first.replace("><", ">\n<") + "\n")
