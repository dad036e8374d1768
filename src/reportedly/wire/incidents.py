"""Incidents and judgements in JSON: what is derived from claims, and what people decided."""

from reportedly.model.incident import (
    Copy,
    Credibility,
    HeldOut,
    Incident,
    Shape,
    Step,
    StepKind,
    Toll,
    TollStatus,
)
from reportedly.model.issue import Issue, Judgement, Verdict
from reportedly.wire.codec import (
    DAY,
    FLAG,
    INTEGER,
    NUMBER,
    PAIR,
    SPAN,
    TEXT,
    Codec,
    Json,
    Spans,
    items,
    many,
    maybe,
    misfit,
    word,
)
from reportedly.wire.parts import FILLERS, WHEN, WHERE
from reportedly.wire.record import field, record

TEXTS = many(TEXT)


def _dispute_from_json(value: Json, spans: Spans) -> tuple[str, str]:
    pair = items(value, "two claim ids")
    if len(pair) != PAIR:
        raise misfit("two claim ids", value)
    return TEXT.decode(pair[0], spans), TEXT.decode(pair[1], spans)


DISPUTE: Codec[tuple[str, str]] = Codec(
    encode=lambda pair: [*pair],
    decode=_dispute_from_json,
    schema={"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
)

HELD_OUT = record(HeldOut, field("claim", TEXT), field("reason", TEXT))

CREDIBILITY = record(
    Credibility,
    field("claim", TEXT),
    field("letter", TEXT),
    field("digit", INTEGER),
    field("why", TEXT),
)

COPY = record(
    Copy,
    field("document", TEXT),
    field("original", TEXT),
    field("score", NUMBER),
)

TOLL = record(
    Toll,
    field("category", TEXT),
    field("victims", TEXT),
    field("period", TEXT),
    field("low", maybe(NUMBER)),
    field("best", maybe(NUMBER)),
    field("high", maybe(NUMBER)),
    field("high_open", FLAG),
    field("status", word(TollStatus)),
    field("convention", TEXT),
    field("as_of", maybe(DAY)),
    field("groups", INTEGER),
    field("documents", TEXTS),
    field("claims", TEXTS),
    field("held_out", many(HELD_OUT.codec)),
    field("last", TEXTS),
    field("derived", FLAG),
    field("credibility", many(CREDIBILITY.codec)),
    field("confirmed", maybe(INTEGER)),
    field("notes", TEXTS),
    field("outlets", INTEGER),
)

STEP = record(
    Step,
    field("claim", TEXT),
    field("superseded_by", TEXT),
    field("kind", word(StepKind)),
)

INCIDENT = record(
    Incident,
    field("id", TEXT),
    field("shape", word(Shape)),
    field("title", TEXT),
    field("when", maybe(WHEN.codec)),
    field("where", maybe(WHERE.codec)),
    field("actors", FILLERS),
    field("tolls", many(TOLL.codec)),
    field("documents", TEXTS),
    field("main_of", TEXTS),
    field("grade", maybe(TEXT)),
    field("disputes", many(DISPUTE)),
    field("history", many(STEP.codec)),
    field("why", TEXTS),
    field("notes", TEXTS),
    field("copies", many(COPY.codec)),
    field("claims", TEXTS),
)

ISSUE = record(
    Issue,
    field("code", TEXT),
    field("span", maybe(SPAN)),
    field("message", TEXT),
    field("hint", TEXT),
    field("subject", TEXT),
)

JUDGEMENT = record(
    Judgement,
    field("id", TEXT),
    field("verdict", word(Verdict)),
    field("subjects", TEXTS),
    field("author", TEXT),
    field("at", TEXT),
    field("reason", TEXT),
    field("value", maybe(TEXT)),
)
