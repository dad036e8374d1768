"""What a run of the benchmarks was asked."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
PARTS = (
    "gold", "human", "speed", "pages", "webarchive", "hostile", "folder", "cost", "scale",
    "load",
)  # fmt: skip
TIMEOUT = 1800.0
ABOUT = "Measure accuracy and speed, and compare them with the pinned floors."
PROGRAM = Path(sys.executable).with_name("reportedly")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The choices of one run.

    Attributes:
        parts: which benchmarks.
        gold: folder of the gold sets and their scorer.
        articles: the shared articles, JSON Lines.
        floors: the file of the pinned figures.
        command: the installed program.
        sets: names of gold sets; none is all of them.
        limit: so many records of each set; 0 is all, and only then figures are compared.
        timeout: seconds for each call of the program.
        pin: write figures that rose, and new ones, into the floors.
        lower: write those that fell, too.
        claims: load: how many claims the ledger has that is made.
        ledger: load: a ledger that is there already.
        seconds: load: how long the readers walk.
        pause: load: for how many seconds a reader reads a page.
        misses: print what the human list has and the program has not, and the other way.
    """

    parts: tuple[str, ...] = PARTS
    gold: Path = SHARED / "gold"
    articles: Path = SHARED / "articles" / "articles.jsonl"
    floors: Path = HERE / "floors.toml"
    command: Path = PROGRAM
    sets: tuple[str, ...] = ()
    limit: int = 0
    timeout: float = TIMEOUT
    pin: bool = False
    lower: bool = False
    misses: bool = False
    claims: int = 10_000
    ledger: str = ""
    seconds: float = 60.0
    pause: float = 1.0


def read_options(arguments: Sequence[str]) -> Options:
    """Read the command line of `python -m benchmarks`."""
    given = vars(_parser().parse_args(arguments))
    parts, sets = tuple(given.pop("parts")), given.pop("sets")
    names = tuple(name for name in sets.split(",") if name)
    return Options(parts=parts or PARTS, sets=names, **given)


def _parser() -> argparse.ArgumentParser:
    usual = Options()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=ABOUT)
    add = parser.add_argument
    add(
        "parts",
        nargs="*",
        type=_part,
        help=f"{', '.join(PARTS)}; nothing: all",
    )
    add("--gold", type=Path, default=usual.gold, help="folder of the gold sets")
    add("--articles", type=Path, default=usual.articles, help="the shared articles")
    add("--floors", type=Path, default=usual.floors, help="the pinned figures")
    add("--command", type=Path, default=usual.command, help="the installed program")
    add("--sets", default="", help="gold sets, with commas between; nothing: all")
    add("--limit", type=int, default=0, help="so many records of a set; compares nothing")
    add("--timeout", type=float, default=TIMEOUT, help="seconds for one call of the program")
    add("--pin", action="store_true", help="pin what rose and what is new")
    add("--lower", action="store_true", help="pin what fell, too")
    add("--misses", action="store_true", help="human: print misses and false alarms")
    add("--claims", type=int, default=usual.claims, help="load: claims of the ledger")
    add("--ledger", default=usual.ledger, help="load: a ledger that is there, path or URL")
    add("--seconds", type=float, default=usual.seconds, help="load: how long readers walk")
    add("--pause", type=float, default=usual.pause, help="load: seconds on each page")
    return parser


def _part(name: str) -> str:
    if name not in PARTS:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(PARTS)}")
    return name
