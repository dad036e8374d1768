"""Papers: the documents of a run, which of them repeat which, and what is rare in them.

Where few texts are there, a name is rare that few of them have, and words decide nothing. From
`CROWD` texts on, how rare a word is comes from a book, and a new text changes nothing for the
others (docs/decisions/0012-frozen-rarity.md).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from reportedly.lexicon.rarity_book import RarityBook
from reportedly.model.document import Document
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.copies import originals
from reportedly.reconcile.days import publication_day
from reportedly.reconcile.likeness import NOTHING, Surroundings, surroundings
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.wording import WORD

CROWD = 50  # texts
RARE_FLOOR = 12  # texts that may have a name that is rare among few
WORD_LENGTH = 4
UNCOMMON = 5.0
SEVERAL, MANY = 4, 20  # texts of one stretch of time that may have a rare word
LARGE = 1000  # texts from which many may have it
STRETCH = 366  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """Documents by id, and the earliest text with nearly the same words.

    Attributes:
        documents: the documents by id.
        firsts: for each document the earliest that says the same, or itself.
        crowd: whether enough texts are there for words to decide.
        rare: the rare words of each document, in lower case.
    """

    documents: Mapping[str, Document]
    firsts: Mapping[str, Document]
    crowd: bool
    rare: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, documents: Iterable[Document], book: RarityBook) -> "Papers":
        """Return the papers that these are."""
        given = {one.id: one for one in documents}
        firsts = originals(given.values())
        crowd = len(given) >= CROWD
        rare = rare_words(given.values(), book) if crowd else _few(given, firsts)
        return cls(documents=MappingProxyType(given), firsts=firsts, crowd=crowd, rare=rare)

    def get(self, name: str) -> Document | Unknown:
        """Return a document."""
        return self.documents.get(name, UNKNOWN)

    def original(self, name: str) -> str:
        """Return the id of the earliest text that says the same."""
        first = self.firsts.get(name)
        return name if first is None else first.id

    def around(self, scene: Scene, book: RarityBook) -> Surroundings:
        """Return the words around a scene; none where too few texts are there."""
        if not self.crowd:
            return NOTHING
        paper = self.documents.get(scene.document)
        return surroundings(scene, paper, book, self.rare.get(scene.document, frozenset()))

    def names(self) -> Mapping[str, frozenset[str]]:
        """Return the rare names of each document."""
        return {
            name: names_in(one.text, self.rare.get(name, frozenset()))
            for name, one in self.documents.items()
        }


def rare_words(documents: Iterable[Document], book: RarityBook) -> Mapping[str, frozenset[str]]:
    """Return the rare words of each document that few others of its time have.

    "Aleppo" is rare in English, and in no month of a war in Syria.
    """
    given = tuple(documents)
    most = few(len(given))
    words = {one.id: uncommon(one.text, book) for one in given}
    times = {one.id: stretches(publication_day(one)) for one in given}
    held = Counter(
        (word, at) for one in given for word in words[one.id] for at in times[one.id]
    )
    return MappingProxyType(
        {
            name: frozenset(
                word for word in found if all(held[word, at] <= most for at in times[name])
            )
            for name, found in words.items()
        }
    )


def few(texts: int) -> int:
    """Return how many texts of one stretch of time may have a word that is rare among them."""
    return MANY if texts >= LARGE else SEVERAL


def uncommon(text: str, book: RarityBook) -> frozenset[str]:
    """Return the words of a text that may be rare: names, and those rare in English."""
    words = frozenset(word for word in WORD.findall(text) if len(word) >= WORD_LENGTH)
    return frozenset(
        lower
        for word in words
        if (lower := word.casefold()) and (word[0].isupper() or book.weight(lower) >= UNCOMMON)
    )


def stretches(day: date | Unknown) -> tuple[str, ...]:
    """Return the stretches of time that a day belongs to: days near each other share one."""
    if isinstance(day, Unknown):
        return ("",)
    at = day.toordinal() // STRETCH
    return (str(at), str(at + 1))


def names_in(text: str, rare: frozenset[str]) -> frozenset[str]:
    """Return the capitalised words of a text that are among its rare ones."""
    return frozenset(word for word in _capitals(text) if word.casefold() in rare)


def _few(
    documents: Mapping[str, Document], firsts: Mapping[str, Document]
) -> Mapping[str, frozenset[str]]:
    """Return the names of each document that few others have, where texts are few."""
    words = {name: _capitals(one.text) for name, one in documents.items()}
    texts = {first.id: words[name] for name, first in firsts.items()}
    counts = Counter(word for found in texts.values() for word in found)
    return {
        name: frozenset(word.casefold() for word in found if counts[word] <= RARE_FLOOR)
        for name, found in words.items()
    }


def _capitals(text: str) -> frozenset[str]:
    return frozenset(
        word for word in WORD.findall(text) if len(word) >= WORD_LENGTH and word[0].isupper()
    )
