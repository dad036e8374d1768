"""Pairs: which claims people judged to tell of one thing, and which not."""

from collections.abc import Iterable
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """What was judged of pairs of claims; each pair sorted, and in one of the two at most.

    Attributes:
        same: pairs of claims that tell of one happening.
        different: pairs of claims that do not.
    """

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    def apart(self, left: Iterable[str], right: Iterable[str]) -> bool:
        """Say whether a claim of the one was judged to be different from one of the other."""
        others = tuple(right)
        return bool(self.different) and any(
            pair(one, other) in self.different for one in left for other in others
        )


NO_PAIRS = Pairs()


def pair(left: str, right: str) -> Pair:
    """Return two ids as a pair."""
    return (left, right) if left < right else (right, left)


def components(pairs: Iterable[Pair]) -> dict[str, frozenset[str]]:
    """Return for each id in the pairs all that are joined to it, itself included."""
    home: dict[str, frozenset[str]] = {}
    for left, right in sorted(pairs):
        joined = home.get(left, frozenset((left,))) | home.get(right, frozenset((right,)))
        home.update(dict.fromkeys(joined, joined))
    return home
