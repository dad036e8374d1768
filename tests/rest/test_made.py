"""Incidents, series, sources and judgements for programs."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests import wide as war
from tests.report import build
from tests.serving import Client

from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.model.account import Role
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.review.graded import GRADES
from reportedly.serving import build as application
from reportedly.team.roster import Roster
from reportedly.wire import incident_to_json


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Client]:
    """Return one who asks the server of a wider war of his own, and may judge it."""
    library = Library.of(war.wide_war(str(tmp_path / "wide.db")))
    yield Client(application(library))
    library.close()


def ids(client: Client, path: str) -> list[str]:
    """Return the ids in a list, page by page."""
    found, mark = list[str](), ""
    while True:
        sign = "&" if "?" in path else "?"
        page = client.get(f"{path}{sign}limit=1&after={mark}").json()
        found += [one.get("id") or one["key"] for one in page["items"]]
        if page["next"] is None:
            return found
        mark = page["next"]


def test_incidents_are_those_of_the_contract(wide: Client, wide_library: Library) -> None:
    made = {one.id: incident_to_json(one) for one in wide_library.desk(Settings()).incidents}
    for shape in ("incidents", "series"):
        for one in wide.get(f"/api/{shape}").json()["items"]:
            assert one == made.pop(one["id"])
    assert not made


@pytest.mark.parametrize("path", ["/api/incidents", "/api/series", "/api/sources"])
def test_lists_are_walked_to_their_end(wide: Client, path: str) -> None:
    whole = wide.get(path).json()["items"]
    assert ids(wide, path) == [one.get("id") or one["key"] for one in whole]


def test_one_incident_and_its_claims(wide: Client) -> None:
    (series,) = wide.get("/api/series").json()["items"]
    assert wide.get(f"/api/incidents/{series['id'][:8]}").json() == series
    claims = wide.get(f"/api/incidents/{series['id']}/claims").json()["items"]
    assert {one["id"] for one in claims} == set(series["claims"])


@pytest.mark.parametrize(("kind", "count"), [("captured", 1), ("exchange", 1), ("riot", 0)])
def test_incidents_are_filtered(wide: Client, kind: str, count: int) -> None:
    assert len(wide.get(f"/api/incidents?kind={kind}").json()["items"]) == count


def test_sources_say_how_much_they_claim(wide: Client) -> None:
    found = {one["key"]: one for one in wide.get("/api/sources").json()["items"]}
    assert found["the spy agency"]["claims"] == 3
    assert found["the spy agency"]["letter"] == "F"
    assert sum(one["claims"] for one in found.values()) == len(war.CLAIMS)


def test_a_decision_is_kept_and_changes_what_is_shown(fresh: Client) -> None:
    asked = {
        "verdict": "reject",
        "subjects": [build.HUNDRED.id],
        "author": "ana",
        "reason": "It is a misprint.",
    }
    kept = fresh.post("/api/judgements", json=asked)
    assert kept.status_code == 201
    made = kept.json()
    assert {name: made[name] for name in asked} == asked
    assert fresh.get("/api/judgements").json()["items"] == [made]
    listed = fresh.get("/api/claims?kind=killed").json()["items"]
    assert build.HUNDRED.id not in {one["id"] for one in listed}
    undo = asked | {"verdict": "undo", "subjects": [made["id"]]}
    assert fresh.post("/api/judgements", json=undo).status_code == 201
    listed = fresh.get("/api/claims?kind=killed").json()["items"]
    assert build.HUNDRED.id in {one["id"] for one in listed}


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"subjects": ["zzzz"]}, 404),
        ({"subjects": []}, 422),
        ({"verdict": "correct"}, 400),
        ({"verdict": "correct", "part": "count"}, 400),
        ({"verdict": "correct", "part": "count", "words": "no such words"}, 400),
        ({"verdict": "correct", "part": "mood", "words": "at least 100"}, 422),
        ({"verdict": "correct", "part": "count", "none": True, "near": -1}, 422),
        ({"verdict": "grade", "grade": "Z"}, 400),
        ({"verdict": "split"}, 400),
        ({"verdict": "split", "out_of": "zzzz"}, 404),
        ({"verdict": "same"}, 400),
        ({"verdict": "praise"}, 422),
        ({"author": ""}, 422),
        ({"author": "   "}, 422),
        ({"reason": "x" * 1001}, 422),
        ({"more": "than is asked"}, 422),
    ],
)
def test_a_decision_must_be_whole(
    fresh: Client, change: dict[str, object], status: int
) -> None:
    asked = {
        "verdict": "accept",
        "subjects": [build.HUNDRED.id],
        "author": "ana",
        "reason": "So it says.",
    }
    answer = fresh.post("/api/judgements", json=asked | change)
    assert answer.status_code == status
    assert answer.json()["error"]["hint"]
    assert fresh.get("/api/judgements").json()["items"] == []


def judged(client: Client, verdict: str, *subjects: str, **more: object) -> dict[str, object]:
    """Keep a decision, and return the judgement."""
    asked = {"verdict": verdict, "subjects": subjects, "reason": "Read.", **more}
    answer = client.post("/api/judgements", json=asked)
    assert answer.status_code == 201, answer.text
    made: dict[str, object] = answer.json()
    return made


def test_a_claim_is_corrected_by_words_of_its_text(fresh: Client) -> None:
    one = build.THREE_HUNDRED.id
    made = judged(fresh, "correct", one[:8], part="count", words="4,000")
    assert made["subjects"] == [one]
    claim = fresh.get(f"/api/claims/{one}").json()
    assert (claim["count"]["n"], claim["count"]["surface"]) == (4000, "4,000")
    assert "corrected" in claim["flags"]
    judged(fresh, "undo", str(made["id"]))
    assert fresh.get(f"/api/claims/{one}").json()["count"]["n"] == 300


def test_where_words_stand_twice_near_says_which(fresh: Client) -> None:
    at = build.EVENING.text.index("4,000")
    made = judged(
        fresh, "correct", build.THREE_HUNDRED.id, part="count", words="4,000", near=at
    )
    assert f'"span":[{at},{at + 5}]' in str(made["value"])


def test_a_field_of_which_nothing_is_said_is_emptied(fresh: Client) -> None:
    judged(fresh, "correct", build.HUNDRED.id, part="count", none=True)
    claim = fresh.get(f"/api/claims/{build.HUNDRED.id}").json()
    assert claim.get("count") is None


def test_a_claim_is_taken_out_of_an_incident(fresh: Client) -> None:
    def together(one: str) -> list[set[str]]:
        made = fresh.get("/api/incidents").json()["items"]
        return [set(each["claims"]) for each in made if one in each["claims"]]

    made = fresh.get("/api/incidents").json()["items"]
    whole = next(one for one in made if len(one["claims"]) > 1)
    one = whole["claims"][0]
    assert together(one) == [set(whole["claims"])]
    judged(fresh, "split", one, out_of=whole["id"])
    assert together(one) == [{one}]


def test_an_incident_and_a_voice_are_graded(fresh: Client) -> None:
    (incident, *_) = fresh.get("/api/incidents").json()["items"]
    assert judged(fresh, "grade", incident["id"][:8], grade=GRADES[0])["subjects"] == [
        incident["id"]
    ]
    assert fresh.get(f"/api/incidents/{incident['id']}").json()["grade"] == GRADES[0]
    assert judged(fresh, "grade", "the spy agency", grade="B")["value"] == "B"


def test_another_site_cannot_judge(fresh: Client) -> None:
    asked = {
        "verdict": "accept",
        "subjects": [build.HUNDRED.id],
        "author": "mallory",
        "reason": "So I say.",
    }
    answer = fresh.post(
        "/api/judgements", json=asked, headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 403
    answer = fresh.post("/api/judgements", json=asked, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    mine = fresh.post("/api/judgements", json=asked, headers={"Origin": "http://127.0.0.1"})
    assert mine.status_code == 201


@pytest.fixture
def team(tmp_path: Path) -> Iterator[tuple[Client, Roster]]:
    library = Library.of(war.wide_war(str(tmp_path / "wide.db")))
    roster = Roster(tmp_path / "war.db.team")
    by = ("root", "2031-05-04T08:00:00Z")
    roster.add("mara", Role.ADMIN, UNKNOWN, by)
    roster.add("cy", Role.CODER, UNKNOWN, by)
    roster.add("rea", Role.READER, UNKNOWN, by)
    yield Client(application(library, door=Door("nobody", roster))), roster
    library.close()


def sent(team: tuple[Client, Roster], name: str, **decision: object) -> httpx.Response:
    client, roster = team
    token = roster.token(name, "", ("root", "2031-05-04T08:00:00Z"))
    asked = {
        "verdict": "unsure",
        "subjects": [build.HUNDRED.id, build.LOST.id],
        "reason": "Read.",
    }
    headers = {"Authorization": f"Bearer {token}"}
    return client.post("/api/judgements", json={**asked, **decision}, headers=headers)


def test_a_program_judges_as_whom_its_token_is_of(team: tuple[Client, Roster]) -> None:
    answer = sent(team, "cy")
    assert answer.status_code == 201
    assert answer.json()["author"] == "cy"
    assert sent(team, "cy", author="cy").json()["author"] == "cy"


def test_nobody_signs_with_anothers_name(team: tuple[Client, Roster]) -> None:
    answer = sent(team, "cy", author="mara")
    assert answer.status_code == 403
    assert answer.json()["error"]["what"] == "nobody signs with another's name"


def test_a_reader_judges_nothing_and_a_stranger_neither(team: tuple[Client, Roster]) -> None:
    assert sent(team, "rea").status_code == 403
    asked = {"verdict": "accept", "subjects": [build.HUNDRED.id], "reason": "Read."}
    assert team[0].post("/api/judgements", json=asked).status_code == 401


@pytest.mark.parametrize("verdict", ["grade", "split"])
def test_only_an_editor_grades_and_splits(team: tuple[Client, Roster], verdict: str) -> None:
    more = {"verdict": verdict, "subjects": ["the spy agency"], "grade": "B"}
    assert sent(team, "cy", **more).status_code == 403
    assert sent(team, "mara", **more).status_code == (201 if verdict == "grade" else 404)


def test_only_an_editor_undoes_what_another_decided(team: tuple[Client, Roster]) -> None:
    made = sent(team, "mara", reason="Read by Mara.").json()["id"]
    undo = {"verdict": "undo", "subjects": [made]}
    assert sent(team, "cy", **undo).status_code == 403
    assert sent(team, "mara", **undo).status_code == 201
