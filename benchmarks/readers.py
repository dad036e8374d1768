"""Readers at once: each asks a server for one page after the other, and reads it for a while.

Each reader is a thread with a connection of its own, begins at another page, and walks round
all of them. What is told of a page is when its first byte came.
"""

import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import count
from math import ceil
from random import Random
from statistics import median
from urllib.parse import urlsplit

WAIT = 600.0  # seconds until a page is given up
BAD = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of one request.

    Attributes:
        page: what the page is called.
        first: milliseconds until its first byte.
        status: of HTTP; 0 where nothing came.
        size: its bytes.
    """

    page: str
    first: float
    status: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How long a page took, over all who asked.

    Attributes:
        asked: how often it was asked for.
        middle: the median, in milliseconds.
        late: what one in twenty exceeds, in milliseconds.
        failed: how often something else came than the page.
    """

    asked: int
    middle: float
    late: float
    failed: int


def ask(connection: HTTPConnection, page: str, address: str) -> tuple[Answer, bytes]:
    """Ask for a page; return when its first byte came, and the page."""
    begun = time.perf_counter()
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        first = (time.perf_counter() - begun) * 1e3
        body = answer.read()
    except OSError:
        connection.close()
        first = (time.perf_counter() - begun) * 1e3
        return Answer(page=page, first=first, status=0, size=0), b""
    return Answer(page=page, first=first, status=answer.status, size=len(body)), body


def connected(site: str) -> HTTPConnection:
    """Return a connection to a site."""
    return HTTPConnection(urlsplit(site).netloc, timeout=WAIT)


def walk(
    site: str, pages: Mapping[str, Sequence[str]], seconds: float, how: tuple[int, float]
) -> list[Answer]:
    """Walk round all pages for a time; of each, round its addresses.

    Args:
        site: where they are.
        pages: addresses by what the page is called.
        seconds: how long.
        how: the number of the reader, and for how many seconds he reads a page.
    """
    number, pause = how
    dice, names = Random(number), list(pages)  # noqa: S311 - the same each time is what is wanted
    dice.shuffle(names)
    made, until = list[Answer](), time.monotonic() + seconds
    with closing(connected(site)) as connection:
        for step in count():
            name = names[step % len(names)]
            time.sleep(pause * (0.5 + dice.random()))
            if time.monotonic() >= until:
                return made
            addresses = pages[name]
            at = (number + step // len(names)) % len(addresses)
            made.append(ask(connection, name, addresses[at])[0])
    return made


def walk_together(
    site: str, pages: Mapping[str, Sequence[str]], seconds: float, how: tuple[int, float]
) -> list[Answer]:
    """Let several readers walk at once.

    Args:
        site: where the pages are.
        pages: addresses by what the page is called.
        seconds: how long.
        how: how many readers, and for how many seconds each reads a page.
    """
    readers, pause = how
    with ThreadPoolExecutor(readers) as pool:
        walks = [
            pool.submit(walk, site, pages, seconds, (one, pause)) for one in range(readers)
        ]
        return [answer for one in walks for answer in one.result()]


def times(answers: Sequence[Answer]) -> Times:
    """Return how long a page took."""
    took = sorted(one.first for one in answers)
    return Times(
        asked=len(took),
        middle=median(took),
        late=took[ceil(0.95 * len(took)) - 1],
        failed=sum(not 0 < one.status < BAD for one in answers),
    )
