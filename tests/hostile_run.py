"""Reads a folder of hostile files under strict terms, and tells what came of each of them.

A process of its own, so that its memory can be measured: `python tests/hostile_run.py FOLDER`
prints one JSON object, with the peak of its memory in MiB and the outcomes of each file.
"""

import io
import json
import resource
import sys
import time
from collections import defaultdict
from pathlib import Path

from reportedly import pipeline
from reportedly.guard.terms import MIB, Terms
from reportedly.guard.warden import Warden
from reportedly.model.issue import Issue
from reportedly.model.raw import Raw
from reportedly.model.unknown import Unknown
from reportedly.sources.gather import gather

STRICT = Terms(cpu_seconds=1, wall_seconds=60, memory_bytes=256 * MIB)
READ = "read"


def _peak() -> int:
    """Return the peak of this process's memory in MiB.

    What `getrusage` says includes the process that this one was started from, as it was then.
    """
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    own = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return (own[0] if own else usage) // 1024


def main(folder: str) -> None:
    """Read the folder and print what came of it."""
    warden = Warden(STRICT)
    pipeline.warden = lambda: warden  # type: ignore[assignment]  # the same, with other terms
    outcomes, longest, then = defaultdict[str, set[str]](set), 0.0, time.process_time()
    for piece in gather([folder], io.BytesIO(), terms=STRICT):
        name = piece.subject if isinstance(piece, Issue) else piece.name
        whose = Path(name.removeprefix(folder).lstrip("/")).parts[0].partition(".")[0]
        outcomes[whose] |= _codes(piece)
        now = time.process_time()
        longest, then = max(longest, now - then), now
    peak = _peak()
    warden.close()
    told = {name: sorted(codes) for name, codes in sorted(outcomes.items())}
    print(json.dumps({"peak": peak, "longest": longest, "outcomes": told}))  # noqa: T201


def _codes(piece: Raw | Issue) -> set[str]:
    if isinstance(piece, Issue):
        return {piece.code}
    reading = pipeline.reading_of(piece, pipeline.DEFAULT_RECIPE)
    codes = {issue.code for issue in reading.issues}
    return codes if isinstance(reading.document, Unknown) else codes | {READ}


if __name__ == "__main__":
    main(sys.argv[1])
