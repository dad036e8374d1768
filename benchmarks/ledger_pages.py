"""How long a page of claims takes in a made-up ledger, and how large that is.

    python -m benchmarks.ledger_pages 1000000 [PATH|URL]

makes the ledger where there is none, and prints for each way of asking the time of a page of
fifty claims: of the processor, which a busy machine does not disturb, and of the clock.
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Final

from benchmarks.ledger_scale import fill
from benchmarks.table import table
from reportedly.ledger.store import Ledger, open_ledger
from reportedly.model.moment import PartialDate
from reportedly.model.wanted import Wanted

PAGE: Final = 50
ROUNDS: Final = 5
MOST_MS: Final = 100.0
HEAD: Final = ("asked for", "claims", "processor, ms", "clock, ms")


def day(text: str) -> PartialDate:
    """Return a date."""
    return PartialDate.parse(text)


ASKED: Final = MappingProxyType(
    {
        "everything": Wanted(),
        "a kind": Wanted(kind="killed"),
        "a kind and a status": Wanted(kind="missing", status="happened"),
        "a town": Wanted(place="geo:90000077"),
        "a country": Wanted(place="QCQ"),
        "an actor, by code": Wanted(actor="grp:front_03-003_b"),
        "an actor, by word": Wanted(actor="drones"),
        "a target that all have": Wanted(target="people"),
        "a claimant": Wanted(claimant="council of front 07"),
        "a source type": Wanted(claimant="party_government"),
        "two words that all have": Wanted(text="people killed"),
        "a phrase": Wanted(text='"when drones hit"'),
        "a word that none has": Wanted(text="nosuchword"),
        "two common things": Wanted(kind="attack", text="rockets"),
        "a document": Wanted(document="00004-012"),
        "one day": Wanted(since=day("2019-03-05"), until=day("2019-03-05")),
        "a kind in a month": Wanted(since=day("2019-01"), until=day("2019-01"), kind="killed"),
        "the last weeks": Wanted(since=day("2021-12")),
    }
)


def main(arguments: list[str]) -> int:
    """Measure; the exit code says whether every page came in time."""
    claims = int(arguments[0])
    with TemporaryDirectory() as folder:
        place = arguments[1] if len(arguments) > 1 else f"{folder}/war.db"
        with open_ledger(place, create=True) as ledger:
            if not ledger.kinds():
                print(f"{claims:,} claims in {fill(ledger, claims):,} documents")
            rows = list(measured(ledger))
        print(table(HEAD, [row for row, _ in rows]))
        if "://" not in place:
            print(f"file: {Path(place).stat().st_size / 1e6:,.0f} MB")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"memory: {peak:,.0f} MB at most")
    return int(any(slow for _, slow in rows))


def measured(ledger: Ledger) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield a row for each way of asking, and whether it took too long."""
    for name, wanted in ASKED.items():
        found = ledger.page(wanted, limit=PAGE)
        processor = timed(time.process_time, ledger, wanted)
        clock = timed(time.perf_counter, ledger, wanted)
        row = (name, f"{len(found.claims)}", f"{processor:.1f}", f"{clock:.1f}")
        yield row, processor > MOST_MS


def timed(now: Callable[[], float], ledger: Ledger, wanted: Wanted) -> float:
    """Return the median time of a page, in milliseconds."""
    return timed_median(lambda: ledger.page(wanted, limit=PAGE), now)


def timed_median(
    work: Callable[[], object], now: Callable[[], float] = time.process_time
) -> float:
    """Return the median time of several rounds of work, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        begun = now()
        work()
        times.append((now() - begun) * 1e3)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
