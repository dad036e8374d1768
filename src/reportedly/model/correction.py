"""Corrections: a field of a claim as other words of the same document give it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reportedly.errors import NounError
from reportedly.model.actor import Filler, Where
from reportedly.model.moment import When
from reportedly.model.quantity import Quantity
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.model.voice import Voice

Value = Quantity | Filler | When | Where | Voice


class Part(StrEnum):
    """The fields of a claim that a reviewer may correct."""

    COUNT = "count"
    ACTOR = "actor"
    TARGET = "target"
    RECIPIENT = "recipient"
    THING = "thing"
    IN_RETURN = "in_return"
    INSTRUMENT = "instrument"
    MEDIATOR = "mediator"
    WHEN = "when"
    WHERE = "where"
    CLAIMANT = "claimant"


SORTS: Mapping[Part, type] = MappingProxyType(
    {Part.COUNT: Quantity, Part.WHEN: When, Part.WHERE: Where, Part.CLAIMANT: Voice}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a field should say, by other words.

    Attributes:
        part: the field.
        value: what the words say; unknown where the text says nothing of it.
        span: the words that were chosen.
        words: how they read, so that they are known again in another version of the text.
    """

    part: Part
    value: Value | Unknown = UNKNOWN
    span: Span | Unknown = UNKNOWN
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse a value without words, and a value of another field."""
        if isinstance(self.value, Unknown):
            return
        if isinstance(self.span, Unknown) or not self.words:
            raise NounError("a correction needs words of the text", self.part, "Choose some.")
        if not isinstance(self.value, SORTS.get(self.part, Filler)):
            raise NounError("a correction must fit its field", self.part, "Choose other words.")
