"""Nouns for persons, for things that are counted beside them, and causes of other deaths."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.tables import HERE, meaning, table
from reportedly.model.claim import VictimRole, Victims
from reportedly.model.unknown import UNKNOWN

BLANK = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBook:
    """Which nouns are persons, which are things.

    Attributes:
        people: what a noun in the singular says about a person.
        things: the sort of a noun that is no person ("armour", "animal", "unit").
        causes: what people die of without violence ("cancer", "old age").
        everyone: nouns that leave nobody out ("people", "civilians").
        fates: kind and entry of a word by which headlines tell of harm ("shot", "dies").
    """

    people: Mapping[str, Victims]
    things: Mapping[str, str]
    causes: frozenset[str]
    everyone: frozenset[str]
    fates: Mapping[str, tuple[str, str]]


def load_people(root: Path = HERE) -> PeopleBook:
    """Read the tables of persons and things.

    Raises:
        LexiconError: a table breaks its rules.
    """
    folder = root / "people"
    people = table(folder / "people.tsv", ("noun", "role", "age", "sex", "group"))
    things = table(folder / "things.tsv", ("noun", "sort"))
    everyone = table(folder / "everyone.tsv", ("noun",))
    causes = table(folder / "causes.tsv", ("cause",))
    fates = table(folder / "fates.tsv", ("word", "kind", "entry"))
    with meaning(folder):
        return PeopleBook(
            people=MappingProxyType({row[0]: _victims(row) for row in people}),
            things=MappingProxyType({noun: sort for noun, sort in things}),  # noqa: C416
            causes=frozenset(row[0] for row in causes),
            everyone=frozenset(noun for (noun,) in everyone),
            fates=MappingProxyType({word: (kind, entry) for word, kind, entry in fates}),
        )


def _victims(row: tuple[str, ...]) -> Victims:
    _, role, age, sex, group = row
    return Victims(
        role=VictimRole.UNKNOWN if role == BLANK else VictimRole(role),
        age=UNKNOWN if age == BLANK else age,
        sex=UNKNOWN if sex == BLANK else sex,
        group="all" if group == BLANK else group,
    )
