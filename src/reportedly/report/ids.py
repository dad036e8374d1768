"""Identifiers for people: shortened, and still unambiguous."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType

LEAST = 8


def shortened(ids: Iterable[str], least: int = LEAST) -> Mapping[str, str]:
    """Return for every identifier its beginning, as long as it takes to tell them apart.

    All get the same length, so that a column stays straight.
    """
    whole = sorted(set(ids))
    pairs = pairwise(whole)
    length = max([least, *(_shared(before, after) + 1 for before, after in pairs)])
    return MappingProxyType({one: one[:length] for one in whole})


def cited(ids: Iterable[str]) -> Mapping[str, str]:
    """Return for every claim how prose cites it: "c:1a2b3c4d"."""
    return MappingProxyType({one: f"c:{short}" for one, short in shortened(ids).items()})


def _shared(one: str, other: str) -> int:
    """Return how many leading characters are the same."""
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))
