"""Mentions of claims, listed by a person or found by the program, matched one to one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reportedly.model.unknown import UNKNOWN, Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One claim at one place of a text.

    Attributes:
        document: id of the text.
        start: first character, counted in the text without its title.
        end: one past the last.
        kind: kind of claim.
        lo: lower bound of its number.
        hi: upper bound.
        status: whether it is said to have happened.
        claimant: the names by which its claimant goes.
    """

    document: str
    start: int
    end: int
    kind: str
    lo: int | Unknown = UNKNOWN
    hi: int | Unknown = UNKNOWN
    status: str = "happened"
    claimant: tuple[str, ...] = ()

    def overlap(self, other: "Mention") -> float:
        """Return the share of the two stretches together that both cover."""
        common = min(self.end, other.end) - max(self.start, other.start)
        whole = max(self.end, other.end) - min(self.start, other.start)
        return max(0, common) / whole

    def same_value(self, other: "Mention") -> bool:
        """Say whether both bounds are the same, open ends too."""
        return (self.lo, self.hi) == (other.lo, other.hi)

    def same_claimant(self, other: "Mention") -> bool:
        """Say whether the names have a word in common, whatever its case."""
        return not _words(self.claimant).isdisjoint(_words(other.claimant))


Pair = tuple[Mention, Mention]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many were wanted, found, and both.

    Attributes:
        wanted: on the list.
        found: by the program.
        right: matched.
    """

    wanted: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of what was found that is on the list."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the list that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (self.wanted + self.found) if self.right else 0.0


def match(
    wanted: Sequence[Mention],
    found: Sequence[Mention],
    equal: Callable[[Mention, Mention], bool],
) -> tuple[Pair, ...]:
    """Match one to one, best first: same text and kind, and stretches that overlap.

    Args:
        wanted: what the list has.
        found: what the program has.
        equal: says of two such mentions whether they may be matched.

    Returns:
        pairs of a wanted and a found one; those of the same value and the largest overlap
        were matched before the others.
    """
    near = (
        (not one.same_value(other), -one.overlap(other), i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(found)
        if (one.document, one.kind) == (other.document, other.kind)
        and one.overlap(other) > 0
        and equal(one, other)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(near):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return tuple((wanted[i], found[j]) for i, j in sorted(pairs.items()))


def left_out(mentions: Iterable[Mention], matched: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that were not matched; equal ones are told apart by their number."""
    rest = list(mentions)
    for mention in matched:
        rest.remove(mention)
    return tuple(rest)


def score(
    wanted: Sequence[Mention], found: Sequence[Mention], pairs: Sequence[Pair], kind: str = ""
) -> Score:
    """Count, for one kind or for all."""
    return Score(
        wanted=sum(kind in {"", one.kind} for one in wanted),
        found=sum(kind in {"", one.kind} for one in found),
        right=sum(kind in {"", one.kind} for one, _ in pairs),
    )


def _words(names: Iterable[str]) -> frozenset[str]:
    joined = " ".join(names).casefold()
    return frozenset("".join(c if c.isalnum() else " " for c in joined).split())
