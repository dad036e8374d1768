"""What surrounds reports in pages, what their parts are called, and what English is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.tables import HERE, table

WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingBook:
    """What it takes to find the report in a page.

    Attributes:
        lines: lines that belong to the page and not to the report, in lower case.
        starts: how short lines begin that do not belong to it either.
        classes: pieces of class names, each with the part of the report that bears it.
        english: words that no English text can do without.
        capitals: words of English that are no names, for texts that are all in capitals.
        columns: fields of a document, each with what tables call it, the likelier first.
        openings: words before the date with which a text opens, each with what it is the date
            of: "published" or "modified".
    """

    lines: frozenset[str]
    starts: tuple[str, ...]
    classes: Mapping[str, str]
    english: frozenset[str]
    capitals: frozenset[str]
    columns: Mapping[str, tuple[str, ...]]
    openings: Mapping[str, str]


@cache
def load_reading(root: Path = HERE) -> ReadingBook:
    """Read the book from its files, once in a process.

    Raises:
        LexiconError: a file breaks its rules.
    """
    folder = root / "reading"
    lines = table(folder / "lines.tsv", ("words", "how"), key=2)
    columns = dict[str, tuple[str, ...]]()
    for field, _, name in table(folder / "columns.tsv", ("field", "rank", "name"), key=2):
        columns[field] = (*columns.get(field, ()), name)
    classes = table(folder / "classes.tsv", ("piece", "role"))
    return ReadingBook(
        lines=frozenset(words for words, how in lines if how == WHOLE),
        starts=tuple(words for words, how in lines if how != WHOLE),
        classes=MappingProxyType({row[0]: row[1] for row in classes}),
        english=_column(folder / "english.tsv"),
        capitals=_column(folder / "capitals.tsv"),
        columns=MappingProxyType(columns),
        openings=MappingProxyType(
            {row[0]: row[1] for row in table(folder / "openings.tsv", ("words", "what"))}
        ),
    )


def _column(path: Path) -> frozenset[str]:
    """Return the words of a table that has nothing else."""
    return frozenset(word for (word,) in table(path, ("word",)))
