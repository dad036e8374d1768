"""How far a run is: files, documents a second, time left."""

import pytest

from reportedly.cli.meter import Meter


class Clock:
    """A clock that moves by a step each time it is looked at."""

    def __init__(self, step: float) -> None:
        self.now, self.step = -step, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def test_files_are_counted_once_and_documents_each() -> None:
    meter = Meter(10, Clock(0.5))
    for name in ("a.zip!/1.txt", "a.zip!/2.txt", "b.csv:2", "b.csv:3", "c.rss#1"):
        line = meter.line(name)
    assert line == "3 of 10 files, 2.0 a second: c.rss#1"


@pytest.mark.parametrize(
    ("total", "step", "left"),
    [(10, 1.0, "5 s"), (305, 1.0, "5 min"), (7_205, 1.0, "2 h 0 min"), (5, 1.0, "0 s")],
)
def test_the_time_left_is_told_after_a_few(total: int, step: float, left: str) -> None:
    meter = Meter(total, Clock(step))
    lines = [meter.line(f"{number}.txt") for number in range(5)]
    assert "left" not in lines[0]
    assert lines[-1].endswith(f"{left} left: 4.txt")
