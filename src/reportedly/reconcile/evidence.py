"""Evidence: why two tellings may be of one happening, in points with their reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.reconcile.days import Window
from reportedly.reconcile.figures import alone
from reportedly.reconcile.kinds import RELATIONS
from reportedly.reconcile.places import TOWN, precision, same_place
from reportedly.reconcile.scenes import Scene, clash
from reportedly.reconcile.sourced import Sourced, held_reason
from reportedly.reconcile.subjects import identities, shared

TELLING = 3
MOST_WORDS = 6
WEEK = 7
Reasons = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A scene with what it is compared by.

    Attributes:
        scene: the scene.
        rare: words of its document that few others have.
        original: the document that this one is a copy of, or itself.
        days: when it happened.
    """

    scene: Scene
    rare: frozenset[str]
    original: str
    days: Window | Unknown

    @property
    def key(self) -> tuple[str, str]:
        """What orders tellings."""
        return (self.scene.document, self.scene.anchor)


def cannot_be_one(left: Telling, right: Telling, settings: Settings) -> bool:
    """Say whether two tellings are certainly of two happenings.

    A text that tells two scenes tells them apart; so do days, places and actors that clash, and
    a stretch of time is no single happening.
    """
    ours, theirs = left.scene, right.scene
    if ours.document == theirs.document or ours.family != theirs.family:
        return True
    if ours.interval != theirs.interval:
        return True
    if isinstance(left.days, Window) and isinstance(right.days, Window):
        slack = 0 if ours.interval else settings.day_slack
        if left.days.apart(right.days) > slack:
            return True
    return any(
        clash(one.claim, other.claim, settings)
        for one in ours.claims
        for other in theirs.claims
    )


def evidence(left: Telling, right: Telling, settings: Settings) -> Reasons:
    """Return the reasons for one happening, each with its points."""
    return (
        ("copy", 12 * (left.original == right.original and _alike(left.scene, right.scene))),
        ("day", _days(left, right)),
        ("place", _places(left.scene, right.scene, settings)),
        ("actor", 2 * shared(left.scene.role("actor"), right.scene.role("actor"))),
        ("target", _targets(left.scene, right.scene)),
        ("toll", _tolls(left.scene, right.scene, settings)),
        ("words", min(MOST_WORDS, len(left.rare & right.rare))),
    )


def score(reasons: Iterable[tuple[str, int]]) -> int:
    """Return the points of all reasons; a toll alone, or a day alone, is no reason."""
    points: Mapping[str, int] = dict(reasons)
    grounds = ("copy", "place", "actor", "target", "words")
    return sum(points.values()) if any(points.get(name, 0) for name in grounds) else 0


def _days(left: Telling, right: Telling) -> int:
    if isinstance(left.days, Unknown) or isinstance(right.days, Unknown):
        return 0
    if left.days.days > WEEK or right.days.days > WEEK:
        return 0
    return 3 if left.days.apart(right.days) == 0 else 2


def _places(left: Scene, right: Scene, settings: Settings) -> int:
    ours, theirs = left.where(), right.where()
    if isinstance(ours, Unknown) or isinstance(theirs, Unknown):
        return 0
    if not same_place(ours, theirs, settings.near_km):
        return 0
    return 3 if max(precision(ours), precision(theirs)) <= TOWN else 1


def _targets(left: Scene, right: Scene) -> int:
    points = 2 if shared(left.role("target"), right.role("target")) else 0
    if left.family in RELATIONS:
        given = identities(left.role("recipient")) & identities(right.role("recipient"))
        taken = identities(left.role("actor")) & identities(right.role("actor"))
        return 4 if given and taken else points
    return points


def _tolls(left: Scene, right: Scene, settings: Settings) -> int:
    """Return points for one toll in both: more for a number that is rarely met."""
    found = 0
    for one in _counted(left, settings):
        for other in _counted(right, settings):
            if one.claim.kind == other.claim.kind:
                found = max(found, _agreement(one, other, settings))
    return found


def _agreement(one: Sourced, other: Sourced, settings: Settings) -> int:
    ours, theirs = alone(one, "", ""), alone(other, "", "")
    if ours.count.n == theirs.count.n and not isinstance(ours.count.n, Unknown):
        return 2 if ours.count.n >= TELLING else 1
    tolerance = settings.approx_tolerance
    return int(ours.match(tolerance).overlaps(theirs.match(tolerance)))


def _counted(scene: Scene, settings: Settings) -> list[Sourced]:
    return [one for one in scene.claims if not held_reason(one, settings)]


def _alike(left: Scene, right: Scene) -> bool:
    """Copies tell the same scenes at the same words."""
    ours = {(one.claim.kind, one.claim.trigger.start) for one in left.claims}
    theirs = {(one.claim.kind, one.claim.trigger.start) for one in right.claims}
    return bool(ours & theirs)
