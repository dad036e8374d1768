"""Which language a text is in: English by its commonest words, others by py3langid.

Short texts and headlines have too few words to tell, and stay unknown: a report that is taken
for another language is lost, so the doubt goes to reading it.
"""

import re

from reportedly.lexicon.reading_book import ReadingBook
from reportedly.model.unknown import UNKNOWN, Unknown

LOOKED_AT = 4_000  # characters
LEAST_LETTERS = 120
ENGLISH = 0.1  # of the words: more are never other languages
FOREIGN = 0.01  # of the words: where hardly any stands, the report is in no English
WORD = re.compile(r"[a-z]++[^\W\d_]*+|[^\W\d_]++")
CODE = "en"


def tongue_of(text: str, book: ReadingBook) -> str | Unknown:
    """Return the language of a text as BCP 47 has it, unknown where it is too short to tell."""
    words = WORD.findall(text[:LOOKED_AT].casefold())
    if sum(map(len, words)) < LEAST_LETTERS:
        return UNKNOWN
    share = sum(map(book.english.__contains__, words)) / len(words)
    if share >= ENGLISH:
        return CODE
    found = _told_apart(" ".join(words))
    if found == CODE:
        return CODE
    return found if share < FOREIGN else UNKNOWN


def is_english(language: str | Unknown) -> bool:
    """Say whether a text of this language is read; where nothing is known, it is."""
    if isinstance(language, Unknown):
        return True
    name = language.strip().casefold().replace("_", "-")
    return name.partition("-")[0] in {CODE, "eng", "english", "und", ""}


def _told_apart(text: str) -> str:
    import py3langid  # noqa: PLC0415 - its model takes a moment, and few texts need it

    language: str = py3langid.classify(text)[0]
    return language
