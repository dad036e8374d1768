"""Tables at the widths that people have: nothing runs over, and no figure is lost."""

import re
from pathlib import Path

import pytest
from tests.cli.calling import call, lines

WIDTHS = ("60", "80", "120", "200")
LISTS = ("claims", "incidents", "series")
FIGURE = re.compile(r"\d[\d,]*")


@pytest.mark.parametrize("command", LISTS)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_screen(examples: Path, command: str, width: str) -> None:
    shown = call(command, "--ledger", str(examples), COLUMNS=width).stdout
    assert shown
    assert all(len(line) <= int(width) for line in shown.splitlines())


@pytest.mark.parametrize("width", WIDTHS)
def test_every_claim_keeps_its_figure(examples: Path, width: str) -> None:
    shown = call("claims", "--ledger", str(examples), COLUMNS=width).stdout
    told = set(FIGURE.findall(shown))
    for claim in lines(call("claims", "--ledger", str(examples), "--json")):
        count = claim["count"]
        if count and count["n"] is not None:
            assert f"{count['n']:,}" in told
        assert claim["id"][:8] in shown


@pytest.mark.parametrize("width", WIDTHS)
def test_every_toll_has_its_date_and_claimant(examples: Path, width: str) -> None:
    shown = call("incidents", "--ledger", str(examples), COLUMNS=width).stdout
    for incident in lines(call("incidents", "--ledger", str(examples), "--json")):
        for toll in incident["tolls"]:
            if toll["as_of"]:
                assert toll["as_of"] in shown
    assert "claimants" in shown


def test_incidents_are_a_table_on_eighty_cells(examples: Path) -> None:
    first = call("incidents", "--ledger", str(examples), COLUMNS="80").stdout.splitlines()[0]
    assert first.split() == ["id", "what", "toll", "as", "of", "status", "claimants"]


def test_a_block_names_an_incident_once(examples: Path) -> None:
    shown = call("incidents", "--ledger", str(examples), COLUMNS="60").stdout.splitlines()
    assert not [line for line in shown if line in {"id", "what", "when", "where"}]
    named = [line.split()[1] for line in shown if line.startswith("id ")]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("command", LISTS)
def test_neither_pipes_nor_no_color_get_colour(examples: Path, command: str) -> None:
    plain = call(command, "--ledger", str(examples)).stdout
    assert "\x1b" not in plain
    assert call(command, "--ledger", str(examples), NO_COLOR="1").stdout == plain


@pytest.mark.parametrize("command", LISTS)
def test_no_figure_with_a_word_stands_without_it(examples: Path, command: str) -> None:
    """The examples have no bare 2,700 for the wounded: both outlets say about or another.

    A quotation may break between the two words, wherever its column is full.
    """
    shown = call(command, "--ledger", str(examples), "--as-of", "2025-01-13", COLUMNS="200")
    lines = shown.stdout.splitlines()
    quotes = lines[0].find("quote") if "quote" in lines[0] else 200
    for line in lines:
        for at in (match.start() for match in re.finditer("2,700", line[:quotes])):
            before, after = line[:at].rstrip(), line[at + len("2,700") :].lstrip()
            assert before.endswith(("about", "About", "Another")) or after.startswith("more")
