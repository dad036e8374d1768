"""Kinds of files: which suffix and which first bytes mean what."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from reportedly.model.raw import Form
from reportedly.model.unknown import UNKNOWN, Unknown

HEAD = 2_048
BLANK = b" \t\r\n\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of file.

    Attributes:
        name: what it is called.
        suffixes: how the names of such files end, in lower case.
        form: of what holds one text: how that is read.
        magic: how such files begin, where that tells them apart.
        holds: what is read of it; for the docs.
        leaves: what is not.
        fails: what an error looks like; for the docs.
    """

    name: str
    suffixes: tuple[str, ...]
    form: Form | Unknown = UNKNOWN
    magic: tuple[bytes, ...] = ()
    holds: str
    leaves: str
    fails: str


TEXT = Kind(
    name="text",
    suffixes=(".txt",),
    form=Form.TEXT,
    holds="the text as it is; a short first line before a blank one is the title, and a date "
    "that opens it that of its publication",
    leaves="nothing",
    fails="`binary`, `broken_utf8`, `text_too_long`",
)
MARKDOWN = Kind(
    name="markdown",
    suffixes=(".md", ".markdown"),
    form=Form.MARKDOWN,
    holds="the words without the markup; front matter: title, date, publisher, author, url",
    leaves="images, HTML tags",
    fails="`broken_front_matter`, `broken_utf8`",
)
LINES = Kind(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    form=Form.JSONL,
    holds="one document a line, in the fields of the contract",
    leaves="other fields",
    fails="`not_json`, `missing_text`, `line_too_long`; the other lines are read",
)
HTML = Kind(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    form=Form.HTML,
    magic=(b"<!doctype html", b"<html"),
    holds="headline, standfirst, body, quotes, captions; site, author, address, dates",
    leaves="menus, banners, related links, comments, scripts, images; the folder that a "
    "browser saves beside a page (`NAME_files`)",
    fails="`page_too_large`, `broken_encoding`, `quarantined`",
)
PDF = Kind(
    name="pdf",
    suffixes=(".pdf",),
    form=Form.PDF,
    magic=(b"%pdf-",),
    holds="the text of each page, columns in their order, with the number of the page",
    leaves="running heads and page numbers, images, scanned pages",
    fails="`broken_document`, `locked`, `empty` (scanned), `quarantined`",
)
MAIL = Kind(
    name="mail",
    suffixes=(".eml",),
    form=Form.MAIL,
    holds="subject, sender, date, and the plain text of a letter, else its HTML",
    leaves="attachments, signatures of the mail program",
    fails="`empty`, `quarantined`",
)
DOCX = Kind(
    name="docx",
    suffixes=(".docx",),
    form=Form.DOCX,
    holds="paragraphs, headings, lists and tables; title, author and date of the file",
    leaves="images, headers, footers, comments, deleted words",
    fails="`broken_document`, `quarantined`",
)
ZIP = Kind(
    name="zip",
    suffixes=(".zip",),
    magic=(b"pk\x03\x04", b"pk\x05\x06"),
    holds="every member that is of a kind of this list, three archives deep",
    leaves="members with a password, links, other kinds",
    fails="`broken_archive`, `archive_too_large`; the other members are read",
)
TAR = Kind(
    name="tar",
    suffixes=(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz"),
    holds="as in a zip",
    leaves="links, devices, other kinds",
    fails="`broken_archive`, `archive_too_large`; what came before is read",
)
PACKED = Kind(
    name="packed",
    suffixes=(".gz", ".bz2", ".xz"),
    magic=(b"\x1f\x8b", b"bzh", b"\xfd7zxz\x00"),
    holds="what the name without its last suffix is, else what its first bytes say",
    leaves="nothing",
    fails="`broken_archive`, `archive_too_large`",
)
WARC = Kind(
    name="warc",
    suffixes=(".warc", ".warc.gz", ".arc", ".arc.gz"),
    magic=(b"warc/",),
    holds="answers with status 200 that are pages, texts or PDFs; address, day of retrieval",
    leaves="requests, redirects, images, revisits",
    fails="`broken_archive`; what came before is read; `skipped_records` counts the others",
)
MBOX = Kind(
    name="mbox",
    suffixes=(".mbox", ".mbx"),
    magic=(b"from ",),
    holds="every letter, as in a letter of its own",
    leaves="attachments",
    fails="as in a letter",
)
FEED = Kind(
    name="feed",
    suffixes=(".rss", ".atom"),
    magic=(b"<rss", b"<feed", b"<rdf:rdf"),
    holds="every entry: its full text, else its summary; title, address, date, author",
    leaves="what an entry only links to, unless `--fetch`",
    fails="`broken_feed`; the entries that can be read are; `not_fetched` where one only links",
)
OUTLINE = Kind(
    name="opml",
    suffixes=(".opml",),
    magic=(b"<opml",),
    holds="the addresses of feeds that it lists, with `--fetch`",
    leaves="everything else",
    fails="`not_fetched` for each address, without `--fetch`",
)
JSON = Kind(
    name="json",
    suffixes=(".json", ".js"),
    holds="a list of documents, an export of Telegram (result.json) or X (tweets.js)",
    leaves="messages without words, reposts without a word of their own",
    fails="`unreadable_format` (and where the JSON breaks), `no_text_column`",
)
TABLE = Kind(
    name="csv",
    suffixes=(".csv", ".tsv"),
    holds="one document a row; columns by their names or by `--columns text=Body,url=Link`",
    leaves="other columns",
    fails="`no_text_column`, `broken_table`",
)
PARQUET = Kind(
    name="parquet",
    suffixes=(".parquet",),
    magic=(b"par1",),
    holds="as in a CSV; needs the extra `parquet`",
    leaves="other columns",
    fails="`broken_table`, `missing_extra`",
)
XML = Kind(
    name="xml",
    suffixes=(".xml",),
    magic=(b"<?xml",),
    holds="a feed or an OPML list, whichever it is",
    leaves="other XML",
    fails="`unreadable_format`",
)

# What can be told from the first bytes comes before what cannot.
KINDS = (
    TEXT, MARKDOWN, LINES, HTML, PDF, MAIL, DOCX, FEED, XML, OUTLINE, JSON, TABLE, PARQUET,
    MBOX, ZIP, TAR, PACKED, WARC,
)  # fmt: skip
SNIFFED = (PDF, WARC, ZIP, PACKED, PARQUET, HTML, FEED, OUTLINE, XML, MBOX)
SUFFIXES = tuple(sorted({suffix for kind in KINDS for suffix in kind.suffixes}))
WORD_FILE = re.compile(rb"word/(?:document\.xml|_rels/)")
EXPORT = re.compile(
    rb"\[\s*\{|\{[ \t]*\r?\n|window\.[\w.]+\s*=\s*\["
    rb'|\{"[^\n]{0,400}?"messages"\s*:\s*\['
)
LETTER = re.compile(
    rb"(?:return-path|received|delivered-to|message-id|mime-version):[ \t]"
    rb"|(?=(?:.*\n){0,20}?from:[ \t])(?=(?:.*\n){0,20}?(?:date|subject):[ \t])[a-z-]+:[ \t]",
    re.IGNORECASE,
)
# What begins like this is of that kind, and no text, where no name says otherwise.
LOOKS = (
    (MBOX, re.compile(rb"From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d\d:\d\d")),
    (MAIL, LETTER),
    (MARKDOWN, re.compile(rb"---[ \t]*\r?\n[A-Za-z_]+:[ \t]")),
    (JSON, EXPORT),
)


def by_name(name: str) -> Kind | Unknown:
    """Return the kind that a name says; the longest suffix counts."""
    path = PurePosixPath(name.lower())
    endings = ("".join(path.suffixes[-2:]), path.suffix)
    found = (kind for end in endings if end for kind in KINDS if end in kind.suffixes)
    return next(found, UNKNOWN)


def by_head(head: bytes) -> Kind | Unknown:
    """Return the kind that the first bytes say, where they say one."""
    start = head.lstrip(BLANK)[:16].lower()
    kind = next((kind for kind in SNIFFED if start.startswith(kind.magic)), UNKNOWN)
    if kind is ZIP and WORD_FILE.search(head):
        return DOCX
    return _xml_kind(head) if kind in {XML, HTML} else kind


def by_looks(head: bytes) -> Kind | Unknown:
    """Return the kind of what has no name, where its first bytes look like one for certain."""
    told, start = by_head(head), head.lstrip(BLANK)
    if not isinstance(told, Unknown) and told not in {XML, MBOX}:
        return told
    return next((kind for kind, look in LOOKS if look.match(start)), UNKNOWN)


def _xml_kind(head: bytes) -> Kind:
    """Tell feeds, lists and pages apart behind their declarations."""
    lower = head.lower()
    for kind in (FEED, OUTLINE):
        if any(opening in lower for opening in kind.magic):
            return kind
    return HTML if b"<html" in lower or b"<!doctype html" in lower else XML
