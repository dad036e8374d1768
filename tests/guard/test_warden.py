"""The guard: work that runs away, swallows memory or crashes is ended; the next one runs."""

import sys
import tracemalloc
from collections.abc import Callable, Iterable, Iterator

import pytest
from tests.guard import work
from tests.guard.work import count_to, double

from reportedly.errors import DisturbedError, EndedError
from reportedly.guard.terms import MIB, Terms
from reportedly.guard.warden import Warden
from reportedly.model.moment import PartialDate

SHORT = Terms(cpu_seconds=0.5, wall_seconds=20.0, memory_bytes=64 * MIB)


@pytest.fixture(scope="module")
def warden() -> Iterator[Warden]:
    one = Warden(SHORT)
    yield one
    one.close()


def test_the_answer_comes_back(warden: Warden) -> None:
    assert warden.ask(double, 21) == 42
    assert warden.ask(work.a_noun) == PartialDate(year=2031)


def test_pieces_come_one_by_one_and_the_taker_may_take_his_time(warden: Warden) -> None:
    assert list(warden.run(count_to, 3)) == [1, 2, 3]


def test_who_stops_taking_leaves_nothing_behind(warden: Warden) -> None:
    for piece in warden.run(count_to, 1_000_000):
        assert piece == 1
        break
    assert warden.ask(double, 4) == 8


@pytest.mark.parametrize("size", [0, 1, 65_536, 200_000, 8 * MIB])
def test_a_document_of_any_size_goes_both_ways_and_is_held_once(
    warden: Warden, size: int
) -> None:
    data = bytes(size)
    warden.ask(double, 1)
    tracemalloc.start()
    assert warden.ask(work.give_back, data) == data
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < size + MIB  # the answer; what was asked was there before


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (work.swallow, "64 MiB of memory"),
        (work.fall, "crashed, SIGSEGV"),
        (work.nest, "nested too deeply"),
        (work.fail, "ValueError: invalid literal"),
        (work.call_home, "guarded work may not do this: socket"),
        (work.run_a_program, "guarded work may not do this: subprocess"),
        (work.smuggle, "its answer is none"),
        (work.promise_too_much, "its answer is none"),
        (work.say_too_much, "its answer is none"),
        (work.say_a_line, "its answer is none"),
        (work.say_too_little, "its answer is none"),
    ],
)
def test_bad_work_ends_with_its_reason_and_the_next_one_runs(
    warden: Warden, bad: Callable[..., Iterable[object]], why: str
) -> None:
    with pytest.raises(EndedError, match=why):
        warden.ask(bad)
    assert warden.ask(double, 2) == 4


def test_cpu_time_runs_out_but_what_came_before_stands(warden: Warden) -> None:
    pieces = warden.run(work.spin)
    assert next(pieces) == 1
    with pytest.raises(EndedError, match="CPU time"):
        next(pieces)


def test_time_on_the_clock_runs_out() -> None:
    impatient = Warden(Terms(wall_seconds=0.3))
    with pytest.raises(DisturbedError, match=r"0\.3 s on the clock"):
        impatient.ask(work.sleep)
    impatient.close()


def test_who_is_killed_from_outside_did_nothing_wrong(warden: Warden) -> None:
    with pytest.raises(DisturbedError, match="stopped from outside"):
        warden.ask(work.be_killed)
    assert warden.ask(double, 5) == 10


def test_no_file_is_written(warden: Warden, tmp_path: object) -> None:
    with pytest.raises(EndedError, match="File too large"):
        warden.ask(work.write_a_file, f"{tmp_path}/mine")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a lock of Linux")
def test_the_kernel_refuses_what_slips_past_python(warden: Warden) -> None:
    assert warden.ask(work.locked) is True
    assert warden.ask(work.call_the_kernel) == -1
