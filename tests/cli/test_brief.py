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
