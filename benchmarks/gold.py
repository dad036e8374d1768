"""Accuracy on the gold sets: runs their own scorer, and compares its figures with the floors.

The sets stay outside the repository. Where they are missing, nothing is measured, and said so.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.floors import Section, digest, fallen, settle
from benchmarks.options import Options
from benchmarks.table import table
from benchmarks.verdicts import show_verdicts

SCORER = "score.py"
TEXTS = "dev.jsonl"
HEAD = ("set", "measure", "value", "items", "seconds", "floor", "peer")
OVER_ALL = ("clusters", "reconciled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What the scorer says of one set.

    Attributes:
        section: its figures, those that could be taken.
        rows: lines of the table.
        notes: what went wrong, as the scorer says it.
    """

    section: Section
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


def measure_gold(options: Options) -> int:
    """Measure, print and compare; return 1 where a figure fell, 2 where the scorer did."""
    if not (options.gold / SCORER).is_file():
        print(f"gold: skipped, there is no {options.gold / SCORER}. Name it with --gold.")
        return 0
    sections = []
    for name in options.sets or _names(options.gold):
        scored = _run(name, options)
        if scored is None:
            return 2
        sections.append(scored.section)
        _show(scored)
    if options.limit:
        print("gold: with --limit nothing is compared with the floors, or pinned.")
        return 0
    verdicts = settle(options.floors, sections, writes=options.pin, lower=options.lower)
    show_verdicts(verdicts)
    return int(fallen(verdicts, lower=options.lower))


def scored_from_json(text: str, name: str, texts: str) -> Scored:
    """Read the scorer's JSON for one set.

    Args:
        text: the JSON.
        name: the set.
        texts: the digest of its texts.
    """
    result = json.loads(text)[name]
    figures = {
        figure["measure"]: float(figure["value"])
        for figure in result["figures"]
        if figure["value"] is not None
    }
    rows = tuple(_row(name, figure, result["seconds"]) for figure in result["figures"])
    notes = tuple(f"{note}: {count}" for note, count in result["notes"].items())
    return Scored(
        section=Section(name=name, digest=texts, figures=figures), rows=rows, notes=notes
    )


def _row(
    name: str, figure: dict[str, str | float | None], seconds: dict[str, float]
) -> tuple[str, ...]:
    measure, value = str(figure["measure"]), figure["value"]
    stage = "reconcile" if measure.startswith(OVER_ALL) else "extract"
    return (
        name,
        measure,
        "-" if value is None else f"{value:.3f}",
        str(figure["items"]),
        f"{seconds[stage]:.1f}" if stage in seconds else "-",
        str(figure.get("floor", "")),
        str(figure.get("peer", "")),
    )


def _names(gold: Path) -> tuple[str, ...]:
    return tuple(path.parent.name for path in sorted(gold.glob(f"*/{TEXTS}")))


def _run(name: str, options: Options) -> Scored | None:
    """Run the scorer on one set; it says itself on standard error why it cannot."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        call = subprocess.run(
            [*_command(name, options, out)], stdout=subprocess.DEVNULL, check=False
        )
        if call.returncode:
            print(f"gold: the scorer ended with {call.returncode} on {name}.", file=sys.stderr)
            return None
        text = out.read_text(encoding="utf-8")
    return scored_from_json(text, name, digest(options.gold / name / TEXTS))


def _command(name: str, options: Options, out: Path) -> Iterator[str]:
    yield from (sys.executable, str(options.gold / SCORER), "run", "--sets", name)
    yield from ("--gold", str(options.gold), "--json", str(out))
    yield from ("--timeout", str(options.timeout))
    if options.limit:
        yield from ("--limit", str(options.limit))
    yield from ("--", str(options.command))


def _show(scored: Scored) -> None:
    print(table(HEAD, scored.rows))
    for note in scored.notes:
        print(f"{scored.section.name} ! {note}")
    print(flush=True)
