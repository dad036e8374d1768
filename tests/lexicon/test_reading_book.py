"""The book of reading: what surrounds a report, and what English is made of."""

import pytest

from reportedly.lexicon.reading_book import load_reading


def test_lines_that_are_no_report_are_in_lower_case() -> None:
    book = load_reading()
    assert "advertisement" in book.lines
    assert "read more:" in book.starts
    assert all(line == line.lower() for line in (*book.lines, *book.starts))


def test_no_line_of_a_report_is_among_them() -> None:
    book = load_reading()
    for line in ("killed", "wounded", "ceasefire", "analysis", "update"):
        assert line not in book.lines


def test_classes_name_parts_and_english_its_words() -> None:
    book = load_reading()
    assert book.classes["standfirst"] == "standfirst"
    assert {"the", "of", "and"} < book.english


def test_words_of_texts_in_capitals_are_words_and_no_names() -> None:
    capitals = load_reading().capitals
    assert {"front", "before", "sources", "entrance", "wearing"} < capitals
    assert all(word == word.lower() and word.isalpha() for word in capitals)


@pytest.mark.parametrize(
    "name", ["lima", "kenya", "peru", "maria", "bush", "may", "august", "salvador", "moscow"]
)
def test_names_months_and_towns_are_not_among_them(name: str) -> None:
    assert name not in load_reading().capitals
