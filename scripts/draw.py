"""Draw the pictures of the guide to charts from the examples, or check that they are fresh.

python scripts/draw.py            write them to docs/charts
python scripts/draw.py --check    exit 1 if one is not what would be drawn
"""

import sys
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from reportedly.cli import app

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "charts"
TODAY = {"REPORTEDLY_TODAY": "2026-01-01"}
PICTURES = {
    "series": ("--what", "series", "--as-of", "2025-01-22", "--kind", "killed"),
    "incident": ("--what", "incident", "--kind", "casualties"),
    "lineage": ("--what", "lineage"),
    "timeline": ("--what", "timeline"),
    "exchanges": ("--what", "exchanges"),
}
FOLDERS = {"series": "series", "lineage": "series"}


def main(arguments: list[str]) -> int:
    """Write or check the pictures; return the exit code."""
    drawn = pictures()
    if arguments != ["--check"]:
        TARGET.mkdir(parents=True, exist_ok=True)
        for name, text in drawn.items():
            (TARGET / f"{name}.svg").write_text(text, encoding="utf-8")
        print(f"drew {len(drawn)} pictures")
        return 0
    paths = {name: TARGET / f"{name}.svg" for name in drawn}
    old = [name for name, path in paths.items() if not _is(path, drawn[name])]
    print("\n".join(f"{name}: stale, run scripts/draw.py" for name in old) or "all are fresh")
    return int(bool(old))


def pictures() -> dict[str, str]:
    """Return every picture by its name."""
    with tempfile.TemporaryDirectory() as folder:
        ledgers = {one: str(Path(folder) / f"{one}.db") for one in ("series", "reports")}
        for one, ledger in ledgers.items():
            _call("read", str(ROOT / "examples" / one), "--ledger", ledger)
        return {
            name: _call("chart", *options, "--ledger", ledgers[FOLDERS.get(name, "reports")])
            for name, options in PICTURES.items()
        }


def _call(*arguments: str) -> str:
    return CliRunner().invoke(app, arguments, env=TODAY, catch_exceptions=False).stdout


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
