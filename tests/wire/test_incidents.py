"""Incidents, troubles and judgements in the contract's names and order."""

import pytest

from reportedly.errors import ContractError
from reportedly.model.actor import Filler
from reportedly.model.incident import (
    HeldOut,
    Incident,
    Shape,
    Step,
    StepKind,
    Toll,
    TollStatus,
)
from reportedly.model.issue import Issue, Judgement, Verdict
from reportedly.model.moment import PartialDate
from reportedly.wire import (
    Json,
    identity,
    incident_from_json,
    incident_to_json,
    issue_to_json,
    judgement_to_json,
    toll_from_json,
    toll_to_json,
)

TOLL = Toll(
    category="killed",
    victims="all",
    period="cumulative",
    convention="plain",
    status=TollStatus.CORROBORATED,
    low=24,
    high=31,
    high_open=True,
    as_of=PartialDate(year=2031, month=4, day=2),
    groups=2,
    claims=("aa", "bb"),
    held_out=(HeldOut(claim="cc", reason="stale"),),
)
INCIDENT = Incident(
    id="0123456789abcdef",
    shape=Shape.SERIES,
    title="Killed at the Oss bridge",
    actors=(Filler(text="gunboats"),),
    tolls=(TOLL,),
    documents=("oss-3", "oss-4"),
    disputes=(("aa", "bb"),),
    history=(Step(claim="cc", superseded_by="aa", kind=StepKind.SUPERSEDED),),
)


def test_an_incident_stands_in_the_order_of_the_contract() -> None:
    expected = ["id", "shape", "title", "when", "where", "actors", "tolls", "documents"]
    assert list(incident_to_json(INCIDENT)) == [
        *expected,
        "main_of",
        "grade",
        "disputes",
        "history",
        "why",
        "notes",
        "copies",
        "claims",
    ]


def test_a_toll_stands_in_the_order_of_the_contract() -> None:
    names = (
        *("category", "victims", "period", "low", "best", "high", "high_open", "status"),
        *("convention", "as_of", "groups", "documents", "claims", "held_out", "last"),
        *("derived", "credibility", "confirmed", "notes", "outlets"),
    )
    assert tuple(toll_to_json(TOLL)) == names


def test_an_unknown_figure_is_null_and_never_zero() -> None:
    written = toll_to_json(TOLL)
    assert (written["low"], written["best"], written["high"]) == (24, None, 31)
    assert written["as_of"] == "2031-04-02"
    assert toll_from_json(written) == TOLL


def test_actors_are_a_list_even_of_one() -> None:
    actors = incident_to_json(INCIDENT)["actors"]
    assert isinstance(actors, list)
    assert len(actors) == 1


def test_a_dispute_is_a_pair_of_ids() -> None:
    assert incident_to_json(INCIDENT)["disputes"] == [["aa", "bb"]]


def test_history_says_what_replaced_what() -> None:
    assert incident_to_json(INCIDENT)["history"] == [
        {"claim": "cc", "superseded_by": "aa", "kind": "superseded"}
    ]


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("disputes", [["aa"]], "disputes[0]"),
        ("disputes", [["aa", 4]], "disputes[0]"),
        ("shape", "cloud", "shape"),
        ("tolls", [{**toll_to_json(TOLL), "low": 32}], "tolls[0]"),
        ("tolls", [{**toll_to_json(TOLL), "groups": 1.5}], "tolls[0].groups"),
        ("history", [{"claim": "cc"}], "history[0].superseded_by"),
    ],
)
def test_an_incident_that_is_broken_says_where(name: str, value: Json, path: str) -> None:
    with pytest.raises(ContractError) as caught:
        incident_from_json({**incident_to_json(INCIDENT), name: value}, identity)
    assert caught.value.subject == path


def test_a_trouble_keeps_the_contracts_names_first() -> None:
    issue = Issue(code="no_date", subject="oss-3", message="no dateline", hint="Give one.")
    assert list(issue_to_json(issue)) == ["code", "span", "message", "hint", "subject"]


def test_a_judgement_is_written_with_its_author() -> None:
    judgement = Judgement(
        id="aa",
        verdict=Verdict.GRADE,
        subjects=("bb",),
        author="mara",
        at="2031-04-02T10:00:00Z",
        reason="two independent voices",
        value="fair",
    )
    assert judgement_to_json(judgement) == {
        "id": "aa",
        "verdict": "grade",
        "subjects": ["bb"],
        "author": "mara",
        "at": "2031-04-02T10:00:00Z",
        "reason": "two independent voices",
        "value": "fair",
    }
