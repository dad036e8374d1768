"""Matters: several renderings of one statement in one document (S7, R5).

A headline, a lead and the body tell the same toll in other words. They are linked, and what one
of them says about period and date holds for all. Claims keep their ids.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.model.claim import AsOf, Claim, Link, LinkType, Period, Status
from reportedly.model.quantity import Quantity, QuantityKind, Range
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reconcile.apart import BESIDES
from reportedly.reconcile.days import days_clash
from reportedly.reconcile.drift import drifted, trust
from reportedly.reconcile.kinds import RELATIONS
from reportedly.reconcile.mentions import others
from reportedly.reconcile.partitives import with_wholes
from reportedly.reconcile.places import places_clash
from reportedly.reconcile.roots import own_voice, root
from reportedly.reconcile.subjects import actors_clash, alike, shared, starts, subject
from reportedly.reconcile.victims import with_deaths

TOLERANCE = 0.1
NEAR_KM = 25.0
AS_OF_ORDER = ("stated", "statement", "publication")
CEILINGS = frozenset({QuantityKind.AT_MOST, QuantityKind.LESS_THAN})
BARE = frozenset({Period.UNKNOWN, Period.INCIDENT})
TOTAL = frozenset({Period.CUMULATIVE, Period.STOCK})
Matter = tuple[Claim, ...]


def matters(claims: Iterable[Claim], *, tolerance: float = TOLERANCE) -> tuple[Claim, ...]:
    """Return the claims with links, flags, periods and dates that their renderings give them.

    The ids and the order stay as they are, and doing it twice changes nothing.

    Args:
        claims: of one document or of several; only claims of one document are compared.
        tolerance: share by which "about" and its like may be off (`Settings`).
    """
    given = with_wholes(tuple(claims))
    filled: dict[str, Claim] = {}
    for matter in group_matters(given, tolerance=tolerance):
        filled |= {claim.id: claim for claim in _settled(matter)}
    return with_deaths(drifted(tuple(filled[claim.id] for claim in given)))


def group_matters(
    claims: Iterable[Claim], *, tolerance: float = TOLERANCE
) -> tuple[Matter, ...]:
    """Return the claims grouped by the statement that they render, in the order of the text."""
    bins: dict[tuple[str, str, Status], list[list[Claim]]] = {}
    order = sorted(claims, key=lambda claim: (claim.document, claim.trigger.start, claim.id))
    for claim in order:
        found = bins.setdefault((claim.document, claim.kind, claim.status), [])
        home = next((one for one in found if _fits(claim, one, tolerance)), None)
        if home is None:
            found.append([claim])
        else:
            home.append(claim)
    return tuple(tuple(one) for found in bins.values() for one in found)


def representative(matter: Sequence[Claim]) -> Claim:
    """Return the rendering that stands for a matter."""
    return min(matter, key=trust)


def _fits(claim: Claim, matter: Sequence[Claim], tolerance: float) -> bool:
    return all(_one_matter(claim, other, tolerance) for other in matter)


def _one_matter(left: Claim, right: Claim, tolerance: float) -> bool:
    return (
        _same_voice(left, right)
        and _same_figure(left, right, tolerance)
        and _same_period(left, right)
        and _same_state(left.as_of, right.as_of)
        and alike(left, right)
        and not actors_clash(left, right)
        and not _told_apart(left, right)
        and not others(left, right)
        and not _tied(left, right)
        and not days_clash(left.when, right.when, 0)
        and not places_clash(left.where, right.where, NEAR_KM)
        and ("historical" in left.flags) == ("historical" in right.flags)
        and (BESIDES in left.flags) == (BESIDES in right.flags)
        and _same_parties(left, right)
    )


def _same_voice(left: Claim, right: Claim) -> bool:
    """Two named voices with one figure corroborate each other: no renderings."""
    if own_voice(left) or own_voice(right):
        return True
    return root(left, UNKNOWN) == root(right, UNKNOWN)


def _same_figure(left: Claim, right: Claim, tolerance: float) -> bool:
    if isinstance(left.count, Unknown) or isinstance(right.count, Unknown):
        return isinstance(left.count, Unknown) and isinstance(right.count, Unknown)
    if left.increment != right.increment:
        return False
    ours, theirs = left.count, right.count
    if not isinstance(ours.n, Unknown) and not isinstance(theirs.n, Unknown):
        return ours.n == theirs.n or _between(ours, theirs, tolerance)
    if left.victims.group != right.victims.group or _is_range(ours) or _is_range(theirs):
        return (ours.lo, ours.hi, ours.kind) == (theirs.lo, theirs.hi, theirs.kind)
    return ours.match(tolerance).overlaps(theirs.match(tolerance))


def _is_range(count: Quantity) -> bool:
    """Say whether both ends are told: "between 12 and 19" renders no other figure."""
    return count.kind is QuantityKind.RANGE


def _between(ours: Quantity, theirs: Quantity, tolerance: float) -> bool:
    """Other numerals are one figure where rounding explains both: "2,700", "nearly 2,750"."""
    if CEILINGS & {ours.kind, theirs.kind}:
        return False
    left, right = ours.match(tolerance), theirs.match(tolerance)
    return _closed(left) and _closed(right) and left.overlaps(right)


def _closed(one: Range) -> bool:
    return not isinstance(one.low, Unknown) and not isinstance(one.high, Unknown)


def _same_period(left: Claim, right: Claim) -> bool:
    if left.period is right.period or Period.UNKNOWN in {left.period, right.period}:
        return True
    headline = "headline" in left.flags or "headline" in right.flags
    pair = {left.period, right.period}
    return headline and bool(pair & BARE) and bool(pair & TOTAL)


def _same_state(left: AsOf | Unknown, right: AsOf | Unknown) -> bool:
    """Two figures of days that the text tells apart are two statements, however alike."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return True
    if {left.origin, right.origin} != {"stated"}:
        return True
    return left.date.first <= right.date.last and right.date.first <= left.date.last


def _told_apart(left: Claim, right: Claim) -> bool:
    """One sentence that names two groups at two places tells them apart."""
    if left.span.end <= right.span.start or right.span.end <= left.span.start:
        return False
    ours, theirs = starts(left), starts(right)
    return bool(ours) and bool(theirs) and not ours & theirs


def _tied(left: Claim, right: Claim) -> bool:
    """A part is no rendering of its whole, nor a sum of its summands."""
    apart = [link for link in left.links if link.type is not LinkType.SAME_MATTER]
    back = [link for link in right.links if link.type is not LinkType.SAME_MATTER]
    tied = any(link.claim == right.id for link in apart)
    wholes = {link.claim for link in apart if link.type is LinkType.PART_OF}
    others = {link.claim for link in back if link.type is LinkType.PART_OF}
    return tied or any(link.claim == left.id for link in back) or bool(wholes & others)


def _same_parties(left: Claim, right: Claim) -> bool:
    """Events and relations without a number are one matter only with the same parties."""
    if not isinstance(left.count, Unknown) and not isinstance(right.count, Unknown):
        return True
    if left.kind in RELATIONS:
        return True
    ours, theirs = left.roles, right.roles
    pairs = ((ours.actor, theirs.actor), (ours.target, theirs.target))
    return all(not a or not b or shared(a, b) for a, b in pairs)


def _settled(matter: Matter) -> Matter:
    if len(matter) == 1:
        return tuple(_linked(claim, ()) for claim in matter)
    period = _common_period(matter)
    as_of = _common_date(matter)
    ids = tuple(claim.id for claim in matter)
    return tuple(_linked(_filled(claim, period, as_of), ids) for claim in matter)


def _filled(claim: Claim, period: Period, as_of: AsOf | Unknown) -> Claim:
    lead = "headline" in claim.flags and claim.period in BARE and period in TOTAL
    takes = claim.period is Period.UNKNOWN or lead
    return replace(
        claim,
        period=period if takes else claim.period,
        as_of=as_of if isinstance(claim.as_of, Unknown) else claim.as_of,
    )


def _common_period(matter: Matter) -> Period:
    """Return what the body says, else any rendering; unknown where they differ."""
    bodies = {claim.period for claim in matter if "headline" not in claim.flags}
    said = (bodies - {Period.UNKNOWN}) or {claim.period for claim in matter} - {Period.UNKNOWN}
    return said.pop() if len(said) == 1 else Period.UNKNOWN


def _common_date(matter: Matter) -> AsOf | Unknown:
    dates = [claim.as_of for claim in matter if not isinstance(claim.as_of, Unknown)]
    return min(dates, key=lambda one: (_place(one.origin), one.date), default=UNKNOWN)


def _place(origin: str) -> int:
    return AS_OF_ORDER.index(origin) if origin in AS_OF_ORDER else len(AS_OF_ORDER)


def _linked(claim: Claim, ids: tuple[str, ...]) -> Claim:
    others = tuple(link for link in claim.links if link.type is not LinkType.SAME_MATTER)
    same = tuple(Link(type=LinkType.SAME_MATTER, claim=one) for one in ids if one != claim.id)
    return replace(claim, links=(*others, *same))


def matter_subject(claim: Claim, mates: Iterable[Claim]) -> str:
    """Return whose toll a claim counts; where it leaves that open, as its renderings have it.

    A headline says "North Koreans" where the body says "North Korean soldiers".
    """
    own, others = subject(claim), [found for mate in mates if (found := subject(mate))]
    closer = sorted(found for found in others if found.startswith(f"{own}-"))
    return next(iter(closer if own else others), own)
