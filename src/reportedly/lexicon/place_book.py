"""The book of places: towns, provinces, countries, seas, with points and precision."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, hypot, radians
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.actor_book import COUNTRY_COLUMNS, EMPTY
from reportedly.lexicon.gazetteer import Gazetteer, folded, open_gazetteer
from reportedly.lexicon.phrases import PhraseIndex
from reportedly.lexicon.tables import HERE, table
from reportedly.model.unknown import UNKNOWN, Unknown, known

TOWN_PREC = 1
PROVINCE_PREC = 4
COUNTRY_PREC = 6
BY_HAND = 10_000_000
BY_HAND_TOWN = 300_000
DEGREE_KM = 111.0
SAME_KM = 60.0
KEPT = 1 << 14
ACRONYM = 4  # letters; a short form keeps its capitals, so no folded name will do
FIRST = 1_000_000_000  # the weight of the user's own places
SUPPLEMENT = ("name", "aliases", "iso3", "lat", "lon", "where_prec", "geonames")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """A place that a name may mean.

    Attributes:
        id: `geo:` and the GeoNames number, `iso:` and the country, `adm:` and the code of a
            province, or `place:` and a slug.
        name: its own name.
        country: ISO 3166-1 alpha-3; unknown where no one country holds it.
        lat: degrees north.
        lon: degrees east.
        where_prec: UCDP's precision code.
        weight: population, the last resort between places of one name.
        region: code of the province that it is or lies in ("UA.07"); empty where none is known.
        alias: whether the name by which it was found is not its own.
        by_hand: whether it is from our own tables.
    """

    id: str
    name: str
    country: str | Unknown
    lat: float | Unknown
    lon: float | Unknown
    where_prec: int
    weight: int
    region: str = ""
    alias: bool = False
    by_hand: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBook:
    """All that the lexicon knows of places.

    Attributes:
        phrases: names kept by hand, and those of countries.
        by_key: the same by the folded name, for spellings that no table has.
        packed: the gazetteer.
        short: short forms of provinces that stand behind a town ("Ky.", "Ont.").
        kinds: words beside a name that say what it is ("province"), and its precision.
        before: words that a place follows ("in", "near"), and the precision that they leave.
        after: words that make a name a province or a district, and its precision.
        firm: words after which even a capital is a place and no government ("in").
        never: words around a name that make it no place ("Post", "Mr").
        local: what a town has and a government has not ("police", "suburb", "airport").
        folk: what a town has and no government ("woman", "church").
        heads: who leads or serves a place and stands behind its name ("Mayor", "Police"), and
            what it then is: 4 a province, 0 anything.
        sides: words for a part of a town that belong to its name ("North London").
        titles: what stands before the name of a person ("Mr", "President").
        plain: words that are names of places too, and mostly mean something else, each with its
            sort ("march": month).
        of: words before "of" and a place, with the precision that they leave ("outskirts").
        given: first names of people.
        inside: small words inside names ("Port-au-Prince").
        articles: articles that names begin with, tied by a hyphen ("al-Bab").
    """

    phrases: PhraseIndex[PlaceEntry]
    by_key: Mapping[str, tuple[PlaceEntry, ...]]
    packed: Gazetteer
    short: PhraseIndex[PlaceEntry]
    kinds: Mapping[str, int]
    before: Mapping[str, int]
    after: Mapping[str, int]
    firm: frozenset[str]
    never: frozenset[str]
    local: frozenset[str]
    folk: frozenset[str]
    heads: Mapping[str, int]
    sides: frozenset[str]
    titles: frozenset[str]
    plain: Mapping[str, str]
    of: Mapping[str, int]
    given: frozenset[str]
    inside: frozenset[str]
    articles: frozenset[str]

    def named(self, key: str) -> tuple[PlaceEntry, ...]:
        """Return the places that a folded name may mean, our own first."""
        own = self.by_key.get(key, ())
        return merged(own, _named(self.packed, key))


Pairs = Sequence[tuple[str, PlaceEntry]]


def load_places(root: Path = HERE, own: Pairs = ()) -> PlaceBook:
    """Read the book from the tables under `places/`, and the countries' names.

    Args:
        root: the folder of the lexicon.
        own: names and places of the user's own, which come first.

    Raises:
        LexiconError: a table breaks the rules of `tables`, or the gazetteer is missing.
    """
    folder = root / "places"
    packed = open_gazetteer(folder / "gazetteer.pack")
    cues = table(folder / "cues.tsv", ("word", "side", "prec"), key=2)
    kinds = {word: int(prec) for word, prec in table(folder / "kinds.tsv", ("word", "prec"))}
    plain = table(folder / "plain.tsv", ("word", "sort"))
    hand = tuple(_by_hand(folder, packed))
    pairs = (*own, *hand, *_countries(root))
    return PlaceBook(
        phrases=PhraseIndex.of(pairs),
        by_key=_by_key(pairs),
        packed=packed,
        short=PhraseIndex.of(_short(folder, dict(hand), packed)),
        kinds=MappingProxyType(kinds),
        before=_side(cues, "before"),
        after=_side(cues, "after"),
        firm=_words(cues, "firm"),
        never=_words(cues, "never"),
        local=_words(cues, "local"),
        folk=_words(cues, "folk"),
        heads=_side(cues, "head"),
        sides=_words(cues, "side"),
        titles=_words(cues, "title"),
        plain=MappingProxyType(dict[str, str](_pairs(plain))),
        of=_side(cues, "of"),
        given=frozenset(word for word, _ in table(folder / "given.tsv", ("name", "sort"))),
        inside=_words(cues, "inside"),
        articles=_words(cues, "article"),
    )


def _by_key(pairs: Pairs) -> Mapping[str, tuple[PlaceEntry, ...]]:
    found: dict[str, dict[str, PlaceEntry]] = {}
    for form, entry in pairs:
        if len(form) > ACRONYM:
            found.setdefault(folded(form), {})[entry.id] = entry
    return MappingProxyType({key: tuple(one.values()) for key, one in found.items()})


def _pairs(rows: tuple[tuple[str, ...], ...]) -> Iterator[tuple[str, str]]:
    return ((row[0], row[1]) for row in rows)


def _words(cues: tuple[tuple[str, ...], ...], wanted: str) -> frozenset[str]:
    return frozenset(word for word, side, _ in cues if side == wanted)


def _side(cues: tuple[tuple[str, ...], ...], wanted: str) -> Mapping[str, int]:
    return MappingProxyType({word: int(prec) for word, side, prec in cues if side == wanted})


@lru_cache(maxsize=KEPT)
def _named(packed: Gazetteer, key: str) -> tuple[PlaceEntry, ...]:
    return tuple(_entry(packed, number, alias) for number, alias in packed.find(key))


@lru_cache(maxsize=KEPT)
def _entry(packed: Gazetteer, number: int, alias: bool) -> PlaceEntry:  # noqa: FBT001 - a cache's key
    identifier, name, region, lat, lon, prec, people = packed.row(number)
    return PlaceEntry(
        id=identifier if ":" in identifier else f"geo:{identifier}",
        name=name,
        country=packed.countries[region.partition(".")[0]],
        lat=float(lat),
        lon=float(lon),
        where_prec=int(prec or TOWN_PREC),
        weight=int(people),
        region=region,
        alias=alias,
        by_hand=False,
    )


def _by_hand(folder: Path, packed: Gazetteer) -> Iterator[tuple[str, PlaceEntry]]:
    for name, aliases, iso3, lat, lon, prec, geonames in table(
        folder / "supplement.tsv", SUPPLEMENT, key=3
    ):
        slug = "-".join(name.lower().split())
        entry = PlaceEntry(
            id=_own_id(slug, iso3, prec, geonames),
            name=name,
            country=UNKNOWN if iso3 == EMPTY else iso3,
            lat=float(lat),
            lon=float(lon),
            where_prec=int(prec),
            weight=BY_HAND_TOWN if int(prec) == TOWN_PREC else BY_HAND,
        )
        entry = _joined(entry, _named(packed, folded(name)))
        yield from _under_all(entry, aliases)


def _own_id(slug: str, iso3: str, prec: str, geonames: str) -> str:
    if int(prec) == COUNTRY_PREC:
        return f"iso:{iso3}"
    return f"place:{slug}" if geonames == EMPTY else f"geo:{geonames}"


def _joined(entry: PlaceEntry, others: Sequence[PlaceEntry]) -> PlaceEntry:
    """Return an entry of our own with what the gazetteer knows of the same place."""
    same = next((other for other in others if same_place(entry, other)), None)
    if same is None:
        return entry
    own = entry.id if entry.id.startswith("geo:") else same.id
    return replace(entry, id=own, region=same.region, weight=max(entry.weight, same.weight))


def merged(
    hand: tuple[PlaceEntry, ...], packed: tuple[PlaceEntry, ...]
) -> tuple[PlaceEntry, ...]:
    """Return our own places and those of the gazetteer that are not among them."""
    if not hand:
        return packed
    rest = (one for one in packed if not any(same_place(one, own) for own in hand))
    return (*hand, *rest)


def same_place(left: PlaceEntry, right: PlaceEntry) -> bool:
    """Say whether two entries are one place: of one sort, in one country, close together."""
    if left.country != right.country or left.where_prec != right.where_prec:
        return False
    return left.where_prec >= PROVINCE_PREC or kilometres(left, right) < SAME_KM


def kilometres(left: PlaceEntry, right: PlaceEntry) -> float:
    """Return about how far apart two places are; very far where a point is unknown."""
    lat, lon = known(left.lat, -90.0), known(left.lon, 0.0)
    other, east = known(right.lat, 90.0), known(right.lon, 180.0)
    around = abs(east - lon)
    wide = min(around, 360.0 - around) * cos(radians((lat + other) / 2))
    return DEGREE_KM * hypot(other - lat, wide)


def _short(
    folder: Path, hand: Mapping[str, PlaceEntry], packed: Gazetteer
) -> Iterator[tuple[str, PlaceEntry]]:
    for form, name, iso3 in table(folder / "short.tsv", ("form", "name", "iso3")):
        entries = (*([hand[name]] if name in hand else ()), *_named(packed, folded(name)))
        fitting = (one for one in entries if one.country == iso3)
        entry = next(fitting, None)
        if entry is not None:
            yield form, entry


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
        yield from _under_all(entry, aliases)


def _under_all(entry: PlaceEntry, aliases: str) -> Iterator[tuple[str, PlaceEntry]]:
    """Yield an entry under its name, and marked under each of its aliases."""
    yield entry.name, entry
    other = replace(entry, alias=True)
    if aliases != EMPTY:
        yield from ((form, other) for form in aliases.split("|"))
