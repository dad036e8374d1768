"""Lines of `extract`: what one document yields, with the layers that were asked for."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.found import Found
from reportedly.model.incident import Incident
from reportedly.wire.claims import CLAIM
from reportedly.wire.codec import TEXT, Codec, Json, identity, many, misfit, table, under
from reportedly.wire.documents import (
    CAME_AS_PUBLISHED,
    PUBLISHED,
    PUBLISHED_DAY,
    TEXT_OR_NULL,
)
from reportedly.wire.incidents import INCIDENT, ISSUE
from reportedly.wire.parts import ATTRIBUTION, FACTUALITY, QUANTITY, WHEN, WHERE
from reportedly.wire.record import Field, field, flat, record

# A source that gave no document has a line too, with its issues and without a hash.
HASH: Final[Codec[str]] = Codec(
    encode=lambda digest: digest or None,
    decode=lambda value, spans: "" if value is None else TEXT.decode(value, spans),
    schema=TEXT_OR_NULL.schema,
)

HEAD = replace(
    record(
        Document,
        field("document", TEXT, "id"),
        field("sha256", HASH),
        field("title", TEXT_OR_NULL),
        PUBLISHED,
        CAME_AS_PUBLISHED,
        PUBLISHED_DAY,
        field("publisher", TEXT_OR_NULL),
        field("author", TEXT_OR_NULL),
        field("url", TEXT_OR_NULL),
        field("language", TEXT_OR_NULL),
        field("text", TEXT),
    ),
    name="line of extract",
)

LAYER_FIELDS: Final[Mapping[str, Field]] = MappingProxyType(
    {
        "claims": field("claims", many(CLAIM.codec)),
        "attributions": field("attributions", many(ATTRIBUTION.codec)),
        "quantities": field("quantities", many(QUANTITY.codec)),
        "places": field("places", many(WHERE.codec)),
        "dates": field("dates", many(WHEN.codec)),
        "factuality": field("factuality", many(FACTUALITY.codec)),
    }
)
INCIDENTS: Final = field("incidents", many(INCIDENT.codec))
ISSUES: Final = field("issues", many(ISSUE.codec))

LAYERS: Final = tuple(LAYER_FIELDS)
DEFAULT_LAYERS: Final = frozenset({"claims"})

FOUND = record(Found, flat("document", HEAD), *LAYER_FIELDS.values(), ISSUES)


def found_to_json(
    found: Found,
    layers: frozenset[str] = DEFAULT_LAYERS,
    incidents: tuple[Incident, ...] = (),
    *,
    with_text: bool = True,
) -> dict[str, Json]:
    """Write the line of a document.

    Args:
        found: what the document yielded.
        layers: names of `LAYERS`; the others are absent. Incidents come with the claims.
        incidents: the document's incidents, the main one first.
        with_text: whether the text stands in the line.
    """
    line = HEAD.to_json(found.document)
    if not with_text:
        del line["text"]
    for name, layer in LAYER_FIELDS.items():
        if name in layers:
            layer.write(found, line)
        if name == "claims" and name in layers:
            line["incidents"] = [INCIDENT.to_json(incident) for incident in incidents]
    ISSUES.write(found, line)
    return line


def found_from_json(value: Json) -> Found:
    """Read a line of `extract` back, with or without its text.

    A line without a hash is that of a source which gave no document: it has issues and no
    text. No line carries the map to the source: its spans are their own source. Incidents are
    derived and are not read.

    Raises:
        ContractError: with the path of the field, what was found, what was expected.
    """
    line: dict[str, Json] = {"text": "", **table(value, "a line of extract")}
    document = HEAD.from_json(line, identity)
    found = FOUND.from_json(line, document.span if document.text else identity)
    for index, claim in enumerate(found.claims):
        _check(claim, document, f"claims[{index}]")
    return found


def _check(claim: Claim, document: Document, path: str) -> None:
    """Refuse a claim of another document, or with a quote that does not stand in this one."""
    if claim.document != document.id:
        raise under(f"{path}.document", misfit(f"{document.id}", claim.document))
    if document.text and document.quote(claim.span) != claim.quote:
        raise under(f"{path}.quote", misfit("the words at its span", claim.quote))
