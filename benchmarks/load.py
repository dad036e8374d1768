"""Load: twenty readers at once on the pages of a large ledger, and what a page weighs.

`python -m benchmarks load` makes a ledger of 10,000 claims (`--claims`), keeps its incidents,
serves it as `reportedly serve` does, in a process of its own, and lets readers walk round all
pages: every one in the navigation, with filters, second pages, and one by one incidents,
series, claims, documents and sources. `--ledger` takes one that is there already, and leaves it
there.

Each page is looked at once alone before, which is told apart: the first look after a change.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.browsing import interactive
from benchmarks.ledger_scale import fill
from benchmarks.options import Options
from benchmarks.readers import Answer, Times, ask, connected, times, walk_together
from benchmarks.table import table
from reportedly.derived.keeping import Keeper
from reportedly.ledger.store import open_ledger
from reportedly.lexicon.load import load
from reportedly.model.settings import Settings
from reportedly.web.app import NAV

READERS: Final = 20
MIDDLE_MS, LATE_MS, HEAVY_KB, INTERACTIVE_MS = 200.0, 500.0, 900.0, 1000.0
EACH: Final = 20  # addresses of a kind of page, at most
HEAD: Final = (
    "page", "asked", "alone, ms", "median, ms", "95 %, ms", "kB", "interactive, ms",
)  # fmt: skip
FILTERED: Final = (
    "/claims?kind=killed",
    "/claims?text=rockets&kind=attack",
    "/claims?since=2019-01-05&until=2019-01-20",
    "/incidents?order=weight",
    "/incidents?kind=wounded&order=documents",
    "/incidents?place=QCQ",
    "/series?order=weight",
    "/documents?text=drones",
    "/map?place=QCQ",
    "/timeline?actor=drones",
    "/exchanges?kind=aid",
)
# What is led to from a list: the kind of page, and the list.
LISTED: Final = ("claims", "incidents", "series", "documents", "sources")
NEXT: Final = re.compile(r'<a rel="next" href="([^"]+)"')
ASSET: Final = re.compile(
    r'(?:<link rel="(?:icon|stylesheet)" href|<script src|<img src)="([^"]+)"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured of a page.

    Attributes:
        page: what it is called.
        alone: milliseconds until the first byte of the first look, with nobody else there.
        times: those of the readers.
        weight: thousands of bytes of the heaviest such page, with all that it loads.
        ready: milliseconds until a browser lets somebody use it; 0 where there is no browser.
    """

    page: str
    alone: float
    times: Times
    weight: float
    ready: float = 0.0

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        figures = (self.alone, self.times.middle, self.times.late, self.weight)
        shown = (f"{one:,.0f}" for one in figures)
        return (self.page, f"{self.times.asked}", *shown, f"{self.ready:,.0f}")

    @property
    def broken(self) -> tuple[str, ...]:
        """The bounds that the page does not keep."""
        bounds = (
            ("median, ms", self.times.middle, MIDDLE_MS),
            ("95 %, ms", self.times.late, LATE_MS),
            ("kB", self.weight, HEAVY_KB),
            ("interactive, ms", self.ready, INTERACTIVE_MS),
            ("failed", self.times.failed, 0),
        )
        return tuple(
            f"{self.page}: {value:,.0f} {name}, at most {most:,.0f}"
            for name, value, most in bounds
            if value > most
        )


def measure_load(options: Options) -> int:
    """Measure; return 1 where a bound is broken."""
    with TemporaryDirectory() as folder:
        path = options.ledger or f"{folder}/war.db"
        if not options.ledger:
            make(path, options.claims)
        with open_ledger(path, create=False) as ledger:
            documents, claims = ledger.size()
        print(f"{claims:,} claims in {documents:,} documents")
        with served(options.command, path) as site:
            rows = list(measured(site, options))
    print(table(HEAD, [one.cells for one in rows]))
    return verdict(rows)


def verdict(rows: Sequence[Row]) -> int:
    """Print which bounds are broken; return 1 where one is."""
    broken = [words for one in rows for words in one.broken]
    print("\n".join(broken) or "every bound is kept")
    return int(bool(broken))


def make(path: str, claims: int) -> None:
    """Make a ledger of so many claims, with its incidents."""
    with open_ledger(path, create=True) as ledger:
        fill(ledger, claims)
        Keeper(ledger=ledger, settings=Settings(), lexicon=load()).bring_up()


@contextmanager
def served(command: Path, path: str) -> Iterator[str]:
    """Serve a ledger in a process of its own, and give the address of its pages."""
    asked = [str(command), "serve", "--ledger", path, "--port", "0"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as server:
        try:
            line = server.stdout.readline() if server.stdout else ""
            found = re.search(r"http://\S+", line)
            if not found:
                sys.exit(f"load: the server gave no address, but “{line.strip()}”")
            yield found[0].rstrip("/")
        finally:
            server.terminate()


def measured(site: str, options: Options) -> Iterator[Row]:
    """Yield a row for each kind of page."""
    pages, alone, bodies = looked_at(site)
    how = (READERS, options.pause)
    answers = walk_together(site, pages, options.seconds, how)
    assets = weights(site, bodies)
    ready = interactive([f"{site}{addresses[0]}" for addresses in pages.values()])
    for at, name in enumerate(pages):
        mine = [one for one in (*answers, alone[name]) if one.page == name]
        heaviest = max(one.size for one in mine)
        yield Row(
            page=name,
            alone=alone[name].first,
            times=times([one for one in answers if one.page == name] or mine),
            weight=(heaviest + assets[name]) / 1e3,
            ready=ready[at] if ready else 0.0,
        )


def looked_at(
    site: str,
) -> tuple[dict[str, tuple[str, ...]], dict[str, Answer], dict[str, str]]:
    """Look at each page once; return addresses, first answers, and pages, by its name."""
    pages: dict[str, tuple[str, ...]] = {}
    alone: dict[str, Answer] = {}
    bodies: dict[str, str] = {}
    connection = connected(site)

    def look(name: str, addresses: Sequence[str]) -> str:
        answer, body = ask(connection, name, addresses[0])
        pages[name], alone[name], bodies[name] = tuple(addresses), answer, body.decode()
        return bodies[name]

    for address in (*(one for one, _ in NAV), *FILTERED):
        following = NEXT.search(look(address, [address]))
        if following:
            look(f"{address} (second page)", [unescape(following[1])])
    for room in LISTED:
        if found := led_to(bodies, room):
            look(f"/{room}/…", found)
    connection.close()
    return pages, alone, bodies


def led_to(bodies: Mapping[str, str], room: str) -> tuple[str, ...]:
    """Return addresses of one claim, one incident and so on, that the pages lead to."""
    links = re.compile(rf'href="(/{room}/[^"#?]+)["#?]')
    found = (unescape(link) for body in bodies.values() for link in links.findall(body))
    return tuple(dict.fromkeys(found))[:EACH]


def weights(site: str, bodies: Mapping[str, str]) -> dict[str, int]:
    """Return the bytes of what each page loads."""
    connection = connected(site)
    loaded = {
        name: {unescape(one) for one in ASSET.findall(body)} for name, body in bodies.items()
    }
    sizes = {
        one: ask(connection, one, one)[0].size for one in sorted(set().union(*loaded.values()))
    }
    connection.close()
    return {name: sum(sizes[one] for one in mine) for name, mine in loaded.items()}
