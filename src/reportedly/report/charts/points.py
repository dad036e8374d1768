"""The points of a series: every claim behind it once in its panel, with how it stands."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.model.claim import Claim, Period, Status
from reportedly.model.incident import Incident, StepKind, Toll
from reportedly.model.moment import LAST_DAY, When
from reportedly.model.quantity import Number, Quantity
from reportedly.model.unknown import UNKNOWN, Unknown, known
from reportedly.report import words
from reportedly.report.charts.sheet import Sheet
from reportedly.report.ground import behind
from reportedly.report.ids import shortened
from reportedly.report.series import standings

ALL = "all"
NOT_SO = frozenset({Status.DENIED, Status.NEGATED})
CHANGED = frozenset({StepKind.CORRECTED, StepKind.RETRACTED})


class Sort(StrEnum):
    """How a claim is drawn."""

    TOTAL = "total"
    INTERVAL = "interval"
    INCREMENT = "increment"
    RATE = "rate"
    PLANNED = "planned"
    DENIED = "denied"
    RENDERING = "rendering"
    SUM = "sum"


LOOSE = frozenset({Sort.INCREMENT, Sort.RATE})  # these have no level among totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One claim as it is drawn.

    Attributes:
        claim: whose it is.
        sort: how it is drawn.
        name: who answers for it.
        label: its figure with the bound word.
        told: the full wording.
        first: the first day that its date may mean; unknown has no place on an axis of days.
        last: the last such day, or the last of the stretch that it covers.
        low: the least; unknown is open below.
        high: the most; unknown is open above.
        current: it stands in the range.
        marks: how it was replaced, and whether it contradicts.
        rivals: ids of the claims that it contradicts.
    """

    claim: Claim
    sort: Sort
    name: str
    label: str
    told: str
    first: date | Unknown
    last: date | Unknown
    low: Number | Unknown
    high: Number | Unknown
    current: bool
    marks: frozenset[StepKind]
    rivals: tuple[str, ...]

    @property
    def figures(self) -> tuple[Number, ...]:
        """The figures that it names."""
        ends = (self.low, self.high)
        return tuple(dict.fromkeys(one for one in ends if not isinstance(one, Unknown)))

    @property
    def placed(self) -> bool:
        """Whether it has a day and a figure that is a total or a part of one."""
        dated = not isinstance(self.first, Unknown)
        return dated and bool(self.figures) and self.sort not in LOOSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The points of one category and group.

    Attributes:
        name: what is counted ("killed", "wounded (children)").
        points: by day, then by claim.
    """

    name: str
    points: tuple[Point, ...]


def panels(series: Incident, sheet: Sheet) -> tuple[Panel, ...]:
    """Return a panel for each category and group; every claim behind a series is in one."""
    claims = {**sheet.ground.claims, **sheet.ground.sums}
    homes = _homes(series, [claims[one] for one in behind(series) if one in claims])
    made = _points(series, sheet, {name for ids in homes.values() for name in ids}, claims)
    return tuple(
        Panel(
            name=name,
            points=tuple(sorted((made[one] for one in ids), key=_by_day)),
        )
        for name, ids in homes.items()
    )


def panel_name(category: str, victims: str) -> str:
    """Return what a panel is called: what is counted, and of whom."""
    group = "" if victims == ALL else f" ({victims})"
    return f"{category.replace('_', ' ')}{group}"


def claimants(parts: Iterable[Panel]) -> tuple[str, ...]:
    """Return who answers for the points, in the order in which they first spoke."""
    points = sorted((one for panel in parts for one in panel.points), key=_by_day)
    return tuple(dict.fromkeys(one.name for one in points))


def span_of(count: Quantity | Unknown) -> tuple[Number | Unknown, Number | Unknown]:
    """Return the least and the most that a claim counts, where they are finite numbers."""
    if isinstance(count, Unknown):
        return UNKNOWN, UNKNOWN
    low, high = (
        one if not isinstance(one, Unknown) and math.isfinite(one) else UNKNOWN
        for one in (count.lo, count.hi)
    )
    return low, high


def sort_of(claim: Claim, steps: frozenset[StepKind], sums: Mapping[str, Claim]) -> Sort:
    """Return how a claim is drawn; only what is said to have happened makes a line."""
    tests = (
        (claim.id in sums, Sort.SUM),
        (claim.status in NOT_SO, Sort.DENIED),
        (claim.status is not Status.HAPPENED, Sort.PLANNED),
        (StepKind.RENDERING in steps, Sort.RENDERING),
        (claim.increment, Sort.INCREMENT),
        (claim.period is Period.RATE, Sort.RATE),
        (claim.period is Period.INTERVAL, Sort.INTERVAL),
    )
    return next((sort for holds, sort in tests if holds), Sort.TOTAL)


def _homes(series: Incident, claims: Iterable[Claim]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of each panel; what no toll names is with those of its kind."""
    behind_it = {claim.id: claim for claim in claims}
    homes = dict[str, dict[str, None]]()
    for toll in series.tolls:
        ids = [one for one in _named(toll) if one in behind_it]
        if ids and dict.fromkeys(ids) not in homes.values():
            name = panel_name(toll.category, toll.victims)
            homes.setdefault(name, {}).update(dict.fromkeys(ids))
    told = {one for ids in homes.values() for one in ids}
    for claim in behind_it.values():
        if claim.id not in told:
            homes.setdefault(panel_name(claim.kind, ALL), {})[claim.id] = None
    return {name: tuple(ids) for name, ids in sorted(homes.items())}


def _named(toll: Toll) -> tuple[str, ...]:
    return tuple(sorted({*toll.claims, *toll.last, *(held.claim for held in toll.held_out)}))


def _points(
    series: Incident, sheet: Sheet, ids: set[str], claims: Mapping[str, Claim]
) -> Mapping[str, Point]:
    how = standings(series, shortened(sheet.ground.ids), sheet.ground)
    current = {claim for toll in series.tolls for claim in toll.claims}
    steps = dict[str, frozenset[StepKind]]()
    for step in series.history:
        steps[step.claim] = steps.get(step.claim, frozenset()) | {step.kind}
    rivals = _rivals(series)
    return {
        one: _point(
            claims[one],
            sheet,
            (how.get(one, ()), steps.get(one, frozenset())),
            current=one in current,
            rivals=rivals.get(one, ()),
        )
        for one in sorted(ids)
    }


def _point(
    claim: Claim,
    sheet: Sheet,
    stands: tuple[tuple[str, ...], frozenset[StepKind]],
    *,
    current: bool,
    rivals: tuple[str, ...],
) -> Point:
    how, steps = stands
    sort = sort_of(claim, steps, sheet.ground.sums)
    first, last = days_of(claim, sort)
    low, high = span_of(claim.count)
    return Point(
        claim=claim,
        sort=sort,
        name=sheet.claimant(claim),
        label=sheet.plain(words.count(claim)),
        told=told(claim, sheet, how),
        first=first,
        last=last,
        low=low,
        high=high,
        current=current,
        marks=steps,
        rivals=rivals,
    )


def told(claim: Claim, sheet: Sheet, how: tuple[str, ...]) -> str:
    """Return the wording of a point; of a sum, what it is and that no text states it."""
    if claim.id not in sheet.ground.sums:
        return sheet.told(claim, *how)
    figure = words.plain(words.count(claim))
    kind = claim.kind.replace("_", " ")
    who = sheet.claimant(claim)
    what = f"{kind}: {figure}, a sum of what {who} said, made only to compare"
    return "; ".join((what, *how))


def days_of(claim: Claim, sort: Sort) -> tuple[date | Unknown, date | Unknown]:
    """Return the days of a point: for a stretch its own, else what its date may mean."""
    if sort is Sort.INTERVAL and _closed(claim.when) and not isinstance(claim.days, Unknown):
        return claim.days
    if isinstance(claim.as_of, Unknown):
        return UNKNOWN, UNKNOWN
    return claim.as_of.date.first, claim.as_of.date.last


def _closed(when: When | Unknown) -> bool:
    """Say whether both ends of a stretch are known."""
    return not isinstance(when, Unknown) and UNKNOWN not in {when.start, when.end}


def _rivals(series: Incident) -> Mapping[str, tuple[str, ...]]:
    """Return whom each claim contradicts."""
    found = dict[str, dict[str, None]]()
    for left, right in series.disputes:
        found.setdefault(left, {})[right] = None
        found.setdefault(right, {})[left] = None
    return {one: tuple(others) for one, others in found.items()}


def _by_day(point: Point) -> tuple[bool, date, str, str]:
    undated = isinstance(point.first, Unknown)
    return undated, known(point.first, LAST_DAY), point.name, point.claim.id
