"""What people decided of pairs of claims: it goes before any points.

Scenes that hold claims judged to be the same are one incident from the start. Scenes, or parts
of one, that hold claims judged to be different never meet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.model.pairs import Pairs, components
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.sourced import Sourced


def parted(scenes: Iterable[Scene], pairs: Pairs) -> list[Scene]:
    """Return the scenes, each cut where a person told its claims apart."""
    if not pairs.different:
        return list(scenes)
    return [part for scene in scenes for part in _parts(scene, pairs)]


def groups(scenes: Sequence[Scene], pairs: Pairs) -> list[tuple[int, ...]]:
    """Return the scenes, by number, that people judged to be one, in groups of two or more."""
    if not pairs.same:
        return []
    home = components(pairs.same)
    found: dict[int, set[int]] = {}
    by_claim: dict[frozenset[str], set[int]] = {}
    for number, scene in enumerate(scenes):
        found[number] = {number}
        for one in scene.claims:
            if one.claim.id in home:
                by_claim.setdefault(home[one.claim.id], set()).add(number)
    for members in by_claim.values():
        whole = set().union(*(found[number] for number in members))
        found.update(dict.fromkeys(whole, whole))
    whole_groups = {tuple(sorted(group)) for group in found.values()}
    return sorted(group for group in whole_groups if len(group) > 1)


def apart(left: Scene, right: Scene, pairs: Pairs) -> bool:
    """Say whether a person told a claim of the one from a claim of the other."""
    return bool(pairs.different) and pairs.apart(_ids(left), _ids(right))


def _ids(scene: Scene) -> tuple[str, ...]:
    return tuple(one.claim.id for one in scene.claims)


def _parts(scene: Scene, pairs: Pairs) -> list[Scene]:
    """Return a scene in as few parts as it takes, its claims in their order."""
    parts: list[list[Sourced]] = []
    for one in scene.claims:
        for part in parts:
            if not pairs.apart((one.claim.id,), (other.claim.id for other in part)):
                part.append(one)
                break
        else:
            parts.append([one])
    return [replace(scene, claims=tuple(part)) for part in parts]
