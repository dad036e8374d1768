"""A web archive is made up page by page, and read in one pass."""

from itertools import islice
from pathlib import Path

import pytest
from benchmarks.floors import read_floors
from benchmarks.options import Options
from benchmarks.pages import one_pass
from benchmarks.webarchive import digest_of_pages, measure_web_archive, pages

from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.reading.read import read


def test_pages_are_always_the_same_and_no_two_alike() -> None:
    some, again = list(islice(pages(), 40)), list(islice(pages(), 40))
    assert some == again
    assert len(set(some)) == 40
    assert all(len(page) > 15_000 for page in some)


def test_a_page_holds_its_report_and_what_surrounds_it_stays_out() -> None:
    for page in islice(pages(), 5):
        found = read(Raw(name="a.html", data=page, form=Form.HTML)).document
        assert not isinstance(found, Unknown)
        assert found.text.startswith(f"{found.title}\n\n")
        assert not isinstance(found.published, Unknown)
        assert found.text.count("This is report ") == 8
        assert "Section 7" not in found.text
        assert "settings" not in found.text


@pytest.mark.slow
def test_the_archive_is_read_whole_and_its_memory_is_flat(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = Options(floors=tmp_path / "floors.toml", limit=40, pin=True)
    assert measure_web_archive(options) == 0
    pinned = read_floors(options.floors)["web_archive"]
    assert pinned.figures == {"pages read": 1.0, "memory is flat": 1.0}
    assert pinned.digest == digest_of_pages()
    assert "WARC of 40 pages" in capsys.readouterr().out


@pytest.mark.slow
def test_a_page_that_cannot_be_read_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    done, growth = one_pass([b"<html></html>", *islice(pages(), 2)], 3)
    assert (done, growth >= 0) == (2, True)
    assert one_pass([], 1)[0] == 0
    assert "pages a second" in capsys.readouterr().out
