"""Kinds of files: told by name, else by their first bytes; each has its row in the docs."""

import re
from pathlib import Path

import pytest

from reportedly.model.trouble import TROUBLES
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.kinds import KINDS, by_head, by_looks, by_name

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "formats.md"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.TXT", "text"),
        ("w.tar.gz", "tar"),
        ("w.v2.tar.gz", "tar"),
        ("w.warc.gz", "warc"),
        ("a.txt.gz", "packed"),
        ("a.b.html", "html"),
        ("result.json", "json"),
    ],
)
def test_the_longest_suffix_counts(name: str, kind: str) -> None:
    found = by_name(name)
    assert not isinstance(found, Unknown)
    assert found.name == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"  <!DOCTYPE html><html>", "html"),
        (b"<?xml version='1.0'?><rss>", "feed"),
        (b"<?xml version='1.0'?><opml>", "opml"),
        (b"<?xml version='1.0'?>\n<html>", "html"),
        (b"<?xml version='1.0'?>\n<svg>", "xml"),
        (b"\x1f\x8b\x08", "packed"),
        (b"PK\x03\x04", "zip"),
        (b"WARC/1.0\r\n", "warc"),
        (b"From a@x Mon", "mbox"),
    ],
)
def test_the_first_bytes_tell(head: bytes, kind: str) -> None:
    found = by_head(head)
    assert not isinstance(found, Unknown)
    assert found.name == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"From a@x.example Thu Apr  3 08:15:00 2031\nFrom: a@x.example", "mbox"),
        (b"Received: by mx.example; Thu, 3 Apr 2031\n\tfor <b@x>\n", "mail"),
        (b"From: A <a@x.example>\r\nX-Mailer: Y\r\nSubject: Nine\r\n\r\nDied.", "mail"),
        (b"date: 3 Apr 2031\nfrom: a@x.example\n\nNine died.", "mail"),
        (b"---\ntitle: Nine die\n---\nAt Oss.", "markdown"),
        (b'[{"text": "Nine died."}]', "json"),
        (b'\xef\xbb\xbf[\n {"text": "Nine died."}]', "json"),
        (b'{\n "name": "Kurier",\n "messages": []}', "json"),
        (b'{"name": "Kurier", "id": 7, "messages": [{"id": 1}]}', "json"),
        (b"window.YTD.tweets.part0 = [ {", "json"),
        (b"PK\x03\x04\x14\0[Content_Types].xml\0\0PK\x03\x04word/document.xml", "docx"),
    ],
)
def test_what_has_no_name_is_known_by_its_looks(head: bytes, kind: str) -> None:
    found = by_looks(head)
    assert not isinstance(found, Unknown)
    assert found.name == kind


@pytest.mark.parametrize(
    "head",
    [
        b"Nine people died.",
        b"From here on the road is closed, the army said.",
        b"From: the front\n\nNine died.",
        b"Date: unknown. Nine died.",
        b"---\n\nNine died.",
        b"[Editor's note: nine died.]",
        b"{Nine died.}",
        b'{"text": "He wrote \\"messages\\": [nine]"}',
        b"<?xml version='1.0'?><note>",
    ],
)
def test_what_only_seems_so_is_left_to_its_words(head: bytes) -> None:
    assert by_looks(head) is UNKNOWN


def test_words_tell_nothing() -> None:
    assert by_head(b"Nine people died.") is UNKNOWN
    assert by_name("photo.png") is UNKNOWN


def test_every_suffix_belongs_to_one_kind() -> None:
    suffixes = [suffix for kind in KINDS for suffix in kind.suffixes]
    assert len(suffixes) == len(set(suffixes))


def test_every_error_of_the_page_is_one() -> None:
    codes = {kind.code for kind in TROUBLES}
    for kind in KINDS:
        named = set(re.findall(r"`([a-z_0-9]+)`", kind.fails))
        assert named <= codes, kind.name


def test_every_kind_has_its_row() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"\n| {kind.name} | " in page for kind in KINDS)
