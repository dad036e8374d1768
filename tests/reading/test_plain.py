"""Plain text: what a file of a reporter looks like, and what only looks like text."""

import hashlib

import pytest

from reportedly.model.document import Document
from reportedly.model.limits import Limits
from reportedly.model.raw import Form, Raw, Reading
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.read import read

TITLED = "Two dead in Oreh\n\nShells fell on the market on Monday.\n"


def text(data: bytes, limits: Limits | None = None) -> Reading:
    raw = Raw(name="report.txt", data=data, form=Form.TEXT)
    return read(raw, limits or Limits())


def document(data: bytes) -> Document:
    reading = text(data)
    assert not isinstance(reading.document, Unknown), reading.issues
    return reading.document


def codes(reading: Reading) -> list[str]:
    return [issue.code for issue in reading.issues]


def test_a_short_first_line_before_a_blank_one_is_the_title() -> None:
    found = document(TITLED.encode())
    assert found.title == "Two dead in Oreh"
    assert found.text == TITLED


@pytest.mark.parametrize(
    "body",
    [
        "- Two dead in Oreh\n\nShells fell.",
        "Two people died on Monday.\n\nShells fell.",
        "Two dead in Oreh\nShells fell.",
        "  Two dead in Oreh\n\nShells fell.",
        "Two dead in Oreh\n\n",
        "Two dead in Oreh",
        "word " * 40 + "\n\nShells fell.",
        "\nTwo dead in Oreh\n\nShells fell.",
    ],
)
def test_no_title(body: str) -> None:
    found = document(body.encode())
    assert found.title is UNKNOWN
    assert found.text == body


def test_the_id_is_the_beginning_of_the_hash() -> None:
    found = document(TITLED.encode())
    assert found.sha256 == hashlib.sha256(TITLED.encode()).hexdigest()
    assert found.id == found.sha256[:16]


def test_nothing_is_guessed() -> None:
    found = document(TITLED.encode())
    unknown = (found.published, found.publisher, found.author, found.url, found.language)
    assert set(unknown) == {UNKNOWN}


def test_line_ends_become_line_feeds_and_lead_back() -> None:
    source = "One died.\r\nTwo fled.\rThree stayed.\n"
    found = document(source.encode())
    assert found.text == "One died.\nTwo fled.\nThree stayed.\n"
    start = found.text.index("Three")
    span = found.span(start, start + 5)
    assert source[span.source_start : span.source_end] == "Three"
    both = found.span(0, start)
    assert source[both.source_start : both.source_end] == "One died.\r\nTwo fled.\r"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    assert document("Зеленський: nine died".encode(encoding)).text == "Зеленський: nine died"


def test_broken_bytes_are_shown_and_said() -> None:
    reading = text(b"One died.\nThe caf\xe9 was hit.")
    assert codes(reading) == ["broken_utf8"]
    assert "byte 18, in line 2" in reading.issues[0].message
    assert not isinstance(reading.document, Unknown)
    assert reading.document.text == "One died.\nThe caf\ufffd was hit."
    assert reading.issues[0].subject == reading.document.id


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u00a0".encode()])
def test_no_words_no_document(data: bytes) -> None:
    reading = text(data)
    assert reading.document is UNKNOWN
    assert codes(reading) == ["empty"]
    assert reading.issues[0].subject == "report.txt"


@pytest.mark.parametrize("form", [Form.TEXT, Form.MARKDOWN])
def test_control_characters_are_no_text(form: Form) -> None:
    data = bytes(range(256)) * 8
    reading = read(Raw(name="photo.txt", data=data, form=form))
    assert reading.document is UNKNOWN
    assert codes(reading)[-1] == "binary"


def test_one_stray_control_character_is_forgiven() -> None:
    assert (
        codes(text(b"Nine people died\x00 in the strike, the ministry said on Monday.")) == []
    )


def test_a_text_beyond_the_limit_is_refused() -> None:
    reading = text(b"word " * 10, Limits(characters=49))
    assert reading.document is UNKNOWN
    assert codes(reading) == ["text_too_long"]
    assert "50 characters, where 49" in reading.issues[0].message


def test_a_text_at_the_limit_is_read() -> None:
    assert codes(text(b"word " * 10, Limits(characters=50))) == []
