"""The book of actors: countries, seats of government, sectors, groups, organs, wars."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.phrases import PhraseIndex
from reportedly.lexicon.tables import HERE, table
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import SourceType

EMPTY = "-"
LINKS = ("one", "origin", "rule", "scene", "stop", "these")


class Sort(StrEnum):
    """What kind of entry a phrase leads to."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    SEAT = "seat"
    GROUP = "group"
    ORGAN = "organ"
    OFFICE = "office"
    SECTOR = "sector"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """What a phrase says about an actor.

    Attributes:
        sort: what kind of phrase it is.
        source: the lexicon file that it stands in.
        name: the full name of what it names.
        id: identifier, where the phrase alone gives one.
        country: ISO 3166-1 alpha-3.
        sector: field guide, section 8.
        number: "one", "many" or "body" for sector words.
        source_type: what kind of voice it is, where that depends on no war.
    """

    sort: Sort
    source: str
    name: str
    id: str | Unknown = UNKNOWN
    country: str | Unknown = UNKNOWN
    sector: str | Unknown = UNKNOWN
    number: str = "body"
    source_type: SourceType | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A pronoun or short form.

    Attributes:
        word: the form.
        number: "one" or "many".
        kind: "person", "body", "organ" (a body that is no state), "named" (its noun stands in
            the name), "states" or "any".
    """

    word: str
    number: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """A war and who fights on which side.

    Attributes:
        id: short name.
        name: a name for people.
        sides: country codes, actor ids and group ids of each side.
        where: countries that it is fought in.
        start: first day.
        end: last day; unknown while it goes on.
    """

    id: str
    name: str
    sides: tuple[frozenset[str], frozenset[str]]
    where: frozenset[str]
    start: date
    end: date | Unknown

    def side_of(self, country: str | Unknown, actor: str | Unknown) -> int:
        """Return 0 or 1 for the side that an actor is on, -1 for neither.

        A group is on a side only by its own id: it may fight the state that it lives in.
        """
        group = not isinstance(actor, Unknown) and actor.startswith("grp:")
        for number, side in enumerate(self.sides):
            if actor in side or (country in side and not group):
                return number
        return -1

    def held(self, day: date) -> bool:
        """Say whether it was fought on a day."""
        return self.start <= day and (isinstance(self.end, Unknown) or day <= self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorBook:
    """All that the lexicon knows of actors.

    Attributes:
        phrases: countries, demonyms, seats, groups, organs, offices and sector words.
        voices: words that say what kind of voice speaks.
        references: pronouns and short forms, by word.
        links: small words by what they do: "one", "origin", "rule", "scene", "stop", "these".
        countries: names by ISO code.
        wars: sorted by id.
        implied: by claim kind, the words for organs that do it by trade.
        sexes: given names and forms of address that tell a sex ("men", "women").
        persons: nouns for one person, with the sex that they tell, else nothing.
    """

    phrases: PhraseIndex[ActorEntry]
    voices: PhraseIndex[SourceType]
    references: Mapping[str, Reference]
    links: Mapping[str, frozenset[str]]
    countries: Mapping[str, str]
    wars: tuple[War, ...]
    implied: Mapping[str, frozenset[str]]
    sexes: Mapping[str, str]
    persons: Mapping[str, str]


def load_actors(root: Path = HERE) -> ActorBook:
    """Read the book from the tables under `actors/`.

    Raises:
        LexiconError: a table breaks the rules of `tables`.
    """
    folder = root / "actors"
    countries = table(folder / "countries.tsv", COUNTRY_COLUMNS)
    voices = table(folder / "voices.tsv", ("word", "source_type"))
    references = table(folder / "references.tsv", ("word", "number", "kind"))
    links = table(folder / "links.tsv", ("word", "role"), key=2)
    wars = table(folder / "wars.tsv", ("id", "name", "side_a", "side_b", "where", "from", "to"))
    implied = table(folder / "implied.tsv", ("kind", "word"), key=2)
    sexes = table(folder / "sexes.tsv", ("word", "sex"))
    pairs = (
        *_named(folder),
        *_countries(countries),
        *_seats(folder, countries),
        *_words(folder),
    )
    return ActorBook(
        phrases=PhraseIndex.of(pairs),
        voices=PhraseIndex.of((word, SourceType(kind)) for word, kind in voices),
        references=MappingProxyType(
            {w: Reference(word=w, number=n, kind=k) for w, n, k in references}
        ),
        links=MappingProxyType(
            {role: frozenset(w for w, r in links if r == role) for role in LINKS}
        ),
        countries=MappingProxyType({row[0]: row[1] for row in countries}),
        wars=tuple(_war(row) for row in wars),
        implied=MappingProxyType(
            {kind: frozenset(w for k, w in implied if k == kind) for kind, _ in implied}
        ),
        sexes=MappingProxyType({row[0]: row[1] for row in sexes}),
        persons=MappingProxyType(_persons(root)),
    )


def _persons(root: Path) -> dict[str, str]:
    """Return the nouns for one person: those who are counted, and those who speak."""
    columns = ("noun", "role", "age", "sex", "group")
    told = {row[0]: row[3] for row in table(root / "people" / "people.tsv", columns)}
    offices = (row[0] for row in table(root / "actors" / "offices.tsv", ("word", "sector")))
    sectors = table(root / "actors" / "sectors.tsv", ("word", "sector", "number"))
    one = (*offices, *(word for word, _, number in sectors if number == "one"))
    others = {word for word, _, number in sectors if number != "one"}
    found = {
        **dict.fromkeys((word.rpartition(" ")[2] for word in one), ""),
        **{noun: "" if sex == EMPTY else sex for noun, sex in told.items()},
    }
    return {noun: sex for noun, sex in found.items() if noun not in others}


COUNTRY_COLUMNS = ("iso3", "name", "aliases", "demonyms", "capital", "geonames", "population")


def _named(folder: Path) -> Iterator[tuple[str, ActorEntry]]:
    """Yield armed groups and organs under each of their names."""
    columns = ("id", "name", "aliases", "country", "sector")
    for row in table(folder / "groups.tsv", columns):
        entry = ActorEntry(
            sort=Sort.GROUP,
            source="groups.tsv",
            id=row[0],
            name=row[1],
            country=_known(row[3]),
            sector=row[4],
        )
        yield from ((form, entry) for form in _forms(row[1], row[2]))
    for row in table(folder / "organisations.tsv", (*columns, "source_type"), key=2):
        entry = ActorEntry(
            sort=Sort.ORGAN,
            source="organisations.tsv",
            id=row[0],
            name=row[1],
            source_type=UNKNOWN if row[5] == EMPTY else SourceType(row[5]),
            country=_known(row[3]),
            sector=row[4],
        )
        yield from ((form, entry) for form in _forms(row[1], row[2]))


def _known(cell: str) -> str | Unknown:
    return UNKNOWN if cell == EMPTY else cell


def _forms(name: str, aliases: str) -> tuple[str, ...]:
    return (name, *_listed(aliases))


def _listed(cell: str) -> tuple[str, ...]:
    return () if cell == EMPTY else tuple(cell.split("|"))


def _countries(rows: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, ActorEntry]]:
    for iso3, name, aliases, demonyms, *_ in rows:
        for sort, forms in (
            (Sort.COUNTRY, _forms(name, aliases)),
            (Sort.DEMONYM, _listed(demonyms)),
        ):
            entry = ActorEntry(sort=sort, source="countries.tsv", name=name, country=iso3)
            yield from ((form, entry) for form in forms)


def _seats(
    folder: Path, countries: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[str, ActorEntry]]:
    """Yield what stands for a government: the named seats first, then the capitals."""
    names = {row[0]: row[1] for row in countries}
    listed = table(folder / "seats.tsv", ("name", "country", "sector"))
    taken = {name for name, *_ in listed}
    capitals = ((row[4], row[0], "GOV") for row in countries if row[4] not in {EMPTY, row[1]})
    for place, iso3, sector in (*listed, *(row for row in capitals if row[0] not in taken)):
        yield (
            place,
            ActorEntry(
                sort=Sort.SEAT,
                source="seats.tsv",
                id=f"{iso3}-{sector}",
                name=names[iso3],
                country=iso3,
                sector=sector,
            ),
        )


def _words(folder: Path) -> Iterator[tuple[str, ActorEntry]]:
    for word, sector in table(folder / "offices.tsv", ("word", "sector")):
        yield (
            word,
            ActorEntry(
                sort=Sort.OFFICE, source="offices.tsv", name=word, sector=sector, number="one"
            ),
        )
    for word, sector, number in table(folder / "sectors.tsv", ("word", "sector", "number")):
        yield (
            word,
            ActorEntry(
                sort=Sort.SECTOR, source="sectors.tsv", name=word, sector=sector, number=number
            ),
        )


def _war(row: tuple[str, ...]) -> War:
    name, title, side_a, side_b, where, start, end = row
    return War(
        id=name,
        name=title,
        sides=(frozenset(side_a.split()), frozenset(side_b.split())),
        where=frozenset(where.split()),
        start=date.fromisoformat(start),
        end=UNKNOWN if end == EMPTY else date.fromisoformat(end),
    )
