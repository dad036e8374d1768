"""Incidents: one happening from all that was told of it."""

from collections.abc import Iterable, Sequence
from functools import partial

from reportedly.model.actor import Filler, Role
from reportedly.model.claim import Period
from reportedly.model.incident import Incident, Shape, Step
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN
from reportedly.reconcile.apart import is_besides
from reportedly.reconcile.bundle import Bundle, distinct, in_order
from reportedly.reconcile.captives import twins
from reportedly.reconcile.figures import Figure
from reportedly.reconcile.kinds import TOLLS, is_toll
from reportedly.reconcile.parts import figures
from reportedly.reconcile.rows import Entries, Row, denials, row
from reportedly.reconcile.scenes import Scene, best_when, best_where
from reportedly.reconcile.settle import Held, settle
from reportedly.reconcile.sourced import Sourced, held_reason
from reportedly.reconcile.subjects import WHOLE, group, identity
from reportedly.reconcile.titles import incident_title
from reportedly.reconcile.wording import named
from reportedly.wire import short_hash

INCREMENT = "increment"


def incident(scenes: Sequence[Scene], settings: Settings) -> Bundle:
    """Return the incident that scenes of different documents tell.

    Args:
        scenes: one or more, of different documents.
        settings: convention and tolerances.
    """
    order = sorted(scenes, key=lambda scene: (scene.document, scene.anchor))
    claims = tuple(one for scene in order for one in scene.claims)
    said = [one.claim for one in claims]
    when, where = best_when(said), best_where(said)
    rows = _rows(order, settings)
    made = Incident(
        id=short_hash("incident", min(scene.anchor for scene in order)),
        shape=Shape.INCIDENT,
        title=incident_title(said, when, where),
        when=when,
        where=where,
        actors=_actors(claims),
        tolls=tuple(one.toll for one in rows),
        documents=tuple(sorted({scene.document for scene in order})),
        disputes=tuple(sorted({pair for one in rows for pair in one.disputes})),
        history=in_order((step for one in rows for step in one.steps), claims),
    )
    return Bundle(incident=made, claims=claims)


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
        told, parts = figures(settled.standing, _attackers(scene))
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
        )
        for name in sorted(found, key=lambda name: (name != WHOLE, name))
    ]


def _reason(
    one: Sourced, twins: frozenset[str], beside: frozenset[str], settings: Settings
) -> str:
    """Return why a claim enters no toll of an incident."""
    if one.claim.id in twins:
        return "same_people"
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
    """Return the words for those who did harm in a scene."""
    return frozenset(filter(None, (named(filler) for filler in scene.role("actor"))))


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
