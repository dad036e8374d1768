"""Who only says what another gives him to say, and what agencies are called."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reportedly.lexicon.publisher_book import load_publishers
from reportedly.lexicon.tables import HERE, table

COLUMNS: Final = ("id", "name", "aliases", "country", "sector", "source_type")
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageBook:
    """What tells who only repeats whom.

    Attributes:
        feeders: groups that say what another gives them, each with that other.
        agencies: names of news agencies, each with its group.
        reprints: names of outlets, each with the name of an agency whose texts it carries.
    """

    feeders: Pairs = ()
    agencies: Pairs = ()
    reprints: Pairs = ()


def load_lineage(root: Path = HERE) -> LineageBook:
    """Return the book in `root`.

    Raises:
        LexiconError: a table breaks its own rules.
    """
    folder = root / "actors"
    agencies = {name for (name,) in table(folder / "agencies.tsv", ("id",))}
    rows = table(folder / "organisations.tsv", COLUMNS, key=2)
    names = [
        (form, row[0])
        for row in rows
        if row[0] in agencies
        for form in (row[1], *row[2].split("|"))
        if form not in {"", "-"}
    ]
    feeders = table(folder / "feeders.tsv", ("fed", "feeder"))
    lineage = load_publishers(root).lineage()
    return LineageBook(
        feeders=tuple((fed, feeder) for fed, feeder in feeders),
        agencies=tuple(sorted(names)),
        reprints=tuple(
            sorted((who, one) for who, several in lineage.items() for one in several)
        ),
    )
