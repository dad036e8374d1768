"""Likeness: how much the words around two scenes have in common.

Only the headline and the sentences near a scene's claims are compared: what a site prints
around every story says nothing of the happening. A word weighs more the rarer it is in English
and in reports of violence; the weights are frozen, so that a new text moves none of them.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.lexicon.rarity_book import RarityBook
from reportedly.model.document import Document
from reportedly.model.span import Span
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.wording import WORD

NEAR = 200  # code points on either side of a claim's sentence
HEADLINE = 200
FREQUENT = 4.0  # the most that a word weighs which many texts of its time have
AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old|(?<=\w, )(\d{1,2})(?=[,;.])")

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The words around a scene.

    Attributes:
        words: each with its weight; the squares of all weights add up to one.
        ages: ages that are told of persons.
        terms: those of the words by which scenes find each other.
    """

    words: Vector
    ages: frozenset[str]
    terms: frozenset[str] = frozenset()

    def likeness(self, other: "Surroundings") -> float:
        """Return the cosine of two surroundings: 0 is nothing in common, 1 the same words."""
        few, many = sorted((self.words, other.words), key=len)
        return sum(weight * many.get(word, 0.0) for word, weight in few.items())


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
    found = Counter(word.casefold() for word in WORD.findall(text))
    return Surroundings(
        words=_weighed(found, book, rare),
        ages=frozenset(age for pair in AGE.findall(text) for age in pair if age),
        terms=rare.intersection(found),
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
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def _weight(word: str, book: RarityBook, rare: frozenset[str]) -> float:
    weight = book.weight(word)
    frequent = book.is_rare(word) and word not in rare
    return min(weight, FREQUENT) if frequent else weight
