"""Incidents and series: what is derived from claims, and can be thrown away."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.errors import NounError
from reportedly.model.actor import Role, Where
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import Number
from reportedly.model.unknown import UNKNOWN, Unknown


class Shape(StrEnum):
    """One happening, or the running total of one group."""

    INCIDENT = "incident"
    SERIES = "series"


class TollStatus(StrEnum):
    """How the claims behind a toll stand to each other (design, section 6)."""

    SINGLE_SOURCE = "single_source"
    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    NO_CURRENT = "no_current"


class StepKind(StrEnum):
    """How one claim of a series stands to the one that came after it."""

    SUPERSEDED = "superseded"
    REVISED_DOWN = "revised_down"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    SAME_STATE_NEWER = "same_state_newer"
    RENDERING = "rendering"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOut:
    """A claim that does not enter the range, and why.

    Attributes:
        claim: its id.
        reason: a stable code such as "planned", "stale", "interval", "superseded".
    """

    claim: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """One category and group of an incident or a series.

    Attributes:
        category: the claim kind ("killed").
        victims: "all", or the field guide's word for a part.
        period: "incident", "cumulative", "stock", "interval".
        low: lowest reliable figure; unknown is not stated, never 0.
        best: most reliable figure.
        high: highest figure named. `low <= best <= high` where known.
        high_open: `high` is a floor.
        status: single source, corroborated, disputed or no current figure.
        convention: the preset that made the figures.
        as_of: the date that the figures refer to.
        groups: number of independence groups among the claims in the range.
        documents: ids of the documents behind it.
        claims: ids of the claims in the range.
        held_out: the claims that are not, with their reasons.
        last: each group's last claim, where no figure is current.
        derived: the figures were summed from stated parts.
    """

    category: str
    victims: str
    period: str
    convention: str
    status: TollStatus
    low: Number | Unknown = UNKNOWN
    best: Number | Unknown = UNKNOWN
    high: Number | Unknown = UNKNOWN
    high_open: bool = False
    as_of: PartialDate | Unknown = UNKNOWN
    groups: int = 0
    documents: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    held_out: tuple[HeldOut, ...] = ()
    last: tuple[str, ...] = ()
    derived: bool = False

    def __post_init__(self) -> None:
        """Refuse figures that cross."""
        figures = (self.low, self.best, self.high)
        chain = [x for x in figures if not isinstance(x, Unknown)]
        if chain != sorted(chain):
            raise NounError(
                "a toll must keep low <= best <= high", f"{self.category}: {chain}", "Check."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the history: what replaced what.

    Attributes:
        claim: the older claim.
        superseded_by: the one that came after it.
        kind: how it was replaced.
    """

    claim: str
    superseded_by: str
    kind: StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A group of claims judged to describe one happening, or one running total.

    Attributes:
        id: stable over re-reading and over the order of documents.
        shape: incident or series.
        title: a line for people, made from the claims' own words.
        when: the interval of days, where known.
        where: the place, where known.
        actors: who is involved.
        tolls: a row for each category and group.
        documents: ids of the documents, sorted.
        main_of: documents whose main incident this is.
        grade: Airwars grade, where one was computed.
        disputes: pairs of claims that contradict each other.
        history: what replaced what, oldest first.
    """

    id: str
    shape: Shape
    title: str
    when: When | Unknown = UNKNOWN
    where: Where | Unknown = UNKNOWN
    actors: Role = ()
    tolls: tuple[Toll, ...] = ()
    documents: tuple[str, ...] = ()
    main_of: tuple[str, ...] = ()
    grade: str | Unknown = UNKNOWN
    disputes: tuple[tuple[str, str], ...] = ()
    history: tuple[Step, ...] = ()
