"""Chains of voices as a graph: who answers for a claim, and who only repeats whom."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.model.claim import Claim
from reportedly.model.incident import Incident
from reportedly.model.unknown import Unknown
from reportedly.model.voice import Part, Voice
from reportedly.report import words
from reportedly.report.charts.sheet import Sheet
from reportedly.report.ground import behind

SWEEPS = 4  # in which crossings of lines are taken out


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A voice.

    Attributes:
        key: what it is known by.
        name: what it is called; empty where only a line passes through a column.
        rank: how many steps it is from who answers; those who answer have 0.
        answers: ids of the claims that it answers for.
        repeats: ids of the claims that it passes on.
    """

    key: str
    name: str
    rank: int
    answers: tuple[str, ...]
    repeats: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One voice that has something from another.

    Attributes:
        teller: key of who passes on.
        source: key of whom he has it from.
        claims: ids of what he passes on; of a copied text none.
        copied: the whole text is a copy of the other's.
        by: keys of the places in the columns between them that its line passes through.
    """

    teller: str
    source: str
    claims: tuple[str, ...]
    copied: bool = False
    by: tuple[str, ...] = ()

    @property
    def stops(self) -> tuple[str, ...]:
        """All places of its line, in order."""
        return (self.teller, *self.by, self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The voices of an incident and what they have from each other.

    Attributes:
        columns: voices by rank, the highest first; in each those near whom they cite.
        edges: by teller and source.
    """

    columns: tuple[tuple[Node, ...], ...]
    edges: tuple[Edge, ...]


def graph(one: Incident, sheet: Sheet) -> Graph:
    """Return the voices behind an incident; sums have none, for no text states them."""
    claims = sheet.ground.known(behind(one) or one.claims)
    chains = {claim.id: _chain(claim, sheet) for claim in claims}
    edges = (*_cited(chains), *_copied(one, claims, chains))
    ranks = _ranks(chains, edges)
    names = dict[str, str]()
    for voice, name in (pair for chain in chains.values() for pair in chain):
        names.setdefault(voice, name)
    nodes = [_node(key, name, ranks[key], chains) for key, name in names.items()]
    led = tuple(_led(edge, ranks) for edge in edges)
    return Graph(columns=_columns([*nodes, *_passages(led, ranks)], led), edges=led)


def _led(edge: Edge, ranks: Mapping[str, int]) -> Edge:
    """Return an edge with a place in every column that it passes."""
    between = range(ranks[edge.teller] - 1, ranks[edge.source], -1)
    by = (f"{edge.teller} > {edge.source} > {rank}" for rank in between)
    return replace(edge, by=tuple(by))


def _passages(edges: Iterable[Edge], ranks: Mapping[str, int]) -> Iterator[Node]:
    for edge in edges:
        for at, key in enumerate(edge.by, start=1):
            rank = ranks[edge.teller] - at
            yield Node(key=key, name="", rank=rank, answers=(), repeats=())


def _chain(claim: Claim, sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Return key and name of each voice of a claim, the publisher first; none twice running."""
    document = sheet.ground.document(claim)
    names = [words.voice(voice, document) for voice in claim.attribution]
    pairs = [
        (_key(voice, claim, name), sheet.plain(name) or words.UNKNOWN_WORD)
        for voice, name in zip(claim.attribution, names, strict=True)
    ]
    return tuple(pair for at, pair in enumerate(pairs) if not at or pair[0] != pairs[at - 1][0])


def _key(voice: Voice, claim: Claim, name: str) -> str:
    """Return what a voice is known by; two that nobody names are two."""
    known_as = words.plain(name).casefold()
    unnamed = voice.part is not Part.PUBLISHER and isinstance(voice.text, Unknown)
    return f"unnamed in {claim.document}" if unnamed or not known_as else known_as


def _cited(chains: Mapping[str, Sequence[tuple[str, str]]]) -> tuple[Edge, ...]:
    told = dict[tuple[str, str], list[str]]()
    for claim, chain in chains.items():
        for (teller, _), (source, _) in pairwise(chain):
            told.setdefault((teller, source), []).append(claim)
    return tuple(
        Edge(teller=teller, source=source, claims=tuple(ids))
        for (teller, source), ids in sorted(told.items())
    )


def _copied(
    one: Incident, claims: Iterable[Claim], chains: Mapping[str, Sequence[tuple[str, str]]]
) -> tuple[Edge, ...]:
    """Return which publisher printed a copy of which other's text."""
    publishers = {claim.document: chains[claim.id][0][0] for claim in claims}
    pairs = {
        (publishers[copy.document], publishers[copy.original])
        for copy in one.copies
        if copy.document in publishers and copy.original in publishers
    }
    return tuple(
        Edge(teller=teller, source=source, claims=(), copied=True)
        for teller, source in sorted(pairs)
        if teller != source
    )


def _ranks(
    chains: Mapping[str, Sequence[tuple[str, str]]], edges: Sequence[Edge]
) -> Mapping[str, int]:
    """Return how far each voice is from who answers; those that cite each other stop it."""
    keys = {key for chain in chains.values() for key, _ in chain}
    ranks = dict.fromkeys(sorted(keys), 0)
    for _ in keys:
        for edge in edges:
            if not edge.copied and ranks[edge.teller] <= ranks[edge.source] < len(keys) - 1:
                ranks[edge.teller] = ranks[edge.source] + 1
    order = sorted(set(ranks.values()))
    return {key: order.index(rank) for key, rank in ranks.items()}


def _node(
    key: str, name: str, rank: int, chains: Mapping[str, Sequence[tuple[str, str]]]
) -> Node:
    return Node(
        key=key,
        name=name,
        rank=rank,
        answers=tuple(claim for claim, chain in chains.items() if chain[-1][0] == key),
        repeats=tuple(
            claim for claim, chain in chains.items() if key in {one for one, _ in chain[:-1]}
        ),
    )


def _columns(nodes: Sequence[Node], edges: Sequence[Edge]) -> tuple[tuple[Node, ...], ...]:
    """Return the voices by rank, in each column near those that they are tied to."""
    ranks = sorted({node.rank for node in nodes})
    columns = {
        rank: sorted((one for one in nodes if one.rank == rank), key=lambda one: one.key)
        for rank in ranks
    }
    for sweep in range(SWEEPS):
        for rank in ranks if sweep % 2 == 0 else reversed(ranks):
            places = {
                node.key: at / max(1, len(column) - 1)
                for column in columns.values()
                for at, node in enumerate(column)
            }
            columns[rank].sort(key=lambda one: (_middle(one.key, edges, places), one.key))
    return tuple(tuple(columns[rank]) for rank in reversed(ranks))


def _middle(key: str, edges: Sequence[Edge], places: Mapping[str, float]) -> float:
    pairs = [pair for edge in edges for pair in pairwise(edge.stops) if key in pair]
    tied = [places[other if one == key else one] for one, other in pairs]
    return sum(tied) / len(tied) if tied else places[key]
