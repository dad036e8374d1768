"""How far a run is: files done, how fast, and how long it will take."""

import re
from collections import deque
from collections.abc import Callable

# What stands after the name of a file in that of a document in it: "a.zip!/b.txt", "a.csv:3".
WITHIN = re.compile(r"!/.*|#[0-9]+$|:[0-9]+$", re.DOTALL)
MINUTE, HOUR = 60, 3_600
SOON = 5  # files before which nothing is said of the time
# Seconds that tell how fast it goes: what is passed over goes faster than the rest.
LATELY = 60.0
APART = 1.0  # seconds between two looks at the clock that are kept


class Meter:
    """Counts what is read, against how many files there are.

    How fast it goes, and how long the rest will take, is told by the last minute: a run that is
    gone on with passes over thousands of files before its work begins.

    Args:
        total: how many files there are, as far as one can see from outside.
        clock: tells the time in seconds.
    """

    def __init__(self, total: int, clock: Callable[[], float]) -> None:
        self._total, self._clock = total, clock
        self._files, self._documents = 0, 0
        self._looks = deque([(clock(), 0, 0)])
        self._last = ""

    def line(self, name: str) -> str:
        """Count one document or file more, and return how far the run is."""
        file = WITHIN.sub("", name)
        if file != self._last:
            self._files += 1
            self._last = file
        self._documents += 1
        passed, files, documents = self._lately(self._clock())
        parts = [
            f"{min(self._files, self._total):,} of {self._total:,} files",
            f"{documents / passed:,.1f} a second",
        ]
        left = passed / max(1, files) * max(0, self._total - self._files)
        if self._files >= SOON:
            parts.append(f"{_span(left)} left")
        return f"{', '.join(parts)}: {name}"

    def _lately(self, now: float) -> tuple[float, int, int]:
        """Return how long the last stretch was, with its files and its documents."""
        looks = self._looks
        while len(looks) > 1 and now - looks[1][0] >= LATELY:
            looks.popleft()
        then, files, documents = looks[0]
        if now - looks[-1][0] >= APART:
            looks.append((now, self._files, self._documents))
        return max(0.001, now - then), self._files - files, self._documents - documents


def _span(seconds: float) -> str:
    """Return a time as a person says it."""
    if seconds >= HOUR:
        return f"{int(seconds // HOUR)} h {int(seconds % HOUR // MINUTE)} min"
    if seconds >= MINUTE:
        return f"{round(seconds / MINUTE)} min"
    return f"{round(seconds)} s"
