"""The scorer's figures are read, and its absence is no failure."""

import json
import sys
from pathlib import Path

import pytest
from benchmarks.floors import read_floors
from benchmarks.gold import measure_gold, scored_from_json
from benchmarks.options import Options

FIGURES = {
    "harbour": {
        "seconds": {"extract": 3.25, "reconcile": 1.5},
        "notes": {"no line of output": 2},
        "figures": [
            {"measure": "killed exact", "value": 0.5, "items": 8, "floor": ".400", "peer": ""},
            {"measure": "clusters F1", "value": 0.25, "items": 4},
            {"measure": "recall", "value": None, "items": 0},
        ],
    }
}

# Stands in for the scorer: takes its arguments, and writes what it was told to.
SCORER = f"""
import json, pathlib, sys
out = pathlib.Path(sys.argv[sys.argv.index("--json") + 1])
out.write_text(json.dumps({FIGURES!r}))
"""


@pytest.fixture
def options(tmp_path: Path) -> Options:
    gold = tmp_path / "gold"
    (gold / "harbour").mkdir(parents=True)
    (gold / "harbour" / "dev.jsonl").write_text("{}\n")
    (gold / "score.py").write_text(SCORER)
    return Options(gold=gold, floors=tmp_path / "floors.toml", command=Path(sys.executable))


def test_figures_that_could_be_taken_are_kept() -> None:
    scored = scored_from_json(json.dumps(FIGURES), "harbour", "a" * 64)

    assert scored.section.figures == {"killed exact": 0.5, "clusters F1": 0.25}
    assert scored.notes == ("no line of output: 2",)
    assert scored.rows == (
        ("harbour", "killed exact", "0.500", "8", "3.2", ".400", ""),
        ("harbour", "clusters F1", "0.250", "4", "1.5", "", ""),
        ("harbour", "recall", "-", "0", "3.2", "", ""),
    )


def test_a_run_is_pinned_when_asked(options: Options) -> None:
    pinning = Options(gold=options.gold, floors=options.floors, pin=True)

    assert measure_gold(pinning) == 0
    assert read_floors(options.floors)["harbour"].figures["killed exact"] == 0.5


def test_a_figure_that_fell_ends_with_one(options: Options) -> None:
    measure_gold(Options(gold=options.gold, floors=options.floors, pin=True))
    pinned = options.floors.read_text()
    options.floors.write_text(pinned.replace("= 0.5\n", "= 0.6\n"))

    assert measure_gold(options) == 1


def test_a_part_of_a_set_is_compared_with_nothing(options: Options) -> None:
    part = Options(gold=options.gold, floors=options.floors, limit=1, pin=True)

    assert measure_gold(part) == 0
    assert not options.floors.exists()


def test_a_scorer_that_fails_ends_with_two(options: Options) -> None:
    (options.gold / "score.py").write_text("raise SystemExit(3)")

    assert measure_gold(options) == 2


def test_without_the_sets_nothing_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert measure_gold(Options(gold=tmp_path)) == 0
    assert "skipped" in capsys.readouterr().out
