"""Charts from the command line: as SVG, PNG and HTML, of one thing or of all that fits."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.cli.calling import EXAMPLES, call, lines
from tests.report.charts.drawn import SVG, check, claims

from reportedly.errors import UsageError
from reportedly.report.charts.choice import CHARTS

TODAY = "2026-01-01"
SERIES = EXAMPLES.parent / "series"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Read the worked series once."""
    path = str(tmp_path_factory.mktemp("ledger") / "war.db")
    call("read", str(SERIES), "--ledger", path)
    return path


def drawn(ledger: str, *options: str) -> ET.Element:
    made = call("chart", "--ledger", ledger, *options, REPORTEDLY_TODAY=TODAY)
    assert made.exit_code == 0
    return check(made.stdout)


def listed(ledger: str, command: str) -> list[str]:
    """Return the ids of incidents or series."""
    return [str(one["id"]) for one in lines(call(command, "--ledger", ledger, "--json"))]


@pytest.mark.parametrize("what", CHARTS)
def test_every_chart_is_drawn_and_twice_the_same(what: str, ledger: str) -> None:
    first, second = (
        call("chart", "--what", what, "--ledger", ledger, REPORTEDLY_TODAY=TODAY).stdout_bytes
        for _ in range(2)
    )
    assert first == second
    check(first.decode())


@pytest.mark.parametrize("what", CHARTS)
def test_every_chart_is_a_page_with_its_figures(what: str, ledger: str) -> None:
    made = call(
        "chart", "--what", what, "--format", "html", "--ledger", ledger, REPORTEDLY_TODAY=TODAY
    ).stdout
    assert made.startswith("<!doctype html>")
    assert ("<table>" in made) == (what != "exchanges")  # of these there are none
    assert "http://" not in made.replace("http://www.w3.org/2000/svg", "")


def test_the_worked_series_has_every_claim_behind_it(ledger: str) -> None:
    (found,) = [
        one
        for one in lines(call("series", "--ledger", ledger, "--json"))
        if "casualties" in one["title"]
    ]
    wanted = {claim for toll in found["tolls"] for claim in toll["claims"]}
    assert wanted <= claims(drawn(ledger, str(found["id"])[:10]))


def test_without_an_id_the_series_with_most_claims_is_drawn(ledger: str) -> None:
    title = drawn(ledger).find(f"{SVG}title")
    assert title is not None
    assert "casualties" in str(title.text)


def test_an_id_says_which_chart_is_meant(ledger: str) -> None:
    of_series = drawn(ledger, listed(ledger, "series")[0])
    of_incident = drawn(ledger, listed(ledger, "incidents")[0])
    assert "Step chart" in str(of_series[1].text)
    assert "Range chart" in str(of_incident[1].text)


def test_filters_choose_what_is_drawn(ledger: str) -> None:
    title = drawn(ledger, "--kind", "deployed").find(f"{SVG}title")
    assert title is not None
    assert str(title.text).startswith("deployed")


def test_the_date_that_is_asked_for_is_drawn_as_it_stood(ledger: str) -> None:
    early = claims(drawn(ledger, "--as-of", "2025-01-13"))
    late = claims(drawn(ledger, "--as-of", "2025-06-15"))
    assert late - early
    assert len(early) < len(late)


def test_a_file_is_written_and_said(ledger: str, tmp_path: Path) -> None:
    out = tmp_path / "chart.svg"
    made = call("chart", "--ledger", ledger, "--out", str(out), REPORTEDLY_TODAY=TODAY)
    assert made.stdout == ""
    assert "incidents left out" in made.stderr
    check(out.read_text(encoding="utf-8"))


def test_png_is_dots(ledger: str) -> None:
    pytest.importorskip("vl_convert", reason="the extra `charts` is not installed")
    made = call("chart", "--format", "png", "--ledger", ledger, REPORTEDLY_TODAY=TODAY)
    assert made.stdout_bytes.startswith(b"\x89PNG")


def test_points_lead_to_where_the_ledger_is_served(ledger: str) -> None:
    root = drawn(ledger, "--base", "http://127.0.0.1:8750")
    links = {str(one.get("href")) for one in root.iter(f"{SVG}a")}
    assert links
    assert all(one.startswith("http://127.0.0.1:8750/claims/") for one in links)


def test_what_is_too_recent_is_left_out(ledger: str) -> None:
    options = ("--what", "timeline", "--ledger", ledger)
    made = call("chart", *options, REPORTEDLY_TODAY="2024-12-18")
    assert made.exit_code == 0
    assert "0 incidents left out" not in made.stderr


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (("--what", "pie"), "no such chart"),
        (("ffffffffffff",), "no incident or series has this id"),
        (("--claimant", "nobody at all"), "nothing fits"),
        (("--out", "/no/such/folder/chart.svg"), "cannot be written"),
        (("--unprotect", "names"), "without a reason"),
        (("--convention", "wishful"), "no such convention"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(
    options: tuple[str, ...], what: str, ledger: str
) -> None:
    with pytest.raises(UsageError, match=what):
        call("chart", "--ledger", ledger, *options, REPORTEDLY_TODAY=TODAY)


def test_an_id_that_is_withheld_is_said_to_be(ledger: str) -> None:
    ids = listed(ledger, "series")
    with pytest.raises(UsageError, match="withheld"):
        call("chart", ids[0], "--ledger", ledger, REPORTEDLY_TODAY="2024-10-01")


def test_every_chart_shows_its_claims_as_unreviewed(ledger: str) -> None:
    for what in ("series", "incident", "lineage"):
        assert "Machine-extracted, unreviewed" in json.dumps(
            [one.text for one in drawn(ledger, "--what", what).iter(f"{SVG}text")]
        )
