"""Conventions: what a preset would not count, said with a stable code (field guide, 12).

Nothing is taken away: an incident that a project would leave out stays, and says why it would
be left out. The exports leave it out and list it.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from reportedly.model.claim import Claim, Period, Status, VictimRole
from reportedly.model.incident import Shape, Toll
from reportedly.model.moment import When
from reportedly.model.preset import Inclusion, Preset, Spread
from reportedly.model.quantity import Number
from reportedly.model.unknown import Unknown
from reportedly.reconcile.days import window
from reportedly.reconcile.kinds import HARM

KILLED, WOUNDED, CASUALTIES = "killed", "wounded", "casualties"
EXPLOSIVE = frozenset({
    "Air/drone strike", "Grenade", "Remote explosive/landmine/IED",
    "Shelling/artillery/missile attack", "Suicide bomb",
})  # fmt: skip
RUNNING = frozenset({str(Period.CUMULATIVE), str(Period.STOCK)})
YEAR = 366
A_NIGHT = 2  # days that one night touches
PROVISIONAL, NOT_IN_ROWS, NOT_QUANTIFIABLE = "provisional", "not_in_rows", "not_quantifiable"


def toll_notes(
    preset: Preset, category: str, period: str, *, groups: int, unread: bool
) -> tuple[str, ...]:
    """Return the codes of what a preset makes of one toll.

    Args:
        preset: the convention.
        category: the claim kind.
        period: what time the toll covers.
        groups: independence groups in the range.
        unread: a word stands behind it that the convention does not read as a figure.
    """
    found = [*_of_period(preset, period)]
    if 0 < groups < preset.needs:
        found.append(PROVISIONAL)
    if category == WOUNDED and not preset.wounded:
        found.append(NOT_IN_ROWS)
    if unread:
        found.append(NOT_QUANTIFIABLE)
    return tuple(sorted(found))


def _of_period(preset: Preset, period: str) -> Iterator[str]:
    """Yield what becomes of a total over many days."""
    if period not in RUNNING and period != str(Period.INTERVAL):
        return
    if preset.spread is Spread.SUMMARY:
        yield "clarity_2"
    elif preset.spread is Spread.SPLIT:
        yield "split_per_day" if period == str(Period.INTERVAL) else "no_single_days"
    elif preset.spread is Spread.OVERLAPS:
        yield "overlaps_to_subtract"
    elif preset.spread is Spread.PER_INCIDENT:
        yield "no_incident"
    elif preset.spread is Spread.REFUSED:
        yield "over_24_hours"


def incident_notes(
    preset: Preset,
    shape: Shape,
    when: When | Unknown,
    tolls: Iterable[Toll],
    claims: Iterable[Claim],
) -> tuple[str, ...]:
    """Return why a preset would not count an incident or series; nothing where it would."""
    told = [one for one in claims if one.status is Status.HAPPENED]
    found = [] if _includes(preset.inclusion, tuple(tolls), told) else [_lack(preset)]
    length = _length(when)
    if preset.spread is Spread.SUMMARY and length > YEAR:
        found.append("over_a_year")
    if preset.spread is Spread.REFUSED and shape is Shape.INCIDENT and length > A_NIGHT:
        found.append("over_24_hours")
    return tuple(sorted(found))


def _length(when: When | Unknown) -> int:
    """Return on how many days it can have happened; 0 where that is open."""
    days = window(when)
    if isinstance(days, Unknown) or days.first == date.min or days.last == date.max:
        return 0
    return days.days


def _lack(preset: Preset) -> str:
    return f"lacks_{preset.inclusion}"


def _includes(inclusion: Inclusion, tolls: tuple[Toll, ...], claims: list[Claim]) -> bool:
    if inclusion is Inclusion.EVENT:
        return True
    if inclusion is Inclusion.TOLL:
        return bool(tolls)
    if inclusion is Inclusion.DEATH:
        return any(one.category == KILLED and _counts(one) for one in tolls)
    if inclusion is Inclusion.EXPLOSIVE:
        weapon = any(_is_explosive(claim) for claim in claims)
        return weapon and any(one.category in HARM and _counts(one) for one in tolls)
    kinds = {KILLED} if inclusion is Inclusion.CIVILIAN_DEATH else HARM
    return any(_is_civilian(claim) for claim in claims if claim.kind in kinds)


def _counts(toll: Toll) -> bool:
    """Say whether anybody is counted, in the low, the best or the high figure."""
    return toll.high_open or any(_known(one) > 0 for one in (toll.low, toll.best, toll.high))


def _known(number: Number | Unknown) -> Number:
    return 0 if isinstance(number, Unknown) else number


def _is_explosive(claim: Claim) -> bool:
    return not isinstance(claim.coding.acled, Unknown) and claim.coding.acled in EXPLOSIVE


def _is_civilian(claim: Claim) -> bool:
    """Say whether civilians were harmed, by the claimant's own word (ruling 10)."""
    none = not isinstance(claim.count, Unknown) and claim.count.hi == 0
    return claim.victims.role is VictimRole.CIVILIAN and not none
