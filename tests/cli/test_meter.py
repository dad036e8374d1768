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


def test_what_is_passed_over_quickly_says_nothing_of_the_rest() -> None:
    clock = Clock(0.001)
    meter = Meter(3_000, clock)
    for number in range(2_000):
        meter.line(f"{number}.txt")
    clock.step = 2.0
    lines = [meter.line(f"{number}.txt") for number in range(2_000, 2_100)]
    assert "0.5 a second" in lines[-1]
    assert "30 min left" in lines[-1]


def test_a_long_archive_does_not_hide_how_fast_it_goes() -> None:
    meter = Meter(10, Clock(1.0))
    for number in range(5):
        meter.line(f"{number}.txt")
    line = ""
    for number in range(200):
        line = meter.line(f"big.zip!/{number}.txt")
    assert line.startswith("6 of 10 files, 1.0 a second")


def test_little_is_kept_of_a_long_run() -> None:
    meter = Meter(10**6, Clock(0.01))
    for number in range(20_000):
        line = meter.line(f"{number}.txt")
    assert "100.0 a second" in line
    assert len(meter._looks) < 100  # noqa: SLF001 - what is kept is the point
