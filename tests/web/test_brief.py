"""The brief as a page: cited to the words, narrowed as the command narrows it, taken away."""

import re
from urllib.parse import urlencode

import pytest
from tests.cli.calling import call
from tests.pages import seen
from tests.report import build
from tests.serving import Client, small_war

from reportedly.report.briefs.page import POLICY
from reportedly.web import brief, downloads


def test_every_number_leads_to_its_claim(client: Client) -> None:
    page = client.get("/brief").text
    told = page.partition("<h2>Evidence</h2>")[0].partition('<article class="brief">')[2]
    items = re.findall(r"<li>(.*?)</li>", told)
    assert items
    for item in items:
        cited = re.findall(r'href="#(c-[0-9a-f]+)"', item)
        assert cited, item
        assert all(f'<li id="{one}">' in page for one in cited)
    assert f'<a href="/claims/{build.HUNDRED.id}">c:{build.HUNDRED.id[:8]}</a>' in page


def test_what_is_told_is_what_the_command_tells(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ledger = small_war(str(tmp_path_factory.mktemp("same") / "war.db"))
    for form, name in (("markdown", "md"), ("html", "html")):
        by_command = call("brief", "--ledger", ledger, "--format", form).stdout
        assert client.get(f"/brief/brief.{name}").text == by_command


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ({}, "What was claimed"),
        ({"week": "2025-01-15"}, "What was claimed, 2025-01-13 to 2025-01-19"),
        ({"country": "UKR"}, "What was claimed: Ukraine"),
        ({"week": " ", "country": "", "series": ""}, "What was claimed"),
    ],
)
def test_it_is_of_what_was_asked(client: Client, query: dict[str, str], title: str) -> None:
    page = client.get(f"/brief?{urlencode(query)}").text
    assert f"<h1>{title}</h1>" in page
    assert f"<title>{title}</title>" in client.get(f"/brief/brief.html?{urlencode(query)}").text


def test_an_incident_leads_to_the_brief_of_it(client: Client) -> None:
    listed = client.get("/incidents").text
    identity = re.findall(r'href="/incidents/([0-9a-f]+)"', listed)[0]
    page = client.get(f"/incidents/{identity}").text
    assert f'href="/brief?series={identity}"' in page
    told = client.get(f"/brief?series={identity}").text
    assert f'<option value="{identity}" selected>' in told
    assert f'href="/brief/brief.html?series={identity}"' in told


@pytest.mark.parametrize(
    ("query", "status"), [("week=soon", 400), ("country=Atlantis", 400), ("series=none", 404)]
)
def test_what_cannot_be_told_is_said_with_what_to_do(
    client: Client, query: str, status: int
) -> None:
    assert client.get(f"/brief?{query}").status_code == status
    assert client.get(f"/brief/brief.md?{query}").status_code == status


def test_an_empty_ledger_has_a_brief_too(empty: Client) -> None:
    assert "No claim was found." in seen(empty.get("/brief").text)


def test_it_is_saved_and_not_run_here(client: Client) -> None:
    saved = client.get("/brief/brief.html")
    assert saved.headers["content-disposition"].startswith('attachment; filename="brief.html"')
    assert saved.headers["content-security-policy"] == downloads.SANDBOX
    assert POLICY in saved.text
    shown = client.get("/brief")
    assert "content-disposition" not in shown.headers
    assert "<style" not in shown.text


def test_the_convention_and_the_day_go_along(client: Client) -> None:
    page = client.get("/brief?convention=ucdp&as_of=2025-01-01").text
    assert 'href="/brief/brief.html?convention=ucdp&amp;as_of=2025-01-01"' in page
    assert "2025-01-13" not in page.partition("<h2>Evidence</h2>")[0]


def test_a_field_of_a_strange_name_asks_for_nothing(client: Client) -> None:
    assert client.get("/brief?path=x&self=y").status_code == 200
    assert client.get("/claims?path=x&self=y&after=").status_code == 200


def test_a_large_ledger_is_told_of_at_a_terminal(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "LARGE", 2)
    answer = client.get("/brief")
    assert answer.status_code == 400
    assert "`reportedly brief` gives the same at a terminal" in seen(answer.text)


def test_no_more_series_are_offered_than_can_be_read(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brief, "OFFERED", 1)
    assert client.get("/brief").text.count("<option value=") == 2
