"""The confirmed minimum: how many of the dead are named; a floor, and no estimate (rule 11)."""

from collections.abc import Iterable, Sequence

from reportedly.model.claim import Status
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.scenes import Scene
from reportedly.reconcile.wording import full_name, one_person

KILLED = "killed"


def named_dead(kind: str, scenes: Iterable[Scene]) -> int | Unknown:
    """Return how many persons are told dead under their full names, each once.

    Unknown where no one is named: that nobody is named is no zero.
    """
    if kind != KILLED:
        return UNKNOWN
    names = (
        full_name(filler)
        for scene in scenes
        for one in scene.claims
        if one.claim.kind == KILLED and one.claim.status is Status.HAPPENED
        for filler in one.claim.counted_role
    )
    found: list[frozenset[str]] = []
    for name in sorted(filter(None, names), key=lambda name: (-len(name), sorted(name))):
        if not _is_among(name, found):
            found.append(name)
    return len(found) or UNKNOWN


def _is_among(name: frozenset[str], found: Sequence[frozenset[str]]) -> bool:
    return any(one_person(name, other) for other in found)
