"""The words by which claims and documents are looked for, the same on every database.

A claim's words are those of its quote, of who acts, of whom, where, and who says so; each has a
letter before it that says which. Codes stand whole: `PRK-MIL` is one word, with low lines,
which no word of a text has.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from reportedly.model.actor import Role
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown
from reportedly.model.wanted import BEGINNING, phrases, plain_words

LONGEST: Final = 60
# A long document is cut, because PostgreSQL numbers no more than 16,383 words of one row.
CHUNK: Final = 8_000
CHUNKS: Final = 1 << 10
CACHED: Final = 4096
# Between the names of two fillers, so that no phrase runs from one into the other.
BREAK: Final = "_"

QUOTE: Final = "q"
ACTOR: Final = "a"
TARGET: Final = "t"
PLACE: Final = "p"
CLAIMANT: Final = "c"
KIND: Final = "k"
STATUS: Final = "s"
MONTH: Final = "m"

Named = str | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that stand beside each other.

    Attributes:
        words: the words.
        begins: the last one may go on.
    """

    words: tuple[str, ...]
    begins: bool = False


# Each of the inner ones must hold, by one of its phrases.
Sought = tuple[tuple[Phrase, ...], ...]


def short_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as the tables of words hold them."""
    return tuple(word[:LONGEST] for word in plain_words(text))


@lru_cache(maxsize=CACHED)
def code(field: str, value: str) -> str:
    """Return the word for a code that must be whole."""
    return "_".join((field, *short_words(value)))


def claim_words(claim: Claim, document: Document) -> tuple[str, ...]:
    """Return all words by which a claim can be found."""
    roles = claim.roles.filled()
    others = (filler for name, role in roles if name != "target" for filler in role)
    return (
        code(KIND, claim.kind),
        code(STATUS, claim.status),
        *(f"{QUOTE}{word}" for word in short_words(claim.quote)),
        *_role(ACTOR, tuple(others)),
        *_role(TARGET, claim.roles.target),
        *_place(claim),
        *_claimant(claim, document),
    )


def document_words(document: Document) -> Iterator[tuple[str, ...]]:
    """Yield the words of a document, cut into pieces of so many each."""
    outlet = "" if isinstance(document.publisher, Unknown) else document.publisher
    title = "" if isinstance(document.title, Unknown) else document.title
    head = () if document.text.startswith(title) else short_words(title)
    words = (*head, *short_words(document.text), BREAK, *short_words(outlet))
    for start in range(0, min(len(words), CHUNK * CHUNKS), CHUNK):
        yield words[start : start + CHUNK]


def named(field: str, value: str) -> tuple[Phrase, ...]:
    """Return what is looked for where a person asks for words, or for a whole code."""
    words = plain_words(value)
    whole = Phrase(words=(code(field, value),))
    return (_phrase(field, words), whole) if words else (whole,)


def exactly(field: str, value: str) -> tuple[Phrase, ...]:
    """Return what is looked for where a person asks for a code alone."""
    return (Phrase(words=(code(field, value),)),)


def said(value: str, field: str = "") -> Sought:
    """Return what is looked for in a text: all words, those in quotation marks together."""
    return tuple((_phrase(field, words),) for words in phrases(value))


def in_sqlite(sought: Sought) -> str:
    """Write what is looked for as SQLite reads it."""
    return " AND ".join(f"({' OR '.join(map(_in_sqlite, one))})" for one in sought)


def in_postgres(sought: Sought) -> str:
    """Write what is looked for as PostgreSQL reads it."""
    return " & ".join(f"({' | '.join(map(_in_postgres, one))})" for one in sought)


def _in_sqlite(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"{"*" if phrase.begins else ""}'


def _in_postgres(phrase: Phrase) -> str:
    *before, last = phrase.words
    return " <-> ".join(
        (*(f"'{w}'" for w in before), f"'{last}'{':*' if phrase.begins else ''}")
    )


def _phrase(field: str, words: tuple[str, ...]) -> Phrase:
    return Phrase(
        words=tuple(f"{field}{word[:LONGEST]}" for word in words),
        begins=len(words[-1]) >= BEGINNING,
    )


def _role(field: str, role: Role) -> Iterator[str]:
    for filler in role:
        yield from _names(field, (filler.text, filler.name))
        yield from _codes(field, (filler.id, filler.country))


def _place(claim: Claim) -> Iterator[str]:
    where = claim.where
    if not isinstance(where, Unknown):
        yield from _names(PLACE, (where.surface, where.name))
        yield from _codes(PLACE, (where.id, where.country))


def _claimant(claim: Claim, document: Document) -> Iterator[str]:
    voice = claim.claimant
    outlets = (document.publisher,) if len(claim.attribution) == 1 else ()
    yield from _names(CLAIMANT, (voice.text, voice.name, *outlets))
    yield from _codes(CLAIMANT, (voice.id, voice.country, voice.source_type))


def _names(field: str, names: Iterable[Named]) -> Iterator[str]:
    for name in dict.fromkeys(names):
        if not isinstance(name, Unknown):
            yield BREAK
            yield from (f"{field}{word}" for word in short_words(name))


def _codes(field: str, values: Iterable[Named]) -> Iterator[str]:
    for value in values:
        if not isinstance(value, Unknown) and plain_words(value):
            yield code(field, value)
