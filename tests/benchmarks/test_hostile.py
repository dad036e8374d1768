"""Files made to harm: one of each sort is read, and what came of it is told."""

import re
import sys

import pytest
from benchmarks.hostile import HEAD, harm, measure_hostile, output, rows
from benchmarks.options import Options
from benchmarks.table import table
from tests import hostile

FINE = {"000-nested": ["empty"], "001-quadratic": ["empty", "read"]}


@pytest.mark.slow
def test_one_of_each_sort_does_no_harm(capsys: pytest.CaptureFixture[str]) -> None:
    sorts = len(hostile.MAKERS)
    assert measure_hostile(Options(limit=sorts)) == 0
    said = capsys.readouterr().out
    assert "none did harm" in said
    for maker in hostile.MAKERS:
        assert re.search(rf"^ *1 +{maker.__name__} +[a-z]", said, re.MULTILINE), maker.__name__


def test_files_that_came_to_the_same_are_counted() -> None:
    outcomes = {**FINE, "022-nested": ["empty"]}
    assert rows(outcomes) == [("2", "nested", "empty"), ("1", "quadratic", "empty, read")]
    assert "2  nested" in table(HEAD, rows(outcomes))


def test_what_should_not_happen_is_said() -> None:
    assert harm(2, FINE, 1) == []
    assert harm(2, FINE, -9) == ["the run ended with -9"]
    assert harm(3, {**FINE, "002-tangled": []}, 1) == ["nothing is said of 002-tangled"]
    assert harm(2, {**FINE, "001-quadratic": ["crashed"]}, 1) == ["001-quadratic crashed"]


def test_the_peak_of_a_program_is_seen() -> None:
    use = "import time; kept = b'x' * (150 << 20); time.sleep(0.5); print(len(kept))"
    code, said, peak = output([sys.executable, "-c", use])
    assert (code, said.strip()) == (0, f"{150 << 20}")
    assert peak == 0 or peak > 150  # only Linux says
