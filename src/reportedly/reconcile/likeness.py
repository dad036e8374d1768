"""Likeness: how much the words around two scenes have in common.

Only the headline and the sentences near a scene's claims are compared: what a site prints
around every story says nothing of the happening. So it is with a line that two texts have word
for word and in which neither tells of the happening: only a site's own words, its name behind
the headline among them, are met like that. A word weighs more the rarer it is in English and
in reports of violence; the weights are frozen, so that a new text moves none of them.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import repeat
from operator import mul

from reportedly.lexicon.rarity_book import RarityBook
from reportedly.model.document import Document
from reportedly.model.span import Span
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.wording import WORD

NEAR = 200  # code points on either side of a claim's sentence
HEADLINE = 200
FREQUENT = 4.0  # the most that a word weighs which many texts of its time have
TAIL = re.compile(r"\s+(?:[-–—|»]|::)\s+")  # between a headline and the name of a site
AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old|(?<=\w, )(\d{1,2})(?=[,;.])")

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The words around a scene.

    Attributes:
        words: each with its weight; the squares of all weights add up to one.
        ages: ages that are told of persons.
        terms: those of the words by which scenes find each other.
        lines: of its text, those in which none of its claims stands.
        text: the whole text.
    """

    words: Vector
    ages: frozenset[str]
    terms: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()
    text: str = field(default="", repr=False)

    def likeness(self, other: "Surroundings") -> float:
        """Return the cosine of two surroundings: 0 is nothing in common, 1 the same words."""
        ours, theirs = self.apart_from(other).words, other.apart_from(self).words
        few, many = sorted((ours, theirs), key=len)
        found: float = sum(map(mul, few.values(), map(many.get, few, repeat(0.0))))
        return found

    def apart_from(self, other: "Surroundings") -> "Surroundings":
        """Return the surroundings without what stands in nothing but lines that both have."""
        gone = self.framing(other)
        if not gone:
            return self
        return replace(
            self, words=_unit({w: n for w, n in self.words.items() if w not in gone})
        )

    def framing(self, other: "Surroundings") -> frozenset[str]:
        """Return the words of a text that stand in nothing but lines that both have."""
        shared = self.lines & other.lines
        if not shared:
            return frozenset()
        gone: set[str] = set()
        kept: set[str] = set()
        for _, piece in _pieces(self.text):
            (gone if piece in shared else kept).update(_folded(piece))
        return frozenset(gone - kept)


NOTHING = Surroundings(words={}, ages=frozenset())


def surroundings(
    scene: Scene, document: Document | None, book: RarityBook, rare: frozenset[str]
) -> Surroundings:
    """Return the words around a scene, by their weight.

    Args:
        scene: the scene.
        document: where it stands.
        book: how rare words are in English.
        rare: the words of the document that few others of its time have; a word that is rare
            in English and not among them weighs little.
    """
    text = around(scene, document)
    found = Counter(_folded(text))
    whole = "" if document is None else document.text
    return Surroundings(
        words=_weighed(found, book, rare),
        ages=frozenset(age for pair in AGE.findall(text) for age in pair if age),
        terms=rare.intersection(found),
        lines=frozenset(_silent(whole, [one.claim.span for one in scene.claims])),
        text=whole,
    )


def around(scene: Scene, document: Document | None) -> str:
    """Return the headline and what stands near the claims of a scene."""
    if document is None:
        return ""
    text = document.text
    spans = sorted((one.claim.span for one in scene.claims), key=lambda span: span.start)
    pieces = [text[:HEADLINE].partition("\n")[0]]
    end = 0
    for first, last in _widened(spans):
        pieces.append(text[max(first, end) : last])
        end = max(end, last)
    return "\n".join(pieces)


def _widened(spans: Iterable[Span]) -> Iterable[tuple[int, int]]:
    return ((max(0, span.start - NEAR), span.end + NEAR) for span in spans)


def _weighed(counts: Counter[str], book: RarityBook, rare: frozenset[str]) -> Vector:
    weights = {
        word: (1 + math.log(times)) * weight
        for word, times in sorted(counts.items())
        if (weight := _weight(word, book, rare)) > 0
    }
    return _unit(weights)


def _unit(weights: Vector) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with their starts; the first is cut where a site is named."""
    start = 0
    for line in text.split("\n"):
        cuts = [0, *(cut.end() for cut in TAIL.finditer(line))] if start == 0 else [0]
        for cut, end in zip(cuts, [*cuts[1:], len(line)], strict=True):
            yield start + cut, line[cut:end].strip()
        start += len(line) + 1


def _silent(text: str, spans: Iterable[Span]) -> Iterator[str]:
    """Yield the pieces of a text in which nothing of these stands; a headline is none.

    What follows a headline in its line is a piece of its own, whatever the sentence is.
    """
    told = tuple(spans)
    head = text.partition("\n")[0]
    for start, piece in _pieces(text):
        end = start + len(piece)
        tail = 0 < start < len(head)
        if piece and start and (tail or not any(s.start < end and start < s.end for s in told)):
            yield piece


def _weight(word: str, book: RarityBook, rare: frozenset[str]) -> float:
    weight = book.weight(word)
    frequent = book.is_rare(word) and word not in rare
    return min(weight, FREQUENT) if frequent else weight
