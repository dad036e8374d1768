"""How single values stand in JSON: text, numbers, words of an enumeration, spans, dates."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeAlias, TypeVar

from reportedly.errors import ContractError, NounError
from reportedly.model.moment import PartialDate
from reportedly.model.quantity import Number
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
Spans: TypeAlias = Callable[[int, int], Span]

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)

SHOWN = 40
PAIR = 2
DAYS = 4096  # kept, as they were read


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec(Generic[T]):
    """Both directions between a value and its JSON.

    Attributes:
        encode: value to JSON.
        decode: JSON to value; spans are rebuilt by the callable that it is given.
        schema: what the JSON looks like, as a JSON Schema.
    """

    encode: Callable[[T], Json]
    decode: Callable[[Json, Spans], T]
    schema: Mapping[str, Json]


def misfit(expected: str, found: Json) -> ContractError:
    """Return the error for a value that is not what the contract has in its place."""
    text = repr(found)
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    return refused(f"expected {expected}, found {shown}")


def refused(what: str) -> ContractError:
    """Return an error whose subject, the path, `under` fills in on the way out."""
    return ContractError(what, "", "Compare it with docs/reference/schema.json.")


def under(step: str, error: ContractError) -> ContractError:
    """Return the error with one more step before its path: `claims` and `[3].count.lo`."""
    joint = "." if error.subject and not error.subject.startswith("[") else ""
    return ContractError(error.what, f"{step}{joint}{error.subject}", error.hint)


def identity(start: int, end: int) -> Span:
    """Return the span of a text that is its own source."""
    return Span(start=start, end=end, source_start=start, source_end=end)


def spanless(decode: Callable[[Json, Spans], T]) -> Callable[[Json], T]:
    """Return the reader of a noun that holds no span, which needs no map."""
    return lambda value: decode(value, identity)


def items(value: Json, expected: str) -> list[Json]:
    """Return a JSON list."""
    if not isinstance(value, list):
        raise misfit(expected, value)
    return value


def table(value: Json, expected: str) -> dict[str, Json]:
    """Return a JSON object."""
    if not isinstance(value, dict):
        raise misfit(expected, value)
    return value


def whole(value: Json) -> int:
    """Return a JSON integer; `true` is none."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise misfit("an integer", value)
    return value


def _text(value: Json, _: Spans) -> str:
    if not isinstance(value, str):
        raise misfit("a text", value)
    return value


def _flag(value: Json, _: Spans) -> bool:
    if not isinstance(value, bool):
        raise misfit("true or false", value)
    return value


def _number(value: Json, _: Spans) -> Number:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise misfit("a number", value)
    if isinstance(value, float) and not math.isfinite(value):
        raise misfit("a finite number", value)
    return value


def _day(value: Json, spans: Spans) -> PartialDate:
    return _day_of(_text(value, spans))


@lru_cache(maxsize=DAYS)
def _day_of(text: str) -> PartialDate:
    try:
        day = PartialDate.parse(text)
    except NounError as error:
        raise misfit("a date as YYYY-MM-DD, YYYY-MM or YYYY", text) from error
    if str(day) != text:
        raise misfit("a date as YYYY-MM-DD, YYYY-MM or YYYY", text)
    return day


def _span(value: Json, spans: Spans) -> Span:
    pair = items(value, "[start, end)")
    if len(pair) != PAIR:
        raise misfit("[start, end)", value)
    start, end = (whole(number) for number in pair)
    try:
        return spans(start, end)
    except NounError as error:
        raise refused(f"{error.what}, found {error.subject}") from error


TEXT: Codec[str] = Codec(encode=str, decode=_text, schema={"type": "string"})
FLAG: Codec[bool] = Codec(encode=bool, decode=_flag, schema={"type": "boolean"})
INTEGER: Codec[int] = Codec(
    encode=int, decode=lambda value, _: whole(value), schema={"type": "integer"}
)
NUMBER: Codec[Number] = Codec(
    encode=lambda number: number, decode=_number, schema={"type": "number"}
)
DAY: Codec[PartialDate] = Codec(encode=str, decode=_day, schema={"$ref": "#/$defs/PartialDate"})
SPAN: Codec[Span] = Codec(
    encode=lambda span: [span.start, span.end],
    decode=_span,
    schema={"$ref": "#/$defs/Span"},
)


def word(words: type[Word]) -> Codec[Word]:
    """Return the codec of an enumeration, which knows no other words."""
    known = {member.value: member for member in words}

    def decode(value: Json, _: Spans) -> Word:
        found = known.get(value) if isinstance(value, str) else None
        if found is None:
            raise misfit(f"one of {', '.join(known)}", value)
        return found

    return Codec(encode=lambda member: member.value, decode=decode, schema={"enum": [*known]})


def maybe(codec: Codec[T]) -> Codec[T | Unknown]:
    """Return a codec that writes what is unknown as null."""

    def encode(value: T | Unknown) -> Json:
        return None if isinstance(value, Unknown) else codec.encode(value)

    def decode(value: Json, spans: Spans) -> T | Unknown:
        return UNKNOWN if value is None else codec.decode(value, spans)

    return Codec(encode=encode, decode=decode, schema=or_null(codec.schema))


def many(codec: Codec[T]) -> Codec[tuple[T, ...]]:
    """Return a codec that writes a tuple as a list."""

    def encode(values: tuple[T, ...]) -> Json:
        return [codec.encode(value) for value in values]

    def decode(value: Json, spans: Spans) -> tuple[T, ...]:
        found = items(value, "a list")
        return tuple(_item(codec, index, one, spans) for index, one in enumerate(found))

    return Codec(
        encode=encode, decode=decode, schema={"type": "array", "items": dict(codec.schema)}
    )


def or_null(schema: Mapping[str, Json]) -> dict[str, Json]:
    """Return a schema that allows null as well."""
    if set(schema) == {"type"}:
        return {"type": [schema["type"], "null"]}
    return {"anyOf": [dict(schema), {"type": "null"}]}


def _item(codec: Codec[T], index: int, value: Json, spans: Spans) -> T:
    try:
        return codec.decode(value, spans)
    except ContractError as error:
        raise under(f"[{index}]", error) from error
