"""What the acceptance tests stand on: the shared inputs, and the program as it is installed."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.store import open_ledger
from reportedly.model.issue import Issue

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SEED = SHARED / "seed" / "report.txt"
ARTICLES = SHARED / "articles" / "articles.jsonl"
PROGRAM = str(Path(sys.executable).with_name("reportedly"))
ENVIRONMENT: Mapping[str, str] = MappingProxyType(
    {"REPORTEDLY_TODAY": "2026-01-01", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
)
PATIENCE = 300
EXPORTS = ("claims", "incidents", "series")

needs_seed = pytest.mark.skipif(
    not SEED.is_file(), reason="the first report, ../shared/seed/report.txt, is not here"
)
needs_articles = pytest.mark.skipif(
    not ARTICLES.is_file(), reason="the shared articles, ../shared/articles, are not here"
)


def environment(**others: str) -> dict[str, str]:
    """Return the environment of a run whose today is fixed."""
    return {**os.environ, **ENVIRONMENT, **others}


def program(
    *arguments: str | Path, stdin: bytes = b"", **others: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the installed program; `others` go into its environment."""
    return subprocess.run(
        [PROGRAM, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=environment(**others),
        timeout=PATIENCE,
        check=False,
    )


def exports(ledger: Path) -> dict[str, bytes]:
    """Return everything that the program says of a ledger, as JSON Lines."""
    calls = {name: program(name, "--json", "--ledger", ledger) for name in EXPORTS}
    assert [call.returncode for call in calls.values()] == [0] * len(EXPORTS)
    return {name: call.stdout for name, call in calls.items()}


def documents(ledger: Path) -> tuple[str, ...]:
    """Return the ids of the documents of a ledger; none where there is no ledger yet."""
    try:
        with open_ledger(str(ledger), create=False) as opened:
            return tuple(document.id for document in opened.documents())
    except LedgerError:
        return ()


def issues(ledger: Path) -> tuple[Issue, ...]:
    """Return the issues of a ledger."""
    with open_ledger(str(ledger), create=False) as opened:
        return opened.issues()
