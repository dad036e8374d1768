"""A piece of the list of incidents, out of a ledger that is laid open in memory."""

from reportedly.desk.desk import Desk
from reportedly.errors import UsageError
from reportedly.model.incident import Incident
from reportedly.model.listing import Listed, Listing, Order, last_day
from reportedly.model.unknown import Unknown
from reportedly.model.wanted import Wanted


def listing(desk: Desk, asked: Listed) -> Listing:
    """Return a piece of the list of incidents and series.

    Args:
        desk: the ledger laid open.
        asked: which, in which order, from where on.

    Raises:
        UsageError: the mark is none.
    """
    found = [one for one in _ordered(desk.incidents, asked.order) if _fits(one, asked)]
    fits = frozenset[str]() if asked.wanted == Wanted() else desk.fitting(asked.wanted)
    if asked.wanted != Wanted():
        found = [one for one in found if fits.intersection(one.claims)]
    start = _start(found, asked.after)
    piece = tuple(found[start : start + asked.limit])
    more = start + asked.limit < len(found)
    return Listing(incidents=piece, next=piece[-1].id if more else "")


def _ordered(incidents: tuple[Incident, ...], order: Order) -> list[Incident]:
    """Return incidents, which come by weight, in another order."""
    if order is Order.WEIGHT:
        return list(incidents)
    by_id = sorted(incidents, key=lambda one: one.id)
    if order is Order.DOCUMENTS:
        return sorted(by_id, key=lambda one: -len(one.documents))
    return sorted(by_id, key=_newest)


def _newest(one: Incident) -> int:
    day = last_day(one)
    return 0 if isinstance(day, Unknown) else -day.toordinal()


def _fits(one: Incident, asked: Listed) -> bool:
    shape = isinstance(asked.shape, Unknown) or one.shape is asked.shape
    return shape and len(one.documents) >= asked.documents


def _start(found: list[Incident], after: str) -> int:
    if not after:
        return 0
    for at, one in enumerate(found, start=1):
        if one.id == after:
            return at
    hint = "Take it from the end of the page before; the ledger may have changed since."
    raise UsageError("this is no mark of a page", after, hint)
