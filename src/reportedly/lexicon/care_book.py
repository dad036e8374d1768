"""Words that an export needs to do no harm: what names are made of, and what to blur."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from reportedly.lexicon.gazetteer import Gazetteer, open_gazetteer
from reportedly.lexicon.tables import HERE, table

UNNUMBERED = "-"
OFFICIAL = frozenset(["COP", "GOV", "IGO", "JUD", "LEG", "MIL", "SPY", "UNO"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A country as other people's tables have it.

    Attributes:
        name: its English name.
        number: its number in ISO 3166-1; empty where it has none.
        ucdp: UCDP's region.
        acled: ACLED's region.
    """

    name: str
    number: str
    ucdp: str
    acled: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CareBook:
    """What exports are careful with (field guide, section 10).

    Attributes:
        particles: small words and titles inside names, folded.
        sounds: pairs of a spelling and how it sounds, the longest spelling first.
        shelters: beginnings of words for places whose points are blurred.
        sensitive: claim kinds that need a review before they leave.
        held: claim kinds that tell of people who are held.
        public: words that are no private names: of countries and their people, of armed groups
            and organisations, and whatever else is written with a capital.
        offices: words before the name of somebody who acts in office.
        means: nouns for what somebody strikes with, and so no side: "drone", "strike".
        acled_events: sub-event type to its event and disorder type, as ACLED has them.
        acled_actors: sector to what ACLED calls such an actor.
        lands: countries by ISO 3166-1 alpha-3.
        packed: the gazetteer, which knows in which province a place lies.
    """

    particles: frozenset[str]
    sounds: tuple[tuple[str, str], ...]
    shelters: tuple[str, ...]
    sensitive: frozenset[str]
    held: frozenset[str]
    public: frozenset[str]
    offices: frozenset[str]
    means: frozenset[str]
    acled_events: Mapping[str, tuple[str, str]]
    acled_actors: Mapping[str, str]
    lands: Mapping[str, Land]
    packed: Gazetteer


def load_care(common: frozenset[str] = frozenset(), root: Path = HERE) -> CareBook:
    """Return the words in `root`.

    Args:
        common: words in small letters that are no names.
        root: the folder of the lexicon.

    Raises:
        LexiconError: a table breaks its own rules.
    """
    folder = root / "care"
    sounds = table(folder / "sounds.tsv", ("spelled", "sound"))
    countries = table(
        root / "actors" / "countries.tsv",
        ("iso3", "name", "aliases", "demonyms", "capital", "geonames", "population"),
    )
    groups = table(
        root / "actors" / "groups.tsv", ("id", "name", "aliases", "country", "sector")
    )
    bodies = table(
        root / "actors" / "organisations.tsv",
        ("id", "name", "aliases", "country", "sector", "source_type"),
        key=2,
    )
    offices = table(root / "actors" / "offices.tsv", ("word", "sector"))
    actors = table(folder / "acled_actors.tsv", ("sector", "kind"))
    events = table(folder / "acled_events.tsv", ("sub_event", "event", "disorder"))
    things = table(root / "people" / "things.tsv", ("noun", "sort"))
    means = _words(folder / "means.tsv", "sort")
    capitals = (row[4:5] for row in countries if " " not in row[4])
    named = (row[1:4] for row in countries)
    names = [*named, *capitals, *(row[1:3] for row in (*groups, *bodies))]
    public = {word for row in names for word in " ".join(row).replace("|", " ").split()}
    return CareBook(
        particles=_words(folder / "particles.tsv", "word"),
        sounds=tuple(sorted(((a, b) for a, b in sounds), key=lambda pair: -len(pair[0]))),
        shelters=tuple(sorted(_words(folder / "shelters.tsv", "word"))),
        sensitive=_words(folder / "sensitive.tsv", "kind"),
        held=_words(folder / "held.tsv", "kind"),
        public=frozenset(public) | _words(folder / "capitals.tsv", "word") | common,
        offices=frozenset(word for word, sector in offices if sector in OFFICIAL),
        means=frozenset(noun for noun, sort in things if sort in means),
        acled_events=MappingProxyType({sub: (event, kind) for sub, event, kind in events}),
        acled_actors=MappingProxyType({row[0]: row[1] for row in actors}),
        lands=_lands(folder, {row[0]: row[1] for row in countries}),
        packed=open_gazetteer(root / "places" / "gazetteer.pack"),
    )


def _lands(folder: Path, names: Mapping[str, str]) -> Mapping[str, Land]:
    rows = table(folder / "regions.tsv", ("iso3", "number", "ucdp", "acled"))
    cells = ((row[0], ["" if cell == UNNUMBERED else cell for cell in row[1:]]) for row in rows)
    return MappingProxyType(
        {
            iso3: Land(name=names[iso3], number=number, ucdp=ucdp, acled=acled)
            for iso3, (number, ucdp, acled) in cells
        }
    )


def _words(path: Path, column: str) -> frozenset[str]:
    return frozenset(word for (word,) in table(path, (column,)))
