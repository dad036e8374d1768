"""The terms of guarded work, and the words in which the two processes answer each other."""

from dataclasses import dataclass
from struct import Struct

MIB = 1024 * 1024

# Before each answer stands its length.
HEAD = Struct("<Q")

READY = "ready"
PIECE = "piece"
DONE = "done"
FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What one piece of guarded work may take.

    Attributes:
        cpu_seconds: CPU time, rounded up to whole seconds.
        wall_seconds: time on the clock.
        memory_bytes: memory beyond what the process has when it starts on it.
    """

    cpu_seconds: float = 10.0
    wall_seconds: float = 30.0
    memory_bytes: int = 768 * MIB


DEFAULT_TERMS = Terms()
