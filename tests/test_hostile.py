"""Three hundred files made to harm: none breaks its limits, none stops a run, each is told."""

import json
import subprocess
import sys
from pathlib import Path
from typing import TypedDict, cast

import pytest
from tests import hostile

COUNT = 300
MOST_MEMORY = 400  # MiB, of the process that reads them
MOST_TIME = 8.0  # seconds of CPU that one of them may cost it


class Told(TypedDict):
    """What the run says."""

    peak: int
    longest: float
    outcomes: dict[str, list[str]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("hostile")
    hostile.write(folder, COUNT)
    made = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "hostile_run.py"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert made.returncode == 0, made.stderr[-2000:]
    return cast("Told", json.loads(made.stdout))


pytestmark = pytest.mark.slow


def test_each_of_them_has_an_outcome(told: Told) -> None:
    assert set(told["outcomes"]) == set(hostile.names(COUNT))
    assert all(told["outcomes"].values())


def test_what_is_not_read_has_a_reason_that_is_known(told: Told) -> None:
    codes = {code for outcome in told["outcomes"].values() for code in outcome}
    assert "crashed" not in codes
    assert {"quarantined", "archive_too_large", "broken_archive", "broken_document"} <= codes


def test_bombs_do_not_go_off(told: Told) -> None:
    for name, codes in told["outcomes"].items():
        if name.endswith(("zeros", "packed", "zip_bomb", "zip_in_zip")):
            assert "read" not in codes, name


def test_the_process_that_reads_them_stays_small_and_free(told: Told) -> None:
    assert told["peak"] < MOST_MEMORY
    assert told["longest"] < MOST_TIME
