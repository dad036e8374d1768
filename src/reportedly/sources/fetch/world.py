"""The world behind a fetch: names, the clock, sleep. Tests bring their own."""

import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass
from datetime import UTC, datetime

RESOLVING = 10.0  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What a fetch needs and must not take by itself.

    Attributes:
        resolve: the addresses of a host name; `OSError` where there are none.
        now: the time of day, aware.
        monotonic: seconds that never go back.
        sleep: wait for so many seconds.
    """

    resolve: Callable[[str], tuple[str, ...]]
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    sleep: Callable[[float], None]


def real_world() -> World:
    """Return the world as this machine sees it."""
    return World(
        resolve=resolved,
        now=lambda: datetime.now(UTC),
        monotonic=time.monotonic,
        sleep=time.sleep,
    )


def resolved(host: str) -> tuple[str, ...]:
    """Ask the system for every address of a host.

    Raises:
        OSError: it has none, or the answer takes too long.
    """
    pool = ThreadPoolExecutor(1)  # the call itself knows no time limit
    try:
        asked = pool.submit(socket.getaddrinfo, host, None, type=socket.SOCK_STREAM)
        found = asked.result(RESOLVING)
    except TooLate as error:
        raise OSError("its name server does not answer") from error
    finally:
        pool.shutdown(wait=False)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
