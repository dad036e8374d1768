"""What a large ledger costs: `python -m benchmarks.scale 10000 100000 …`.

For each size a ledger is made up and its incidents are kept from nothing; then a thousand
documents more come in. Printed are seconds of the processor, the slowest of several pages of
incidents, memory and the size of the file; and how the time of a rebuild grows with the claims:
by an exponent of 1 where twice the claims take twice the time.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.ledger_pages import day, timed_median
from benchmarks.ledger_scale import AT_ONCE, READER, RULES, documents
from benchmarks.options import Options
from benchmarks.table import table
from reportedly.derived.keeping import Keeper
from reportedly.derived.listing import listing
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.lexicon.load import Lexicon, load
from reportedly.model.found import Found
from reportedly.model.incident import Shape
from reportedly.model.listing import Listed, Order
from reportedly.model.settings import Settings
from reportedly.model.wanted import Wanted

SIZES: Final = (10_000, 30_000)
ADDED: Final = 1000
SETTINGS: Final = Settings()
TIMES, EXPONENT, PAGE_MS, MEMORY_MB = 2.0, 1.15, 100.0, 1000.0
UNIT: Final = 1 if sys.platform == "darwin" else 1024  # bytes of one unit of `ru_maxrss`
HEAD: Final = (
    "claims", "documents", "rebuilt, s", f"{ADDED} more, s", "slowest page, ms", "MB held",
    "MB on disk",
)  # fmt: skip
ASKED: Final = (
    Listed(),
    Listed(order=Order.NEWEST),
    Listed(order=Order.DOCUMENTS, documents=5),
    Listed(shape=Shape.SERIES),
    Listed(wanted=Wanted(kind="killed")),
    Listed(wanted=Wanted(kind="missing", status="happened"), order=Order.NEWEST),
    Listed(wanted=Wanted(place="QCQ")),
    Listed(wanted=Wanted(place="geo:90000077")),
    Listed(wanted=Wanted(actor="drones")),
    Listed(wanted=Wanted(claimant="council of front 07")),
    Listed(wanted=Wanted(text='"when drones hit"')),
    Listed(wanted=Wanted(text="nosuchword")),
    Listed(wanted=Wanted(since=day("2019-01-05"), until=day("2019-01-05"))),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured on one ledger.

    Attributes:
        claims: how many there were.
        papers: in how many documents.
        rebuilt: seconds in which its incidents were made from nothing.
        added: seconds in which they took in a thousand documents more.
        page: milliseconds of the slowest page.
        held: megabytes of memory at most, so far.
        disk: megabytes of the file.
    """

    claims: int
    papers: int
    rebuilt: float
    added: float
    page: float
    held: float
    disk: float

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        return (
            f"{self.claims:,}",
            f"{self.papers:,}",
            f"{self.rebuilt:.1f}",
            f"{self.added:.1f}",
            f"{self.page:.1f}",
            f"{self.held:.0f}",
            f"{self.disk:.0f}",
        )


def measure_scale(_: Options) -> int:
    """Measure ledgers of the usual sizes; return 1 where a bound is broken."""
    return main(SIZES)


def main(sizes: Sequence[int]) -> int:
    """Measure ledgers of these sizes and print it."""
    words, made = load(), list[Measured]()
    for size in sizes:
        made.append(measure(size, words))
        print(table(HEAD, [made[-1].cells]), flush=True)
    shown, code = verdict(made)
    print(shown)
    return code


def verdict(made: Sequence[Measured]) -> tuple[str, int]:
    """Return in words how costs grow, and 1 where one is over its bound."""
    first, last = made[0], made[-1]
    grown = exponent((first.claims, first.rebuilt), (last.claims, last.rebuilt))
    times = last.added / first.added
    page, held = max(one.page for one in made), max(one.held for one in made)
    lines = (
        (f"a rebuild grows by an exponent of {grown:.2f}", grown, EXPONENT),
        (f"{ADDED} documents more cost {times:.2f} times as much", times, TIMES),
        (f"the slowest page took {page:.1f} ms", page, PAGE_MS),
        (f"{held:.0f} MB were held", held, MEMORY_MB),
    )
    shown = "\n".join(f"{words} (at most {most:g})" for words, _, most in lines)
    return shown, int(any(value > most for _, value, most in lines))


def exponent(first: tuple[int, float], last: tuple[int, float]) -> float:
    """Return by which power of their number the time of claims grows; 1 for one size alone."""
    if first[0] == last[0]:
        return 1.0
    return log(last[1] / first[1]) / log(last[0] / first[0])


def measure(claims: int, words: Lexicon) -> Measured:
    """Return what was measured on a ledger of so many claims."""
    stream = documents()
    with TemporaryDirectory() as folder:
        with open_ledger(str(Path(folder) / "war.db"), create=True) as ledger:
            written, papers = fill(ledger, stream, claims)
            keeper = Keeper(ledger=ledger, settings=SETTINGS, lexicon=words)
            rebuilt = seconds(keeper.bring_up)
            ledger.add_all(islice(stream, ADDED), READER, RULES)
            added = seconds(keeper.bring_up)
            page = max(timed_median(lambda: piece(ledger, one)) for one in ASKED)  # noqa: B023 - it runs at once
        disk = sum(one.stat().st_size for one in Path(folder).iterdir())
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT
    return Measured(
        claims=written,
        papers=papers,
        rebuilt=rebuilt,
        added=added,
        page=page,
        held=held / 1e6,
        disk=disk / 1e6,
    )


def fill(ledger: Ledger, stream: Iterator[Found], claims: int) -> tuple[int, int]:
    """Write so many claims into a ledger; return how many, and in how many documents."""
    written = papers = 0
    while written < claims:
        part = tuple(islice(stream, AT_ONCE if claims > AT_ONCE * 10 else 100))
        ledger.add_all(part, READER, RULES)
        written += sum(len(one.claims) for one in part)
        papers += len(part)
    return written, papers


def piece(ledger: Ledger, asked: Listed) -> object:
    """Return a page of incidents."""
    return listing(ledger, SETTINGS, asked)


def seconds(work: Callable[[], object]) -> float:
    """Return how many seconds of the processor something takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main([int(one) for one in sys.argv[1:]] or SIZES))
