"""Texts: which repeat which, and what is rare in them, as they come, change and go."""

from collections import Counter
from collections.abc import Callable
from typing import Final

from reportedly.lexicon.rarity_book import RarityBook
from reportedly.model.document import Document
from reportedly.reconcile.copies import ALIKE, alikeness, bands, jaccard, seniority, shingles
from reportedly.reconcile.days import publication_day
from reportedly.reconcile.index import Index
from reportedly.reconcile.papers import stretches, uncommon
from reportedly.wire import short_hash

BAND: Final = "band"
FIRST: Final = "first"
AGAIN: Final = "again"
WORD: Final = "word"
DEAD: Final = "dead"
TextOf = Callable[[str], Document]


class RevivedError(Exception):
    """A word is rare again that was not: who has it is no longer known."""


class Texts:
    """What an index remembers of texts alone, whatever is claimed in them."""

    def __init__(self, index: Index, text_of: TextOf, book: RarityBook) -> None:
        self._index = index
        self._text_of = text_of
        self._book = book
        self._more: Counter[str] = Counter()
        self._dead: set[str] = set()

    def on(self, index: Index) -> None:
        """Go on with an index: the same rows, in another transaction."""
        self._index = index

    def first(self, name: str) -> str:
        """Return the earliest document that says the same, or the document itself."""
        return next(iter(self._index.held(FIRST, name)), name)

    def firsts(self) -> dict[str, str]:
        """Return every document that repeats another, with the earliest of its kind."""
        index = self._index
        return {name: first for name in index.keys(FIRST) for first in index.held(FIRST, name)}

    def score(self, name: str, first: str) -> float:
        """Return how much two texts have in common."""
        return alikeness(self._text_of(name), self._text_of(first))

    def rare(self, document: Document) -> frozenset[str]:
        """Return the rare words of a document that few others of its time have."""
        times = stretches(publication_day(document))
        return frozenset(
            word
            for word in uncommon(document.text, self._book)
            if not any(self._is_dead(f"{word}|{at}") for at in times)
        )

    def enter(self, name: str, most: int) -> set[str]:
        """Take a text in; return whose original changed, or who lost a rare word.

        Args:
            name: of the document.
            most: how many texts of a year may have a rare word.
        """
        return self._copied(name) | self._worded(name, most)

    def leave(self, old: Document) -> set[str]:
        """Let a text go that has become another; return whose original may have changed."""
        index, name = self._index, old.id
        root = self.first(name)
        members = {name, root, *index.held(AGAIN, root)}
        for key in _band_keys(old):
            index.drop(BAND, key, name)
        for one in members:
            self._untie(one)
        for one in sorted(members - {name}):
            self._copied(one)
        for key in self._word_keys(old):
            if self._is_dead(key):
                self._more[key] -= 1
            else:
                index.drop(WORD, key, name)
        return members

    def settle(self, most: int) -> None:
        """Write how many texts have the words that are rare no longer.

        Args:
            most: how many texts of a year may have a rare word.

        Raises:
            RevivedError: a text went that was the one too many for a word to be rare.
        """
        for key in sorted(self._more):
            if self._more[key]:
                count = self._count(key)
                if count <= most:
                    raise RevivedError(key)
                for old in self._index.held(DEAD, key):
                    self._index.drop(DEAD, key, old)
                self._index.add(DEAD, key, str(count))
        self._more.clear()

    def _is_dead(self, key: str) -> bool:
        """Say whether a word is rare no longer; once it is not, it stays so."""
        if key not in self._dead and self._index.held(DEAD, key, 1):
            self._dead.add(key)
        return key in self._dead

    def _count(self, key: str) -> int:
        return int(next(iter(self._index.held(DEAD, key, 1)), "0")) + self._more[key]

    def _copied(self, name: str) -> set[str]:
        """Tie a document to those that say the same; return whose original changed."""
        index = self._index
        document = self._text_of(name)
        told = shingles(document.text)
        keys = _band_keys(document)
        near = {other for key in keys for other in index.held(BAND, key)} - {name}
        for key in keys:
            index.add(BAND, key, name)
        alike = [
            other
            for other in sorted(near)
            if jaccard(told, shingles(self._text_of(other).text)) >= ALIKE
        ]
        if not alike:
            return set()
        roots = {self.first(name), *(self.first(other) for other in alike)}
        members = {name, *roots, *(m for root in roots for m in index.held(AGAIN, root))}
        top = min(members, key=lambda one: seniority(self._text_of(one)))
        changed = {one for one in members if self.first(one) != top}
        for one in changed:
            self._untie(one)
            index.add(FIRST, one, top)
            index.add(AGAIN, top, one)
        self._untie(top)
        return changed

    def _untie(self, name: str) -> None:
        for old in self._index.held(FIRST, name):
            self._index.drop(FIRST, name, old)
            self._index.drop(AGAIN, old, name)

    def _word_keys(self, document: Document) -> list[str]:
        words = sorted(uncommon(document.text, self._book))
        return [f"{word}|{at}" for at in stretches(publication_day(document)) for word in words]

    def _worded(self, name: str, most: int) -> set[str]:
        """Note the rare words of a document; return who has lost one."""
        index = self._index
        lost: set[str] = set()
        for key in self._word_keys(self._text_of(name)):
            if self._is_dead(key):
                self._more[key] += 1
                continue
            index.add(WORD, key, name)
            holders = index.held(WORD, key, most + 1)
            if len(holders) > most:
                index.add(DEAD, key, str(len(holders)))
                lost.update(holders)
                for holder in holders:
                    index.drop(WORD, key, holder)
        return lost


def _band_keys(document: Document) -> list[str]:
    told = shingles(document.text)
    return [short_hash(str(at), *map(str, band)) for at, band in enumerate(bands(told))]
