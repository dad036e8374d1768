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
class Credibility:
    """How a claim of a range stands to the others, in the letters of the Admiralty.

    Attributes:
        claim: its id.
        letter: how reliable its claimant is, set by a reviewer: A to E; F cannot be judged.
        digit: how the claim is borne out by others, 1 to 6; the letter never moves it.
        why: the reason for the digit, in words.
    """

    claim: str
    letter: str
    digit: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A text that repeats an earlier one, in the same words or nearly.

    Attributes:
        document: the later text.
        original: the earliest text of its kind.
        score: share of five-word shingles that the two have in common.
    """

    document: str
    original: str
    score: float


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
        outlets: how many outlets print the figures in the range, or repeat them.
        documents: ids of the documents behind it.
        claims: ids of the claims in the range.
        held_out: the claims that are not, with their reasons.
        last: each group's last claim, where no figure is current.
        derived: the figures were summed from stated parts.
        credibility: letter and digit of each claim in the range.
        confirmed: how many of the dead are named: a minimum, and no estimate.
        notes: what the convention would not count, or only so: stable codes, sorted.
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
    outlets: int = 0
    documents: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    held_out: tuple[HeldOut, ...] = ()
    last: tuple[str, ...] = ()
    derived: bool = False
    credibility: tuple[Credibility, ...] = ()
    confirmed: int | Unknown = UNKNOWN
    notes: tuple[str, ...] = ()

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
        why: the reasons for the grade, in words.
        notes: why the convention would not count it: stable codes, sorted.
        copies: which of its texts repeat which.
        claims: ids of all claims that it was made from, sorted.
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
    why: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    claims: tuple[str, ...] = ()
