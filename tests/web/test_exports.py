"""Exports as pages: the files of the command, what stayed behind, and nothing turned off."""

import csv
import io
import json
import re

import pytest
from tests.cli.calling import call
from tests.pages import seen
from tests.serving import Client, small_war

from reportedly.report.exports.formats import FORMATS
from reportedly.web import downloads


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV text."""
    return list(csv.DictReader(io.StringIO(text)))


def test_every_format_is_led_to_with_what_it_holds(client: Client) -> None:
    page = client.get("/exports").text
    for name, one in FORMATS.items():
        assert f'href="/exports/{name}"' in page
        assert one.what in seen(page)


@pytest.mark.parametrize("name", FORMATS)
def test_every_file_of_a_format_can_be_taken(client: Client, name: str) -> None:
    page = client.get(f"/exports/{name}").text
    files = re.findall(rf'href="(/exports/{name}/[^"]+)" download', page)
    assert files[-1].endswith("/method.json")
    for file in files:
        answer = client.get(file)
        last = file.rpartition("/")[2]
        assert answer.status_code == 200
        assert f'attachment; filename="{last}"' in answer.headers["content-disposition"]
        assert answer.headers["content-security-policy"] == downloads.SANDBOX
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("name", ["ged-like", "acled-like", "hxl", "geojson", "prov"])
def test_the_bytes_are_those_of_the_command(
    client: Client, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ledger = small_war(str(tmp_path_factory.mktemp("same") / "war.db"))
    page = client.get(f"/exports/{name}").text
    first = re.findall(rf'href="(/exports/{name}/[^"]+)" download', page)[0]
    assert client.get(first).content == call("export", name, "--ledger", ledger).stdout_bytes


def test_filters_are_those_of_the_command(client: Client) -> None:
    listed = client.get("/exports?kind=killed&place=").text
    assert 'href="/exports/csv?kind=killed"' in listed
    page = client.get("/exports/csv?kind=killed").text
    assert "kind: killed" in seen(page)
    assert 'href="/exports/csv/claims.csv?kind=killed"' in page
    killed = rows(client.get("/exports/csv/claims.csv?kind=killed").text)
    assert {one["kind"] for one in killed} == {"killed"}


def test_the_convention_is_that_of_the_format_until_one_is_chosen(client: Client) -> None:
    def note(query: str) -> str:
        given = client.get(f"/exports/ged-like/method.json{query}").text
        return str(json.loads(given)["convention"])

    assert note("") == "ucdp"
    assert note("?convention=strict") == "strict"


def test_nothing_that_protects_is_turned_off_by_an_address(client: Client) -> None:
    plain = client.get("/exports/csv/claims.csv").content
    asked = client.get("/exports/csv/claims.csv?unprotect=names&reason=because&waived=names")
    assert asked.content == plain


def test_what_was_left_out_is_said_with_its_reason(client: Client) -> None:
    note = json.loads(client.get("/exports/ged-like/method.json").text)
    page = seen(client.get("/exports/ged-like").text)
    assert note["omitted"]
    assert all(one["reason"] in page for one in note["omitted"])


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/exports/nothing", 400),
        ("/exports/nothing/rows.csv", 400),
        ("/exports/csv/nothing.csv", 404),
        ("/exports/csv/..%2Fclaims.csv", 404),
        ("/exports/csv?since=soon", 400),
    ],
)
def test_what_is_not_there_is_said(client: Client, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_a_large_ledger_is_exported_at_a_terminal(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "LARGE", 2)
    answer = client.get("/exports/csv")
    assert answer.status_code == 400
    assert "`reportedly export csv` gives the same" in seen(answer.text)
