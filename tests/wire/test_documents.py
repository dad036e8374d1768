"""Documents in JSON: their map, and the two faces of the day of publication."""

from dataclasses import replace

import pytest

from reportedly.errors import ContractError
from reportedly.model.document import Document
from reportedly.model.moment import PartialDate
from reportedly.model.span import Segment
from reportedly.model.unknown import UNKNOWN
from reportedly.wire import Json, document_from_json, document_to_json

TITLE, BODY = "Bridge hit", "The bridge at Oss was hit."
DOCUMENT = Document(
    id="oss-3",
    sha256="ab" * 32,
    text=f"{TITLE}\n\n{BODY}",
    title=TITLE,
    published=PartialDate(year=2031, month=4, day=2),
    segments=(
        Segment(start=0, source_start=0, length=len(TITLE), part="title"),
        Segment(start=len(TITLE) + 2, source_start=0, length=len(BODY)),
    ),
)


def test_the_names_of_a_document_that_comes_in_stand_first_and_in_order() -> None:
    expected = ["id", "text", "title", "published", "publisher", "url", "language"]
    assert list(document_to_json(DOCUMENT))[:7] == expected


def test_the_map_survives() -> None:
    written = document_to_json(DOCUMENT)
    assert written["segments"] == [[0, 0, 10, "title"], [12, 0, 26, "text"]]
    at = DOCUMENT.text.index("Oss")
    assert document_from_json(written).span(at, at + 3) == DOCUMENT.span(at, at + 3)


def test_without_a_map_a_text_is_its_own_source() -> None:
    written = document_to_json(DOCUMENT)
    del written["segments"]
    span = document_from_json(written).span(12, 15)
    assert (span.source_start, span.source_end, span.part) == (12, 15, "text")


@pytest.mark.parametrize(
    ("came", "written"),
    [
        (UNKNOWN, "2031-04-02"),
        ("2031-04-02", "2031-04-02"),
        ("2031-04-02T08:15+02:00", "2031-04-02T08:15+02:00"),
        ("Wed, 2 Apr 2031 08:15", "Wed, 2 Apr 2031 08:15"),
    ],
)
def test_publication_leaves_as_it_came_and_comes_back_whole(came: str, written: str) -> None:
    document = replace(DOCUMENT, published_as=came)
    assert document_to_json(document)["published"] == written
    assert document_from_json(document_to_json(document)) == document


def test_a_day_that_nobody_wrote_out_is_read_from_the_time() -> None:
    written: dict[str, Json] = {"id": "a", "sha256": "b", "text": "c"}
    read = document_from_json({**written, "published": "2031-04-02T08:15"})
    assert read.published == DOCUMENT.published
    assert read.published_as == "2031-04-02T08:15"
    assert document_from_json({**written, "published": "last week"}).published is UNKNOWN


@pytest.mark.parametrize(
    ("segments", "path"),
    [
        ([[0, 0, 10]], "segments[0]"),
        ([[0, 0, 10, 4]], "segments[0]"),
        ([[0, 0, "10", "text"]], "segments[0]"),
        ([[0, 0, 0, "text"]], "segments[0]"),
        ([[0, 0, 9, "text"], 5], "segments[1]"),
        ({}, "segments"),
        ([[0, 0, 999, "text"]], ""),
        ([[5, 0, 5, "text"], [0, 0, 5, "text"]], ""),
    ],
)
def test_a_map_that_is_none_is_refused(segments: Json, path: str) -> None:
    with pytest.raises(ContractError) as caught:
        document_from_json({**document_to_json(DOCUMENT), "segments": segments})
    assert caught.value.subject == path
