"""Documents: where a character of the clean text stands in the source."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from tests import strategies as some

from reportedly.errors import NounError
from reportedly.model.document import Document
from reportedly.model.span import Segment, Span

TITLE = "Depot burns"
SOURCE = "A <b>fuel depot</b> burned at Vex."
FUEL, BURNED = SOURCE.index("fuel"), SOURCE.index(" burned")
TEXT = f"{TITLE}\n\nA fuel depot burned at Vex."
BODY = len(TITLE) + 2

DOCUMENT = Document(
    id="vex-1",
    sha256="",
    text=TEXT,
    segments=(
        Segment(start=0, source_start=0, length=len(TITLE), part="title"),
        Segment(start=BODY, source_start=0, length=2),
        Segment(start=BODY + 2, source_start=FUEL, length=len("fuel depot")),
        Segment(start=BODY + 12, source_start=BURNED, length=len(" burned at Vex.")),
    ),
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return DOCUMENT.span(start, start + len(words))


@pytest.mark.parametrize("words", ["fuel", "depot", "burned", "Vex.", "fuel depot"])
def test_words_of_the_body_are_found_in_the_source(words: str) -> None:
    found = span(words)
    assert SOURCE[found.source_start : found.source_end] == words == DOCUMENT.quote(found)
    assert found.part == "text"


def test_words_of_the_title_are_found_in_the_title() -> None:
    found = span("burns")
    assert TITLE[found.source_start : found.source_end] == "burns"
    assert found.part == "title"


def test_a_span_over_what_was_left_out_takes_it_along() -> None:
    found = span("depot burned")
    assert SOURCE[found.source_start : found.source_end] == "depot</b> burned"


def test_what_stands_in_no_source_takes_the_end_of_its_neighbour() -> None:
    blank = DOCUMENT.span(len(TITLE), len(TITLE) + 2)
    assert (blank.part, blank.source_start) == ("title", len(TITLE) - 1)


def test_a_span_from_title_to_body_stays_with_the_title() -> None:
    whole = DOCUMENT.span(0, len(TEXT))
    assert (whole.part, whole.source_start) == ("title", 0)


def test_a_text_without_a_map_is_its_own_source() -> None:
    plain = Document(id="a", sha256="", text=TEXT)
    assert plain.span(2, 5) == Span(start=2, end=5, source_start=2, source_end=5)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 4), (-1, 3), (0, len(TEXT) + 1)])
def test_no_span_leaves_the_text(start: int, end: int) -> None:
    with pytest.raises(NounError, match="a span must lie in its document"):
        DOCUMENT.span(start, end)


@pytest.mark.parametrize(
    "segments",
    [
        (Segment(start=0, source_start=0, length=len(TEXT) + 1),),
        (
            Segment(start=0, source_start=0, length=9),
            Segment(start=8, source_start=8, length=3),
        ),
        (
            Segment(start=9, source_start=0, length=2),
            Segment(start=0, source_start=8, length=3),
        ),
    ],
    ids=["too long", "overlapping", "out of order"],
)
def test_a_map_out_of_order_is_refused(segments: tuple[Segment, ...]) -> None:
    with pytest.raises(NounError, match="a map in order"):
        Document(id="vex-1", sha256="", text=TEXT, segments=segments)


def test_a_document_has_an_id() -> None:
    with pytest.raises(NounError, match="a document without an id"):
        Document(id="", sha256="", text=TEXT)


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_character_within_a_run_keeps_its_place(data: DataObject) -> None:
    document = data.draw(some.documents())
    for run in document.segments:
        at = data.draw(st.integers(min_value=0, max_value=run.length - 1))
        found = document.span(run.start + at, run.start + at + 1)
        assert found.source_start == run.source_start + at
        assert (found.source_end, found.part) == (found.source_start + 1, run.part)
