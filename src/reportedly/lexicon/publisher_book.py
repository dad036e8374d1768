"""Publishers: who stands behind a site, what it reprints, and how much to expect of it.

One YAML file for each, in `lexicon/publishers/`: facts only, each with where it can be checked.
Nothing here says how far a publisher is to be believed; that is a reviewer's to judge.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import cast
from urllib.parse import urlsplit

from reportedly.errors import LexiconError
from reportedly.lexicon.tables import HERE, entries, meaning
from reportedly.model.unknown import UNKNOWN, Unknown

KINDS = frozenset(
    {
        "agency",
        "broadcaster",
        "international",
        "military",
        "ministry",
        "monitor",
        "newspaper",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that is so, and where it can be checked.

    Attributes:
        text: what is so.
        place: an address, or words that say where.
    """

    text: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """An outlet, an agency, a ministry or a monitor.

    Attributes:
        id: stable name; that of its file.
        name: as it calls itself in English.
        sites: the hosts it publishes at, with all that end in them.
        country: where it sits, ISO 3166-1 alpha-3.
        kind: one of `KINDS`.
        ownership: who owns or runs it.
        standpoint: "third party", or whose side it is on or near.
        reprints: ids of agencies whose texts it carries.
        least: so many documents bring a healthy stretch of `days`; an estimate.
        days: the length of that stretch.
        terms: where its terms of use can be found.
    """

    id: str
    name: str
    sites: tuple[str, ...]
    country: str
    kind: str
    ownership: Fact
    standpoint: Fact
    reprints: tuple[str, ...]
    least: int
    days: int
    terms: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublisherBook:
    """Every publisher that is known.

    Attributes:
        publishers: by id, sorted.
        sites: host to id.
    """

    publishers: Mapping[str, Publisher]
    sites: Mapping[str, str]

    def at(self, address: str | Unknown) -> Publisher | Unknown:
        """Return who publishes at an address; the longest host that it ends in counts."""
        host = "" if isinstance(address, Unknown) else _host(address)
        while host:
            if host in self.sites:
                return self.publishers[self.sites[host]]
            host = host.partition(".")[2]
        return UNKNOWN

    def lineage(self) -> Mapping[str, tuple[str, ...]]:
        """Return who reprints whom: the names of agencies, by the names of those who do."""
        return MappingProxyType(
            {
                one.name: tuple(self.publishers[other].name for other in one.reprints)
                for one in self.publishers.values()
                if one.reprints
            }
        )


@cache
def load_publishers(root: Path = HERE) -> PublisherBook:
    """Read every file, once in a process.

    Raises:
        LexiconError: a file breaks its rules, two claim one site, or one names no agency.
    """
    found = {
        one.id: one for one in map(_publisher, sorted((root / "publishers").glob("*.yaml")))
    }
    sites = dict[str, str]()
    for site, owner in _sites(found):
        if site in sites:
            raise LexiconError("two publishers at one site", site, "Give it to one of them.")
        sites[site] = owner
    for one in found.values():
        for agency in one.reprints:
            if agency not in found:
                raise LexiconError("no such publisher", f"{one.id}: {agency}", "Add its file.")
    return PublisherBook(publishers=MappingProxyType(found), sites=MappingProxyType(sites))


def _sites(found: Mapping[str, Publisher]) -> Iterator[tuple[str, str]]:
    return ((site, one.id) for one in found.values() for site in one.sites)


def _publisher(path: Path) -> Publisher:
    entry = entries(path)
    with meaning(path):
        if entry["id"] != path.stem or entry["kind"] not in KINDS:
            raise ValueError(f"{entry['id']}, {entry['kind']}")
        expected = cast("Mapping[str, int]", entry["expected"])
        nobody: Mapping[str, object] = {"agencies": [], "from": "nothing is said"}
        reprints = cast("Mapping[str, list[str]]", entry.get("reprints") or nobody)
        if not all(str(one["from"]).strip() for one in (expected, reprints)):
            raise ValueError("what is said of it has a place where it can be checked")
        return Publisher(
            id=str(entry["id"]),
            name=str(entry["name"]),
            sites=tuple(cast("list[str]", entry["sites"])),
            country=str(entry["country"]),
            kind=str(entry["kind"]),
            ownership=_fact(entry["ownership"]),
            standpoint=_fact(entry["standpoint"]),
            reprints=tuple(reprints["agencies"]),
            least=int(expected["least"]),
            days=int(expected["days"]),
            terms=str(entry["terms"]),
        )


def _fact(value: object) -> Fact:
    fact = cast("Mapping[str, str]", value)
    text, place = fact["is"].strip(), fact["from"].strip()
    if not text or not place:
        raise ValueError("a fact has words, and says where it is from")
    return Fact(text=text, place=place)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").casefold()
    except ValueError:
        return ""
