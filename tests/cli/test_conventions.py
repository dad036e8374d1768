"""A convention changes how figures are read, in every command alike, and never the words."""

import csv
import io
from pathlib import Path

import pytest
from tests.cli.calling import call, lines

from reportedly.errors import UsageError

SPANS = ("id", "document", "kind", "span", "quote", "trigger", "status")


def claims_under(ledger: Path, convention: str) -> list[dict[str, object]]:
    return lines(call("claims", "--ledger", str(ledger), "--convention", convention, "--json"))


@pytest.mark.parametrize("convention", ["ucdp", "acled", "ibc", "airwars", "strict"])
def test_claims_and_spans_stay_the_same(examples: Path, convention: str) -> None:
    plain = claims_under(examples, "plain")
    read = claims_under(examples, convention)
    assert [[one[name] for name in SPANS] for one in read] == [
        [one[name] for name in SPANS] for one in plain
    ]


@pytest.mark.parametrize(
    ("convention", "figure"),
    [
        ("plain", "300–900 (“Several hundred”)"),
        ("ucdp", "200–900, best 300 (“Several hundred”)"),
        ("acled", "300 (“Several hundred”)"),
        ("strict", "unknown (“Several hundred”)"),
    ],
)
def test_a_vague_word_is_read_as_the_convention_has_it(
    examples: Path, convention: str, figure: str
) -> None:
    shown = call(
        *("claims", "--ledger", str(examples), "--convention", convention),
        *("--text", "Several hundred casualties"),
        COLUMNS="200",
    ).stdout
    told = " ".join(shown.split())
    words = figure.split()
    assert all(word in told for word in words)
    assert words[0] in told.split("casualties", 1)[1]


def test_a_spreadsheet_has_the_convention_too(examples: Path) -> None:
    shown = call("claims", "--ledger", str(examples), "--convention", "acled", "--csv").stdout
    rows = list(csv.DictReader(io.StringIO(shown, newline="")))
    floors = [row for row in rows if row["count.kind"] == "at_least"]
    assert floors
    assert all(row["count.lo"] == row["count.hi"] == row["count.n"] for row in floors)


def test_one_claim_is_shown_under_the_convention(examples: Path) -> None:
    (claim, *_) = [one for one in claims_under(examples, "acled") if one["count"] and one["id"]]
    shown = call(
        *("show", str(claim["id"]), "--ledger", str(examples)),
        *("--convention", "acled", "--json"),
    )
    assert lines(shown)[0]["count"] == claim["count"]


@pytest.mark.parametrize(
    "command",
    [("claims",), ("incidents",), ("series",), ("brief",), ("show", "aa")],
)
def test_a_convention_that_is_none_is_a_wrong_call(
    built: Path, command: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError, match="no such convention: folk") as caught:
        call(*command, "--ledger", str(built), "--convention", "folk")
    assert "plain, ucdp, acled" in caught.value.hint


@pytest.mark.parametrize("command", ["extract", "reconcile"])
def test_a_pipe_refuses_it_before_anything_is_read(command: str) -> None:
    with pytest.raises(UsageError, match="no such convention: folk"):
        call(command, "--convention", "folk", stdin="Two people were killed.")


def test_a_kind_may_be_asked_for_as_the_table_writes_it(examples: Path) -> None:
    command = ("claims", "--ledger", str(examples), "--json", "--kind")
    swaps = lines(call(*command, "prisoner_swap"))
    assert swaps
    assert lines(call(*command, "prisoner swap")) == swaps
