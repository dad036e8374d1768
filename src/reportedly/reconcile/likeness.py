"""Likeness: how much the words around two scenes have in common.

Only the headline and the sentences near a scene's claims are compared: what a site prints
around every story says nothing of the happening. A word weighs more the fewer texts have it.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from reportedly.model.document import Document
from reportedly.model.span import Span
from reportedly.model.unknown import Unknown
from reportedly.reconcile.days import publication_day
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.wording import WORD

NEAR = 200  # code points on either side of a claim's sentence
HEADLINE = 200
COMMON = 4  # a word that one text in four has tells nothing
FEW = 20  # texts: a rarer word makes a block
SHARED = 2  # rare words that make two scenes candidates
REPEATED = 3  # texts that have one line
MONTH = 30  # days
CROWD = 50  # texts; below, no word is known to be rare
AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old|(?<=\w, )(\d{1,2})(?=[,;.])")

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The words around a scene.

    Attributes:
        words: each with its weight; the squares of all weights add up to one.
        ages: ages that are told of persons.
    """

    words: Vector
    ages: frozenset[str]

    def likeness(self, other: "Surroundings") -> float:
        """Return the cosine of two surroundings: 0 is nothing in common, 1 the same words."""
        few, many = sorted((self.words, other.words), key=len)
        return sum(weight * many.get(word, 0.0) for word, weight in few.items())


NOTHING = Surroundings(words={}, ages=frozenset())


def surroundings(
    scenes: Sequence[Scene], documents: Mapping[str, Document]
) -> tuple[Surroundings, ...]:
    """Return the words around each scene, weighed over all the texts.

    With few texts nothing is known of how rare a word is, and all are empty.
    """
    if len(documents) < CROWD:
        return (NOTHING,) * len(scenes)
    printed = boilerplate(documents.values())
    texts = [around(scene, documents.get(scene.document), printed) for scene in scenes]
    counts = [Counter(word.casefold() for word in WORD.findall(text)) for text in texts]
    spread = _spread(scenes, counts)
    return tuple(
        Surroundings(
            words=_weighed(found, spread, len(documents)),
            ages=frozenset(age for pair in AGE.findall(text) for age in pair if age),
        )
        for found, text in zip(counts, texts, strict=True)
    )


def akin(found: Sequence[Surroundings]) -> set[tuple[int, int]]:
    """Return the pairs of scenes that share rare words, by their places."""
    holders: dict[str, list[int]] = {}
    for at, one in enumerate(found):
        for word in one.words:
            holders.setdefault(word, []).append(at)
    rare = (held for held in holders.values() if len(held) <= FEW)
    shared = Counter(pair for held in rare for pair in combinations(held, 2))
    return {pair for pair, times in shared.items() if times >= SHARED}


def boilerplate(documents: Iterable[Document]) -> frozenset[str]:
    """Return the lines that a site prints around every story.

    Some texts have the line, and they are from days far apart: copies of one report are not.
    """
    days: dict[str, list[date]] = {}
    for document in documents:
        day = publication_day(document)
        if not isinstance(day, Unknown):
            for line in set(_lines(document.text)):
                days.setdefault(line, []).append(day)
    return frozenset(
        line
        for line, told in days.items()
        if len(told) >= REPEATED and (max(told) - min(told)).days > MONTH
    )


def around(scene: Scene, document: Document | None, printed: frozenset[str]) -> str:
    """Return the headline and what stands near the claims of a scene, without boilerplate."""
    if document is None:
        return ""
    text = document.text
    spans = sorted((one.claim.span for one in scene.claims), key=lambda span: span.start)
    pieces = [text[:HEADLINE].partition("\n")[0]]
    end = 0
    for first, last in _widened(spans):
        pieces.append(text[max(first, end) : last])
        end = max(end, last)
    return "\n".join(line for piece in pieces for line in _lines(piece) if line not in printed)


def _lines(text: str) -> Iterable[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _widened(spans: Iterable[Span]) -> Iterable[tuple[int, int]]:
    return ((max(0, span.start - NEAR), span.end + NEAR) for span in spans)


def _spread(scenes: Sequence[Scene], counts: Sequence[Counter[str]]) -> Counter[str]:
    """Return in how many texts each word stands near a scene."""
    by_text: dict[str, set[str]] = {}
    for scene, words in zip(scenes, counts, strict=True):
        by_text.setdefault(scene.document, set()).update(words)
    return Counter(word for words in by_text.values() for word in words)


def _weighed(counts: Counter[str], spread: Mapping[str, int], texts: int) -> Vector:
    weights = {
        word: (1 + math.log(times)) * math.log(texts / spread[word])
        for word, times in sorted(counts.items())
        if spread[word] * COMMON < texts
    }
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}
