"""What a guarded process may not do: reach the network, start programs, write files, grow.

Two locks on the same door. An audit hook refuses within Python, on every system. On Linux the
kernel refuses too (seccomp), so that a fault in a library in C opens nothing either. Memory is
bounded by the size of the address space; macOS does not heed that bound.
"""

import contextlib
import ctypes
import os
import platform
import resource
import struct
import sys
from collections.abc import Iterator
from types import MappingProxyType

REFUSED_EVENTS = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.spawn",
)
# Numbers of socket, execve and execveat, and what the kernel calls the machine.
CALLS = MappingProxyType(
    {
        "x86_64": (0xC000003E, (41, 59, 322)),
        "aarch64": (0xC00000B7, (198, 221, 281)),
    }
)
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
LOAD, JUMP_EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | 13  # errno EACCES
NUMBER_AT, MACHINE_AT = 0, 4


def close_the_doors() -> None:
    """Give up the network, other programs and the writing of files, for good."""
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lock_in_kernel()
    sys.addaudithook(_refuse)


@contextlib.contextmanager
def room(memory_bytes: int) -> Iterator[None]:
    """Bound how much the address space may grow while the work is done."""
    now = _address_space()
    if not now:
        yield
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + memory_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event.startswith(REFUSED_EVENTS):
        raise PermissionError(f"guarded work may not do this: {event}")


def _address_space() -> int:
    """Return the bytes of address space in use, or 0 where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no path
            return int(file.read().split()[0]) * resource.getpagesize()
    except (OSError, ValueError):
        return 0


def _lock_in_kernel() -> bool:
    """Have the kernel refuse sockets and new programs; say whether it does."""
    known = CALLS.get(platform.machine())
    if not sys.platform.startswith("linux") or known is None:
        return False
    code = program(*known)
    buffer = ctypes.create_string_buffer(code)
    head = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    return not library.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, head, 0, 0)


def program(machine: int, calls: tuple[int, ...]) -> bytes:
    """Return the filter for the kernel: refuse these calls on this machine, allow the rest."""
    refuse = len(calls) + 1  # its distance from the first comparison of a call
    lines = [
        (LOAD, 0, 0, MACHINE_AT),
        (JUMP_EQUAL, 0, refuse + 1, machine),
        (LOAD, 0, 0, NUMBER_AT),
        *((JUMP_EQUAL, refuse - 1 - index, 0, call) for index, call in enumerate(calls)),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
        (RETURN, 0, 0, ALLOW),
    ]
    return b"".join(struct.pack("HBBI", *line) for line in lines)


def is_locked() -> bool:
    """Say whether the kernel filters the calls of this process; for the tests."""
    try:
        with open(f"/proc/{os.getpid()}/status", encoding="ascii") as file:  # noqa: PTH123
            return "Seccomp:\t2" in file.read()
    except OSError:
        return False
