"""Spans: half-open, never empty, never turned."""

import pytest

from reportedly.errors import NounError
from reportedly.model.span import Segment, Span


def span(start: int, end: int) -> Span:
    return Span(start=start, end=end, source_start=start, source_end=end)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_or_turned_span_cannot_be_built(start: int, end: int) -> None:
    with pytest.raises(NounError, match="at least one character"):
        span(start, end)


@pytest.mark.parametrize(("start", "end"), [(5, 4), (-1, 4)])
def test_nor_one_that_is_turned_in_its_source(start: int, end: int) -> None:
    with pytest.raises(NounError):
        Span(start=0, end=4, source_start=start, source_end=end)


def test_what_the_reading_put_in_has_no_width_in_the_source() -> None:
    assert Span(start=4, end=6, source_start=4, source_end=4).source_end == 4


@pytest.mark.parametrize(
    ("other", "covered", "touched"),
    [
        ((2, 8), True, True),
        ((3, 5), True, True),
        ((2, 9), False, True),
        ((0, 3), False, True),
        ((0, 2), False, False),
        ((8, 9), False, False),
    ],
)
def test_a_span_covers_and_touches(
    other: tuple[int, int], *, covered: bool, touched: bool
) -> None:
    assert span(2, 8).covers(span(*other)) is covered
    assert span(2, 8).touches(span(*other)) is touched
    assert span(*other).touches(span(2, 8)) is touched


def test_spans_sort_by_where_they_start() -> None:
    assert sorted([span(4, 6), span(0, 9), span(0, 2)]) == [span(0, 2), span(0, 9), span(4, 6)]


@pytest.mark.parametrize(
    ("start", "source_start", "length"), [(0, 0, 0), (-1, 0, 1), (0, -1, 1), (0, 0, -4)]
)
def test_a_segment_holds_a_character(start: int, source_start: int, length: int) -> None:
    with pytest.raises(NounError, match="segment"):
        Segment(start=start, source_start=source_start, length=length)
