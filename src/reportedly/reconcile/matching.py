"""Matching: which scenes of different documents are one incident.

Candidates come from blocks: a shared day and place, an actor or target on one day, rare words.
Pairs are merged from the strongest down. A merge needs no clash between any two of its scenes,
and enough points between every two of them on average, so that no chain joins strangers.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations, product
from types import MappingProxyType

from reportedly.model.document import Document
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.days import Window, publication_day
from reportedly.reconcile.evidence import Telling, cannot_be_one, evidence, score, telling
from reportedly.reconcile.likeness import akin, surroundings
from reportedly.reconcile.places import place_key
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.subjects import identities
from reportedly.reconcile.wording import WORD
from reportedly.reconcile.wordings import has_words, worded

# A block with more scenes tells nothing: everybody is in Moscow on some day.
BLOCK_LIMIT = 60
# A name that at most twelve texts have, or one in a hundred, is rare: the texts of one
# happening share it, and seldom are there more of them. Chosen on a development half.
RARE_SHARE = 100
RARE_FLOOR = 12
WORD_LENGTH = 4
LONG = 40
FORBIDDEN, SILENT = -1, -2
WORDED_SHARE = 60  # percent of the points for a merge, on average between two clusters
Pair = tuple[int, int]
Cluster = tuple[int, ...]


def cluster(
    scenes: Sequence[Scene], originals: Mapping[str, Document], settings: Settings
) -> tuple[tuple[Scene, ...], ...]:
    """Return the scenes by incident; the order of what came in changes nothing.

    Args:
        scenes: of all documents.
        originals: for each document the one that it is a copy of, or itself.
        settings: slack, distance, and the points for a merge.
    """
    rare = _rare_words(originals)
    tellings = sorted(
        (
            telling(
                scene,
                rare.get(scene.document, frozenset()),
                _original(scene, originals),
                settings,
                around=around,
                published=publication_day(originals.get(scene.document, UNKNOWN)),
            )
            for scene, around in zip(scenes, surroundings(scenes, originals), strict=True)
        ),
        key=lambda one: one.key,
    )
    found = _merge(tellings, _scored(tellings, settings), settings)
    return tuple(tuple(tellings[i].scene for i in members) for members in found)


def _original(scene: Scene, originals: Mapping[str, Document]) -> str:
    first = originals.get(scene.document)
    return scene.document if first is None else first.id


def _scored(tellings: Sequence[Telling], settings: Settings) -> dict[Pair, int]:
    """Return the points of every pair that shares a block, where they suffice."""
    found: dict[Pair, int] = {}
    for pair in sorted(_candidates(tellings)):
        points = _points(tellings[pair[0]], tellings[pair[1]], settings)
        if points >= settings.merge_score:
            found[pair] = points
    return found


def _points(left: Telling, right: Telling, settings: Settings) -> int:
    """Return the points for one happening; FORBIDDEN and SILENT are none."""
    if not has_words(left, right):
        forbidden = cannot_be_one(left, right, settings)
        return FORBIDDEN if forbidden else score(evidence(left, right, settings))
    if left.scene.document == right.scene.document:
        return SILENT  # one text may tell one happening twice: others decide
    if left.scene.family != right.scene.family or left.scene.interval != right.scene.interval:
        return FORBIDDEN
    return max(0, sum(points for _, points in worded(left, right, settings)))


def _merge(
    tellings: Sequence[Telling], scored: Mapping[Pair, int], settings: Settings
) -> list[Cluster]:
    home: dict[int, Cluster] = {i: (i,) for i in range(len(tellings))}
    known = dict(scored)
    for pair in sorted(scored, key=lambda pair: (-scored[pair], pair)):
        left, right = home[pair[0]], home[pair[1]]
        if left == right or not _may_join(tellings, known, (left, right), settings):
            continue
        joined = tuple(sorted(left + right))
        home |= dict.fromkeys(joined, joined)
    return sorted(set(home.values()))


def _may_join(
    tellings: Sequence[Telling],
    known: dict[Pair, int],
    parts: tuple[Cluster, Cluster],
    settings: Settings,
) -> bool:
    """Say whether two clusters are one: enough points between every two on average."""
    told: list[int] = []
    for pair in ((min(a, b), max(a, b)) for a, b in product(*parts)):
        if pair not in known:
            known[pair] = _points(tellings[pair[0]], tellings[pair[1]], settings)
        if known[pair] == FORBIDDEN:
            return False
        if known[pair] != SILENT:
            told.append(known[pair])
    words = has_words(tellings[parts[0][0]], tellings[parts[1][0]])
    share = WORDED_SHARE if words else 100
    return sum(told) * 100 >= settings.merge_score * share * len(told)


def _candidates(tellings: Sequence[Telling]) -> set[Pair]:
    blocks: dict[tuple[str, ...], list[int]] = {}
    for i, one in enumerate(tellings):
        for key in sorted(_keys(one)):
            blocks.setdefault((one.scene.family, *key), []).append(i)
    near = {
        pair
        for members in blocks.values()
        if len(members) <= BLOCK_LIMIT
        for pair in combinations(members, 2)
    }
    return near | akin([one.around for one in tellings])


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


def _rare_words(originals: Mapping[str, Document]) -> Mapping[str, frozenset[str]]:
    """Return the capitalised words of each document that few others have: names, mostly."""
    words = {name: _names(document.text) for name, document in originals.items()}
    texts = {original.id: words[name] for name, original in originals.items()}
    counts = Counter(word for found in texts.values() for word in found)
    limit = max(RARE_FLOOR, len(texts) // RARE_SHARE)
    return MappingProxyType(
        {
            name: frozenset(word for word in found if counts[word] <= limit)
            for name, found in words.items()
        }
    )


def _names(text: str) -> frozenset[str]:
    return frozenset(
        word for word in WORD.findall(text) if len(word) >= WORD_LENGTH and word[0].isupper()
    )
