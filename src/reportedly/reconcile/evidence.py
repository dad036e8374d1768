"""Evidence: why two tellings may be of one happening, in points with their reasons."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportedly.model.actor import Role, Where
from reportedly.model.claim import Claim
from reportedly.model.quantity import Range
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.days import Window, window
from reportedly.reconcile.drift import numeral
from reportedly.reconcile.kinds import RELATIONS
from reportedly.reconcile.likeness import NOTHING, Surroundings
from reportedly.reconcile.places import TOWN, place_key, precision, same_place
from reportedly.reconcile.scenes import Scene, clash
from reportedly.reconcile.sourced import held_reason
from reportedly.reconcile.subjects import identities, subject
from reportedly.reconcile.wording import named

COPY, STATEMENT, SAME_DAY, NEXT_DAY, TOWN_POINTS, AREA_POINTS = 12, 6, 3, 2, 3, 1
PARTY, BOTH_PARTIES, RARE_NUMBER, ANY_NUMBER = 2, 4, 2, 1
TELLING, UNLIKELY = 3, 10
MOST_WORDS = 6
WEEK = 7
GROUNDS = ("copy", "statement", "place", "actor", "target", "words")
Reasons = tuple[tuple[str, int], ...]
Toll = tuple[str, object, Range]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A scene with what it is compared by, worked out once.

    Attributes:
        scene: the scene.
        rare: words of its document that few others have.
        original: the document that this one is a copy of, or itself.
        days: when it happened.
        where: where.
        actors: identifiers and words of those who acted.
        targets: the same of those whom it struck.
        frames: claims that differ in day, place or parties, one of each.
        tolls: category, numeral and matching interval of what can enter a range.
        statements: root, category, numeral and subject of figures that are not met by chance.
        marks: kind, figure and words of its claims, by which a copy's are known.
        around: the words near its claims, by their weight; empty where too few texts are there.
        published: when its document came out.
    """

    scene: Scene
    rare: frozenset[str]
    original: str
    days: Window | Unknown
    where: Where | Unknown
    actors: frozenset[str]
    targets: frozenset[str]
    frames: tuple[Claim, ...]
    tolls: tuple[Toll, ...]
    statements: frozenset[tuple[str, ...]]
    marks: frozenset[tuple[str, ...]]
    around: Surroundings = NOTHING
    published: date | Unknown = UNKNOWN

    @property
    def key(self) -> tuple[str, str]:
        """What orders tellings."""
        return (self.scene.document, self.scene.anchor)

    @property
    def out(self) -> date | Unknown:
        """When its document came out; of an undated one, the last day of what it tells."""
        if isinstance(self.published, date) or isinstance(self.days, Unknown):
            return self.published
        return self.days.last


def telling(
    scene: Scene,
    rare: frozenset[str],
    original: str,
    settings: Settings,
    *,
    around: Surroundings = NOTHING,
    published: date | Unknown = UNKNOWN,
) -> Telling:
    """Return a scene with what it is compared by."""
    return Telling(
        scene=scene,
        rare=rare,
        original=original,
        days=window(scene.when()),
        where=scene.where(),
        actors=_called(scene.role("actor")),
        targets=_called(scene.role("target")),
        frames=_frames(scene),
        tolls=_tolls_of(scene, settings),
        statements=frozenset(_statements(scene)),
        around=around,
        published=published,
        marks=frozenset(_mark(one.claim) for one in scene.claims),
    )


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
    return any(clash(one, other, settings) for one in left.frames for other in right.frames)


def evidence(left: Telling, right: Telling, settings: Settings) -> Reasons:
    """Return the reasons for one happening, each with its points."""
    copied = left.original == right.original and bool(left.marks & right.marks)
    return (
        ("copy", COPY * copied),
        ("statement", STATEMENT * bool(left.statements & right.statements)),
        ("day", _days(left, right)),
        ("place", _places(left, right, settings)),
        ("actor", PARTY * bool(left.actors & right.actors)),
        ("target", _targets(left, right)),
        ("toll", _tolls(left, right)),
        ("words", min(MOST_WORDS, len(_names(left, right)))),
    )


def score(reasons: Iterable[tuple[str, int]]) -> int:
    """Return the points of all reasons; a toll alone, or a day alone, is no reason."""
    points: Mapping[str, int] = dict(reasons)
    return sum(points.values()) if any(points.get(name, 0) for name in GROUNDS) else 0


def _mark(claim: Claim) -> tuple[str, ...]:
    surface = "" if isinstance(claim.count, Unknown) else claim.count.surface
    return (claim.kind, surface, claim.quote)


def _called(role: Role) -> frozenset[str]:
    return identities(role) | frozenset(filter(None, map(named, role)))


def _frames(scene: Scene) -> tuple[Claim, ...]:
    found: dict[tuple[object, ...], Claim] = {}
    for one in scene.claims:
        claim = one.claim
        place = "" if isinstance(claim.where, Unknown) else place_key(claim.where)
        parties = (identities(claim.roles.actor), identities(claim.roles.target))
        found.setdefault((window(claim.when), place, *parties), claim)
    return tuple(found.values())


def _tolls_of(scene: Scene, settings: Settings) -> tuple[Toll, ...]:
    found: dict[tuple[object, ...], Toll] = {}
    for one in scene.claims:
        count = one.claim.count
        if isinstance(count, Unknown) or held_reason(one, settings):
            continue
        reach = count.match(settings.approx_tolerance)
        key = (one.claim.kind, numeral(one.claim), reach.low, reach.high)
        found.setdefault(key, (one.claim.kind, numeral(one.claim), reach))
    return tuple(found.values())


def _statements(scene: Scene) -> Iterator[tuple[str, ...]]:
    """Yield what a named voice says of a named group, where the number is telling."""
    for one in scene.claims:
        number, of = numeral(one.claim), subject(one.claim)
        if isinstance(number, int) and number >= UNLIKELY and of and not one.own:
            yield (one.root, one.claim.kind, str(number), of)


def _names(left: Telling, right: Telling) -> frozenset[str]:
    """Return the rare names of both, without those of a site."""
    framing = left.around.framing(right.around) | right.around.framing(left.around)
    return frozenset(name for name in left.rare & right.rare if name.casefold() not in framing)


def _days(left: Telling, right: Telling) -> int:
    if isinstance(left.days, Unknown) or isinstance(right.days, Unknown):
        return 0
    if left.days.days > WEEK or right.days.days > WEEK:
        return 0
    return SAME_DAY if left.days.apart(right.days) == 0 else NEXT_DAY


def _places(left: Telling, right: Telling, settings: Settings) -> int:
    ours, theirs = left.where, right.where
    if isinstance(ours, Unknown) or isinstance(theirs, Unknown):
        return 0
    if not same_place(ours, theirs, settings.near_km):
        return 0
    exact = max(precision(ours), precision(theirs)) <= TOWN
    return TOWN_POINTS if exact else AREA_POINTS


def _targets(left: Telling, right: Telling) -> int:
    points = PARTY if left.targets & right.targets else 0
    if left.scene.family not in RELATIONS:
        return points
    ours, theirs = left.scene, right.scene
    given = identities(ours.role("recipient")) & identities(theirs.role("recipient"))
    taken = identities(ours.role("actor")) & identities(theirs.role("actor"))
    return BOTH_PARTIES if given and taken else points


def _tolls(left: Telling, right: Telling) -> int:
    """Return points for one toll in both: more for a number that is rarely met."""
    pairs = ((one, other) for one in left.tolls for other in right.tolls if one[0] == other[0])
    return max((_agreement(one, other) for one, other in pairs), default=0)


def _agreement(one: Toll, other: Toll) -> int:
    if one[1] == other[1] and one[1] is not UNKNOWN:
        rare = isinstance(one[1], int) and one[1] >= TELLING
        return RARE_NUMBER if rare else ANY_NUMBER
    return ANY_NUMBER if one[2].overlaps(other[2]) else 0
