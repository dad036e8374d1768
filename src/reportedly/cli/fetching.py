"""Addresses on the command line: off unless asked for, and what a fetch is told."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli.call import columns_of
from reportedly.errors import UsageError
from reportedly.model.issue import Issue
from reportedly.model.raw import Raw
from reportedly.pipeline import READER_VERSION
from reportedly.sources.arrivals import arrivals
from reportedly.sources.fetch.address import Network, networks
from reportedly.sources.fetch.archive import Archive
from reportedly.sources.fetch.fetcher import Fetcher, Manner
from reportedly.sources.fetch.world import real_world
from reportedly.sources.gather import gather

CONTACT_VARIABLE = "REPORTEDLY_CONTACT"
NETWORKS_VARIABLE = "REPORTEDLY_NETWORKS"

FetchOption = Annotated[
    bool, typer.Option("--fetch", help="Fetch addresses, and the pages that feeds link to.")
]
ArchiveOption = Annotated[
    Path | None,
    typer.Option(
        "--archive",
        metavar="FOLDER",
        help="Where what is fetched is kept, as web archives. Default: LEDGER.fetched.",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """What a call says of addresses.

    Attributes:
        on: fetch them.
        archive: where answers are kept.
        columns: how columns of tables are called.
    """

    on: bool
    archive: Path
    columns: str | None = None


@contextmanager
def bringing(sources: Sequence[str], asked: Fetching) -> Iterator[Iterator[Raw | Issue]]:
    """Give what the sources hold; connections are closed behind it.

    `REPORTEDLY_CONTACT` says who asks, so that a site can reach you; `REPORTEDLY_NETWORKS`
    names networks of your own that are fetched from, though they are not public.

    Raises:
        SourceError: a path is missing, or the archive cannot be used.
        UsageError: there is an address, and addresses are off.
    """

    def files(targets: Sequence[str]) -> Iterator[Raw | Issue]:
        return gather(targets, sys.stdin.buffer, columns=columns_of(asked.columns))

    if not asked.on:
        yield arrivals(sources, files, None)
        return
    with Fetcher(Archive(asked.archive), real_world(), _manner()) as fetcher:
        yield arrivals(sources, files, fetcher.fetch)


def archive_of(option: Path | None, ledger: str) -> Path:
    """Return where answers are kept: the option, else beside the ledger."""
    beside = "reportedly.fetched" if "://" in ledger else f"{ledger}.fetched"
    return option or Path(beside)


def _manner() -> Manner:
    contact = os.environ.get(CONTACT_VARIABLE, "").strip()
    product = READER_VERSION.replace(" ", "/")
    agent = f"{product} (+{contact})" if contact else product
    return Manner(agent=agent, allowed=_networks())


def _networks() -> tuple[Network, ...]:
    text = os.environ.get(NETWORKS_VARIABLE, "")
    try:
        return networks(text)
    except ValueError as error:
        hint = "Write networks such as 10.1.0.0/16, with commas between them."
        raise UsageError(f"{NETWORKS_VARIABLE} names no networks", text, hint) from error
