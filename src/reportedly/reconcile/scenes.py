"""Scenes: the happenings that one document tells apart by day, place and actors.

A toll makes a scene. An event without one makes a scene if it has an actor or a target and a
place or a day; a relation makes one for each statement of it. Everything is read in the order
of the text: what has no day, place or actor of its own belongs to what was told last.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model.actor import Role, Where
from reportedly.model.claim import Claim, LinkType, Period, Status
from reportedly.model.moment import When
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.apart import BESIDES
from reportedly.reconcile.captives import EXCLUSIVE
from reportedly.reconcile.days import Window, dated, days_clash, window
from reportedly.reconcile.kinds import HAPPENING, HARM, RELATIONS, TOLLS, scene_family
from reportedly.reconcile.matters import group_matters
from reportedly.reconcile.places import place_key, places_clash, precision, same_place
from reportedly.reconcile.roots import root
from reportedly.reconcile.sourced import Sourced
from reportedly.reconcile.subjects import actors_clash, armed, kindred, shared, subject
from reportedly.reconcile.weights import OTHER, is_teaser

UNTOLD = frozenset({Status.CONDITIONAL, Status.NEGATED})
MENTION = "mention"  # an event noun without doer or sufferer
ASIDES = frozenset({"historical", OTHER})
TEASER = "teaser"  # a headline in the middle of a text: each tells its own story
AFFINE_PLACE, AFFINE_DAY, AFFINE_PARTY = 3, 2, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What one document tells of one happening.

    Attributes:
        document: its id.
        family: what kind of happening.
        claims: in the order of the text; never empty.
    """

    document: str
    family: str
    claims: tuple[Sourced, ...]

    @property
    def anchor(self) -> str:
        """The smallest claim id: it stands for the scene."""
        return min(one.claim.id for one in self.claims)

    @property
    def interval(self) -> bool:
        """Whether it is the toll of a stretch of time, and no single happening."""
        return any(
            one.claim.period is Period.INTERVAL and not _single(one.claim)
            for one in self.claims
        )

    def when(self) -> When | Unknown:
        """Return the most exact time that the claims give."""
        return best_when(one.claim for one in self.claims)

    def where(self) -> Where | Unknown:
        """Return the most exact place that the claims give."""
        return best_where(one.claim for one in self.claims)

    def role(self, name: str) -> Role:
        """Return all who stand in a role of the claims."""
        roles: list[Role] = [getattr(one.claim.roles, name) for one in self.claims]
        return tuple(filler for role in roles for filler in role)


def scenes(claims: Sequence[Sourced], settings: Settings) -> tuple[Scene, ...]:
    """Return the scenes of one document, in the order in which they begin.

    Args:
        claims: the document's claims that belong to no series.
        settings: how far days and places may differ, and how much later the hurt may die.
    """
    by_id = {one.claim.id: one for one in claims}
    told = [one.claim for one in claims if _tells(one.claim)]
    found: list[tuple[str, list[Claim]]] = []
    matters = group_matters(told, tolerance=settings.approx_tolerance)
    for matter in sorted(matters, key=lambda one: (one[0].trigger.start, one[0].id)):
        teaser = all(is_teaser(claim, by_id[claim.id].document) for claim in matter)
        family = TEASER if teaser else scene_family(matter[0])
        home = _home(matter, family, found, settings)
        if home is None:
            found.append((family, list(matter)))
        else:
            home.extend(matter)
    kept = [(family, members) for family, members in found if _matters(members)]
    return tuple(
        Scene(
            document=members[0].document,
            family=family,
            claims=tuple(by_id[claim.id] for claim in _in_text(members)),
        )
        for family, members in kept
    )


def _tells(claim: Claim) -> bool:
    """Say whether a claim tells of a happening, and does not only name one again."""
    return claim.status not in UNTOLD and MENTION not in claim.flags


def best_when(claims: Iterable[Claim]) -> When | Unknown:
    """Return the shortest time; of equals the one told most often, then the earliest."""
    times = [claim.when for claim in claims if not isinstance(claim.when, Unknown)]
    told = [window(when) for when in times]
    return min(times, key=lambda when: _rank(when, told), default=UNKNOWN)


def best_where(claims: Iterable[Claim]) -> Where | Unknown:
    """Return the most exact place; of equals the one told most often, then by name."""
    places = [claim.where for claim in claims if not isinstance(claim.where, Unknown)]
    keys = [place_key(place) for place in places]
    return min(
        places,
        key=lambda place: (precision(place), -keys.count(place_key(place)), place_key(place)),
        default=UNKNOWN,
    )


def clash(left: Claim, right: Claim, settings: Settings) -> bool:
    """Say whether two claims cannot tell of one happening."""
    slack = 0 if left.document == right.document and _touch(left, right) else settings.day_slack
    return (
        days_clash(left.when, right.when, slack)
        or places_clash(left.where, right.where, settings.near_km)
        or actors_clash(left, right)
    )


def _home(
    matter: Sequence[Claim],
    family: str,
    found: Sequence[tuple[str, list[Claim]]],
    settings: Settings,
) -> list[Claim] | None:
    """Return the scene that a matter belongs to: the most akin, of equals the last told."""
    if family != HAPPENING:
        return None
    beside = next(
        (
            members
            for name, members in found
            if name == family and _beside(matter, members, settings)
        ),
        None,
    )
    if beside is not None:
        return beside
    if OTHER in _aside(matter):  # the sentence brings the happening in
        return None
    able = [
        members
        for name, members in found
        if name == family and not _apart(matter, members, settings)
    ]
    if not able:
        return None
    if BESIDES in matter[0].flags:  # "two others": of those whom a scene counts
        able = [m for m in able if any(_is_kin(matter[0], one) for one in m)] or able
    ranked = sorted(
        enumerate(able), key=lambda pair: (_affinity(matter, pair[1], settings), pair[0])
    )
    return ranked[-1][1]


def _is_kin(claim: Claim, other: Claim) -> bool:
    """Say whether two tolls count the same harm, captives and detained being one."""
    return other.kind == claim.kind or {claim.kind, other.kind} <= set(EXCLUSIVE)


def _beside(matter: Sequence[Claim], members: Sequence[Claim], settings: Settings) -> bool:
    """Say whether a toll stands in one sentence with another, or tells of the same person."""
    if _days_apart(matter, members, settings):
        return False
    alike = _aside(matter) == _aside(members)
    return any(
        _is_harm(one)
        and _is_harm(other)
        and not (clash(one, other, settings) or _enemies(one, other))
        and ((alike and (_touch(one, other) or _same_person(one, other))) or _means(one, other))
        for one in matter
        for other in members
    )


def _days_apart(matter: Iterable[Claim], members: Sequence[Claim], settings: Settings) -> bool:
    """Say whether a scene has a day that cannot be that of a matter.

    Who was hurt may die days later.
    """
    slack = max(settings.day_slack, settings.death_days)
    return any(days_clash(one.when, it.when, slack) for one in matter for it in members)


def _means(claim: Claim, other: Claim) -> bool:
    """Say whether a claim counts those whom the words of another name: "one of them died"."""
    return any(
        not isinstance(filler.antecedent, Unknown) and filler.antecedent.touches(other.span)
        for filler in claim.counted_role
    )


def _is_harm(claim: Claim) -> bool:
    return claim.kind in HARM and claim.status is Status.HAPPENED


def _same_person(left: Claim, right: Claim) -> bool:
    links = ((left, right.id), (right, left.id))
    return any(
        link.type is LinkType.SAME_PERSON and link.claim == name
        for claim, name in links
        for link in claim.links
    )


def _apart(left: Sequence[Claim], right: Sequence[Claim], settings: Settings) -> bool:
    if _stretch(left) != _stretch(right) or _aside(left) != _aside(right):
        return True
    return any(
        clash(one, other, settings) or _enemies(one, other) for one in left for other in right
    )


def _enemies(left: Claim, right: Claim) -> bool:
    """Two armies whose losses two different voices tell are two tolls, not one in dispute."""
    ours, theirs = subject(left), subject(right)
    both = armed(ours) and armed(theirs) and not kindred({ours}, {theirs})
    voices = {root(left, UNKNOWN), root(right, UNKNOWN)}
    return both and len(voices) > 1 and not _touch(left, right)


def _stretch(claims: Sequence[Claim]) -> Window | Unknown | bool:
    """Return the stretch of time that a toll of an interval covers; False for others."""
    for claim in claims:
        if claim.period is Period.INTERVAL and not _single(claim):
            return window(claim.when)
    return False


def _single(claim: Claim) -> bool:
    """Say whether one person is counted: "killed last week" is no toll of a week."""
    return not isinstance(claim.count, Unknown) and claim.count.hi == 1


def _aside(claims: Iterable[Claim]) -> frozenset[str]:
    """Return how claims are told aside from what their text is about; all of them are."""
    return ASIDES.intersection(*(claim.flags for claim in claims))


def _affinity(matter: Sequence[Claim], members: Sequence[Claim], settings: Settings) -> int:
    pairs = [(one, other) for one in matter for other in members]
    near = any(same_place(one.where, other.where, settings.near_km) for one, other in pairs)
    party = any(
        shared(one.roles.actor, other.roles.actor)
        or shared(one.roles.target, other.roles.target)
        for one, other in pairs
    )
    return (
        AFFINE_PLACE * near
        + AFFINE_DAY * any(_same_day(one, other) for one, other in pairs)
        + AFFINE_PARTY * party
    )


def _same_day(left: Claim, right: Claim) -> bool:
    return dated(left.when) and dated(right.when) and not days_clash(left.when, right.when, 0)


def _touch(left: Claim, right: Claim) -> bool:
    return left.span.touches(right.span)


def _matters(members: Sequence[Claim]) -> bool:
    """Say whether claims make an incident: a toll, a relation, or a framed event."""
    if any(claim.kind in TOLLS | RELATIONS for claim in members):
        return True
    happened = [claim for claim in members if claim.status is Status.HAPPENED]
    who = any(claim.roles.actor or claim.roles.target for claim in happened)
    framed = any(
        not isinstance(claim.where, Unknown) or dated(claim.when) for claim in happened
    )
    return who and framed


def _rank(when: When, told: Sequence[Window | Unknown]) -> tuple[int, int, str]:
    days = window(when)
    length = days.days if not isinstance(days, Unknown) else 10**7
    return (length, -told.count(days), str(when.start))


def _in_text(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.trigger.start, claim.id))
