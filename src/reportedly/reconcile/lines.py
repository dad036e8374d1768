"""Lines: each claimant's figures in order, and which of them is current (S1, S2, S5, S7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from reportedly.model.incident import HeldOut, Step, StepKind
from reportedly.model.settings import Settings
from reportedly.model.unknown import Unknown
from reportedly.reconcile.days import within
from reportedly.reconcile.figures import Figure, overlap

Day = tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What became of the figures of one independence group in one row.

    Attributes:
        last: the group's latest figure.
        current: whether it is recent enough to count.
        steps: what replaced what, oldest first.
        held_out: the figures that do not count, and why.
    """

    last: Figure
    current: bool
    steps: tuple[Step, ...]
    held_out: tuple[HeldOut, ...]


def lines(
    figures: Iterable[Figure], settings: Settings, until: date | Unknown
) -> tuple[Line, ...]:
    """Return the line of every group, in the order of their names.

    Args:
        figures: all figures of one row.
        settings: the tolerance, and how long a running total stays current.
        until: the day for which the state is wanted; unknown where figures do not age, as
            those of one incident.
    """
    by_root = sorted(redated(figures), key=lambda one: (one.root, one.rank))
    return tuple(
        _line(tuple(group), settings, until)
        for _, group in groupby(by_root, key=lambda one: one.root)
    )


def _line(figures: Sequence[Figure], settings: Settings, until: date | Unknown) -> Line:
    days = _by_day(figures)
    heads = [_head(day, settings.approx_tolerance) for day in days]
    steps: list[Step] = []
    for index, (head, day) in enumerate(zip(heads, days, strict=True)):
        later = heads[index + 1] if index + 1 < len(heads) else None
        if later is not None:
            kind = _kind(head, later, settings.approx_tolerance)
            steps += [Step(claim=one, superseded_by=later.id, kind=kind) for one in head.ids]
        steps += [
            Step(claim=one, superseded_by=head.id, kind=StepKind.RENDERING)
            for other in day
            if other is not head
            for one in other.ids
            if one not in head.ids
        ]
    last = heads[-1]
    current = _is_current(last, settings, until)
    drifted = _drifted(figures, steps)
    held = [
        HeldOut(claim=step.claim, reason="bound_drift" if step in drifted else str(step.kind))
        for step in steps
    ]
    if not current:
        held += [HeldOut(claim=one, reason="stale") for one in last.ids]
    return Line(last=last, current=current, steps=tuple(steps), held_out=tuple(held))


def _drifted(figures: Sequence[Figure], steps: Sequence[Step]) -> frozenset[Step]:
    """Return the renderings that give a statement's number with another bound (S7)."""
    counts = {one.id: one.count for one in figures}
    pairs = ((step, counts.get(step.claim), counts.get(step.superseded_by)) for step in steps)
    return frozenset(
        step
        for step, own, head in pairs
        if own is not None
        and head is not None
        and step.kind is StepKind.RENDERING
        and own.n == head.n
        and own.kind is not head.kind
    )


def redated(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Give a mere relay the day of the statement that it repeats (ruling 22).

    A relay is a figure without a date of its own that the same group has stated before; where
    nobody has the statement itself, the earliest print stands for it.
    """
    first: dict[tuple[object, ...], Figure] = {}
    given = tuple(figures)
    for figure in sorted(given, key=lambda one: (_dateless(one), _day(one), one.rank)):
        first.setdefault(_number(figure), figure)
    return tuple(_dated_like(figure, first[_number(figure)]) for figure in given)


def _dated_like(figure: Figure, statement: Figure) -> Figure:
    if not _dateless(figure) or _day(statement) >= _day(figure):
        return figure
    return replace(figure, day=statement.day)


def _dateless(figure: Figure) -> bool:
    as_of = figure.claims[0].claim.as_of
    return isinstance(as_of, Unknown) or as_of.origin == "publication"


def _number(figure: Figure) -> tuple[object, ...]:
    count = figure.count
    if not isinstance(count.n, Unknown):
        return (figure.root, count.n)
    return (figure.root, count.lo, count.hi)


def _by_day(figures: Sequence[Figure]) -> list[Day]:
    order = sorted(figures, key=lambda one: (_day(one), one.rank))
    return [tuple(group) for _, group in groupby(order, key=_day)]


def _day(figure: Figure) -> date:
    return date.min if isinstance(figure.day, Unknown) else figure.day


def _head(day: Day, tolerance: float) -> Figure:
    """Return the figure that counts for a day.

    Figures that fit each other are renderings of one, and the most trusted stands for them.
    Else the group spoke twice: the later print counts, then the larger figure.
    """
    best = min(day, key=lambda one: one.rank)
    if all(overlap(best, other, tolerance) for other in day):
        return best
    latest = max(one.claims[0].published for one in day)
    final = [one for one in day if one.claims[0].published == latest]
    return min(final, key=lambda one: (tuple(-part for part in one.size), one.rank))


def _kind(older: Figure, newer: Figure, tolerance: float) -> StepKind:
    if older.organ != newer.organ and older.organ and newer.organ:
        return StepKind.SAME_STATE_NEWER
    fell = not overlap(older, newer, tolerance) and newer.size < older.size
    return StepKind.REVISED_DOWN if fell else StepKind.SUPERSEDED


def _is_current(figure: Figure, settings: Settings, until: date | Unknown) -> bool:
    if isinstance(until, Unknown) or isinstance(figure.day, Unknown):
        return True
    return within(figure.day, until, settings.contemporary_days)
