"""Lists of incidents: what is asked for, in which order, a piece at a time."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reportedly.errors import NounError
from reportedly.model.incident import Incident, Shape
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.wanted import Wanted

PIECE = 50


class Order(StrEnum):
    """What comes first in a list of incidents."""

    WEIGHT = "weight"
    NEWEST = "newest"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A piece of a list of incidents and series.

    Attributes:
        incidents: in the order that was asked for.
        next: the mark with which to ask for the next piece; "" at the end.
    """

    incidents: tuple[Incident, ...] = ()
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Which incidents are asked for.

    Attributes:
        wanted: what one of the claims of an incident must be like.
        shape: incidents or series; unknown is both.
        documents: how many documents must tell of it at least.
        order: by the weight that texts give them, by their last day, or by how many tell.
        after: the mark of the piece before; "" for the first.
        limit: how many at most.
    """

    wanted: Wanted = field(default_factory=Wanted)
    shape: Shape | Unknown = UNKNOWN
    documents: int = 0
    order: Order = Order.WEIGHT
    after: str = ""
    limit: int = PIECE

    def __post_init__(self) -> None:
        """Refuse a piece of nothing."""
        if self.limit < 1 or self.documents < 0:
            raise NounError("a piece has at least one row", repr(self), "Ask for one or more.")


def last_day(one: Incident) -> date | Unknown:
    """Return the last day of an incident; of a series, that of its figures."""
    when = one.when
    if not isinstance(when, Unknown):
        for end in (when.end, when.start):
            if not isinstance(end, Unknown):
                return end.last
    days = (toll.as_of for toll in one.tolls)
    found = [day.last for day in days if not isinstance(day, Unknown)]
    return max(found, default=UNKNOWN)
