"""Kinds of files: told by name, else by their first bytes; each has its row in the docs."""

import re
from pathlib import Path

import pytest

from reportedly.model.trouble import TROUBLES
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.sources.kinds import KINDS, by_head, by_name

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
