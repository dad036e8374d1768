"""The book of reading: what surrounds a report, and what English is made of."""

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
