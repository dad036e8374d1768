"""Citations: an outlet that cites somebody for a figure is no source of it beside him (A4b).

Nor is one that carries the texts of an agency, where the agency has the same figure (A4e).
The graph of who cites whom for one figure may run in a ring, where each of two outlets names
the other; then all of the ring are one group, named after the first of them by name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.drift import numeral
from reportedly.reconcile.reprints import Carried, reprinted
from reportedly.reconcile.roots import OUTLET, roots_of
from reportedly.reconcile.sourced import Sourced

Figure = tuple[str, object]
Edges = Mapping[str, str]


def cited(claims: Sequence[Sourced], settings: Settings) -> tuple[Sourced, ...]:
    """Return the claims of one happening, each with the group that it goes back to.

    Args:
        claims: the claims.
        settings: who carries the texts of which agencies, among others.
    """
    edges = _edges(claims, reprinted(settings))
    return tuple(_traced(one, edges.get(_figure(one), {})) for one in claims)


def _traced(one: Sourced, edges: Edges) -> Sourced:
    end = follow(one.root, edges)
    return one if end == one.root else replace(one, root=end)


def follow(start: str, edges: Edges) -> str:
    """Return where citing ends; of a ring the first by name."""
    seen = [start]
    while seen[-1] in edges:
        step = edges[seen[-1]]
        if step in seen:
            return min(seen[seen.index(step) :])
        seen.append(step)
    return seen[-1]


def _edges(claims: Sequence[Sourced], carried: Carried) -> Mapping[Figure, Edges]:
    """Return for each figure which outlet cites whom; of several the first by name.

    Who cites nobody, and carries the texts of somebody with this figure, has it from him.
    """
    found: dict[Figure, dict[str, str]] = {}
    for one in claims:
        if _figure(one)[1] is UNKNOWN:
            continue
        chain = roots_of(one.claim, one.document)
        for citing, named in pairwise(chain):
            if citing.startswith(OUTLET) and named != citing:
                edges = found.setdefault(_figure(one), {})
                edges[citing] = min(edges.get(citing, named), named)
    for figure, outlet, agency in _reprints(claims, carried):
        found.setdefault(figure, {}).setdefault(outlet, agency)
    return found


def _reprints(claims: Sequence[Sourced], carried: Carried) -> Iterator[tuple[Figure, str, str]]:
    """Yield the outlets that answer for a figure themselves, and the agency that has it too."""
    outlets = [one for one in claims if one.own and one.root in carried]
    for one in outlets:
        figure = _figure(one)
        agencies = carried[one.root] if figure[1] is not UNKNOWN else frozenset()
        same = {other.root for other in claims if _figure(other) == figure}
        for agency in sorted(same & agencies)[:1]:
            yield figure, one.root, agency


def _figure(one: Sourced) -> Figure:
    return (one.claim.kind, numeral(one.claim))
