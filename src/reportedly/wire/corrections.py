"""Corrections as the text that a judgement carries in its value."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from reportedly.model.correction import Correction, Part
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire.codec import SPAN, TEXT, Json, Spans, maybe, table, word
from reportedly.wire.parts import FILLER, QUANTITY, VOICE, WHEN, WHERE
from reportedly.wire.record import Record, read_at
from reportedly.wire.text import canonical, loads

RECORDS: Final[Mapping[Part, Record[Any]]] = MappingProxyType(
    {Part.COUNT: QUANTITY, Part.WHEN: WHEN, Part.WHERE: WHERE, Part.CLAIMANT: VOICE}
)


def correction_to_text(correction: Correction) -> str:
    """Write a correction as JSON in one line."""
    value = correction.value
    said = None if isinstance(value, Unknown) else _record(correction.part).to_json(value)
    return canonical(
        {
            "field": correction.part.value,
            "span": maybe(SPAN).encode(correction.span),
            "words": correction.words,
            "is": said,
        }
    )


def correction_from_text(text: str, spans: Spans) -> Correction:
    """Read a correction.

    Raises:
        ContractError: the text is none.
        NounError: its parts do not fit each other.
    """
    value = table(loads(text), "a correction")
    part = read_at("field", word(Part), _whole(value), spans)
    said = value.get("is")
    return Correction(
        part=part,
        span=read_at("span", maybe(SPAN), _whole(value), spans),
        words=read_at("words", TEXT, _whole(value), spans),
        value=UNKNOWN if said is None else _record(part).from_json(said, spans),
    )


def _whole(value: dict[str, Json]) -> dict[str, Json]:
    return {"field": None, "span": None, "words": "", **value}


def _record(part: Part) -> Record[Any]:
    return RECORDS.get(part, FILLER)
