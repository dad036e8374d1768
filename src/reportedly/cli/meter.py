"""How far a run is: files done, how fast, and how long it will take."""

import re
from collections.abc import Callable

# What stands after the name of a file in that of a document in it: "a.zip!/b.txt", "a.csv:3".
WITHIN = re.compile(r"!/.*|#[0-9]+$|:[0-9]+$", re.DOTALL)
MINUTE, HOUR = 60, 3_600
SOON = 5  # files before which nothing is said of the time


class Meter:
    """Counts what is read, against how many files there are.

    Args:
        total: how many files there are, as far as one can see from outside.
        clock: tells the time in seconds.
    """

    def __init__(self, total: int, clock: Callable[[], float]) -> None:
        self._total, self._clock = total, clock
        self._begun = clock()
        self._files, self._documents = 0, 0
        self._last = ""

    def line(self, name: str) -> str:
        """Count one document or file more, and return how far the run is."""
        file = WITHIN.sub("", name)
        if file != self._last:
            self._files += 1
            self._last = file
        self._documents += 1
        passed = max(0.001, self._clock() - self._begun)
        parts = [
            f"{min(self._files, self._total):,} of {self._total:,} files",
            f"{self._documents / passed:,.1f} a second",
        ]
        left = passed / self._files * max(0, self._total - self._files)
        if self._files >= SOON:
            parts.append(f"{_span(left)} left")
        return f"{', '.join(parts)}: {name}"


def _span(seconds: float) -> str:
    """Return a time as a person says it."""
    if seconds >= HOUR:
        return f"{int(seconds // HOUR)} h {int(seconds % HOUR // MINUTE)} min"
    if seconds >= MINUTE:
        return f"{round(seconds / MINUTE)} min"
    return f"{round(seconds)} s"
