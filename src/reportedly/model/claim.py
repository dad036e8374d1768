"""Claims: one assertion by one claimant about one toll, event or relation."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reportedly.errors import NounError
from reportedly.model.actor import Role, Roles, Where
from reportedly.model.moment import PartialDate, When
from reportedly.model.quantity import Quantity
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Part, Voice

WHOLE_WAR = "whole_war"  # the flag of a total over a war, and over no incident of it


class Status(StrEnum):
    """Whether the thing is said to have happened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    POSSIBLE = "possible"
    ORDERED = "ordered"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    NEGATED = "negated"


class Period(StrEnum):
    """What time a figure covers."""

    INCIDENT = "incident"
    INTERVAL = "interval"
    CUMULATIVE = "cumulative"
    STOCK = "stock"
    RATE = "rate"
    UNKNOWN = "unknown"


class FactValue(StrEnum):
    """FactBank values, relative to a voice (field guide, section 4)."""

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    CERTAIN_NOT = "CT-"
    PROBABLE_NOT = "PR-"
    POSSIBLE_NOT = "PS-"
    KNOWS_UNSAID = "CTu"
    UNCOMMITTED = "Uu"


class VictimRole(StrEnum):
    """What the victims are by the claimant's words, never by inference (R7)."""

    COMBATANT = "combatant"
    CIVILIAN = "civilian"
    OTHER_PROTECTED = "other_protected"
    UNKNOWN = "unknown"


class LinkType(StrEnum):
    """How one claim stands to another."""

    PART_OF = "part_of"
    SAME_MATTER = "same_matter"
    SAME_PERSON = "same_person"
    DERIVED_FROM = "derived_from"
    DENIES = "denies"
    CORRECTS = "corrects"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True, kw_only=True)
class Victims:
    """Who was harmed, by the claimant's words.

    Attributes:
        role: combatant, civilian, other protected or unknown.
        age: "child", "adult" or unknown.
        sex: "women", "men" or unknown.
        group: the field guide's word for a part ("children", "police"), else "all".
    """

    role: VictimRole = VictimRole.UNKNOWN
    age: str | Unknown = UNKNOWN
    sex: str | Unknown = UNKNOWN
    group: str = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """The date that a figure refers to, and how it is known.

    Attributes:
        date: the day.
        origin: "stated", "statement" or "publication"; `from` in JSON.
    """

    date: PartialDate
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A tie to another claim of the same reading.

    Attributes:
        type: what ties them.
        claim: the other claim's id.
    """

    type: LinkType
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """Where a claim stands in the codebooks of others.

    Attributes:
        plover: PLOVER type.
        mode: PLOVER mode.
        cameo: CAMEO code, as precise as the words allow.
        acled: ACLED sub-event type, as ACLED spells it.
    """

    plover: str | Unknown = UNKNOWN
    mode: str | Unknown = UNKNOWN
    cameo: str | Unknown = UNKNOWN
    acled: str | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Both directions of a prisoner swap; they are never added up (R6b).

    Attributes:
        n_a_to_b: how many the actor gives.
        n_b_to_a: how many the actor gets.
        remains: bodies rather than the living.
    """

    n_a_to_b: Quantity | Unknown = UNKNOWN
    n_b_to_a: Quantity | Unknown = UNKNOWN
    remains: bool | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion, tied to the words that make it; never edited.

    Attributes:
        id: hash of document, span, trigger, kind and count as the text has it.
        document: id of the document.
        kind: identifier of the lexicon ("killed", "exchange", "airstrike").
        span: the sentence or clause.
        quote: the words at `span`.
        trigger: the word that made it a claim of this kind; inside `span`.
        coding: PLOVER, CAMEO and ACLED.
        roles: who fills which role.
        counted: the role that `count` counts.
        count: how many; unknown where the kind has no number.
        swap: both directions of a prisoner swap.
        victims: who was harmed.
        period: what time the figure covers.
        increment: the figure adds to an earlier one ("another 12").
        when: the time of the thing, not of the report.
        where: the place of the thing.
        as_of: the date that the figure refers to.
        attribution: publisher first, claimant last; never empty.
        status: whether it is said to have happened.
        claimant_value: how sure the claimant is.
        publisher_value: how sure the publisher is.
        flags: sorted marks such as "distanced", "unverified_by", "headline".
        links: ties to other claims of the same document.
        why: the lexicon entries and rules behind it.
    """

    id: str
    document: str
    kind: str
    span: Span
    quote: str
    trigger: Span
    attribution: tuple[Voice, ...]
    coding: Coding = field(default_factory=Coding)
    roles: Roles = field(default_factory=Roles)
    counted: str | Unknown = UNKNOWN
    count: Quantity | Unknown = UNKNOWN
    swap: Swap | Unknown = UNKNOWN
    victims: Victims = field(default_factory=Victims)
    period: Period = Period.UNKNOWN
    increment: bool = False
    when: When | Unknown = UNKNOWN
    where: Where | Unknown = UNKNOWN
    as_of: AsOf | Unknown = UNKNOWN
    status: Status = Status.HAPPENED
    claimant_value: FactValue | Unknown = UNKNOWN
    publisher_value: FactValue | Unknown = UNKNOWN
    flags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    why: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a claim without words, without a voice, or with a quote that is another's."""
        if len(self.quote) != self.span.end - self.span.start:
            raise self._broken("its quote is not as long as its span")
        if not self.span.covers(self.trigger):
            raise self._broken("its trigger stands outside its span")
        if not self.attribution or self.attribution[0].part is not Part.PUBLISHER:
            raise self._broken("its first voice is not the publisher")

    def _broken(self, why: str) -> NounError:
        return NounError(
            "a claim must keep its invariants",
            f"{self.kind} in {self.document}: {why}",
            "Mend.",
        )

    @property
    def claimant(self) -> Voice:
        """The last voice of the chain: who answers for the figure."""
        return self.attribution[-1]

    @property
    def counted_role(self) -> Role:
        """The fillers of the role that the count counts."""
        return () if isinstance(self.counted, Unknown) else self.roles.of(self.counted)

    @property
    def days(self) -> tuple[date, date] | Unknown:
        """The first and last day of the thing, or else of what the figure refers to."""
        when = self.when
        if not isinstance(when, Unknown):
            start = date.min if isinstance(when.start, Unknown) else when.start.first
            end = date.max if isinstance(when.end, Unknown) else when.end.last
            return start, end
        if isinstance(self.as_of, Unknown):
            return UNKNOWN
        return self.as_of.date.first, self.as_of.date.last
