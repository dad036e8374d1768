"""Rows: the toll of one category and group, with what replaced what and who disagrees."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.model.claim import Status
from reportedly.model.incident import HeldOut, Step, StepKind, Toll, TollStatus
from reportedly.model.moment import PartialDate
from reportedly.model.settings import Settings
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.conventions import toll_notes
from reportedly.reconcile.credibility import credibility
from reportedly.reconcile.days import within
from reportedly.reconcile.figures import Figure
from reportedly.reconcile.lines import Line, lines
from reportedly.reconcile.ranges import bounds, disputes, pair_of
from reportedly.reconcile.roots import outlet_of
from reportedly.reconcile.sourced import Sourced


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """All that there is for one row.

    Attributes:
        category: the claim kind.
        victims: "all", or a part.
        period: what time the row covers.
        figures: what can enter the range.
        held_out: what cannot, and why.
        renderings: which rendering of a statement stands for which.
        denials: claims that somebody denies the toll.
        beside: sums that are only compared (R4).
        confirmed: how many of those counted are named.
    """

    category: str
    victims: str
    period: str
    figures: tuple[Figure, ...]
    held_out: tuple[tuple[Sourced, str], ...] = ()
    renderings: tuple[Step, ...] = ()
    denials: tuple[Sourced, ...] = ()
    beside: tuple[Figure, ...] = ()
    confirmed: int | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A toll with the history and the disputes that belong to the incident or series."""

    toll: Toll
    steps: tuple[Step, ...]
    disputes: tuple[tuple[str, str], ...]


def row(entries: Entries, settings: Settings, until: date | Unknown) -> Row:
    """Return the toll that the entries make.

    Args:
        entries: what there is.
        settings: convention and tolerances.
        until: the day for which the state is wanted; unknown where figures do not age.
    """
    found = lines(entries.figures, settings, until)
    current = [line.last for line in found if line.current]
    beside = _beside(entries, found, settings, until)
    pairs = disputes(current, beside, settings.approx_tolerance)
    pairs += _denied(_standing(entries.denials, found, settings, until), current)
    return Row(
        toll=_toll(entries, found, settings, disputed=bool(pairs)),
        steps=(*entries.renderings, *(step for line in found for step in line.steps)),
        disputes=tuple(sorted(set(pairs))),
    )


def denials(claims: Iterable[Sourced]) -> tuple[Sourced, ...]:
    """Return the claims that deny."""
    return tuple(one for one in claims if one.claim.status is Status.DENIED)


def _toll(
    entries: Entries, found: Sequence[Line], settings: Settings, *, disputed: bool
) -> Toll:
    current = [line.last for line in found if line.current]
    older = [line.last for line in found if not line.current]
    span = bounds(current, settings)
    days = [figure.day for figure in current if not isinstance(figure.day, Unknown)]
    held = [HeldOut(claim=one.claim.id, reason=reason) for one, reason in entries.held_out]
    held += [one for line in found for one in line.held_out]
    return Toll(
        category=entries.category,
        victims=entries.victims,
        period=entries.period,
        convention=settings.convention,
        status=_status(len(current), disputed=disputed),
        low=span.low,
        best=span.best,
        high=span.high,
        high_open=span.high_open,
        as_of=PartialDate.of(max(days)) if days else UNKNOWN,
        groups=len(current),
        outlets=_outlets(entries, found),
        documents=_documents(entries),
        claims=tuple(sorted({one for figure in current for one in figure.ids})),
        held_out=tuple(sorted(set(held), key=lambda one: (one.claim, one.reason))),
        credibility=credibility(current, older, settings),
        confirmed=entries.confirmed,
        notes=toll_notes(
            settings.preset,
            entries.category,
            entries.period,
            groups=len(current),
            unread=_unread(entries),
        ),
        last=() if current else tuple(sorted(line.last.id for line in found)),
        derived=any(figure.derived for figure in current),
    )


def _outlets(entries: Entries, found: Sequence[Line]) -> int:
    """Return how many outlets print what is in the range, be it as a rendering of it."""
    current = {name for line in found if line.current for name in line.last.ids}
    steps = (*entries.renderings, *(step for line in found for step in line.steps))
    again = {step.claim for step in steps
             if step.kind is StepKind.RENDERING and step.superseded_by in current}  # fmt: skip
    told = [one for figure in entries.figures for one in figure.claims]
    told += [one for one, _ in entries.held_out]
    carried = (one for one in told if one.claim.id in current | again)
    return len({outlet_of(one.claim, one.document) for one in carried})


def _unread(entries: Entries) -> bool:
    """Say whether a word stands behind a toll that its convention reads as no figure."""
    counts = (one.claim.count for one, _ in entries.held_out)
    return any(
        not isinstance(count, Unknown)
        and not isinstance(count.term, Unknown)
        and isinstance(count.lo, Unknown)
        and isinstance(count.hi, Unknown)
        for count in counts
    )


def _status(groups: int, *, disputed: bool) -> TollStatus:
    if not groups:
        return TollStatus.NO_CURRENT
    if disputed:
        return TollStatus.DISPUTED
    return TollStatus.SINGLE_SOURCE if groups == 1 else TollStatus.CORROBORATED


def _documents(entries: Entries) -> tuple[str, ...]:
    entered = {one.claim.document for figure in entries.figures for one in figure.claims}
    others = {one.claim.document for one, _ in entries.held_out}
    return tuple(sorted(entered | others))


def _beside(
    entries: Entries, found: Sequence[Line], settings: Settings, until: date | Unknown
) -> list[Figure]:
    """Return the sums that are newer than what their own group has stated unsplit."""
    stated = {line.last.root: line.last for line in found}
    fresh = [line.last for line in lines(entries.beside, settings, until) if line.current]
    return [one for one in fresh if _newer(one, stated.get(one.root))]


def _newer(derived: Figure, stated: Figure | None) -> bool:
    if stated is None or isinstance(stated.day, Unknown):
        return stated is None
    return not isinstance(derived.day, Unknown) and derived.day > stated.day


def _standing(
    denied: Iterable[Sourced], found: Sequence[Line], settings: Settings, until: date | Unknown
) -> list[Sourced]:
    """Return the denials that are still their voice's last word, and no older than a figure."""
    own = {line.last.root: line.last for line in found}
    return [
        one
        for one in denied
        if not _overtaken(one, own.get(one.root))
        and (isinstance(until, Unknown) or _fresh(one, settings, until))
    ]


def _overtaken(denial: Sourced, figure: Figure | None) -> bool:
    """Who gives a figure later than his denial denies no longer (S1)."""
    if figure is None or isinstance(figure.day, Unknown) or isinstance(denial.day, Unknown):
        return False
    return figure.day > denial.day


def _fresh(denial: Sourced, settings: Settings, until: date) -> bool:
    return isinstance(denial.day, Unknown) or within(
        denial.day, until, settings.contemporary_days
    )


def _denied(
    standing: Iterable[Sourced], current: Sequence[Figure]
) -> tuple[tuple[str, str], ...]:
    """A denial contradicts every figure but its own group's and a stated zero."""
    return tuple(
        pair_of(one.claim.id, figure.id)
        for one in standing
        for figure in current
        if one.root != figure.root and figure.count.hi != 0
    )
