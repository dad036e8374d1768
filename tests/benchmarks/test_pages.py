"""What is measured of pages: words in common, and an archive that is made."""

import io

import pytest
from benchmarks.pages import Page, main_text, overlap, records
from tests.pages import PAGE, document_of, raw_page

from reportedly.model.raw import Raw
from reportedly.model.unknown import UNKNOWN
from reportedly.sources.bounded import Budget
from reportedly.sources.member import Member, Within
from reportedly.sources.unpack import unpack


@pytest.mark.parametrize(
    ("found", "wanted", "expected"),
    [("a b", "a b", 1.0), ("a a", "a b", 0.5), ("", "a", 0.0), ("a b c", "a", 0.5)],
)
def test_words_count_as_often_as_they_stand_there(
    found: str, wanted: str, expected: float
) -> None:
    assert overlap(found, wanted) == expected


def test_headline_and_captions_are_no_main_text() -> None:
    text = main_text(document_of(raw_page()))
    assert text.startswith("Shelling of the bridge")
    assert "Two piers" not in text
    assert main_text(UNKNOWN) == ""


def test_an_archive_that_is_made_holds_the_pages() -> None:
    data = b"".join(records([Page(raw=raw_page(), text="")], 3))
    found = unpack(
        Member(name="a.warc.gz", stream=io.BytesIO(data)), Within(budget=Budget(1 << 30))
    )
    pages = [piece.data.decode() for piece in found if isinstance(piece, Raw)]
    assert pages == [PAGE] * 3
