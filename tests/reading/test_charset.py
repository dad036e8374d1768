"""The encoding of a page: who says it, who is believed, what is broken."""

import pytest

from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.charset import decode_page

WORDS = "Взрыв моста"


@pytest.mark.parametrize(
    ("data", "served", "text", "name"),
    [
        (WORDS.encode(), UNKNOWN, WORDS, "utf-8"),
        (WORDS.encode("utf-16"), UNKNOWN, WORDS, "utf-16"),
        (b'<meta charset="windows-1251">' + WORDS.encode("cp1251"), UNKNOWN, WORDS, "cp1251"),
        (WORDS.encode("koi8-r"), "KOI8-R", WORDS, "koi8-r"),
        (
            b"<?xml version='1.0' encoding='koi8-r'?>" + WORDS.encode("koi8-r"),
            UNKNOWN,
            WORDS,
            "koi8-r",
        ),
        (b'<meta charset="iso-8859-1">\x93no\x94', UNKNOWN, "“no”", "cp1252"),
        ("<meta charset=latin1>café".encode(), UNKNOWN, "cafÃ©", "cp1252"),
        (b"caf\xe9", UNKNOWN, "café", "cp1252"),
        (b'<meta charset="gb2312">' + "桥".encode("gb18030"), UNKNOWN, "桥", "gb18030"),
        # An unpacker is no encoding of text, and UTF-7 hides tags.
        (b'<meta charset="zlib_codec">ok', UNKNOWN, "ok", "utf-8"),
        (b'<meta charset="utf-7">+ADw-', UNKNOWN, "+ADw-", "utf-8"),
        (b"ok", "no-such-thing", "ok", "utf-8"),
    ],
)
def test_the_encoding_that_fits_is_taken(
    data: bytes, served: str | Unknown, text: str, name: str
) -> None:
    found, encoding, remarks = decode_page(data, served)
    assert found.endswith(text)
    assert (encoding, remarks) == (name, ())


def test_a_server_that_is_wrong_is_not_believed() -> None:
    assert decode_page(b'<meta charset="koi8-r">\xff', "utf-8")[1] == "koi8-r"


def test_broken_characters_are_told() -> None:
    text, encoding, remarks = decode_page(b'<meta charset="utf-8">a\xff\xffb', UNKNOWN)
    assert text.endswith("a\ufffd\ufffdb")
    assert encoding == "utf-8"
    assert [kind.code for kind, _ in remarks] == ["broken_encoding"]
