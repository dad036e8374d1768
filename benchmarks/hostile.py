"""`python -m benchmarks hostile [--limit N]`: files made to harm, each with what came of it.

They are read twice: by a process without the language model, which says of each file what came
of it and what it cost, and by the program as its users run it, whose memory is watched.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests import hostile

from benchmarks.options import HERE, Options
from benchmarks.table import table

FILES = 300
MOST_MEMORY = 400  # MiB, of the process that reads
MOST_TIME = 8.0  # seconds of CPU that one file may cost it
SOME_UNREAD = 1  # how the program ends where it could not read all
RUN = HERE.parent / "tests" / "hostile_run.py"
PEAK = re.compile(r"VmHWM:\s+(\d+)")
LOOKING = 0.1  # seconds
HEAD = ("files", "made as", "what came of them")


def measure_hostile(options: Options) -> int:
    """Make the files and read them; return 1 where one of them did harm."""
    count = options.limit or FILES
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "in")
        folder.mkdir()
        hostile.write(folder, count)
        told = json.loads(output([sys.executable, str(RUN), str(folder)])[1])
        call = [str(options.command), "read", str(folder), "--json"]
        begun = time.monotonic()
        code, said, peak = output([*call, "--ledger", str(Path(place, "war.db"))])
    counts = json.loads(said or "{}")
    print(table(HEAD, rows(told["outcomes"])))
    print(
        f"longest {told['longest']:.1f} s of CPU in the process that reads, at most {MOST_TIME}"
    )
    seconds = time.monotonic() - begun
    print(f"read: {seconds:.0f} s, ended with {code}; new {counts.get('new')},")
    print(f"not read {counts.get('unread')}, issues {counts.get('issues'):,};")
    print(f"peak memory {peak} MiB, with the language model, at most {MOST_MEMORY}")
    faults = harm(count, told["outcomes"], code)
    faults += ["it took too much memory"] * (max(peak, told["peak"]) >= MOST_MEMORY)
    faults += ["one took too long"] * (told["longest"] >= MOST_TIME)
    print("\n".join(faults) or "none did harm")
    return int(bool(faults))


def output(call: Sequence[str]) -> tuple[int, str, int]:
    """Run a program; return how it ended, what it said, and the peak of its memory in MiB."""
    peak = 0
    with tempfile.TemporaryFile("w+") as said:
        with subprocess.Popen(call, stdout=said, stderr=subprocess.DEVNULL) as child:
            while child.poll() is None:
                peak = max(peak, peak_of(child.pid))
                time.sleep(LOOKING)
        said.seek(0)
        return child.returncode, said.read(), peak


def peak_of(process: int) -> int:
    """Return the peak of the memory of a process so far in MiB; 0 where nobody says."""
    try:
        found = PEAK.search(Path(f"/proc/{process}/status").read_text(encoding="ascii"))
    except OSError:
        return 0
    return int(found[1]) // 1024 if found else 0


def rows(outcomes: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Return how many files of each sort came to what; no file is left out."""
    counts = Counter(
        (name.partition("-")[2], ", ".join(codes)) for name, codes in outcomes.items()
    )
    return [(f"{number}", *sort) for sort, number in sorted(counts.items())]


def harm(count: int, outcomes: Mapping[str, Sequence[str]], code: int) -> list[str]:
    """Return in words what should not have happened."""
    faults = [
        f"nothing is said of {name}" for name in hostile.names(count) if not outcomes.get(name)
    ]
    faults += [f"{name} crashed" for name, codes in outcomes.items() if "crashed" in codes]
    return faults + [f"the run ended with {code}"] * (code != SOME_UNREAD)
