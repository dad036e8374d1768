"""The tour through the examples is what a newcomer sees first."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORTS = sorted((ROOT / "examples" / "reports").iterdir())


def test_the_tour_reads_shows_and_writes(tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        ["/bin/sh", str(ROOT / "examples" / "tour.sh")],
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "new 16" in run.stdout
    assert "replaced by" in run.stdout
    assert "reportedly explain" in run.stdout
    assert "http://127.0.0.1:" in run.stdout
    assert "It answers 200" in run.stdout
    assert (tmp_path / "build" / "brief.md").read_text().startswith("# What was claimed")


def test_every_example_says_that_it_is_invented() -> None:
    assert all(
        "(Invented example report; real public figures.)" in line
        for path in REPORTS
        for line in path.read_text().splitlines()[-1:]
    )


def test_every_example_is_explained() -> None:
    page = (ROOT / "examples" / "README.md").read_text()
    assert all(f"`{path.name}`" in page for path in REPORTS)
