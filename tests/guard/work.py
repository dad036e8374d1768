"""Work for the guard: some of it good, most of it bad."""

import ctypes
import os
import pickle
import signal
import socket
import subprocess
import time
from collections.abc import Iterator

from reportedly.guard.jail import is_locked
from reportedly.guard.terms import HEAD, PIECE
from reportedly.model.moment import PartialDate


def double(number: int) -> Iterator[int]:
    yield 2 * number


def count_to(number: int) -> Iterator[int]:
    yield from range(1, number + 1)


def a_noun() -> Iterator[PartialDate]:
    yield PartialDate(year=2031)


def spin() -> Iterator[int]:
    yield 1
    while True:
        pass


def sleep() -> Iterator[int]:
    time.sleep(60)
    yield 1


def be_killed() -> Iterator[int]:
    signal.raise_signal(signal.SIGKILL)
    yield 1


def swallow() -> Iterator[int]:
    yield len(bytearray(1 << 30))


def fall() -> Iterator[int]:
    yield ctypes.string_at(0)[0]


def nest() -> Iterator[int]:
    yield from nest()


def fail() -> Iterator[int]:
    yield from map(int, ["no such page"])


def call_home() -> Iterator[int]:
    socket.socket()
    yield 1


def call_the_kernel() -> Iterator[int]:
    """Ask for a socket past Python; the kernel refuses with -1."""
    yield ctypes.CDLL(None).socket(2, 1, 0)


def run_a_program() -> Iterator[int]:
    yield subprocess.call(["true"])


def write_a_file(path: str) -> Iterator[int]:
    with open(path, "wb", buffering=0) as file:  # noqa: PTH123 - as a library would
        yield file.write(b"mine")


def smuggle() -> Iterator[object]:
    yield time.sleep


def locked() -> Iterator[bool]:
    yield is_locked()


def give_back(data: bytes) -> Iterator[bytes]:
    yield data


def answer(said: bytes, length: int) -> Iterator[int]:
    """Answer past our own words: say a length, and then something else."""
    os.write(1, HEAD.pack(length) + said)
    yield 1


def promise_too_much() -> Iterator[int]:
    yield from answer(b"\x80\x05\x8e" + (1 << 40).to_bytes(8, "little") + b"x" * 64, 75)


def say_too_much() -> Iterator[int]:
    said = pickle.dumps((PIECE, 1))
    yield from answer(said + b" and more", len(said) + 9)


def say_a_line() -> Iterator[int]:
    yield from answer(b"cos\nsystem\n", 11)


def say_too_little() -> Iterator[int]:
    yield from answer(pickle.dumps((PIECE, 1))[:-4], 9)
