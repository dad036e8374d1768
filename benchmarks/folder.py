"""A folder of thousands of mixed files, read, stopped half-way, and gone on with.

The program runs as its users run it, with a terminal for its progress. It is stopped by Ctrl-C
when about a third of its documents are in the ledger, started again, and then once more when
nothing is left to do. What it says is held against what the folder was made to hold.
"""

import json
import os
import pty
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from benchmarks.folder_files import Tally, write
from benchmarks.options import Options
from benchmarks.table import table
from reportedly.errors import LedgerError
from reportedly.ledger.store import open_ledger
from reportedly.pipeline import near_copies

FILES = 5_000
STOPPED = 130
SHARE = 3  # one of so many documents is in the ledger when the first run is stopped
LOOKING = 0.5  # seconds
MOST_MEMORY = 600  # MiB, of the process that reads: the language model is most of it
MOST_AGAIN = 0.1  # of the time that the work took: to see that nothing is left to do
START = 5.0  # seconds in which the program is there
PROGRESS = re.compile(r"([\d,]+) of ([\d,]+) files, ([\d,.]+) a second, (\w[\w ]{0,20} left)")
HEAD = ("run", "seconds", "ended with", "new", "known", "not read", "documents in the ledger")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run of the program did.

    Attributes:
        seconds: on the clock.
        code: how it ended.
        counts: what it said at its end; empty where it was stopped.
        shown: what its terminal showed.
        held: documents in the ledger after it.
    """

    seconds: float
    code: int
    counts: dict[str, int]
    shown: str
    held: int

    def cells(self, name: str) -> tuple[str, ...]:
        """Return the row of the table."""
        told = (
            f"{self.counts[one]:,}" if self.counts else "" for one in ("new", "known", "unread")
        )
        return (name, f"{self.seconds:,.0f}", f"{self.code}", *told, f"{self.held:,}")


def measure_folder(options: Options) -> int:
    """Make the folder and read it; return 1 where something is not as it must be."""
    with tempfile.TemporaryDirectory() as place:
        folder, ledger = Path(place, "in"), Path(place, "war.db")
        tally = write(folder, options.limit or FILES)
        print(f"{tally.files:,} files with {tally.documents:,} documents")
        call = [str(options.command), "read", str(folder), "--ledger", str(ledger), "--json"]
        first = run(call, ledger, stop=tally.documents // SHARE)
        second, third = run(call, ledger), run(call, ledger)
        near = alike(ledger)
    runs = {"stopped": first, "gone on with": second, "again": third}
    print(table(HEAD, [one.cells(name) for name, one in runs.items()]))
    print("\n".join(last_lines(second.shown)))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"peak memory {peak:,} MiB, at most {MOST_MEMORY:,}")
    faults = [*told_wrong(tally, first, second, third), *progress_wrong(tally, second)]
    faults += ["it took too much memory"] * (peak > MOST_MEMORY)
    faults += [f"{near:,} near-copies of {tally.near:,}"] * (near != tally.near)
    print("\n".join(faults) or "all is as it must be")
    return int(bool(faults))


def run(call: list[str], ledger: Path, stop: int = 0) -> Run:
    """Run the program with a terminal; stop it when so many documents are in the ledger."""
    near, far = pty.openpty()
    shown = bytearray()
    listener = Thread(target=_listen, args=(near, shown), daemon=True)
    listener.start()
    begun = time.monotonic()
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=far, text=True) as child:
        os.close(far)
        while stop and child.poll() is None and held(ledger) < stop:
            time.sleep(LOOKING)
        if stop:
            child.send_signal(signal.SIGINT)
        said, _ = child.communicate()
    seconds = time.monotonic() - begun
    listener.join(1)
    counts = (
        {name: n for name, n in json.loads(said).items() if isinstance(n, int)} if said else {}
    )
    return Run(
        seconds=seconds,
        code=child.returncode,
        counts=counts,
        shown=shown.decode("utf-8", "replace"),
        held=held(ledger),
    )


def _listen(terminal: int, shown: bytearray) -> None:
    try:
        while part := os.read(terminal, 1 << 16):
            shown += part
    except OSError:  # the far end is closed
        return


def held(ledger: Path) -> int:
    """Return how many documents a ledger has."""
    if not ledger.exists():
        return 0
    try:
        with open_ledger(str(ledger), create=False) as opened:
            return sum(1 for _ in opened.documents())
    except LedgerError:
        return 0


def alike(ledger: Path) -> int:
    """Return how many documents of a ledger repeat another in nearly the same words."""
    with open_ledger(str(ledger), create=False) as opened:
        papers = tuple(opened.documents())
    return near_copies(papers, frozenset(one.id for one in papers))


def told_wrong(tally: Tally, first: Run, second: Run, third: Run) -> list[str]:
    """Return in words what is not as the folder was made."""
    faults = []
    if first.code != STOPPED:
        faults.append(f"the first run was not stopped, it ended with {first.code}")
    if second.held != tally.documents or second.counts["unread"] != tally.broken:
        faults.append(f"not all was read: {second.held:,} of {tally.documents:,} documents")
    if second.counts["near_copies"] > tally.near:
        faults.append(f"{second.counts['near_copies']:,} near-copies told of {tally.near:,}")
    if second.counts["new"] != tally.documents - first.held:
        faults.append("what was in the ledger was read again")
    if third.counts["new"] or third.counts["claims"] or third.held != second.held:
        faults.append("the last run changed the ledger")
    if third.seconds > START + MOST_AGAIN * (first.seconds + second.seconds):
        faults.append("to see that nothing is left to do took too long")
    return faults


def progress_wrong(tally: Tally, one: Run) -> list[str]:
    """Return in words what is missing in the progress of a run."""
    found = PROGRESS.findall(one.shown)
    totals = {total for _, total, _, _ in found}
    if len(found) < tally.files // 2 or totals != {f"{tally.files:,}"}:
        return ["files, rate and time left were not shown all along"]
    return []


def last_lines(shown: str) -> list[str]:
    """Return some of the progress: at a tenth, in the middle, near the end."""
    found = [match[0] for match in PROGRESS.finditer(shown)]
    return [found[len(found) * part // 10] for part in (1, 5, 9)] if found else []


if __name__ == "__main__":
    sys.exit(measure_folder(Options(limit=int(sys.argv[1]))))
