"""Documents in JSON: with their map, so that a span finds its way back to the source."""

from dataclasses import replace
from operator import attrgetter
from typing import Final

from reportedly.errors import NounError
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Dating, Origin, Section, SectionRole
from reportedly.model.span import Segment
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.wire.codec import (
    DAY,
    FLAG,
    INTEGER,
    TEXT,
    Codec,
    Json,
    Spans,
    items,
    many,
    maybe,
    misfit,
    refused,
    whole,
    word,
)
from reportedly.wire.record import Field, field, filled, read_at, record

SEGMENT_LENGTH: Final = 4
SHAPE: Final = "[start, source_start, length, part], and source_length where it differs"
TEXT_OR_NULL = maybe(TEXT)
DAY_OR_NULL = maybe(DAY)


def _segment_to_json(run: Segment) -> Json:
    line: list[Json] = [run.start, run.source_start, run.length, run.part]
    return [*line, run.source_length] if run.source_length else line


def _segment_from_json(value: Json, spans: Spans) -> Segment:
    run = items(value, SHAPE)
    if not SEGMENT_LENGTH <= len(run) <= SEGMENT_LENGTH + 1:
        raise misfit(SHAPE, value)
    start, source_start, length = (whole(number) for number in run[:3])
    part = TEXT.decode(run[3], spans)
    stands_for = whole(run[SEGMENT_LENGTH]) if len(run) > SEGMENT_LENGTH else 0
    try:
        return Segment(
            start=start,
            source_start=source_start,
            length=length,
            part=part,
            source_length=stands_for,
        )
    except NounError as error:
        raise refused(f"{error.what}, found {error.subject}") from error


SEGMENT: Codec[Segment] = Codec(
    encode=_segment_to_json,
    decode=_segment_from_json,
    schema={"$ref": "#/$defs/Segment"},
)


def _write_published(document: object, out: dict[str, Json]) -> None:
    """Write the time of publication as it came, else the day."""
    day, came = attrgetter("published", "published_as")(document)
    out["published"] = DAY_OR_NULL.encode(day) if came is UNKNOWN else came


def _read_day(value: dict[str, Json], spans: Spans) -> PartialDate | Unknown:
    """Read the day where it stands, else see whether the publication time begins with one."""
    if "published_day" in value:
        return read_at("published_day", DAY_OR_NULL, value, spans)
    text = read_at("published", TEXT_OR_NULL, value, spans)
    try:
        return UNKNOWN if isinstance(text, Unknown) else PartialDate.parse(text)
    except NounError:
        return UNKNOWN


def _read_as_came(value: dict[str, Json], spans: Spans) -> str | Unknown:
    """Read the time of publication as it came, from either of its names."""
    name = "published_as" if "published_as" in value else "published"
    return read_at(name, TEXT_OR_NULL, value, spans)


def _write_nothing(_: object, __: dict[str, Json]) -> None:
    """Leave it to another line of the table."""


# `published` is two attributes: the day, and the words it came in. A document writes both apart
# too, so that nothing is lost; a line of `extract` has no need of `published_as`.
PUBLISHED = Field(
    attribute="published",
    write=_write_published,
    read=_read_day,
    schema={"published": TEXT_OR_NULL.schema},
)
PUBLISHED_DAY = replace(field("published_day", DAY_OR_NULL, "published"), attribute="")
CAME_AS_PUBLISHED = replace(
    field("published", TEXT_OR_NULL), attribute="published_as", write=_write_nothing
)

PUBLISHED_AS = Field(
    attribute="published_as",
    write=field("published_as", TEXT_OR_NULL).write,
    read=_read_as_came,
    schema={"published_as": TEXT_OR_NULL.schema, "published": TEXT_OR_NULL.schema},
)

SECTION = record(
    Section, field("start", INTEGER), field("end", INTEGER), field("role", word(SectionRole))
)
DATING = record(
    Dating,
    field("stated", TEXT),
    field("place", TEXT),
    field("day", DAY_OR_NULL),
    field("taken", FLAG),
)
ORIGIN = record(
    Origin,
    field("form", TEXT),
    field("sha256", TEXT),
    field("encoding", TEXT_OR_NULL),
    field("site", TEXT_OR_NULL),
    field("canonical", TEXT_OR_NULL),
    field("retrieved", TEXT_OR_NULL),
    field("datings", many(DATING.codec)),
)

SECTIONS = many(SECTION.codec)


def _write_origin(document: object, out: dict[str, Json]) -> None:
    """Write the origin where there is one."""
    origin = attrgetter("origin")(document)
    if origin is not UNKNOWN:
        out["origin"] = ORIGIN.to_json(origin)


ORIGIN_IF_KNOWN = replace(
    field("origin", maybe(ORIGIN.codec)), write=_write_origin, always=False
)

DOCUMENT = record(
    Document,
    field("id", TEXT),
    field("text", TEXT),
    field("title", TEXT_OR_NULL),
    PUBLISHED,
    field("publisher", TEXT_OR_NULL),
    field("url", TEXT_OR_NULL),
    field("language", TEXT_OR_NULL),
    field("author", TEXT_OR_NULL),
    PUBLISHED_DAY,
    PUBLISHED_AS,
    field("sha256", TEXT),
    field("segments", many(SEGMENT)),
    filled("sections", SECTIONS),
    ORIGIN_IF_KNOWN,
)
