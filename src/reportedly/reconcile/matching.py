"""Matching: which scenes of different documents are one incident.

Candidates come from blocks: a shared day and place, an actor or target on one day, rare words.
Pairs are merged from the strongest down. A merge needs no clash between any two of its scenes,
and enough points between every two of them on average, so that no chain joins strangers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, product

from reportedly.lexicon.rarity_book import NO_RARITY, RarityBook
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.reconcile.asides import asides
from reportedly.reconcile.days import Window, publication_day
from reportedly.reconcile.decided import apart, groups
from reportedly.reconcile.evidence import Telling, cannot_be_one, evidence, score, telling
from reportedly.reconcile.papers import Papers, stretches
from reportedly.reconcile.places import place_key
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.subjects import identities
from reportedly.reconcile.wordings import has_words, worded

# A block with more scenes tells nothing: everybody is in Moscow on some day.
BLOCK_LIMIT = 60
SHARED = 2  # rare words that make two scenes candidates
LONG = 40
TERM = "term"
FORBIDDEN, SILENT = -1, -2
WORDED_SHARE = 60  # percent of the points for a merge, on average between two clusters
Pair = tuple[int, int]
Cluster = tuple[int, ...]
Key = tuple[str, ...]


def cluster(
    scenes: Sequence[Scene],
    papers: Papers,
    settings: Settings,
    book: RarityBook = NO_RARITY,
) -> tuple[tuple[Scene, ...], ...]:
    """Return the scenes by incident; the order of what came in changes nothing.

    Args:
        scenes: of all documents.
        papers: the documents, and which of them repeat which.
        settings: slack, distance, and the points for a merge.
        book: how rare words are.
    """
    told = tellings(scenes, papers, settings, book)
    found = merge(told, linked(told, settings), settings)
    return tuple(tuple(told[i].scene for i in members) for members in found)


def tellings(
    scenes: Iterable[Scene], papers: Papers, settings: Settings, book: RarityBook
) -> list[Telling]:
    """Return scenes with what they are compared by, in the order of documents and text."""
    names = papers.names()
    return sorted(
        (
            telling(
                scene,
                names.get(scene.document, frozenset()),
                papers.original(scene.document),
                settings,
                around=papers.around(scene, book),
                published=publication_day(papers.get(scene.document)),
            )
            for scene in scenes
        ),
        key=lambda one: one.key,
    )


def linked(told: Sequence[Telling], settings: Settings) -> dict[Pair, int]:
    """Return the points of every pair that shares a block, where they suffice."""
    found: dict[Pair, int] = {}
    for pair in sorted(_candidates(told)):
        points = points_of(told[pair[0]], told[pair[1]], settings)
        if points >= settings.merge_score:
            found[pair] = points
    return found


def points_of(left: Telling, right: Telling, settings: Settings) -> int:
    """Return the points for one happening; FORBIDDEN and SILENT are none."""
    if apart(left.scene, right.scene, settings.pairs):
        return FORBIDDEN
    if not has_words(left, right):
        forbidden = cannot_be_one(left, right, settings)
        return FORBIDDEN if forbidden else score(evidence(left, right, settings))
    if left.scene.document == right.scene.document:
        return SILENT  # one text may tell one happening twice: others decide
    if left.scene.family != right.scene.family or left.scene.interval != right.scene.interval:
        return FORBIDDEN
    return max(0, sum(points for _, points in worded(left, right, settings)))


def merge(
    tellings: Sequence[Telling], scored: Mapping[Pair, int], settings: Settings
) -> list[Cluster]:
    """Return the clusters of scenes, by their places.

    What has no link to each other, over any number of steps, does not touch each other: a part
    of the graph that hangs together may be merged by itself.
    """
    home: dict[int, Cluster] = {i: (i,) for i in range(len(tellings))}
    by_hand = groups([one.scene for one in tellings], settings.pairs)
    for group in by_hand:
        home |= dict.fromkeys(group, group)
    bound = frozenset(number for group in by_hand for number in group)
    known = dict(scored)
    for pair in sorted(scored, key=lambda pair: (-scored[pair], pair)):
        left, right = home[pair[0]], home[pair[1]]
        if left == right or not _may_join(tellings, known, (left, right), settings, bound):
            continue
        joined = tuple(sorted(left + right))
        home |= dict.fromkeys(joined, joined)
    made = sorted(set(home.values()))
    return sorted(
        part for one in made for part in _parted(tellings, scored, one, settings, bound)
    )


def _parted(
    tellings: Sequence[Telling],
    scored: Mapping[Pair, int],
    members: Cluster,
    settings: Settings,
    bound: frozenset[int],
) -> list[Cluster]:
    """Return a cluster without the asides of its texts, and what these are among themselves."""
    beside = asides(tellings, members, settings, bound) if len(members) > 1 else ()
    if not beside:
        return [members]
    kept = tuple(at for at in members if at not in beside)
    places = {at: number for number, at in enumerate(sorted(beside))}
    points = {(places[a], places[b]): n for (a, b), n in scored.items()
              if a in places and b in places}  # fmt: skip
    again = merge([tellings[at] for at in places], points, settings)
    back = tuple(places)
    return [kept, *(tuple(back[at] for at in one) for one in again)]


def _may_join(
    tellings: Sequence[Telling],
    known: dict[Pair, int],
    parts: tuple[Cluster, Cluster],
    settings: Settings,
    bound: frozenset[int],
) -> bool:
    """Say whether two clusters are one: enough points between every two on average.

    What a person joined to a telling clashes by the rules alone, and then has no say.
    """
    told: list[int] = []
    for pair in ((min(a, b), max(a, b)) for a, b in product(*parts)):
        if pair not in known:
            known[pair] = points_of(tellings[pair[0]], tellings[pair[1]], settings)
        if known[pair] == FORBIDDEN and not bound.isdisjoint(pair):
            if apart(tellings[pair[0]].scene, tellings[pair[1]].scene, settings.pairs):
                return False
            continue
        if known[pair] == FORBIDDEN:
            return False
        if known[pair] != SILENT:
            told.append(known[pair])
    words = has_words(tellings[parts[0][0]], tellings[parts[1][0]])
    share = WORDED_SHARE if words else 100
    return sum(told) * 100 >= settings.merge_score * share * len(told)


def _candidates(told: Sequence[Telling]) -> set[Pair]:
    shelves: dict[Key, list[int]] = {}
    for i, one in enumerate(told):
        for key in sorted(blocks(one)):
            shelves.setdefault(key, []).append(i)
    alive = {key: held for key, held in shelves.items() if len(held) <= BLOCK_LIMIT}
    near = {pair for key, held in alive.items() if key[0] != TERM
            for pair in combinations(held, 2)}  # fmt: skip
    common = Counter(
        pair for key, held in alive.items() if key[0] == TERM for pair in combinations(held, 2)
    )
    return near | {pair for pair, times in common.items() if times >= SHARED}


def blocks(one: Telling) -> frozenset[Key]:
    """Return the blocks of a telling: what is in none with another is not compared to it.

    Two scenes that share a rare word are compared if they share another one too.
    """
    found = {(kind, one.scene.family, *rest) for kind, *rest in _keys(one)}
    times = stretches(one.out)
    found |= {(TERM, one.scene.family, word, month) for word in one.around.terms
              for month in times}  # fmt: skip
    return frozenset(found)


def _keys(one: Telling) -> set[tuple[str, ...]]:
    """Return the blocks of a telling."""
    scene, where = one.scene, one.where
    place = "" if isinstance(where, Unknown) else place_key(where)
    parties = identities((*scene.role("actor"), *scene.role("target")))
    days = _days(one.days)
    keys: set[tuple[str, ...]] = {
        ("day", day, name) for day in days for name in (place, *parties) if name
    }
    keys |= {("word", word) for word in one.rare}
    keys |= {("parties", name, place) for name in parties if not days}
    keys |= {("statement", *statement) for statement in one.statements}
    keys.add(("copy", one.original))
    return keys


def _days(days: Window | Unknown) -> list[str]:
    if isinstance(days, Unknown) or days.days > LONG:
        return []
    before = max(1, days.first.toordinal() - 1)
    after = min(date.max.toordinal(), days.last.toordinal() + 1)
    return [date.fromordinal(n).isoformat() for n in range(before, after + 1)]
