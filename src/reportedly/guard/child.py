"""The process behind the guard: it takes one job after the other, and does nothing else.

It has no network (see `jail`), a bound on its memory, and a bound on the CPU time of each piece
of work; whoever breaks one ends the process and nothing more.
"""

import gc
import pickle
import resource
import sys
from collections.abc import Callable, Iterable
from io import BufferedReader
from typing import BinaryIO, cast

from reportedly.guard.jail import close_the_doors, room
from reportedly.guard.terms import DONE, FAILED, HEAD, PIECE, READY, Terms

Job = tuple[Callable[..., Iterable[object]], tuple[object, ...], Terms]


def main() -> None:
    """Take jobs from standard input until it ends, and answer on standard output.

    An answer is a pickle: `(PIECE, value)` for each piece, then `(DONE, "")` or
    `(FAILED, reason)`.
    """
    jobs, answers = cast("BufferedReader", sys.stdin.buffer), sys.stdout.buffer
    sys.stdout = sys.stderr
    close_the_doors()
    _send(answers, (READY, ""))
    while jobs.peek(1):
        job: Job = pickle.load(jobs)  # noqa: S301 - from our parent
        _do(job, answers)
        del job
        gc.collect(0)


def _do(job: Job, answers: BinaryIO) -> None:
    function, arguments, terms = job
    try:
        with room(terms.memory_bytes):
            _allow(terms.cpu_seconds)
            for piece in function(*arguments):
                _send(answers, (PIECE, piece))
                _allow(terms.cpu_seconds)
    except MemoryError:
        last = (FAILED, f"it took more than {terms.memory_bytes >> 20:,} MiB of memory")
    except RecursionError:
        last = (FAILED, "it is nested too deeply")
    except Exception as error:  # noqa: BLE001 - whatever it is, the caller has to know
        last = (FAILED, f"{type(error).__name__}: {error}"[:300])
    else:
        last = (DONE, "")
    _send(answers, last)


def _allow(seconds: float) -> None:
    """Grant so much CPU time from now on; who takes more is killed by the system."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(spent + seconds) + 1, hard))


def _send(answers: BinaryIO, answer: tuple[str, object]) -> None:
    message = pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
    answers.write(HEAD.pack(len(message)))
    answers.write(message)
    answers.flush()
