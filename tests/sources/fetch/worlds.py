"""Worlds for tests: names and the clock are theirs, the sockets are real."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from reportedly.model.issue import Issue
from reportedly.sources.fetch.address import networks
from reportedly.sources.fetch.answer import Fetched
from reportedly.sources.fetch.archive import Archive
from reportedly.sources.fetch.fetcher import Fetcher, Manner
from reportedly.sources.fetch.limits import FetchLimits
from reportedly.sources.fetch.world import World

LOOPBACK = networks("127.0.0.0/8")
QUICK = FetchLimits(
    wire_bytes=1 << 20, body_bytes=1 << 20, seconds=1.5, silence=0.8, pause=0.0, fresh=0.0
)
START = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """A clock that sleeping moves, and that keeps what it slept."""

    slept: list[float] = field(default_factory=list)
    now: datetime = START

    def sleep(self, seconds: float) -> None:
        """Sleep without losing time."""
        self.slept.append(seconds)

    def time(self) -> datetime:
        """Return the time of day."""
        return self.now


def world(clock: Clock, hosts: Mapping[str, tuple[str, ...]] | None = None) -> World:
    """Return a world in which only some host names exist."""
    known = hosts or {}

    def resolve(host: str) -> tuple[str, ...]:
        if host not in known:
            raise OSError("no such host")
        return known[host]

    return World(resolve=resolve, now=clock.time, monotonic=time.monotonic, sleep=clock.sleep)


def fetcher(
    folder: Path,
    *,
    clock: Clock | None = None,
    hosts: Mapping[str, tuple[str, ...]] | None = None,
    manner: Manner | None = None,
) -> Fetcher:
    """Return a fetcher with an archive in the folder, which may ask servers on loopback."""
    return Fetcher(
        Archive(folder),
        world(clock or Clock(), hosts),
        manner or Manner(limits=QUICK, agent="reportedly (tests)", allowed=LOOPBACK),
    )


def fetch(
    url: str,
    folder: Path,
    *,
    clock: Clock | None = None,
    hosts: Mapping[str, tuple[str, ...]] | None = None,
    manner: Manner | None = None,
) -> Fetched | Issue:
    """Fetch one address with a fetcher of its own."""
    with fetcher(folder, clock=clock, hosts=hosts, manner=manner) as one:
        return one.fetch(url)
