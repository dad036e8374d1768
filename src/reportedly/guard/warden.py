"""The warden: the near side of the guard, which starts, times, kills and starts again."""

import os
import pickle
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Never

from reportedly.errors import DisturbedError, EndedError
from reportedly.guard.terms import DEFAULT_TERMS, DONE, HEAD, PIECE, Terms

# The front door of the package brings in the language model; guarded work enters at the side.
START = """
import sys, types
sys.path[:] = {path!r}
package = sys.modules[{name!r}] = types.ModuleType({name!r})
package.__path__ = [{home!r}]
from {name}.guard.child import main
main()
"""
NAME, HOME = __name__.partition(".")[0], str(Path(__file__).parents[1])
JOBS = 1_000  # what a library leaks ends with the process
LONGEST_ANSWER = 256 << 20
ONCE = 1 << 20
OURS = "reportedly.model."
NO_ANSWER = (pickle.UnpicklingError, MemoryError, TypeError, ValueError)
# How a system short of memory, or a person, ends a process.
STOPPED = frozenset({signal.SIGHUP, signal.SIGINT, signal.SIGKILL, signal.SIGTERM})
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class Warden:
    """A process for dangerous work, kept for the next job and replaced where it died.

    Not for use by two threads at once. `close` ends the process; so does the end of ours.
    """

    def __init__(self, terms: Terms = DEFAULT_TERMS) -> None:
        self.terms = terms
        self._child: subprocess.Popen[bytes] | None = None
        self._jobs = 0

    def ask(self, function: Callable[..., Iterable[object]], *arguments: object) -> object:
        """Return the first piece of what a function of a module gives.

        Raises:
            EndedError: it broke its terms, crashed, raised, or gave nothing.
        """
        answer = list(self.run(function, *arguments))
        if not answer:
            raise _ended("it gave nothing")
        return answer[0]

    def run(
        self, function: Callable[..., Iterable[object]], *arguments: object
    ) -> Iterator[object]:
        """Yield piece by piece what a function of a module gives.

        Each piece has its own terms; the time that the taker of the pieces needs is not
        counted.

        Raises:
            EndedError: it broke its terms, crashed or raised; the pieces before it stand.
        """
        child = self._ready()
        finished = False
        try:
            self._send(child, (function, arguments, self.terms))
            while True:
                word, value = self._receive(child)
                if word == PIECE:
                    yield value
                    continue
                finished = True
                if word == DONE:
                    return
                raise _ended(str(value))
        finally:
            if not finished:
                self.close()

    def close(self) -> None:
        """End the process."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()

    def _ready(self) -> subprocess.Popen[bytes]:
        self._jobs += 1
        child = self._child
        if child is None or child.poll() is not None or self._jobs > JOBS:
            self.close()
            self._jobs = 1
            self._child = child = _start()
            self._receive(child)
        return child

    def _send(self, child: subprocess.Popen[bytes], job: object) -> None:
        lay = partial(self._lay, child, self._deadline())
        pickle.Pickler(_Message(lay), pickle.HIGHEST_PROTOCOL).dump(job)

    def _lay(self, child: subprocess.Popen[bytes], deadline: float, left: memoryview) -> None:
        """Send all of this to the process."""
        pipe = _number(child.stdin)
        while left:
            self._wait(child, deadline, writing=pipe)
            try:
                left = left[os.write(pipe, left[:ONCE]) :]
            except BlockingIOError:
                continue
            except BrokenPipeError:
                self._tell_end(child)

    def _receive(self, child: subprocess.Popen[bytes]) -> tuple[str, object]:
        deadline = self._deadline()
        fill = partial(self._fill, child, deadline)
        head = bytearray(HEAD.size)
        fill(memoryview(head))
        (length,) = HEAD.unpack(head)
        if length > LONGEST_ANSWER:
            self.close()
            raise _ended("its answer is too long")
        answer = _Answer(fill, length)
        try:
            word, value = _Careful(answer).load()
        except (*NO_ANSWER, EOFError, ImportError, LookupError) as error:
            self.close()
            raise _ended("its answer is none") from error
        if answer.left:
            self.close()
            raise _ended("its answer is none")
        return word, value

    def _fill(self, child: subprocess.Popen[bytes], deadline: float, place: memoryview) -> None:
        """Fill a place with what comes from the process."""
        pipe = _number(child.stdout)
        while place:
            self._wait(child, deadline, reading=pipe)
            taken = os.readv(pipe, [place[:ONCE]])
            if not taken:
                self._tell_end(child)
            place = place[taken:]

    def _deadline(self) -> float:
        return time.monotonic() + self.terms.wall_seconds

    def _wait(
        self,
        child: subprocess.Popen[bytes],
        deadline: float,
        *,
        reading: int | None = None,
        writing: int | None = None,
    ) -> None:
        """Wait until a pipe is ready; a process that lets the time run out is ended."""
        seconds = max(0.0, deadline - time.monotonic())
        read = [] if reading is None else [reading]
        write = [] if writing is None else [writing]
        if not any(select.select(read, write, [], seconds)):
            child.kill()
            self.close()
            late = f"it took more than {self.terms.wall_seconds:g} s on the clock"
            raise DisturbedError(
                "guarded work ended", late, "Try again when the machine is free."
            )

    def _tell_end(self, child: subprocess.Popen[bytes]) -> Never:
        """Say how the process ended."""
        code = child.wait(self.terms.wall_seconds)
        self.close()
        if code == -signal.SIGXCPU:
            raise _ended(f"it took more than {self.terms.cpu_seconds:g} s of CPU time")
        if -code in STOPPED:
            raise DisturbedError(
                "guarded work ended", "it was stopped from outside", "Try again."
            )
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        raise _ended(f"the process that read it crashed, {name}")


class _Message:
    """A file that sends what is written into it: the bytes of a document are not copied."""

    def __init__(self, lay: Callable[[memoryview], None]) -> None:
        self._lay = lay

    def write(self, part: bytes) -> int:
        """Send a part; return how long it is."""
        self._lay(memoryview(part))
        return len(part)


class _Answer:
    """One answer as a file, read as it comes: what it holds may be large, and is held once."""

    def __init__(self, fill: Callable[[memoryview], None], length: int) -> None:
        self._fill, self.left = fill, length

    def readinto(self, place: bytearray) -> int:
        """Fill a place; 0 where the answer is shorter."""
        if len(place) > self.left:
            return 0
        self.left -= len(place)
        self._fill(memoryview(place))
        return len(place)

    def read(self, size: int) -> bytes:
        """Return so many bytes; none where the answer is shorter."""
        place = bytearray(size if 0 <= size <= self.left else 0)
        self.readinto(place)
        return bytes(place)

    def readline(self) -> bytes:
        """Return nothing: no word of our protocol is a line."""
        return b""


class _Careful(pickle.Unpickler):
    """Reads answers that hold nouns and plain values, and no other object."""

    def find_class(self, module: str, name: str) -> object:
        """Return a noun; whatever else a captured process sends is refused."""
        if module.startswith(OURS):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no noun")


def _start() -> subprocess.Popen[bytes]:
    path = [os.path.abspath(entry) for entry in sys.path]  # noqa: PTH100
    code = START.format(path=path, name=NAME, home=HOME)
    child = subprocess.Popen(  # noqa: S603 - our own interpreter, and words that stand here
        [sys.executable, "-B", "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **dict.fromkeys(THREADS, "1")},
        bufsize=0,
        process_group=0,  # Ctrl-C is meant for us; it is no fault of what is being read
    )
    os.set_blocking(_number(child.stdin), False)
    return child


def _number(pipe: object) -> int:
    """Return the number that the system knows a pipe by."""
    number: int = pipe.fileno() if hasattr(pipe, "fileno") else -1
    return number


def _ended(why: str) -> EndedError:
    return EndedError("guarded work ended", why, "Look at what it was given.")
