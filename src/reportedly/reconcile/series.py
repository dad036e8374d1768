"""Series: the running total of one group in one scope, over all claimants (S1-S8)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.model.actor import Where
from reportedly.model.claim import WHOLE_WAR, Claim, LinkType, Period
from reportedly.model.incident import Incident, Shape
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.bundle import Bundle, in_order, whose
from reportedly.reconcile.citations import cited
from reportedly.reconcile.conventions import incident_notes
from reportedly.reconcile.days import dated
from reportedly.reconcile.figures import Figure, alone
from reportedly.reconcile.kinds import is_toll, series_family
from reportedly.reconcile.lines import redated
from reportedly.reconcile.matters import group_matters, matter_subject
from reportedly.reconcile.places import COUNTRY, PROVINCE, place_key, precision
from reportedly.reconcile.roots import organ
from reportedly.reconcile.rows import Entries, Row, denials, row
from reportedly.reconcile.settle import settle
from reportedly.reconcile.sourced import Sourced, held_reason
from reportedly.reconcile.subjects import WHOLE, armed, group
from reportedly.reconcile.sums import is_sum, sums
from reportedly.reconcile.titles import series_title
from reportedly.wire import short_hash

UNSPLIT = "casualties"
FIGHTERS = "combatant"

TOTAL = frozenset({Period.CUMULATIVE, Period.STOCK})
BESIDE = frozenset({Period.INTERVAL, Period.RATE})


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Which series a claim belongs to."""

    family: str
    subject: str
    scope: str


def running(claims: Sequence[Sourced], settings: Settings) -> Mapping[str, Key]:
    """Return the series of every claim that belongs to one, by the claim's id.

    A running total goes to a series unless it is dated to one happening, or counts nobody in
    particular in a single town ("the toll has risen to 12"): then it is that happening's toll.
    Forces sent or stationed are always totals. Without a group and a place there is no series:
    nobody could say which. A toll of the whole war is none of an incident (S6): where nobody
    says whose and where, its series is that of its own text.
    """
    found: dict[str, Key] = {}
    counted = [one.claim for one in claims if is_toll(one.claim)]
    for matter in group_matters(counted, tolerance=settings.approx_tolerance):
        for claim in matter:
            key = key_of(claim, matter_subject(claim, matter))
            if WHOLE_WAR in claim.flags and claim.period is Period.CUMULATIVE:
                found[claim.id] = key if key.subject or key.scope else _own(key, claim)
            elif _is_total(claim, key):
                found[claim.id] = key
    return found


def series(
    claims: Sequence[Sourced], keys: Mapping[str, Key], settings: Settings
) -> tuple[Bundle, ...]:
    """Return the series that the claims make, by their keys.

    Args:
        claims: all claims; those of intervals and rates stand beside a series, held out.
        keys: what `running` returned.
        settings: convention and tolerances.
    """
    shelves: dict[Key, list[Sourced]] = {}
    for one in claims:
        if one.claim.id in keys:
            shelves.setdefault(keys[one.claim.id], []).append(one)
    for one in claims:
        key = key_of(one.claim, matter_subject(one.claim, ()))
        if one.claim.period in BESIDE and is_toll(one.claim) and key in shelves:
            shelves[key].append(one)
    return tuple(_series(key, shelves[key], settings) for key in sorted(shelves))


def name_of(key: Key) -> str:
    """Return the id of a series."""
    return short_hash("series", key.family, key.subject, key.scope)


def key_of(claim: Claim, subject: str) -> Key:
    """Return which series a claim would belong to, if it is a running total.

    Args:
        claim: the claim.
        subject: whose toll it counts.
    """
    return Key(series_family(claim.kind), subject, _scope(claim.where, subject))


def _own(key: Key, claim: Claim) -> Key:
    return replace(key, scope=f"{WHOLE_WAR} {claim.document}")


def _scope(where: Where | Unknown, subject: str) -> str:
    """Return the place that a total is limited to; empty for the whole of its group.

    A province limits the total of those who live there, but not that of an army abroad.
    """
    if isinstance(where, Unknown):
        return ""
    if not subject:
        return place_key(where)
    at_home = not isinstance(where.country, Unknown) and subject.startswith(where.country)
    limit = COUNTRY if at_home or not armed(subject) else PROVINCE
    return place_key(where) if precision(where) < limit else ""


def _is_total(claim: Claim, key: Key) -> bool:
    if not key.subject and not key.scope:
        return False
    if claim.kind == "deployed" or claim.period is Period.STOCK:
        return True
    if claim.period is not Period.CUMULATIVE or dated(claim.when):
        return False
    if key.subject:
        return True
    return not isinstance(claim.where, Unknown) and precision(claim.where) >= PROVINCE


def _series(key: Key, told: Sequence[Sourced], settings: Settings) -> Bundle:
    claims = cited(told, settings)
    stated = [one for one in claims if not is_sum(one.claim)]
    rows = _rows(key, claims, settings)
    history = {step for one in rows for step in one.steps}
    incident = Incident(
        id=name_of(key),
        shape=Shape.SERIES,
        title=series_title([one.claim for one in stated]),
        where=_where(stated, key),
        actors=whose([one.claim for one in stated]),
        tolls=tuple(one.toll for one in rows),
        documents=tuple(sorted({one.claim.document for one in stated})),
        disputes=tuple(sorted({pair for one in rows for pair in one.disputes})),
        history=in_order(history, stated),
        claims=tuple(sorted({one.claim.id for one in stated})),
        notes=incident_notes(
            settings.preset,
            Shape.SERIES,
            UNKNOWN,
            (one.toll for one in rows),
            (one.claim for one in stated),
        ),
    )
    return Bundle(incident=incident, claims=tuple(stated))


def _rows(key: Key, claims: Sequence[Sourced], settings: Settings) -> tuple[Row, ...]:
    shelves: dict[tuple[str, str], list[Sourced]] = {}
    for one in claims:
        if not is_sum(one.claim):
            shelves.setdefault((one.claim.kind, _victims(one.claim, key)), []).append(one)
    made = _made(claims)
    rows = {
        cell: _entries(cell, shelf, made if cell == (UNSPLIT, WHOLE) else (), settings)
        for cell, shelf in sorted(shelves.items())
    }
    until = _until(rows.values(), settings)
    return tuple(row(entries, settings, until) for entries in rows.values())


def _entries(
    cell: tuple[str, str],
    claims: Sequence[Sourced],
    made: Sequence[Sourced],
    settings: Settings,
) -> Entries:
    ids = {one.claim.id for one in claims}
    settled = settle(claims, settings, lambda one: _reason(one, ids, settings))
    return Entries(
        category=cell[0],
        victims=cell[1],
        period=_period(claims),
        figures=tuple(_figure(one) for one in settled.standing),
        held_out=settled.held,
        renderings=settled.steps,
        denials=denials(claims),
        beside=tuple(_figure(one) for one in made),
    )


def _figure(one: Sourced) -> Figure:
    return alone(one, one.root, organ(one.claim))


def _made(claims: Sequence[Sourced]) -> tuple[Sourced, ...]:
    """Return the sums, those that came in and those that are made here, each once."""
    by_id = {one.claim.id: one for one in claims}
    made = {one.claim.id: one for one in claims if is_sum(one.claim)}
    for claim in sums(one.claim for one in claims):
        part = by_id[claim.links[0].claim]
        made.setdefault(claim.id, replace(part, claim=claim))
    return tuple(made[name] for name in sorted(made))


def _reason(one: Sourced, row_ids: Collection[str], settings: Settings) -> str:
    """Return why a claim enters no running total (M3, S3, S4)."""
    claim = one.claim
    reason = held_reason(one, settings)
    if reason:
        return reason
    if claim.period in BESIDE:
        return str(claim.period)
    if any(link.type is LinkType.PART_OF and link.claim in row_ids for link in claim.links):
        return "part_of"
    derived = not isinstance(claim.count, Unknown) and claim.count.derived
    return "derived" if derived else ""


def _victims(claim: Claim, key: Key) -> str:
    """Return the row; fighters are the whole of an armed force, not a part of it."""
    part = group(claim)
    return WHOLE if armed(key.subject) and part == FIGHTERS else part


def _period(claims: Sequence[Sourced]) -> str:
    """Return what the row's totals cover: one period, even where few texts say which."""
    periods = {one.claim.period for one in claims}
    stock = Period.STOCK in periods and Period.CUMULATIVE not in periods
    return str(Period.STOCK if stock else Period.CUMULATIVE)


def _until(rows: Iterable[Entries], settings: Settings) -> date | Unknown:
    """Return the day asked for, else the latest day of the series."""
    if not isinstance(settings.as_of, Unknown):
        return settings.as_of.last
    days = (figure.day for entries in rows for figure in redated(entries.figures))
    return max((day for day in days if not isinstance(day, Unknown)), default=UNKNOWN)


def _where(claims: Sequence[Sourced], key: Key) -> Where | Unknown:
    """Return the place that the scope is; the whole of a group has none."""
    if not key.scope:
        return UNKNOWN
    found = (one.claim.where for one in claims)
    return next((where for where in found if not isinstance(where, Unknown)), UNKNOWN)
