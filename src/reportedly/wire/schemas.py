"""The contract as a JSON Schema, from the same tables that write and read the nouns."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from inspect import getdoc
from typing import Final, Protocol

from reportedly.model.actor import Roles
from reportedly.model.claim import Coding, Swap
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.moment import PartialDate
from reportedly.model.span import Segment, Span
from reportedly.wire.changes import CHANGE
from reportedly.wire.claims import AS_OF, CLAIM, CODING, LINK, SWAP, VICTIMS
from reportedly.wire.codec import TEXT, Json
from reportedly.wire.documents import DATING, DOCUMENT, ORIGIN, SECTION, SEGMENT_LENGTH
from reportedly.wire.explanations import EXPLANATION, PARSE, SEEN, SENTENCE, TOKEN
from reportedly.wire.incidents import (
    COPY,
    CREDIBILITY,
    HELD_OUT,
    INCIDENT,
    ISSUE,
    JUDGEMENT,
    STEP,
    TOLL,
)
from reportedly.wire.lines import HEAD, INCIDENTS, ISSUES, LAYER_FIELDS
from reportedly.wire.parts import (
    ATTRIBUTION,
    FACTUALITY,
    FILLER,
    QUANTITY,
    ROLES,
    VOICE,
    WHEN,
    WHERE,
)
from reportedly.wire.record import Field, field

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
ATTRIBUTE: Final = re.compile(r"^    (\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)
COMES_IN: Final = ("id", "text", "title", "published", "publisher", "url", "language")


class Table(Protocol):
    """A record, whatever its noun."""

    @property
    def name(self) -> str:
        """The noun's name."""

    @property
    def build(self) -> Callable[..., object]:
        """The noun itself."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its table."""


NOUNS: Final[tuple[Table, ...]] = (
    AS_OF,
    ATTRIBUTION,
    CHANGE,
    CLAIM,
    CODING,
    COPY,
    CREDIBILITY,
    DATING,
    DOCUMENT,
    EXPLANATION,
    FACTUALITY,
    FILLER,
    HELD_OUT,
    INCIDENT,
    ISSUE,
    JUDGEMENT,
    LINK,
    ORIGIN,
    PARSE,
    QUANTITY,
    ROLES,
    SECTION,
    SEEN,
    SENTENCE,
    STEP,
    SWAP,
    TOKEN,
    TOLL,
    VICTIMS,
    VOICE,
    WHEN,
    WHERE,
)


def schema() -> dict[str, Json]:
    """Return the JSON Schema of wire format 1: of a document in, and of every line out.

    It says what is written, so all names that always stand are required of it. Readers are
    milder: a missing name means its default.
    """
    nouns: dict[str, Json] = {table.name: _noun(table) for table in NOUNS}
    lines: dict[str, Json] = {
        "DocumentIn": _document_in(),
        "ExtractLine": _extract_line(),
        "IncidentLine": {"$ref": "#/$defs/Incident"},
        "ChangeLine": {"$ref": "#/$defs/Change"},
    }
    return {
        "$schema": DIALECT,
        "title": "reportedly, wire format 1",
        "description": "Unknown is null. Spans are [start, end) in code points of the text.",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in lines],
        "$defs": {**_values(), **nouns, **lines},
    }


def _values() -> dict[str, Json]:
    """Return the definitions of what is no object in JSON."""
    place: Json = {"type": "integer", "minimum": 0}
    filler: Json = {"$ref": "#/$defs/Filler"}
    return {
        "Span": {
            "description": _summary(Span),
            "type": "array",
            "items": place,
            "minItems": 2,
            "maxItems": 2,
        },
        "PartialDate": {
            "description": _summary(PartialDate),
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        },
        "Segment": {
            "description": _summary(Segment),
            "type": "array",
            "prefixItems": [
                place,
                place,
                {"type": "integer", "minimum": 1},
                {"type": "string"},
                place,
            ],
            "minItems": SEGMENT_LENGTH,
            "maxItems": SEGMENT_LENGTH + 1,
        },
        "Role": {
            "description": "One filler, several as a list, or null for none.",
            "anyOf": [filler, {"type": "array", "items": filler}, {"type": "null"}],
        },
    }


def _noun(table: Table) -> dict[str, Json]:
    notes = {**_notes(Roles), **_notes(Coding), **_notes(Swap), **_notes(table.build)}
    return _object(_summary(table.build), table.fields, notes)


def _extract_line() -> dict[str, Json]:
    """Return the line of one document: its head, the layers asked for, its issues."""
    layers = (field("text", TEXT), *LAYER_FIELDS.values(), INCIDENTS)
    asked_for = tuple(replace(line, always=False) for line in layers)
    head = tuple(line for line in HEAD.fields if "text" not in line.schema)
    notes = {**_notes(Document), **_notes(Found), "document": "The document's id."}
    return _object(_summary(Found), (*head, *asked_for, ISSUES), notes)


def _document_in() -> dict[str, Json]:
    """Return a document as it comes: only its text is required."""
    notes = _notes(Document)
    properties: dict[str, Json] = {
        name: {"description": notes[name], "type": ["string", "null"]} for name in COMES_IN
    }
    properties["text"] = {"description": notes["text"], "type": "string"}
    return {
        "description": _summary(Document),
        "type": "object",
        "properties": properties,
        "required": ["text"],
    }


def _object(
    description: str, lines: tuple[Field, ...], notes: Mapping[str, str]
) -> dict[str, Json]:
    properties: dict[str, Json] = {}
    for line in lines:
        for name, one in line.schema.items():
            note = notes.get(name) or notes.get(line.attribute, "")
            properties[name] = {"description": note, **one} if note else {**one}
    needed = dict.fromkeys(name for line in lines if line.always for name in line.schema)
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": [*needed],
    }


def _summary(noun: object) -> str:
    """Return the first line of a noun's docstring."""
    return (getdoc(noun) or "").partition("\n")[0]


def _notes(noun: object) -> dict[str, str]:
    """Return what a noun's docstring says of each attribute."""
    found = ATTRIBUTE.findall(getdoc(noun) or "")
    return {name: " ".join(note.split()) for name, note in found}
