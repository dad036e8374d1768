"""The words of one document with the actors that they name, found once and asked often."""

from bisect import bisect_left
from dataclasses import dataclass

from reportedly.lexicon.actor_book import ActorBook, ActorEntry, Sort
from reportedly.lexicon.phrases import Word, words
from reportedly.model.document import Document

STATES = frozenset({Sort.COUNTRY, Sort.DEMONYM, Sort.SEAT})
NAMED = frozenset({Sort.GROUP, Sort.ORGAN})
HEADS = frozenset({Sort.OFFICE, Sort.SECTOR})


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase of the book, where it stands.

    Attributes:
        start: first code point.
        end: one past the last.
        entry: what it says about an actor.
    """

    start: int
    end: int
    entry: ActorEntry


@dataclass(frozen=True, slots=True)
class Scene:
    """A document seen by its actors.

    Attributes:
        document: the text.
        book: the book of actors.
        row: the words.
        starts: where the words start.
        mentions: phrases of the book, from left to right.
        opens: where each mention starts.
    """

    document: Document
    book: ActorBook
    row: tuple[Word, ...]
    starts: tuple[int, ...]
    mentions: tuple[Mention, ...]
    opens: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, book: ActorBook) -> "Scene":
        """Find every phrase of the book in a document."""
        row = words(document.text)
        found = tuple(
            Mention(match.start, match.end, match.entries[0])
            for match in book.phrases.scan(document.text, row)
        )
        opens = tuple(mention.start for mention in found)
        return cls(document, book, row, tuple(word.start for word in row), found, opens)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def inside(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that lie wholly in a range."""
        first = bisect_left(self.opens, start)
        last = bisect_left(self.opens, end)
        return tuple(m for m in self.mentions[first:last] if m.end <= end)

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that start in a range."""
        return self.row[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def word_before(self, at: int) -> str:
        """Return the word before a place in lower case, past an article."""
        index = bisect_left(self.starts, at) - 1
        while index >= 0 and self.row[index].lower == "the":
            index -= 1
        return self.row[index].lower if index >= 0 else ""

    def word_just_before(self, at: int) -> str:
        """Return the word that ends right before a place, articles too."""
        index = bisect_left(self.starts, at) - 1
        return self.row[index].lower if index >= 0 else ""
