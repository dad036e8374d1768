"""The book of places: towns, provinces, seas, with points and precision."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.actor_book import COUNTRY_COLUMNS, EMPTY
from reportedly.lexicon.phrases import PhraseIndex
from reportedly.lexicon.tables import HERE, table
from reportedly.model.unknown import UNKNOWN, Unknown

COUNTRY_PREC = 6
BY_HAND = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """A place that a name may mean.

    Attributes:
        id: `geo:` and the GeoNames number, `iso:` and the country, or `place:` and a slug.
        name: its own name.
        country: ISO 3166-1 alpha-3; unknown where no one country holds it.
        lat: degrees north.
        lon: degrees east.
        where_prec: UCDP's precision code.
        weight: population, the last resort between places of one name.
    """

    id: str
    name: str
    country: str | Unknown
    lat: float | Unknown
    lon: float | Unknown
    where_prec: int
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBook:
    """All that the lexicon knows of places.

    Attributes:
        phrases: the names.
        before: words that a place follows ("in", "near"), and the precision that they leave:
        after: words that make a name a province or a district, and its precision.
        firm: words after which even a capital is a place and no government ("in").
        never: words around a name that make it no place ("Post", "Mr").
    """

    phrases: PhraseIndex[PlaceEntry]
    before: Mapping[str, int]
    after: Mapping[str, int]
    firm: frozenset[str]
    never: frozenset[str]


def load_places(root: Path = HERE) -> PlaceBook:
    """Read the book from the tables under `places/`, and the countries' names.

    Raises:
        LexiconError: a table breaks the rules of `tables`.
    """
    folder = root / "places"
    cues = table(folder / "cues.tsv", ("word", "side", "prec"), key=2)
    pairs = (*_by_hand(folder), *_countries(root), *_towns(folder))
    return PlaceBook(
        phrases=PhraseIndex.of(pairs),
        before=_side(cues, "before"),
        after=_side(cues, "after"),
        firm=frozenset(word for word, side, _ in cues if side == "firm"),
        never=frozenset(word for word, side, _ in cues if side == "never"),
    )


def _side(cues: tuple[tuple[str, ...], ...], wanted: str) -> Mapping[str, int]:
    return MappingProxyType({word: int(prec) for word, side, prec in cues if side == wanted})


def _by_hand(folder: Path) -> Iterator[tuple[str, PlaceEntry]]:
    columns = ("name", "aliases", "iso3", "lat", "lon", "where_prec", "geonames")
    for name, aliases, iso3, lat, lon, prec, geonames in table(
        folder / "supplement.tsv", columns, key=3
    ):
        slug = "-".join(name.lower().split())
        entry = PlaceEntry(
            id=f"place:{slug}" if geonames == EMPTY else f"geo:{geonames}",
            name=name,
            country=UNKNOWN if iso3 == EMPTY else iso3,
            lat=float(lat),
            lon=float(lon),
            where_prec=int(prec),
            weight=BY_HAND,
        )
        yield from ((form, entry) for form in _forms(name, aliases))


def _countries(root: Path) -> Iterator[tuple[str, PlaceEntry]]:
    rows = table(root / "actors" / "countries.tsv", COUNTRY_COLUMNS)
    centres = {
        iso3: (float(lat), float(lon))
        for iso3, lat, lon in table(root / "places" / "centres.tsv", ("iso3", "lat", "lon"))
    }
    for iso3, name, aliases, _, _, _, population in rows:
        lat, lon = centres.get(iso3, (UNKNOWN, UNKNOWN))
        entry = PlaceEntry(
            id=f"iso:{iso3}",
            name=name,
            country=iso3,
            lat=lat,
            lon=lon,
            where_prec=COUNTRY_PREC,
            weight=BY_HAND + int(population),
        )
        yield from ((form, entry) for form in _forms(name, aliases))


def _towns(folder: Path) -> Iterator[tuple[str, PlaceEntry]]:
    columns = ("geonames", "name", "aliases", "iso3", "lat", "lon", "population")
    for geonames, name, aliases, iso3, lat, lon, population in table(
        folder / "places.tsv", columns
    ):
        entry = PlaceEntry(
            id=f"geo:{geonames}",
            name=name,
            country=iso3,
            lat=float(lat),
            lon=float(lon),
            where_prec=1,
            weight=int(population),
        )
        yield from ((form, entry) for form in _forms(name, aliases))


def _forms(name: str, aliases: str) -> tuple[str, ...]:
    return (name,) if aliases == EMPTY else (name, *aliases.split("|"))
