"""Voices: who says so, citing whom."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.errors import NounError
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown

LEAST = -3.0
MOST = 3.0


class Part(StrEnum):
    """What a voice does in the chain (field guide, section 5)."""

    PUBLISHER = "publisher"
    RELAYER = "relayer"
    CLAIMANT = "claimant"


class Stance(StrEnum):
    """Whose losses a voice speaks of."""

    OWN_LOSSES = "own_losses"
    ENEMY_LOSSES = "enemy_losses"
    ALLY_LOSSES = "ally_losses"
    THIRD_PARTY = "third_party"
    UNCLEAR = "unclear"


class SourceType(StrEnum):
    """What kind of voice it is (field guide, section 5)."""

    PARTY_MILITARY = "party_military"
    PARTY_GOVERNMENT = "party_government"
    PARTY_INTELLIGENCE = "party_intelligence"
    STATE_MEDIA = "state_media"
    THIRD_GOVERNMENT = "third_government"
    THIRD_MILITARY = "third_military"
    THIRD_INTELLIGENCE = "third_intelligence"
    IGO = "igo"
    NGO_MONITOR = "ngo_monitor"
    HUMANITARIAN = "humanitarian"
    MEDICAL = "medical"
    LOCAL_OFFICIAL = "local_official"
    EYEWITNESS = "eyewitness"
    FAMILY = "family"
    CAPTIVE = "captive"
    INDEPENDENT_MEDIA = "independent_media"
    ANALYST = "analyst"
    IMAGERY_OR_DOCUMENT = "imagery_or_document"
    ANONYMOUS_OFFICIAL = "anonymous_official"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One voice of an attribution chain.

    Attributes:
        part: publisher, relayer or claimant.
        text: the words that name it; unknown for hearsay and for a publisher the document
            does not name.
        span: where they stand.
        cue: the words that make it a voice ("said", "according to", "reportedly").
        cue_span: where they stand.
        id: identifier such as `KOR-SPY`; unknown for hearsay.
        name: the bare name, or what a pronoun refers to.
        country: ISO 3166-1 alpha-3 of the voice.
        source_type: what kind of voice it is.
        stance: whose losses it speaks of.
    """

    part: Part
    text: str | Unknown = UNKNOWN
    span: Span | Unknown = UNKNOWN
    cue: str | Unknown = UNKNOWN
    cue_span: Span | Unknown = UNKNOWN
    id: str | Unknown = UNKNOWN
    name: str | Unknown = UNKNOWN
    country: str | Unknown = UNKNOWN
    source_type: SourceType = SourceType.UNKNOWN
    stance: Stance = Stance.UNCLEAR


class AttributionKind(StrEnum):
    """How another's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words that a text gives to somebody.

    Attributes:
        kind: in quotation marks, without, or partly.
        source: the words that name who said it; empty where nobody is named.
        cue: the words that say that it was said.
        content: the words that are given; never empty.
    """

    kind: AttributionKind
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an attribution of no words."""
        if not self.content:
            raise NounError(
                "an attribution must give words to somebody",
                f"{self.kind.value}, with no content",
                "Leave it out where nothing is said.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """How sure the text is that something happened.

    Attributes:
        span: the predicate.
        value: -3.0 certainly not, 0.0 open, 3.0 certainly.
    """

    span: Span
    value: float

    def __post_init__(self) -> None:
        """Refuse a value off the scale."""
        if not LEAST <= self.value <= MOST:
            raise NounError(
                "a factuality value must lie on its scale",
                f"{self.value}",
                f"Keep it from {LEAST} to {MOST}.",
            )
