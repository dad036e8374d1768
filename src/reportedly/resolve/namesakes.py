"""Which of several places a name means."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor, log10, sqrt

from reportedly.lexicon.place_book import COUNTRY_PREC, PROVINCE_PREC, TOWN_PREC, PlaceEntry
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.resolve.terrain import Terrain
from reportedly.resolve.toponyms import Toponym

# "Paris, Texas", "Paris (Texas)"; "Syria's Aleppo", "Ukraine's eastern Donetsk".
INTO_PARENT = re.compile(
    r"(?:, ?| ?\(|,? in (?:the )?(?:[a-z]+ern |central |restive )?)\s?", re.IGNORECASE
)
OF_PARENT = re.compile(r"[’']s? (?:[a-z-]+ )?")
ALIAS, LARGE_ALIAS, AREA_ALIAS = 1.2, 0.3, 2.0
STATE, FEDERAL = 2.0, 1.0
METROPOLIS, KNOWN_EVERYWHERE = 1_000_000, 1.5
SMALLEST = 10
COUNTRY_SHARE, COUNTRY_NAMED = 2.0, 1.0
REGION = 2.5
NEIGHBOURS, EACH = 2.5, 0.8
CROWDED = 8  # names in one square; more say nothing new
CANDIDATES = 20  # of one name that count as neighbours of another

Narrowed = Mapping[str, tuple[PlaceEntry, ...]]
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Context:
    """What the text as a whole says about where it plays.

    Attributes:
        lands: countries, with how often the text names them or a place that is only there.
        by_name: how often by which name: a name does not speak for itself.
        total: how often it names any country.
        own: how often by which name.
        regions: provinces that the text names, each with the names by which it does.
        cells: for squares of one degree, the names that may lie there and how likely.
    """

    lands: Counter[str]
    by_name: Counter[tuple[str, str]]
    total: int
    own: Mapping[str, int]
    regions: Mapping[str, frozenset[str]]
    cells: Mapping[Cell, Mapping[str, float]]


def meant(ground: Terrain) -> tuple[PlaceEntry, ...]:
    """Return one place for each name; the same name means the same place all through."""
    parents = _parents(ground)
    names = {(one.key, one.kind): one for one in ground.names}
    entries = {key: parents.get(one.key, one.entries) for key, one in names.items()}
    context = _context(ground, entries, parents)
    chosen = {key: _best(key[0], found, context) for key, found in entries.items()}
    return tuple(chosen[one.key, one.kind] for one in ground.names)


def _parents(ground: Terrain) -> Narrowed:
    """Return the names that a province or country beside them narrows, with what is left."""
    narrowed: dict[str, tuple[PlaceEntry, ...]] = {}
    names = ground.names
    for index in range(len(names) - 1):
        one, other = names[index], names[index + 1]
        gap = ground.gap(index)
        if INTO_PARENT.fullmatch(gap):
            inner, outer = one, other
        elif OF_PARENT.fullmatch(gap):
            inner, outer = other, one
        else:
            continue
        left = _inside(inner, outer) or _unlisted(inner, outer, gap)
        if left and (inner.key not in narrowed or gap.startswith(",")):
            narrowed[inner.key] = left
            holders = _wide_in(outer, left[0])
            if outer.entries[0].by_hand and holders:
                narrowed.setdefault(outer.key, holders)
    return narrowed


def _wide_in(outer: Toponym, inside: PlaceEntry) -> tuple[PlaceEntry, ...]:
    """Return the provinces and countries of a name that are of a place's own country."""
    wide = (one for one in outer.entries if one.where_prec >= PROVINCE_PREC)
    return tuple(one for one in wide if one.country == inside.country)


def _inside(inner: Toponym, outer: Toponym) -> tuple[PlaceEntry, ...]:
    """Return the places of one name that lie in a place of another."""
    wide = [entry for entry in outer.entries if entry.where_prec >= PROVINCE_PREC]
    if inner.key == outer.key or _peers(inner.entries[0], outer.entries[0]):
        return ()
    return tuple(
        entry for entry in inner.entries if any(_holds(outside, entry) for outside in wide)
    )


def _peers(one: PlaceEntry, other: PlaceEntry) -> bool:
    """Say whether both are first of all states, or countries: a list, no town in a state."""
    wide = one.by_hand and one.where_prec >= PROVINCE_PREC
    return wide and one.where_prec == other.where_prec


def _unlisted(inner: Toponym, outer: Toponym, gap: str) -> tuple[PlaceEntry, ...]:
    """Return a town of a state that no table has; it has no point ("Jordan, Utah")."""
    state, first = outer.entries[0], inner.entries[0]
    stated = outer.short or (state.by_hand and state.where_prec == PROVINCE_PREC)
    is_country = any(entry.where_prec == COUNTRY_PREC for entry in outer.entries)
    is_state = first.by_hand and first.where_prec == PROVINCE_PREC
    if gap != ", " or not stated or is_country or is_state:
        return ()
    town = replace(first, id="", lat=UNKNOWN, lon=UNKNOWN, where_prec=TOWN_PREC, weight=0)
    return (replace(town, country=state.country, region=state.region, by_hand=False),)


def _holds(outside: PlaceEntry, inside: PlaceEntry) -> bool:
    if inside.where_prec >= outside.where_prec or isinstance(outside.country, Unknown):
        return False
    if outside.where_prec == COUNTRY_PREC:
        return inside.country == outside.country
    return bool(outside.region) and inside.region == outside.region


def _context(
    ground: Terrain,
    entries: Mapping[tuple[str, int], Sequence[PlaceEntry]],
    parents: Narrowed,
) -> Context:
    lands, by_name = Counter(ground.lands), Counter(ground.by_name)
    regions: dict[str, set[str]] = defaultdict(set)
    for (key, _), found in entries.items():
        top = found[0]
        if top.region and ((top.by_hand and top.where_prec == PROVINCE_PREC) or key in parents):
            regions[top.region].add(key)
        sole = len(found) == 1 or key in parents or top.where_prec == PROVINCE_PREC
        if sole and not isinstance(top.country, Unknown) and top.where_prec < COUNTRY_PREC:
            lands[top.country] += 1
            by_name[top.country, key] += 1
    frozen = {region: frozenset(keys) for region, keys in regions.items()}
    own: Counter[str] = Counter()
    for (_, key), often in by_name.items():
        own[key] += often
    return Context(lands, by_name, sum(lands.values()), own, frozen, _cells(entries.items()))


def _cells(
    names: Iterable[tuple[tuple[str, int], Sequence[PlaceEntry]]],
) -> Mapping[Cell, Mapping[str, float]]:
    cells: dict[Cell, dict[str, float]] = defaultdict(dict)
    for (key, _), found in names:
        towns = [one for one in found[:CANDIDATES] if one.where_prec < PROVINCE_PREC]
        for one in towns:
            for cell in _around(one, reach=0):
                if len(cells[cell]) < CROWDED:
                    cells[cell][key] = 1 / sqrt(len(found))
    return cells


def _around(entry: PlaceEntry, *, reach: int) -> Iterable[Cell]:
    """Yield the squares of one degree at a place and up to `reach` squares away."""
    if isinstance(entry.lat, Unknown) or isinstance(entry.lon, Unknown):
        return
    lat, lon = floor(entry.lat), floor(entry.lon)
    for up in range(-reach, reach + 1):
        for over in range(-reach, reach + 1):
            yield lat + up, lon + over


def _best(key: str, entries: Sequence[PlaceEntry], context: Context) -> PlaceEntry:
    if len(entries) == 1:
        return entries[0]
    return max(entries, key=lambda entry: _score(key, entry, context))


def _discount(entry: PlaceEntry) -> float:
    """Return what a name counts less that is not the place's own, a province's least of all."""
    if not entry.alias:
        return 0.0
    if entry.where_prec > TOWN_PREC:
        return AREA_ALIAS
    return LARGE_ALIAS if entry.weight >= METROPOLIS else ALIAS


def _score(key: str, entry: PlaceEntry, context: Context) -> float:
    """Return how likely a place is: by people, country, province, neighbours."""
    large = entry.weight >= METROPOLIS
    score = log10(entry.weight + SMALLEST) - _discount(entry)
    score += FEDERAL * (entry.where_prec == PROVINCE_PREC and entry.by_hand)
    score += STATE * (entry.where_prec == COUNTRY_PREC and not entry.alias)
    total = context.total - context.own[key]
    if total and not isinstance(entry.country, Unknown):
        named = context.lands[entry.country] - context.by_name[entry.country, key]
        score += COUNTRY_SHARE * named / total + COUNTRY_NAMED * (named > 0)
    if entry.where_prec >= PROVINCE_PREC:
        return score
    score += KNOWN_EVERYWHERE * (large and not entry.alias)
    score += REGION * bool(context.regions.get(entry.region, frozenset()) - {key})
    near: dict[str, float] = {}
    for cell in _around(entry, reach=1):
        for other, weight in context.cells.get(cell, {}).items():
            near[other] = max(near.get(other, 0.0), weight)
    near.pop(key, None)
    return score + min(NEIGHBOURS, EACH * sum(near.values()))
