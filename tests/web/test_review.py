"""Review on a page: one item at a time, kept with who and why, safe against strangers."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.pages import seen
from tests.report import build
from tests.serving import Client, small_war

from reportedly.desk.door import Door
from reportedly.desk.library import Library
from reportedly.ledger.store import open_ledger
from reportedly.model.account import Role
from reportedly.model.actor import Filler, Roles
from reportedly.model.found import Found
from reportedly.model.issue import Judgement
from reportedly.serving import build as application
from reportedly.team.roster import Roster

ONE = build.HUNDRED.id
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" (?:id="\w+" )?value="([^"]*)"')
BY = ("root", "2031-05-04T08:00:00Z")
WORDS = "seven boats at noon"


@pytest.fixture
def war(tmp_path: Path) -> Iterator[Library]:
    opened = Library.of(small_war(str(tmp_path / "war.db")))
    yield opened
    opened.close()


@pytest.fixture
def ada(war: Library) -> Client:
    return Client(application(war, door=Door("ada")))


def fields(page: str, form: str = 'id="decide"') -> dict[str, str]:
    """Return the hidden fields of the form to decide."""
    return dict(HIDDEN.findall(page.partition(form)[2].partition("</form>")[0]))


def decide(client: Client, claim: str, verdict: str, **more: str) -> str:
    """Decide on the page of a claim, and return the page that follows."""
    page = client.get(f"/review?claim={claim}").text
    answer = client.post("/review", data={**fields(page), "verdict": verdict, **more})
    assert answer.status_code == 303, answer.text
    return client.get(answer.headers["location"]).text


def log(war: Library) -> tuple[Judgement, ...]:
    return war.ledger.judgements()


def test_the_page_shows_the_words_and_why_it_comes_early(ada: Client) -> None:
    page = ada.get("/review").text
    assert "0</b> of 6 claims judged" in page
    assert "It comes early because" in page
    assert 'id="passage"' in page
    assert "You sign as <b>ada</b>" in page


@pytest.mark.parametrize("verdict", ["accept", "reject"])
def test_a_decision_is_kept_with_who_and_why(ada: Client, war: Library, verdict: str) -> None:
    page = decide(ada, ONE, verdict, reason="  Read twice. ")
    (made,) = log(war)
    assert (made.verdict, made.author, made.reason) == (verdict, "ada", "Read twice.")
    assert made.subjects == (ONE,)
    assert f"{verdict.capitalize()}</b> kept, judgement {made.id[:8]}" in page
    assert f"/claims/{ONE}" not in page  # it goes on to the next


def test_a_decision_is_undone_from_the_next_page(ada: Client, war: Library) -> None:
    page = decide(ada, ONE, "accept")
    form = fields(page, '<div role="status"')
    answer = ada.post("/review", data={**form, "verdict": "undo"})
    assert "Undo</b> kept" in ada.get(answer.headers["location"]).text
    assert [one.verdict for one in log(war)] == ["accept", "undo"]
    assert "0</b> of 6" in ada.get("/review").text


def test_a_field_is_corrected_by_words_typed_or_selected(ada: Client, war: Library) -> None:
    claim = build.THREE_HUNDRED.id
    near = str(build.EVENING.text.index("4,000"))
    page = decide(ada, claim, "correct", part="count", words="4,000 were lost", near=near)
    assert "that 4,000 northern soldiers were killed" in seen(page)
    decide(ada, claim, "correct", part="count", words="about 300", near="")
    assert [one.verdict for one in log(war)] == ["correct", "correct"]
    decide(ada, claim, "correct", part="target", none="1")
    assert len(log(war)) == 3


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_two_claims_are_compared(ada: Client, war: Library, verdict: str) -> None:
    decide(ada, ONE, verdict, other=build.THREE_HUNDRED.id)
    assert log(war)[0].subjects == (ONE, build.THREE_HUNDRED.id)
    decide(ada, build.LOST.id, "unsure", another=build.WOUNDED.id[:8])
    assert log(war)[1].subjects == (build.LOST.id, build.WOUNDED.id)


def test_what_contradicts_a_person_is_refused_and_nothing_is_lost(
    ada: Client, war: Library
) -> None:
    decide(ada, ONE, "different", other=build.THREE_HUNDRED.id)
    page = ada.get(f"/review?claim={ONE}").text
    answer = ada.post(
        "/review",
        data={
            **fields(page),
            "verdict": "same",
            "other": build.THREE_HUNDRED.id,
            "reason": "A long reason that somebody typed.",
        },
    )
    assert answer.status_code == 400
    assert "undo it first" in answer.text
    assert "A long reason that somebody typed." in answer.text
    assert len(log(war)) == 1


def test_an_incident_is_split_and_graded(ada: Client, war: Library) -> None:
    page = ada.get(f"/review?claim={ONE}").text
    incident = re.search(r'<select id="from"[^>]*><option value="([0-9a-f]+)"', page)
    assert incident
    decide(ada, ONE, "grade", whom=incident[1], grade="weak")
    voice = re.search(r'<select id="whom"[^>]*><option value="([^"]+)"', page)
    assert voice
    decide(ada, ONE, "grade", whom=voice[1], grade="C")
    decide(ada, ONE, "split", **{"from": incident[1]})
    assert [(one.verdict, one.value) for one in log(war)][:2] == [
        ("grade", "weak"),
        ("grade", "C"),
    ]
    assert log(war)[2].verdict == "split"


def test_two_at_once_lose_nothing_and_the_second_is_told(ada: Client, war: Library) -> None:
    bo = Client(application(war, door=Door("bo")))
    mine, his = (fields(one.get(f"/review?claim={ONE}").text) for one in (ada, bo))
    ada.post("/review", data={**mine, "verdict": "accept", "reason": "Clear."})
    answer = bo.post("/review", data={**his, "verdict": "reject"})
    page = seen(bo.get(answer.headers["location"]).text)
    assert "somebody else judged it too. Both are kept" in page
    assert "accept by ada" in page
    assert [(one.author, one.verdict) for one in log(war)] == [
        ("ada", "accept"),
        ("bo", "reject"),
    ]
    assert "1</b> judged differently by two people" in bo.get("/review").text


def test_a_blind_coder_is_shown_nothing_of_others(ada: Client, war: Library) -> None:
    decide(ada, ONE, "reject", reason="A secret of Ada's.")
    bo = Client(application(war, door=Door("bo")))
    page = bo.get(f"/review?claim={ONE}&blind=1").text
    assert "Ada" not in page
    assert "reject by" not in page
    answer = bo.post("/review", data={**fields(page), "verdict": "accept"})
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    assert query["blind"] == ["1"]
    assert "met" not in query


def test_when_all_is_judged_it_says_so(ada: Client) -> None:
    for one in build.CLAIMS:
        decide(ada, one.id, "accept")
    page = ada.get("/review").text
    assert "Nothing is left to review" in page
    assert "6</b> of 6 claims judged" in page


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_a_form_with_another_token_is_refused_and_given_back(
    ada: Client, war: Library, token: str
) -> None:
    page = ada.get(f"/review?claim={ONE}").text
    stolen = {**fields(page), "token": token, "verdict": "accept", "reason": "typed <b>"}
    answer = ada.post("/review", data=stolen)
    assert answer.status_code == 403
    assert "This form is not yours, or too old" in answer.text
    assert "typed &lt;b&gt;" in answer.text
    assert not token or token not in answer.text
    assert log(war) == ()


def test_a_token_of_another_browser_is_refused(ada: Client, war: Library) -> None:
    other = Client(application(war, door=Door("ada")))
    other.get("/review")
    stolen = fields(ada.get(f"/review?claim={ONE}").text)
    assert other.post("/review", data={**stolen, "verdict": "accept"}).status_code == 403
    bare = Client(application(war, door=Door("ada")))
    assert bare.post("/review", data={**stolen, "verdict": "accept"}).status_code == 403
    assert log(war) == ()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_from_another_site_is_refused(
    ada: Client, war: Library, headers: dict[str, str]
) -> None:
    form = {**fields(ada.get(f"/review?claim={ONE}").text), "verdict": "accept"}
    assert ada.post("/review", data=form, headers=headers).status_code == 403
    own = {"Origin": "http://127.0.0.1", "Sec-Fetch-Site": "same-origin"}
    assert ada.post("/review", data=form, headers=own).status_code == 303
    assert len(log(war)) == 1


@pytest.mark.parametrize(
    ("change", "status", "told"),
    [
        ({"claim": "zzzz"}, 404, "Nothing in the ledger has this id"),
        ({"verdict": "bless"}, 400, "There is no such verdict"),
        ({"verdict": "unprotect"}, 400, "There is no such verdict"),
        ({"verdict": ""}, 400, "There is no such verdict"),
        ({"verdict": "same"}, 400, "Which claim is it compared with?"),
        ({"verdict": "same", "other": "zzzz"}, 404, "Nothing"),
        ({"verdict": "correct", "part": "count"}, 400, "Which words are right?"),
        ({"verdict": "correct", "words": "x"}, 400, "Which field is wrong?"),
        ({"verdict": "correct", "part": "mood", "words": "x"}, 400, "Which field is wrong?"),
        ({"verdict": "correct", "part": "count", "words": "no such"}, 400, "do not stand"),
        ({"verdict": "split"}, 400, "A split is out of an incident"),
        ({"verdict": "grade", "whom": "x", "grade": "Z"}, 400, "No such grade"),
        ({"verdict": "undo", "judgement": "zzzz"}, 404, "Nothing in the ledger has this id"),
    ],
)
def test_what_cannot_be_done_is_said_and_not_kept(
    ada: Client, war: Library, change: dict[str, str], status: int, told: str
) -> None:
    form = {**fields(ada.get(f"/review?claim={ONE}").text), "verdict": "accept"}
    answer = ada.post("/review", data={**form, **change, "reason": "kept in sight"})
    assert answer.status_code == status
    assert told.casefold() in answer.text.casefold()
    assert "kept in sight" in answer.text
    assert log(war) == ()


@pytest.mark.parametrize(
    "address", ["/review?claim=zzzz", "/review?done=zzzz", "/review?met=zzzz,y"]
)
def test_an_address_that_names_what_is_not_there(ada: Client, address: str) -> None:
    assert ada.get(address).status_code == 404


def test_a_form_that_is_too_large_or_none(ada: Client, war: Library) -> None:
    ada.get("/review")
    large = ada.post("/review", data={"reason": "x" * 300_000})
    assert (large.status_code, "too large" in large.text) == (400, True)
    many = ada.post("/review", data={f"f{at}": "x" for at in range(500)})
    assert many.status_code == 400
    broken = ada.post("/review", content=b"\xff\xfe")
    assert broken.status_code == 400
    assert log(war) == ()


def test_names_are_withheld_until_they_are_asked_for(tmp_path: Path) -> None:
    text = "The clerk Osric Valdemarsson was killed at the pier, police said."
    paper = build.document("pier", text)
    target = (Filler(text="Osric Valdemarsson"),)
    claim = build.claim(
        paper, text, "killed", "killed", roles=Roles(target=target), counted="target",
        count=build.amount("The clerk", 1),
    )  # fmt: skip
    with open_ledger(str(tmp_path / "one.db"), create=True) as ledger:
        ledger.add(Found(document=paper, claims=(claim,)), "by hand", "no rules")
    library = Library.of(str(tmp_path / "one.db"))
    client = Client(application(library))
    assert "Valdemarsson" not in client.get("/review").text
    assert "Valdemarsson" in client.get("/review?names=1").text
    library.close()


@pytest.fixture
def team(war: Library, tmp_path: Path) -> dict[str, Client]:
    roster = Roster(tmp_path / "war.db.team")
    for name, role in (("mara", Role.ADMIN), ("eli", Role.EDITOR), ("cy", Role.CODER)):
        roster.add(name, role, WORDS, BY)
    roster.add("rea", Role.READER, WORDS, BY)
    app = application(war, door=Door("nobody", roster))
    found = {}
    for name in roster.accounts():
        found[name] = Client(app)
        assert found[name].post("/login", data={"name": name, "password": WORDS}).is_redirect
    return found


def test_a_reader_reads_and_does_not_judge(team: dict[str, Client]) -> None:
    assert team["rea"].get("/claims").status_code == 200
    answer = team["rea"].get("/review")
    assert answer.status_code == 403
    assert "A reader may not do this" in answer.text


def test_a_coder_judges_in_his_name_and_does_not_grade(
    team: dict[str, Client], war: Library
) -> None:
    page = decide(team["cy"], ONE, "accept")
    assert "Grade" not in page
    form = fields(team["cy"].get(f"/review?claim={ONE}").text)
    graded = {**form, "verdict": "grade", "whom": "x", "grade": "A"}
    assert team["cy"].post("/review", data=graded).status_code == 403
    assert [one.author for one in log(war)] == ["cy"]


def test_only_an_editor_undoes_what_another_decided(
    team: dict[str, Client], war: Library
) -> None:
    decide(team["mara"], ONE, "accept")
    (made,) = log(war)
    form = fields(team["cy"].get(f"/review?claim={ONE}").text)
    undo = {"verdict": "undo", "judgement": made.id}
    assert team["cy"].post("/review", data={**form, **undo}).status_code == 403
    form = fields(team["eli"].get(f"/review?claim={ONE}").text)
    assert team["eli"].post("/review", data={**form, **undo}).status_code == 303
    assert [one.author for one in log(war)] == ["mara", "eli"]
