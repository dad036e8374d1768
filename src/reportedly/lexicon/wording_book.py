"""How the product words what it found: phrases for briefs, and words to put in quotes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.tables import HERE, table
from reportedly.model.quantity import Number
from reportedly.model.unknown import Unknown

EMPTY = "-"
TOLL_COLUMNS = ("noun", "single", "one", "many", "infinitive", "by", "to", "rank")
STATUS_COLUMNS = ("pattern", "phrase", "mark", "there")
ROLES = ("actor", "recipient", "target", "thing", "in_return")
EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class TollWords:
    """How one kind of toll is worded.

    Attributes:
        noun: what a total of it is called ("reported deaths").
        single: the same of a total of one ("reported death").
        one: the verb after one ("was killed").
        many: the verb after several ("were killed").
        infinitive: the verb after "to" and "might" ("be killed").
        by: what stands before who did it; "-" where it cannot be put so.
        to: what stands before for whom it was; "-" for nobody.
        rank: how early it comes among the key points, the lowest first.
    """

    noun: str
    single: str
    one: str
    many: str
    infinitive: str
    by: str
    to: str
    rank: int

    def total(self, low: Number | Unknown, high: Number | Unknown) -> str:
        """Return what a total between these figures is called."""
        return self.single if (low, high) == (1, 1) else self.noun


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWords:
    """How one kind of relation is worded.

    Attributes:
        noun: what it is called, with its article ("an exchange").
        roles: the roles in their order, each with a phrase around `{}`.
    """

    noun: str
    roles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusWords:
    """How one status is worded.

    Attributes:
        pattern: what becomes of the verb.
        phrase: what takes the place of the claimant's verb; "-" for nothing.
        mark: what stands in brackets after the sentence; "-" for nothing.
        there: what stands before a noun ("there might be").
    """

    pattern: str
    phrase: str
    mark: str
    there: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingBook:
    """The phrases that briefs are made of.

    Attributes:
        tolls: toll kind to its words.
        relations: kind of relation, or of order, to its words.
        statuses: claim status to its words.
        values: factuality value to what is said of the claimant.
        flags: flag of a claim to a note.
        loaded: beginnings of words that stand in quotation marks.
        families: kind of claim to its sort; a kind without one is an event.
    """

    tolls: Mapping[str, TollWords]
    relations: Mapping[str, RelationWords]
    statuses: Mapping[str, StatusWords]
    values: Mapping[str, str]
    flags: Mapping[str, str]
    loaded: tuple[str, ...]
    families: Mapping[str, str]

    def family(self, kind: str) -> str:
        """Return what sort of claim a kind is: "harm", "held", "moved", "event" and so on."""
        return self.families.get(kind, EVENT)


def load_wording(root: Path = HERE) -> WordingBook:
    """Return the phrases in `root`.

    Raises:
        LexiconError: a table breaks its own rules.
    """
    folder = root / "wording"
    tolls = table(folder / "tolls.tsv", ("kind", *TOLL_COLUMNS))
    statuses = table(folder / "statuses.tsv", ("status", *STATUS_COLUMNS))
    relations = table(folder / "relations.tsv", ("kind", "noun", *ROLES))
    return WordingBook(
        tolls=MappingProxyType({kind: _toll_words(rest) for kind, *rest in tolls}),
        relations=MappingProxyType({kind: _relation_words(rest) for kind, *rest in relations}),
        statuses=MappingProxyType({status: _status_words(rest) for status, *rest in statuses}),
        values=_pairs(folder / "values.tsv", ("value", "phrase")),
        flags=_pairs(folder / "flags.tsv", ("flag", "note")),
        loaded=tuple(word for (word,) in table(folder / "loaded.tsv", ("word",))),
        families=_pairs(folder / "families.tsv", ("kind", "family")),
    )


def _toll_words(cells: list[str]) -> TollWords:
    *words, rank = cells
    return TollWords(**dict(zip(TOLL_COLUMNS[:-1], words, strict=True)), rank=int(rank))


def _status_words(cells: list[str]) -> StatusWords:
    return StatusWords(**dict(zip(STATUS_COLUMNS, cells, strict=True)))


def _relation_words(cells: list[str]) -> RelationWords:
    noun, *phrases = cells
    roles = zip(ROLES, phrases, strict=True)
    return RelationWords(noun=noun, roles=tuple(pair for pair in roles if pair[1] != EMPTY))


def _pairs(path: Path, columns: tuple[str, str]) -> Mapping[str, str]:
    return MappingProxyType({row[0]: row[1] for row in table(path, columns)})
