"""What people decide: kept, applied to every figure, undone, never overwritten."""

import shutil
from pathlib import Path

import pytest
from tests.cli.calling import call, lines
from tests.report.build import CAPTURED, HUNDRED, LOST, PLANNED, THREE_HUNDRED, WOUNDED

from reportedly.errors import UsageError
from reportedly.ledger.store import open_ledger
from reportedly.model.issue import Verdict
from reportedly.reviewing import judge, judgement


@pytest.fixture
def war(built: Path, tmp_path: Path) -> str:
    return str(shutil.copy(built, tmp_path / "war.db"))


def review(war: str, *arguments: str, stdin: str = "") -> list[dict[str, object]]:
    """Review as Ada, and return the judgement as JSON."""
    asked = ("review", *arguments, "--ledger", war, "--as", "ada", "--json")
    return [dict(one) for one in lines(call(*asked, stdin=stdin))]


def listed(war: str, *filters: str) -> list[str]:
    return [one["id"] for one in lines(call("claims", "--ledger", war, "--json", *filters))]


def killed(war: str) -> list[tuple[object, object]]:
    """Return the killed of every series and incident, low and high."""
    series = lines(call("series", "--ledger", war, "--json"))
    incidents = lines(call("incidents", "--ledger", war, "--json"))
    return [
        (toll["low"], toll["high"])
        for one in (*series, *incidents)
        for toll in one["tolls"]
        if toll["category"] == "killed"
    ]


def test_a_rejected_claim_leaves_all_figures_and_keeps_its_row(war: str) -> None:
    before = killed(war)
    assert (300, 300) in before
    (made,) = review(war, "reject", THREE_HUNDRED.id[:8], "--why", "A misprint.")
    assert (made["author"], made["verdict"], made["reason"]) == ("ada", "reject", "A misprint.")
    assert THREE_HUNDRED.id not in listed(war)
    assert (300, 300) not in killed(war)
    shown = call("show", THREE_HUNDRED.id, "--ledger", war).stdout
    assert "reject by ada, 20" in shown
    assert "A misprint." in shown
    review(war, "undo", str(made["id"])[:8])
    assert killed(war) == before
    assert THREE_HUNDRED.id in listed(war)
    log = call("review", "log", "--ledger", war).stdout
    assert log.count("undone") == 1


def test_an_accepted_claim_says_so(war: str) -> None:
    review(war, "accept", HUNDRED.id, LOST.id)
    claims = lines(call("claims", "--ledger", war, "--json"))
    flags = {one["id"]: one["flags"] for one in claims}
    assert flags[HUNDRED.id] == ["accepted"]
    assert flags[LOST.id] == ["accepted", "distanced"]
    assert flags[PLANNED.id] == []


def test_a_figure_is_corrected_by_other_words(war: str) -> None:
    asked = ("correct", THREE_HUNDRED.id, "--field", "count")
    review(war, *asked, "--words", "4,000 were lost", "--why", "The wrong figure.")
    claims = lines(call("claims", "--ledger", war, "--json"))
    (one,) = [claim for claim in claims if claim["id"] == THREE_HUNDRED.id]
    assert (one["count"]["n"], one["flags"]) == (4000, ["corrected"])
    assert killed(war) == [(4000, 4000)]


def test_an_actor_is_corrected_and_resolved(war: str) -> None:
    review(war, "correct", CAPTURED.id, "--field", "target", "--words", "northern soldiers")
    claims = lines(call("claims", "--ledger", war, "--json", "--kind", "captured"))
    assert claims[0]["roles"]["target"]["text"] == "northern soldiers"
    review(war, "correct", CAPTURED.id, "--field", "where", "--none")
    claims = lines(call("claims", "--ledger", war, "--json", "--kind", "captured"))
    assert claims[0]["where"] is None


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("accept",), "Give the id"),
        (("accept", "ffff"), "nothing in the ledger has this id"),
        (("same", HUNDRED.id), "Give two ids"),
        (("undo", HUNDRED.id), "nothing in the ledger has this id"),
        (("correct", HUNDRED.id), "which field is wrong"),
        (("correct", HUNDRED.id, "--field", "count"), "which words are right"),
        (("correct", HUNDRED.id, "--field", "count", "--words", "Spy agency"), "nothing|read"),
        (("correct", HUNDRED.id, "--field", "count", "--words", "no such"), "do not stand"),
        (("correct", HUNDRED.id, "--field", "count", "--span", "x:y"), "START:END"),
        (("correct", HUNDRED.id, LOST.id, "--field", "count"), "Give the id"),
        (("split", HUNDRED.id), "--from INCIDENT"),
        (("grade", "KOR-SPY", "--value", "Z"), "no such grade"),
    ],
)
def test_what_cannot_be_decided_is_said(
    war: str, arguments: tuple[str, ...], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        call("review", *arguments, "--ledger", war)
    assert lines(call("review", "log", "--ledger", war, "--json")) == []


def test_pairs_are_told_apart_and_joined(war: str) -> None:
    review(war, "different", HUNDRED.id, WOUNDED.id, "--why", "Two battles.")
    with pytest.raises(UsageError, match=r"different \(ada, .*Two battles.*review undo"):
        call("review", "same", WOUNDED.id, HUNDRED.id, "--ledger", war)
    (doubt,) = review(war, "unsure", LOST.id, HUNDRED.id)
    assert doubt["verdict"] == "unsure"


def test_incidents_are_merged_and_split(war: str) -> None:
    apart = lines(call("incidents", "--ledger", war, "--json"))
    ids = [str(one["id"]) for one in apart]
    assert len(ids) >= 2
    (made,) = review(war, "same", *ids[:2])
    joined = lines(call("incidents", "--ledger", war, "--json"))
    assert len(joined) == len(ids) - 1
    subjects = made["subjects"]
    assert isinstance(subjects, list)
    with pytest.raises(UsageError, match="judged these to be the same"):
        call("review", "different", *subjects[:2], "--ledger", war)
    review(war, "undo", str(made["id"]))
    assert len(lines(call("incidents", "--ledger", war, "--json"))) == len(ids)


def test_a_clock_that_runs_backwards_is_said(war: str) -> None:
    with open_ledger(war, create=False) as ledger:
        future = judgement(Verdict.ACCEPT, (LOST.id,), ("bo", "2999-01-01T00:00:00Z"), "")
        judge(ledger, future)
    result = call("review", "reject", LOST.id, "--ledger", war, "--as", "ada")
    assert "check the clock" in result.stderr
    assert LOST.id not in listed(war)


def test_the_queue_and_a_blind_second_coder(war: str) -> None:
    every = review(war, "queue")
    assert {one["review"] for one in every} == {"unreviewed"}
    review(war, "accept", HUNDRED.id)
    assert len(review(war, "queue")) == len(every) - 1
    blind = lines(call("review", "--blind", "--ledger", war, "--as", "bo", "--json"))
    assert len(blind) == len(every)
    call("review", "reject", HUNDRED.id, "--ledger", war, "--as", "bo")
    (first, *_) = review(war, "queue")
    assert (first["id"], first["review"]) == (HUNDRED.id, "contested")
    (told,) = lines(call("review", "agreement", "--ledger", war, "--json"))
    assert told == {"coders": ["ada", "bo"], "claims": 1, "kappa": 0.0, "alpha": None}
    assert "ada and bo" in call("review", "agreement", "--ledger", war).stdout


def test_a_walk_asks_one_by_one(war: str) -> None:
    order = listed(war)
    typed = "a It says so.\nwhat?\nr\n\nq\n"
    result = call("review", "walk", "--ledger", war, "--as", "ada", stdin=typed)
    assert "a WHY accepts" in result.stderr
    log = lines(call("review", "log", "--ledger", war, "--json"))
    assert [(one["verdict"], one["subjects"], one["reason"]) for one in log] == [
        ("accept", [order[0]], "It says so."),
        ("reject", [order[1]], ""),
    ]
    rest = call("review", "walk", "--ledger", war, "--as", "ada", stdin="")
    assert f"{len(order) - 2} to review" in rest.stderr


def test_grades_of_voices_and_incidents(war: str) -> None:
    (letter,) = review(war, "grade", "KOR-SPY", "--value", "B")
    assert (letter["subjects"], letter["value"]) == (["KOR-SPY"], "B")
    incident = lines(call("incidents", "--ledger", war, "--json"))[0]
    review(war, "grade", incident["id"][:8], "--value", "contested", "--why", "Both fired.")
    again = lines(call("show", incident["id"], "--ledger", war, "--json"))[0]
    assert again["grade"] == "contested"
