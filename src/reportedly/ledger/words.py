"""The words by which claims and documents are looked for, the same on every database.

A claim's words are those of its quote, of who acts, of whom, where, and who says so; each has a
letter before it that says which. Codes stand whole: `PRK-MIL` is one word, and a zero follows
its letter, so that no word of a text is taken for it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

from reportedly.model.actor import Role
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.unknown import Unknown

WORD: Final = re.compile(r"[^\W_]+")
LONGEST: Final = 60
# Words after which the beginning of a longer one is meant too: "Ukrain", but not "men".
BEGINNING: Final = 4
# A long document is cut, because PostgreSQL numbers no more than 16,383 words of one row.
CHUNK: Final = 8_000
CHUNKS: Final = 1 << 10
CACHED: Final = 4096
# Between the names of two fillers, so that no phrase runs from one into the other.
BREAK: Final = "z0"

QUOTE: Final = "q"
ACTOR: Final = "a"
TARGET: Final = "t"
PLACE: Final = "p"
CLAIMANT: Final = "c"
KIND: Final = "k"
STATUS: Final = "s"
MONTH: Final = "m"
PAPER: Final = "d"

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


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without regard to case and accents."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(one for one in normalize("NFKD", bare) if not combining(one))
    return tuple(found[0][:LONGEST] for found in WORD.finditer(bare))


@lru_cache(maxsize=CACHED)
def code(field: str, value: str) -> str:
    """Return the word for a code that must be whole."""
    return f"{field}0{'0'.join(plain_words(value))}"


def claim_words(claim: Claim, document: Document) -> tuple[str, ...]:
    """Return all words by which a claim can be found."""
    roles = claim.roles.filled()
    others = (filler for name, role in roles if name != "target" for filler in role)
    return (
        code(KIND, claim.kind),
        code(STATUS, claim.status),
        *(f"{QUOTE}{word}" for word in plain_words(claim.quote)),
        *_role(ACTOR, tuple(others)),
        *_role(TARGET, claim.roles.target),
        *_place(claim),
        *_claimant(claim, document),
    )


def document_words(document: Document) -> Iterator[tuple[str, ...]]:
    """Yield the words of a document, cut into pieces of so many each."""
    outlet = "" if isinstance(document.publisher, Unknown) else document.publisher
    title = "" if isinstance(document.title, Unknown) else document.title
    head = () if document.text.startswith(title) else plain_words(title)
    words = (*head, *plain_words(document.text), BREAK, *plain_words(outlet))
    for start in range(0, min(len(words), CHUNK * CHUNKS), CHUNK):
        yield words[start : start + CHUNK]


def named(field: str, value: str) -> tuple[Phrase, ...]:
    """Return what is looked for where a person asks for words, or for a whole code."""
    words = plain_words(value)
    phrase = Phrase(
        words=tuple(f"{field}{word}" for word in words),
        begins=bool(words) and len(words[-1]) >= BEGINNING,
    )
    return (phrase, Phrase(words=(code(field, value),)))


def exactly(field: str, value: str) -> tuple[Phrase, ...]:
    """Return what is looked for where a person asks for a code alone."""
    return (Phrase(words=(code(field, value),)),)


def said(value: str, field: str = "") -> Sought:
    """Return what is looked for in running text: words in quotation marks beside each other.

    Without the marks every word must be there, wherever it stands.
    """
    parts = re.findall(r'"([^"]*)"|“([^”]*)”|([^\s"“”]+)', value)
    texts = [(a or b or c, bool(c)) for a, b, c in parts]
    return tuple(
        (Phrase(words=tuple(f"{field}{w}" for w in words), begins=_goes_on(words, loose)),)
        for words, loose in ((plain_words(text), loose) for text, loose in texts)
        if words
    )


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


def _goes_on(words: tuple[str, ...], loose: bool) -> bool:  # noqa: FBT001 - both are plain
    return loose and len(words[-1]) >= BEGINNING


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
            yield from (f"{field}{word}" for word in plain_words(name))


def _codes(field: str, values: Iterable[Named]) -> Iterator[str]:
    return (code(field, value) for value in values if not isinstance(value, Unknown))
