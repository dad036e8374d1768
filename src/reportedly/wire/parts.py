"""The nouns that claims are made of: quantities, times, places, actors, voices."""

from reportedly.model.actor import Filler, Role, Roles, Where
from reportedly.model.moment import When
from reportedly.model.quantity import Quantity, QuantityKind
from reportedly.model.voice import (
    Attribution,
    AttributionKind,
    Factuality,
    Part,
    SourceType,
    Stance,
    Voice,
)
from reportedly.wire.codec import (
    DAY,
    FLAG,
    INTEGER,
    NUMBER,
    SPAN,
    TEXT,
    Codec,
    Json,
    Spans,
    many,
    maybe,
    word,
)
from reportedly.wire.record import computed, field, filled, record

QUANTITY = record(
    Quantity,
    field("surface", TEXT),
    field("span", maybe(SPAN)),
    field("n", maybe(NUMBER)),
    field("lo", maybe(NUMBER)),
    field("hi", maybe(NUMBER)),
    field("lo_open", FLAG),
    field("hi_open", FLAG),
    field("best", maybe(NUMBER)),
    field("kind", word(QuantityKind)),
    field("soft", FLAG),
    field("term", maybe(TEXT)),
    field("unit", maybe(TEXT)),
    field("change", maybe(TEXT)),
    field("derived", FLAG),
)

WHEN = record(
    When,
    field("surface", TEXT),
    field("span", SPAN),
    field("start", maybe(DAY)),
    field("end", maybe(DAY)),
    computed("date_prec", maybe(INTEGER)),
)

WHERE = record(
    Where,
    field("surface", TEXT),
    field("span", SPAN),
    field("name", maybe(TEXT)),
    field("id", maybe(TEXT)),
    field("country", maybe(TEXT)),
    field("lat", maybe(NUMBER)),
    field("lon", maybe(NUMBER)),
    field("where_prec", maybe(INTEGER)),
)

FILLER = record(
    Filler,
    field("text", TEXT),
    field("span", maybe(SPAN)),
    field("id", maybe(TEXT)),
    field("name", maybe(TEXT)),
    field("country", maybe(TEXT)),
    field("sector", maybe(TEXT)),
    field("antecedent", maybe(SPAN)),
)

FILLERS = many(FILLER.codec)


def _role_to_json(role: Role) -> Json:
    """Write one filler as itself, several as a list, none as null."""
    written = [FILLER.to_json(filler) for filler in role]
    return [*written] if len(written) > 1 else next(iter(written), None)


def _role_from_json(value: Json, spans: Spans) -> Role:
    if value is None:
        return ()
    if isinstance(value, list):
        return FILLERS.decode(value, spans)
    return (FILLER.from_json(value, spans),)


ROLE: Codec[Role] = Codec(
    encode=_role_to_json, decode=_role_from_json, schema={"$ref": "#/$defs/Role"}
)

ROLES = record(
    Roles,
    filled("actor", ROLE),
    filled("target", ROLE),
    filled("recipient", ROLE),
    filled("thing", ROLE),
    filled("in_return", ROLE),
    filled("instrument", ROLE),
    filled("mediator", ROLE),
)

VOICE = record(
    Voice,
    field("part", word(Part)),
    field("text", maybe(TEXT)),
    field("span", maybe(SPAN)),
    field("cue", maybe(TEXT)),
    field("cue_span", maybe(SPAN)),
    field("id", maybe(TEXT)),
    field("source_type", word(SourceType)),
    field("stance", word(Stance)),
    field("name", maybe(TEXT)),
    field("country", maybe(TEXT)),
)

ATTRIBUTION = record(
    Attribution,
    field("kind", word(AttributionKind)),
    field("source", many(SPAN)),
    field("cue", many(SPAN)),
    field("content", many(SPAN)),
)

FACTUALITY = record(Factuality, field("span", SPAN), field("value", NUMBER))
