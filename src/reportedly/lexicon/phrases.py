"""Phrases of several words, found in a text by their first word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

T = TypeVar("T")

WORD = re.compile(r"[^\W_]+")
# What may stand between the words of one phrase: "U.S.", "al-Qaeda", "Sana'a", a line break.
GAP = re.compile(r"[.\-–’'&/(]{0,2} ?|\n")
ACRONYM = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits.

    Attributes:
        text: the characters.
        lower: in lower case.
        start: first code point.
        end: one past the last.
    """

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase(Generic[T]):
    """An entry's words.

    Attributes:
        form: as the lexicon spells it.
        words: the words of the form in lower case.
        entry: what it stands for.
    """

    form: str
    words: tuple[str, ...]
    entry: T


@dataclass(frozen=True, slots=True)
class PhraseMatch(Generic[T]):
    """A phrase found.

    Attributes:
        first: index of its first word.
        last: one past its last.
        start: first code point.
        end: one past the last, a full stop of the form ("U.S.") included.
        entries: what it may stand for; several where two entries share the form.
    """

    first: int
    last: int
    start: int
    end: int
    entries: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class PhraseIndex(Generic[T]):
    """Phrases by their first word, longest first.

    Attributes:
        by_first: the phrases that begin with a word.
    """

    by_first: Mapping[str, tuple[Phrase[T], ...]]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, T]]) -> "PhraseIndex[T]":
        """Index forms and what they stand for; the order within one form is kept."""
        found: dict[str, list[Phrase[T]]] = {}
        for form, entry in pairs:
            spelled = tuple(word.lower for word in words(form))
            found.setdefault(spelled[0], []).append(Phrase(form, spelled, entry))
        ordered = {
            first: tuple(sorted(phrases, key=lambda phrase: -len(phrase.words)))
            for first, phrases in found.items()
        }
        return cls(MappingProxyType(ordered))

    def at(self, text: str, row: Sequence[Word], index: int) -> PhraseMatch[T] | None:
        """Return the longest phrase that begins at a word, with all that it may stand for."""
        entries: list[T] = []
        length = 0
        dotted = False
        for phrase in self.by_first.get(row[index].lower, ()):
            if len(phrase.words) < length:
                break
            if _stands(text, row, index, phrase):
                length = len(phrase.words)
                dotted = dotted or phrase.form.endswith(".")
                entries.append(phrase.entry)
        if not entries:
            return None
        end = row[index + length - 1].end
        end += dotted and text[end : end + 1] == "."
        return PhraseMatch(index, index + length, row[index].start, end, tuple(entries))

    def scan(self, text: str, row: Sequence[Word]) -> Iterator[PhraseMatch[T]]:
        """Yield the longest phrases from left to right, none over another."""
        index = 0
        while index < len(row):
            match = self.at(text, row, index)
            if match:
                yield match
            index = match.last if match else index + 1


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text."""
    found = WORD.finditer(text)
    return tuple(Word(m.group(), m.group().lower(), m.start(), m.end()) for m in found)


def _stands(text: str, row: Sequence[Word], index: int, phrase: Phrase[T]) -> bool:
    """Say whether a phrase stands at a word, in its own case and in one piece."""
    last = index + len(phrase.words)
    if last > len(row):
        return False
    for at in range(index + 1, last):
        if row[at].lower != phrase.words[at - index]:
            return False
        if not GAP.fullmatch(text, row[at - 1].end, row[at].start):
            return False
    return _in_case(text, row[index:last], phrase.form)


def _in_case(text: str, run: Sequence[Word], form: str) -> bool:
    """A name keeps its capitals; a short acronym must be one; a common word is free."""
    letters = "".join(word.text for word in run)
    if form.isupper() and len(letters) <= ACRONYM:
        return letters.isupper() and not _shouts(text, run)
    return not form[0].isupper() or run[0].text[0].isupper()


def _shouts(text: str, run: Sequence[Word]) -> bool:
    """Say whether the words around are in capitals too, so that capitals mean nothing."""
    before = text[max(0, run[0].start - 24) : run[0].start]
    after = text[run[-1].end : run[-1].end + 24]
    around = [word for word in WORD.findall(before + " " + after) if word.isalpha()]
    return len(around) > 1 and all(word.isupper() for word in around)
