"""The brief: every number with its claim."""

import re
from pathlib import Path

from tests.cli.calling import call, lines


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
