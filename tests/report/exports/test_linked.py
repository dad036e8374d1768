"""Linked data: annotations, provenance and reviews keep the shapes of their standards."""

import json
from dataclasses import replace

import pytest
from tests.report import build
from tests.report.exports import making

from reportedly.lexicon.wording_book import load_wording
from reportedly.model.incident import Incident, Step, StepKind, TollStatus
from reportedly.report.exports.annotations import AROUND, annotations
from reportedly.report.exports.prov import prov
from reportedly.report.exports.review import RATINGS, claimreview, rating_of
from reportedly.report.ground import Ground

OLD, NEW = making.VICTIM, making.MINISTER
Node = dict[str, object]


def graph(*steps: Step) -> dict[str, Node]:
    """Return the nodes of the provenance by their ids."""
    incident = replace(making.INCIDENT, history=steps)
    made = json.loads(prov(making.ready(incident)).files[0].data)
    return {node["@id"]: node for node in made["@graph"]}


def step(kind: StepKind) -> Step:
    """Return a step from the older claim to the newer one."""
    return Step(claim=OLD.id, superseded_by=NEW.id, kind=kind)


@pytest.mark.parametrize(
    "kind", [StepKind.SUPERSEDED, StepKind.REVISED_DOWN, StepKind.CORRECTED]
)
def test_a_newer_figure_is_a_revision_of_the_older(kind: StepKind) -> None:
    node = graph(step(kind))[f"rpt:claim:{NEW.id}"]
    assert node["prov:wasRevisionOf"] == [{"@id": f"rpt:claim:{OLD.id}"}]


def test_a_rendering_revises_nothing() -> None:
    node = graph(step(StepKind.RENDERING))[f"rpt:claim:{NEW.id}"]
    assert "prov:wasRevisionOf" not in node


def test_a_retracted_claim_is_invalidated() -> None:
    node = graph(step(StepKind.RETRACTED))[f"rpt:claim:{OLD.id}"]
    assert "prov:wasInvalidatedBy" in node


def test_a_private_claimant_is_an_agent_without_a_name() -> None:
    agents = [node for node in graph().values() if node["@type"] == "prov:Agent"]
    assert sorted(str(node["rpt:name"]) for node in agents) == [
        "Ihor Klymenko",
        "[name withheld]",
    ]


def test_the_run_says_by_which_rules() -> None:
    (run,) = [node for node in graph().values() if node["@type"] == "prov:Activity"]
    assert (run["rpt:version"], run["rpt:rules"]) == ("reportedly 0", "rules")


def test_positions_are_code_points_and_not_utf_16() -> None:
    text = build.document("high", "🕊️ 🏥🏥 words. Twelve people were killed.")
    claim = build.claim(text, "Twelve people were killed.", "killed", "killed")
    ground = Ground.of((claim,), (text,))
    made = json.loads(annotations(making.ready(ground=ground)).files[0].data)
    quote, position = made["items"][0]["target"]["selector"]
    assert text.text[position["start"] : position["end"]] == quote["exact"] == claim.quote
    assert quote["prefix"].endswith("words. ")
    assert len(quote["prefix"]) <= AROUND


def test_a_document_without_an_address_is_named_by_its_hash() -> None:
    text = build.document("bare", "Twelve people were killed.")
    claim = build.claim(text, text.text, "killed", "killed")
    ground = Ground.of((claim,), (text,))
    made = json.loads(annotations(making.ready(ground=ground)).files[0].data)
    assert made["items"][0]["target"]["source"] == f"urn:sha256:{text.sha256}"


@pytest.mark.parametrize(
    ("kind", "rating"),
    [
        (StepKind.RETRACTED, "retracted"),
        (StepKind.SUPERSEDED, "superseded"),
        (StepKind.REVISED_DOWN, "superseded"),
        (StepKind.RENDERING, "corroborated"),
    ],
)
def test_ratings_follow_the_history(kind: StepKind, rating: str) -> None:
    assert rating_of(OLD, replace(making.INCIDENT, history=(step(kind),))) == rating


@pytest.mark.parametrize("status", TollStatus)
def test_no_rating_calls_anything_true_or_false(status: TollStatus) -> None:
    incident: Incident = replace(making.INCIDENT, tolls=(replace(making.TOLL, status=status),))
    assert rating_of(OLD, incident) in RATINGS
    assert not {"true", "false"} & set(RATINGS)


def test_a_review_says_what_the_claimant_said() -> None:
    one = making.ready(accepted=frozenset({NEW.id}))
    (review,) = json.loads(claimreview(one, load_wording()).files[0].data)["@graph"]
    assert review["claimReviewed"].startswith("Ihor Klymenko ")
    assert review["itemReviewed"]["appearance"] == "https://morning.invalid/"
