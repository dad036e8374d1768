"""What is measured of pages: words in common, and an archive that is made."""

import io

import pytest
from benchmarks.pages import (
    ROUNDS,
    Page,
    by_the_library,
    compare,
    hashed,
    main_text,
    overlap,
    rates,
    read_truths,
    records,
    round_of,
)
from tests.pages import PAGE, document_of, raw_page

from reportedly.model.raw import Raw
from reportedly.model.unknown import UNKNOWN
from reportedly.reading.read import read
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
    data = b"".join(records([raw_page().data] * 3))
    found = unpack(
        Member(name="a.warc.gz", stream=io.BytesIO(data)), Within(budget=Budget(1 << 30))
    )
    pages = [piece.data.decode() for piece in found if isinstance(piece, Raw)]
    assert pages == [PAGE] * 3


def test_titles_and_dates_are_held_against_what_a_person_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    right = Page(
        raw=raw_page(),
        text="",
        published="2031-04-03",
        title=hashed("Shelling kills 12 at Oss"),
    )
    wrong = Page(raw=raw_page(), text="", published="2031-04-04", title=hashed("Nine"))
    figures = compare([right, wrong])
    assert (figures["titles right"], figures["dates right"]) == (0.5, 0.5)
    assert "right: 0.5000" in capsys.readouterr().out


def test_a_headline_is_the_same_however_it_is_spaced() -> None:
    assert hashed(" Nine  die\n") == hashed("Nine die") != hashed("Nine died")


def test_the_truth_is_a_day_and_a_hash_for_each_page() -> None:
    truths = read_truths()
    assert len(truths) == 14
    assert all(len(day) == 10 and len(title) == 16 for day, title in truths.values())


def test_a_round_reads_every_page() -> None:
    seen = list[str]()
    assert round_of([raw_page()] * 2, lambda raw: seen.append(raw.name)) >= 0
    assert seen == ["oss.html"] * 2


def test_the_best_round_is_no_slower_than_the_middle_one() -> None:
    seen = list[str]()
    best, middle = rates([raw_page()] * 2, lambda raw: seen.append(str(read(raw))))
    assert best >= middle > 0
    assert len(seen) == 2 * ROUNDS


def test_the_library_alone_is_a_yardstick() -> None:
    assert "Shelling" in str(getattr(by_the_library(raw_page()), "text", ""))
