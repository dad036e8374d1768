"""Incidents: one happening from all that was told of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from reportedly.model.actor import Filler, Role
from reportedly.model.claim import Claim, Period, Status
from reportedly.model.incident import Incident, Shape, Step
from reportedly.model.quantity import Number
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.apart import is_besides
from reportedly.reconcile.bundle import Bundle, distinct, in_order
from reportedly.reconcile.captives import twins
from reportedly.reconcile.ceilings import ceiling
from reportedly.reconcile.citations import cited
from reportedly.reconcile.confirmed import named_dead
from reportedly.reconcile.conventions import incident_notes
from reportedly.reconcile.drift import STRUCK
from reportedly.reconcile.figures import Figure
from reportedly.reconcile.grading import grade
from reportedly.reconcile.kinds import HARM, TOLLS, is_toll
from reportedly.reconcile.naming import name_after
from reportedly.reconcile.parts import figures
from reportedly.reconcile.plurals import living
from reportedly.reconcile.rows import Entries, Row, denials, row
from reportedly.reconcile.scenes import Scene, best_when, best_where
from reportedly.reconcile.settle import Held, settle
from reportedly.reconcile.sourced import Sourced, held_reason
from reportedly.reconcile.subjects import ATTACKERS, WHOLE, group, identity
from reportedly.reconcile.survivors import survivors
from reportedly.reconcile.titles import incident_title
from reportedly.reconcile.victims import died
from reportedly.reconcile.wording import REFLEXIVE, named

INCREMENT = "increment"
KILLED, WOUNDED = "killed", "wounded"
ANYBODY = frozenset({"people", "person", "men", "women", "others", "victims", "they"})


def incident(scenes: Sequence[Scene], settings: Settings) -> Bundle:
    """Return the incident that scenes of different documents tell.

    Args:
        scenes: one or more, of different documents.
        settings: convention and tolerances.
    """
    order = _traced(sorted(scenes, key=lambda one: (one.document, one.anchor)), settings)
    claims = tuple(one for scene in order for one in scene.claims)
    said = [one.claim for one in claims]
    when, where = best_when(said), best_where(said)
    rows = _rows(order, settings)
    tolls = tuple(one.toll for one in rows)
    graded, why = grade(claims)
    made = Incident(
        id=name_after(min(scene.anchor for scene in order)),
        shape=Shape.INCIDENT,
        title=incident_title(said, when, where),
        when=when,
        where=where,
        actors=_actors(claims),
        tolls=tolls,
        documents=tuple(sorted({scene.document for scene in order})),
        disputes=tuple(sorted({pair for one in rows for pair in one.disputes})),
        history=in_order((step for one in rows for step in one.steps), claims),
        grade=graded,
        why=why,
        notes=incident_notes(settings.preset, Shape.INCIDENT, when, tolls, said),
        claims=tuple(sorted({claim.id for claim in said})),
    )
    return Bundle(incident=made, claims=claims)


def _traced(scenes: Sequence[Scene], settings: Settings) -> tuple[Scene, ...]:
    """Return the scenes, their claims with the groups that they go back to."""
    said = [claim for scene in scenes for claim in scene.claims]
    found = {one.claim.id: one for one in cited(said, settings)}
    return tuple(
        replace(scene, claims=tuple(found[one.claim.id] for one in scene.claims))
        for scene in scenes
    )


def _rows(scenes: Sequence[Scene], settings: Settings) -> tuple[Row, ...]:
    period = Period.INTERVAL if any(scene.interval for scene in scenes) else Period.INCIDENT
    kinds = sorted({one.claim.kind for s in scenes for one in s.claims if is_toll(one.claim)})
    return tuple(
        row(entries, settings, UNKNOWN)
        for kind in kinds
        for entries in _entries(kind, scenes, str(period), settings)
    )


def _entries(
    kind: str, scenes: Sequence[Scene], period: str, settings: Settings
) -> list[Entries]:
    """Return what there is for each row of one category; a row needs a figure or a denial."""
    found: dict[str, list[Figure]] = {}
    held: list[Held] = []
    steps: list[Step] = []
    denied: list[Sourced] = []
    for scene in scenes:
        claims = [one for one in scene.claims if one.claim.kind == kind]
        beside = _beside(claims, scene)
        able = [one for one in scene.claims if not _reason(one, frozenset(), beside, settings)]
        again = twins(kind, able)
        settled = settle(
            claims, settings, partial(_reason, twins=again, beside=beside, settings=settings)
        )
        standing = _standing(kind, settled.standing, scene, settings)
        told, parts = figures(standing, _attackers(scene), ceiling(claims))
        for name, row_figures in told.items():
            found.setdefault(name, []).extend(row_figures)
        held += [*settled.held, *parts]
        steps += settled.steps
        denied += denials(claims)
    if denied:
        found.setdefault(WHOLE, [])
    return [
        Entries(
            category=kind,
            victims=name,
            period=period,
            figures=tuple(found[name]),
            held_out=tuple(one for one in held if name in (WHOLE, group(one[0].claim))),
            renderings=tuple(steps) if name == WHOLE else (),
            denials=tuple(denied) if name == WHOLE else (),
            confirmed=named_dead(kind, scenes) if name == WHOLE else UNKNOWN,
        )
        for name in sorted(found, key=lambda name: (name != WHOLE, name))
    ]


def _standing(
    kind: str, settled: Sequence[Sourced], scene: Scene, settings: Settings
) -> tuple[Sourced, ...]:
    """Return what can enter a figure; those hit who died are no wounded."""
    if kind != WOUNDED or not any(STRUCK in one.claim.why for one in settled):
        return tuple(settled)
    killed = [one for one in scene.claims if one.claim.kind == KILLED]
    able = settle(killed, settings, partial(held_reason, settings=settings)).standing
    told, _ = figures(able, _attackers(scene))
    return tuple(survivors(tuple(living(settled, _dead(told))), able, _dead(told)))


def _dead(told: Mapping[str, Sequence[Figure]]) -> Number:
    """Return how many victims a scene tells to be dead, the attackers left out."""
    whole = max((one.size[0] for one in told.get(WHOLE, ())), default=0)
    own = max((one.size[0] for one in told.get(ATTACKERS, ())), default=0)
    return whole - own


def _reason(
    one: Sourced, twins: frozenset[str], beside: frozenset[str], settings: Settings
) -> str:
    """Return why a claim enters no toll of an incident."""
    if one.claim.id in twins:
        return "same_people"
    if died(one.claim):
        return "died"
    reason = held_reason(one, settings)
    return "" if reason == INCREMENT and one.claim.id in beside else reason


def _beside(claims: Iterable[Sourced], scene: Scene) -> frozenset[str]:
    """Return the claims that "another" only tells apart from the toll beside them.

    "Killing eight and wounding another three" adds to no earlier count of the wounded; and a
    text that counts no total itself adds those whom it tells of besides the others.
    """
    return frozenset(
        one.claim.id
        for one in claims
        if is_besides(one.claim)
        or any(
            other.claim.kind != one.claim.kind
            and is_toll(other.claim)
            and other.claim.span.touches(one.claim.span)
            for other in scene.claims
        )
    )


def _attackers(scene: Scene) -> frozenset[str]:
    """Return the words for those who did harm in a scene, to others than themselves.

    Who harms others and then himself is one of them.
    """
    said = [one.claim for one in scene.claims if one.claim.status is Status.HAPPENED]
    harm = [claim for claim in said if claim.kind not in HARM or _to_others(claim)]
    found = frozenset(filter(None, (named(f) for claim in harm for f in claim.roles.actor)))
    others = any(claim.kind in HARM and claim.roles.actor for claim in harm)
    return (found - ANYBODY) | (REFLEXIVE if others else frozenset())


def _to_others(claim: Claim) -> bool:
    """Say whether somebody else than the actor is harmed: no suicide is an attack."""
    return not all(named(filler) in REFLEXIVE for filler in claim.counted_role)


def _actors(claims: Iterable[Sourced]) -> Role:
    """Return who is involved: who acted, and in events and relations the other side too."""
    found: list[Filler] = []
    for one in claims:
        roles = one.claim.roles
        found += roles.actor
        if one.claim.kind not in TOLLS:
            found += (*roles.target, *roles.recipient)
        else:
            found += [filler for filler in roles.target if identity(filler)]
    return distinct(found)
