"""Strategies for single values: text of every sort, numbers, spans, dates."""

import re
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.quantity import Number
from reportedly.model.span import Span
from reportedly.model.unknown import UNKNOWN, Unknown

# Two halves of a surrogate pair beside each other are one character in JSON: no reading gives
# a text that holds them apart.
PAIRS = re.compile("[\ud800-\udbff](?=[\udc00-\udfff])")

T = TypeVar("T")

characters = st.one_of(
    st.sampled_from('aé“”—’ж北🕊́\u200d\u2028\u0085\x00\ud800\udc80"\\\n'),
    st.characters(exclude_categories=()),
)


def unpaired(text: str) -> str:
    """Return the text without the first half of a surrogate pair."""
    return PAIRS.sub("", text)


texts = st.text(characters, max_size=12).map(unpaired)
names = st.text("abcdefgh-:_0123456789", min_size=1, max_size=8)
ids = st.text("0123456789abcdef", min_size=16, max_size=16)
flags = st.booleans()
kinds = st.sampled_from(
    ["killed", "wounded", "exchange", "prisoner_swap", "airstrike", "order"]
)
numbers: SearchStrategy[Number] = st.one_of(
    st.integers(min_value=0, max_value=10**12),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
)


def maybe(values: SearchStrategy[T]) -> SearchStrategy[T | Unknown]:
    """Return values that may be unknown."""
    return st.one_of(st.just(UNKNOWN), values)


def some(values: SearchStrategy[T], least: int = 0) -> SearchStrategy[tuple[T, ...]]:
    """Return short tuples."""
    return st.lists(values, min_size=least, max_size=2).map(tuple)


def spans_within(document: Document) -> SearchStrategy[Span]:
    """Return spans of a document, mapped to its source."""
    length = len(document.text)
    starts = st.integers(min_value=0, max_value=length - 1)
    return starts.flatmap(
        lambda start: st.integers(min_value=start + 1, max_value=length).map(
            lambda end: document.span(start, end)
        )
    )


@st.composite
def loose_spans(draw: DrawFn) -> Span:
    """Return a span of no text in particular, which is its own source."""
    start = draw(st.integers(min_value=0, max_value=10**6))
    end = draw(st.integers(min_value=start + 1, max_value=start + 10**4))
    return Span(start=start, end=end, source_start=start, source_end=end)


LOOSE = loose_spans()

partial_dates: SearchStrategy[PartialDate] = st.dates().flatmap(
    lambda day: st.sampled_from(
        [
            PartialDate(year=day.year),
            PartialDate(year=day.year, month=day.month),
            PartialDate.of(day),
        ]
    )
)
