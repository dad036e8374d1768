"""The ratio is of the medians, so that one disturbed round does not decide."""

from benchmarks.speed import ratio, seconds


def test_the_ratio_is_of_the_medians() -> None:
    assert ratio([1.0, 1.0, 9.0], [2.0, 1.5, 1.5]) == 1.5


def test_work_takes_time_and_is_done() -> None:
    done: list[int] = []

    assert seconds(lambda: done.append(sum(range(1000)))) >= 0
    assert done
