"""Every id that is printed is short, and leads to what it names."""

import re
from pathlib import Path

import pytest
from tests.cli.calling import call, lines

from reportedly.errors import UsageError

SHORT = re.compile(r"\b[0-9a-f]{8}\b")
WHOLE = re.compile(r"\b[0-9a-f]{16}\b")
ASKED = "2025-01-13"


def sums_in_dispute(ledger: Path) -> list[str]:
    """Return the ids in disputes that are no claims of the ledger."""
    claims = {line["id"] for line in lines(call("claims", "--ledger", str(ledger), "--json"))}
    series = lines(call("series", "--ledger", str(ledger), "--as-of", ASKED, "--json"))
    disputed = {one for line in series for pair in line["disputes"] for one in pair}
    return sorted(disputed - claims)


@pytest.mark.parametrize("command", ["claims", "incidents", "series"])
def test_the_id_of_every_row_can_be_shown(examples: Path, command: str) -> None:
    for line in lines(call(command, "--ledger", str(examples), "--json"))[:3]:
        shown = call("show", line["id"][:8], "--ledger", str(examples), "--json")
        assert lines(shown)[0]["id"] == line["id"]


def test_the_id_of_every_document_can_be_shown(examples: Path) -> None:
    claims = lines(call("claims", "--ledger", str(examples), "--json"))
    for document in sorted({claim["document"] for claim in claims})[:2]:
        shown = call("show", document, "--ledger", str(examples), "--json")
        assert lines(shown)[0]["id"] == document


def test_every_id_that_a_series_prints_can_be_shown(examples: Path) -> None:
    shown = call("series", "--ledger", str(examples), "--as-of", ASKED, COLUMNS="160").stdout
    for one in sorted(set(SHORT.findall(shown)))[:4]:
        result = call("show", one, "--ledger", str(examples), "--as-of", ASKED)
        assert result.exit_code == 0, one


@pytest.mark.parametrize("command", ["claims", "incidents", "series"])
@pytest.mark.parametrize("width", ["80", "200"])
def test_no_table_prints_a_whole_id(examples: Path, command: str, width: str) -> None:
    shown = call(command, "--ledger", str(examples), "--as-of", ASKED, COLUMNS=width).stdout
    named = {word for word in WHOLE.findall(shown) if not word.isdigit()}
    documents = {
        line["document"] for line in lines(call("claims", "--ledger", str(examples), "--json"))
    }
    assert named <= documents


def test_a_sum_in_dispute_is_shown_as_what_it_is(examples: Path) -> None:
    (made, *_) = sums_in_dispute(examples)
    shown = call("show", made[:8], "--ledger", str(examples)).stdout
    assert "no text states it" in " ".join(shown.split())
    assert "(derived)" in shown
    assert "killed" in shown
    assert "wounded" in shown


def test_a_sum_is_a_claim_with_links_to_its_parts_for_programs(examples: Path) -> None:
    (made, *_) = sums_in_dispute(examples)
    (claim,) = lines(call("show", made, "--ledger", str(examples), "--json"))
    assert claim["id"] == made
    assert [link["type"] for link in claim["links"]] == ["derived_from", "derived_from"]
    for link in claim["links"]:
        assert call("show", link["claim"], "--ledger", str(examples)).exit_code == 0


def test_a_series_names_a_sum_by_its_parts(examples: Path) -> None:
    (made, *_) = sums_in_dispute(examples)
    shown = call("series", "--ledger", str(examples), "--as-of", ASKED, COLUMNS="200").stdout
    row = next(line for line in shown.splitlines() if made[:8] in line)
    assert "(derived)" in row
    assert "in no text" in row
    assert "contradicts the sum of" in shown


def test_a_sum_is_no_row_of_the_ledger_and_in_no_range(examples: Path) -> None:
    sums = set(sums_in_dispute(examples))
    for line in lines(call("series", "--ledger", str(examples), "--as-of", ASKED, "--json")):
        for toll in line["tolls"]:
            assert not sums & {*toll["claims"], *toll["last"]}


def test_a_beginning_of_several_names_what_it_may_be(examples: Path) -> None:
    ids = [line["id"] for line in lines(call("claims", "--ledger", str(examples), "--json"))]
    starts = [one[0] for one in ids]
    often = max(sorted(set(starts)), key=starts.count)
    assert starts.count(often) > 1
    with pytest.raises(UsageError) as caught:
        call("show", often, "--ledger", str(examples))
    assert caught.value.what == "several ids begin like this"
    assert "claim " in caught.value.hint


def test_a_short_beginning_is_looked_for_among_incidents_too(examples: Path) -> None:
    command = ("--ledger", str(examples), "--json")
    claims = [line["id"] for line in lines(call("claims", *command))]
    made = [
        line["id"] for name in ("incidents", "series") for line in lines(call(name, *command))
    ]
    shared = [one for one in claims if any(one[0] == other[0] for other in made)]
    assert shared
    with pytest.raises(UsageError, match="several ids begin like this"):
        call("show", shared[0][0], "--ledger", str(examples))
