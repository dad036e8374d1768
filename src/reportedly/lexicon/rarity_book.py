"""How rare a word is, so that what two texts share can be weighed without counting them all.

The weights are frozen: those of English at large from a table, with a ceiling for the words of
this trade and for the names that every report of a war has. A text that comes in changes no
weight, so it moves no points between others (docs/decisions/0012-frozen-rarity.md).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from reportedly.lexicon.tables import HERE, meaning, table

RAREST: Final = 7.5  # what is in one passage of 1,800, and everything rarer
ORDINARY: Final = 2.0  # the trade's own words, and the names of countries and armies
FIGURE: Final = 3.0
COMMON: Final = 1.4  # what one passage in four has tells nothing
NAMES: Final = ("countries", "countries_extra", "groups", "offices", "organisations", "seats")
SHORT: Final = 3
TENTHS: Final = 10
ENDINGS: Final = ("'s", "’s")


@dataclass(frozen=True, slots=True, kw_only=True)
class RarityBook:
    """How rare words are.

    Attributes:
        words: weights of the words of English that are not among the rarest.
        ordinary: words that are ordinary in reports of violence, however rare elsewhere.
    """

    words: Mapping[str, float]
    ordinary: frozenset[str]

    def weight(self, word: str) -> float:
        """Return the weight of a word in lower case; 0 where it tells nothing."""
        bare = word
        for ending in ENDINGS:
            bare = bare.removesuffix(ending)
        found = self.words.get(bare, RAREST)
        if bare in self.ordinary:
            found = min(found, ORDINARY)
        if bare.isdigit():
            found = min(found, FIGURE)
        return found if found > COMMON else 0.0

    def is_rare(self, word: str) -> bool:
        """Say whether a word is among the rarest: a name, mostly."""
        return self.weight(word) >= RAREST


NO_RARITY: Final = RarityBook(words=MappingProxyType({}), ordinary=frozenset())


def load_rarity(root: Path = HERE, common: Iterable[str] = ()) -> RarityBook:
    """Return the weights in `root`.

    Args:
        root: the folder of the lexicon.
        common: lower-case words of the other books, which are the trade's own.

    Raises:
        LexiconError: a table breaks its own rules.
    """
    path = root / "rarity" / "words.tsv"
    rows = table(path, ("word", "rarity"))
    with meaning(path):
        words = {word: int(cell) / TENTHS for word, cell in rows}
    names = (word for name in NAMES for word in _names(root / "actors" / f"{name}.tsv"))
    return RarityBook(words=MappingProxyType(words), ordinary=frozenset((*common, *names)))


def _names(path: Path) -> Iterator[str]:
    """Yield the words of all names in a table of actors, in lower case."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    for line in lines:
        if not line.startswith("#"):
            pieces = "".join(c if c.isalpha() else " " for c in line).casefold().split()
            yield from (piece for piece in pieces if len(piece) >= SHORT)
