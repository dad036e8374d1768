"""PDF: pages, columns, running heads, cut words; each word with its page."""

import pytest
from tests.pages import document_of
from tests.pages.files import Words, pdf

from reportedly.model.moment import PartialDate
from reportedly.model.origin import SectionRole
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.read import read

LEFT = [
    "Shelling of the bridge at Oss killed",
    "at least twelve people on Tuesday, the",
    "ministry said in the capital, in what",
    "it called the heaviest attack for many",
    "weeks on the river and its crossings.",
    "The hospital had no more beds by night.",
]
RIGHT = [
    "Both armies denied it. A spokesman for",
    "the north had spoken of a pause in the",
    "fighting only a week ago, and of talks",
    "that would begin on Friday in Lund with",
    "the bishop as a host to both sides, in",
    "the house that stands by the old port.",
]


def file(*pages: list[Words], about: str = "") -> Raw:
    return Raw(name="a.pdf", data=pdf(pages, about), form=Form.PDF)


def column(left: float, lines: list[str], top: float = 700) -> list[Words]:
    return [(left, top - 12 * row, 10, text) for row, text in enumerate(lines)]


def rows(one: list[Words], two: list[Words]) -> list[Words]:
    """Return two columns line by line, as some programs write them."""
    return [words for pair in zip(one, two, strict=True) for words in pair]


@pytest.mark.parametrize("order", ["columns", "lines"])
def test_two_columns_are_read_one_after_the_other(order: str) -> None:
    left, right = column(50, LEFT), column(310, RIGHT)
    page = left + right if order == "columns" else rows(left, right)
    assert document_of(file(page)).text == " ".join(LEFT) + "\n\n" + " ".join(RIGHT)


def test_a_title_across_the_columns_comes_first() -> None:
    page = rows(column(50, LEFT), column(310, RIGHT))
    found = document_of(file([*page, (50, 740, 20, "Twelve die at the bridge of Oss")]))
    assert found.title == "Twelve die at the bridge of Oss"
    assert found.text.startswith("Twelve die at the bridge of Oss\n\nShelling of")
    assert found.sections[0].role is SectionRole.HEADING


def test_a_table_keeps_its_rows() -> None:
    cells: list[Words] = []
    for row, (name, number) in enumerate((("Killed", "12"), ("Hurt", "30"), ("Missing", "4"))):
        cells += [(50, 700 - 12 * row, 10, name), (300, 700 - 12 * row, 10, number)]
    text = document_of(file(cells * 2)).text
    assert "Killed" in text
    assert text.index("12") < text.index("Hurt")


def test_every_word_knows_its_page() -> None:
    found = document_of(file(column(50, LEFT), column(50, RIGHT)))
    at = found.text.index("Friday")
    span = found.span(at, at + 6)
    assert span.part == "page:2"
    assert found.span(0, 8).part == "page:1"
    # A span over two pages keeps to the first.
    whole = found.span(0, len(found.text))
    assert whole.part == "page:1"
    assert whole.source_end > whole.source_start


def test_what_runs_on_every_page_stays_out() -> None:
    pages: list[list[Words]] = [
        [
            (50, 800, 9, "Kurier situation report"),
            *column(50, [f"{letter * 3} says no more" for letter in letters]),
            (290, 30, 9, str(number)),
        ]
        for number, letters in enumerate(("abcd", "efgh", "ijkl", "mnop"), start=1)
    ]
    text = document_of(file(*pages)).text
    assert "situation report" not in text
    assert not any(line.strip() in {"1", "2", "3", "4"} for line in text.splitlines())
    assert text.count("says no more") == 16


def test_a_word_that_a_line_cuts_is_put_together() -> None:
    lines = ["Nine of the wound-", "ed were in a Russian-", "backed town, the mayor said."]
    text = document_of(file(column(50, lines))).text
    assert text == "Nine of the wounded were in a Russian-backed town, the mayor said."


def test_paragraphs_are_kept_apart() -> None:
    page = column(50, LEFT) + column(50, RIGHT, top=600)
    assert document_of(file(page)).text == " ".join(LEFT) + "\n\n" + " ".join(RIGHT)


def test_dates_come_from_the_page_and_then_from_the_file() -> None:
    about = (
        "/CreationDate (D:20310405120000Z) /Author (Ida Holm) /Title (Microsoft Word - a.doc)"
    )
    dated = document_of(file([(50, 760, 10, "3 April 2031"), *column(50, LEFT)], about=about))
    assert dated.published == PartialDate(year=2031, month=4, day=3)
    assert (dated.author, dated.title) == ("Ida Holm", UNKNOWN)
    plain = document_of(file(column(50, LEFT), about=about))
    assert plain.published == PartialDate(year=2031, month=4, day=5)


def test_broken_and_empty_files_are_said() -> None:
    for data, code in ((b"%PDF-1.7\nbroken", "broken_document"), (pdf([[]]), "empty")):
        reading = read(Raw(name="a.pdf", data=data, form=Form.PDF))
        assert isinstance(reading.document, Unknown)
        assert [issue.code for issue in reading.issues] == [code]
