"""The brief: every number with its claim."""

import re
import shutil
from pathlib import Path

import pytest
from tests.cli.calling import call, lines

from reportedly.errors import UsageError


def test_every_bullet_cites_its_claims(examples: Path) -> None:
    text = call("brief", "--ledger", str(examples), "--as-of", "2025-01-13").stdout
    told = text.split("## Evidence")[0]
    bullets = [line for line in told.splitlines() if line.startswith("- ")]
    assert bullets
    assert all(re.search(r"\[c:[0-9a-f]{8,}\]\.$", line) for line in bullets)
    assert "Machine-extracted, unreviewed" in text
    assert "| as\\_of | 2025-01-13 |" in text


def test_the_same_ledger_gives_the_same_bytes(examples: Path) -> None:
    first = call("brief", "--ledger", str(examples)).stdout_bytes
    assert call("brief", "--ledger", str(examples)).stdout_bytes == first


def test_a_program_gets_statements(examples: Path) -> None:
    made = lines(call("brief", "--ledger", str(examples), "--json"))
    assert all(one["claims"] for one in made)


def test_a_brief_as_of_a_day_tells_nothing_later(examples: Path) -> None:
    command = ("brief", "--ledger", str(examples), "--as-of", "2025-01-13")
    told = call(*command).stdout
    dates = set(re.findall(r"as of (\d{4}-\d{2}-\d{2})", told))
    assert dates
    assert max(dates) <= "2025-01-13"
    assert "Omitted" in told
    later = {line["text"] for line in lines(call(*command, "--json"))}
    assert not [text for text in later if "2025-04" in text or "2025-06" in text]


def test_every_citation_of_a_brief_can_be_shown(examples: Path) -> None:
    told = call("brief", "--ledger", str(examples), "--as-of", "2024-12-20").stdout
    for one in sorted(set(re.findall(r"\[(c:[0-9a-f]{8})\]", told)))[:2]:
        assert call("show", one, "--ledger", str(examples)).exit_code == 0


def test_a_brief_keeps_the_words_of_the_figures(examples: Path) -> None:
    told = call("brief", "--ledger", str(examples), "--as-of", "2025-01-13").stdout
    assert "About 300 reported deaths as of 2025-01-13" in told
    assert "About 2,700 people reported wounded" in told
    assert "the sum of c:" in told


def test_a_brief_is_one_page_of_html_that_needs_nothing_else(
    examples: Path, tmp_path: Path
) -> None:
    file = tmp_path / "new folder" / "brief.html"
    result = call("brief", "--ledger", str(examples), "--format", "html", "--out", str(file))
    text = file.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert "<script" not in text
    assert f"{file}: " in result.stderr
    assert result.stdout == ""


def test_a_file_that_cannot_be_written(examples: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot be written"):
        call("brief", "--ledger", str(examples), "--out", str(tmp_path / "file" / "x.md"))


def test_a_brief_of_one_series_tells_of_it_alone(examples: Path) -> None:
    series = lines(call("series", "--ledger", str(examples), "--json"))
    one = series[0]
    text = call("brief", "--ledger", str(examples), "--series", one["id"][:10]).stdout
    heads = re.findall(r"^### (.*)$", text, re.MULTILINE)
    assert len(set(heads)) == 1
    assert "## Incidents" not in text


def test_a_series_that_is_not_there(examples: Path) -> None:
    with pytest.raises(UsageError):
        call("brief", "--ledger", str(examples), "--series", "zzzz")


def test_a_brief_of_a_week_stands_as_of_its_sunday(examples: Path) -> None:
    text = call("brief", "--ledger", str(examples), "--week", "2025-01-15").stdout
    assert text.startswith("# What was claimed, 2025-01-13 to 2025-01-19")
    assert "| as\\_of | 2025-01-19 |" in text


@pytest.mark.parametrize("asked", ["PRK", "prk", "North Korea", "north korea"])
def test_a_brief_of_a_country_by_code_or_name(asked: str, examples: Path) -> None:
    text = call("brief", "--ledger", str(examples), "--country", asked).stdout
    assert text.startswith("# What was claimed: North Korea\n")
    assert "North Korean" in text


def test_a_country_that_is_none(examples: Path) -> None:
    with pytest.raises(UsageError, match="no such country"):
        call("brief", "--ledger", str(examples), "--country", "Atlantis")


def test_what_is_younger_than_72_hours_is_not_told(examples: Path) -> None:
    today = {"REPORTEDLY_TODAY": "2025-01-13"}
    command = ("brief", "--ledger", str(examples), "--as-of", "2025-01-13")
    text = call(*command, **today).stdout
    assert "younger than 72 hours" in text
    assert "About 300 reported deaths" not in text


def test_a_protection_is_turned_off_with_a_reason_that_is_kept(
    examples: Path, tmp_path: Path
) -> None:
    own = str(tmp_path / "own.db")
    shutil.copy(examples, own)
    command = ("brief", "--ledger", own, "--as-of", "2025-01-13", "--unprotect", "recent")
    today = {"REPORTEDLY_TODAY": "2025-01-13"}
    with pytest.raises(UsageError, match="without a reason"):
        call(*command, **today)
    text = call(*command, "--reason", "for the desk alone", "--as", "mara", **today).stdout
    assert "About 300 reported deaths" in text
    assert "Turned off: recent, by mara on" in text
    (logged,) = lines(call("review", "log", "--ledger", own, "--json"))
    assert (logged["verdict"], logged["author"]) == ("unprotect", "mara")
    assert (logged["subjects"], logged["reason"]) == (["recent"], "for the desk alone")
    assert call("check", "--ledger", own).exit_code == 0
    again = call(*command[:-2], **today).stdout
    assert "About 300 reported deaths" not in again
    assert "Turned off" not in again
