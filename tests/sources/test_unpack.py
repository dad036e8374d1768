"""What lies in archives, feeds, mailboxes, tables and exports comes out, bounded."""

import bz2
import gzip
import io
import json
import lzma
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from dataclasses import replace

import pytest

from reportedly.model.issue import Issue
from reportedly.model.limits import Limits
from reportedly.model.raw import Raw
from reportedly.sources.bounded import Budget
from reportedly.sources.member import Member, Within
from reportedly.sources.unpack import unpack

WORDS = b"Nine people died at Oss."
WITHIN = Within(budget=Budget(100 << 20))


def bring(name: str, data: bytes, within: Within = WITHIN) -> list[Raw | Issue]:
    fresh = replace(within, budget=Budget(within.budget.left))
    found = unpack(Member(name=name, stream=io.BytesIO(data)), fresh)
    return [piece for piece in found if piece is not None]


def told(found: list[Raw | Issue]) -> list[tuple[str, str]]:
    return [
        (one.name, str(one.form)) if isinstance(one, Raw) else (one.subject, one.code)
        for one in found
    ]


def records(found: list[Raw | Issue]) -> list[dict[str, object]]:
    return [json.loads(one.data) for one in found if isinstance(one, Raw)]


def zipped(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w") -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return file.getvalue()


FILES = {"a.txt": WORDS, "deep/b.html": b"<p>Nine", "photo.png": b"\x89PNG", "__MACOSX/x": b""}


def test_a_zip_gives_its_members_and_names_what_it_passes_over() -> None:
    assert told(bring("w.zip", zipped(FILES))) == [
        ("w.zip!/a.txt", "text"),
        ("w.zip!/deep/b.html", "html"),
        ("w.zip!/photo.png", "skipped_format"),
    ]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_a_tar_gives_its_members_and_follows_no_link(mode: str) -> None:
    name = f"w.tar{mode[1:].replace(':', '.')}"
    assert told(bring(name, tarred(FILES, mode))) == [
        (f"{name}!/a.txt", "text"),
        (f"{name}!/deep/b.html", "html"),
        (f"{name}!/photo.png", "skipped_format"),
        (f"{name}!/link.txt", "skipped_special"),
    ]


@pytest.mark.parametrize(
    ("suffix", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)]
)
def test_a_file_that_is_packed_alone(suffix: str, pack: type[bytes]) -> None:
    found = bring(f"a.txt.{suffix}", pack(WORDS))
    assert told(found) == [(f"a.txt.{suffix}!/a.txt", "text")]
    assert isinstance(found[0], Raw)
    assert found[0].data == WORDS


def test_a_packed_file_that_is_cut_is_told_of_by_its_own_name() -> None:
    found = bring("a.txt.gz", gzip.compress(WORDS)[:20])
    assert told(found) == [("a.txt.gz", "broken_archive")]


def test_json_that_is_cut_says_where() -> None:
    (found,) = bring("a.json", b'[\n{"text": "Nine')
    assert isinstance(found, Issue)
    assert found.code == "unreadable_format"
    assert "line 2 column 10" in found.message


def test_json_that_is_nested_too_deeply_is_no_list() -> None:
    (found,) = bring("a.json", b"[" * 200_000)
    assert isinstance(found, Issue)
    assert "too deeply" in found.message or "no JSON" in found.message


def test_archives_lie_in_archives_but_not_for_ever() -> None:
    data = WORDS
    for depth in range(5):
        data = zipped({"a.txt" if depth == 0 else "in.zip": data})
    inner = "w.zip" + "!/in.zip" * 3
    assert told(bring("w.zip", data)) == [(inner, "archive_too_large")]


def test_what_swells_too_much_is_left() -> None:
    zeros = zipped({"a.txt": bytes(8 << 20), "b.txt": WORDS})
    strict = Within(budget=Budget(1 << 20))
    assert told(bring("w.zip", zeros, strict)) == [
        ("w.zip!/a.txt", "archive_too_large"),
        ("w.zip!/b.txt", "archive_too_large"),
    ]


def test_a_member_beyond_its_own_limit_is_one_issue() -> None:
    within = replace(WITHIN, limits=Limits(page_bytes=100))
    found = bring("w.zip", zipped({"a.html": bytes(200), "b.html": b"<p>Nine"}), within)
    assert told(found) == [("w.zip!/a.html", "file_too_large"), ("w.zip!/b.html", "html")]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("w.zip", zipped(FILES)),
        ("w.tar", tarred(FILES)[:1_200]),
        ("w.tar.gz", tarred(FILES, "w:gz")),
        ("a.txt.gz", gzip.compress(WORDS * 9, mtime=0)),
        ("w.zip", b"PK\x03\x04" + bytes(99)),
        ("w.gz", b"\x1f\x8b" + bytes(99)),
    ],
)
def test_what_is_cut_short_is_said(name: str, whole: bytes) -> None:
    found = bring(name, whole[: len(whole) // 2])
    assert [one.code for one in found if isinstance(one, Issue)] == ["broken_archive"]


def test_a_member_with_a_password_is_locked() -> None:
    data = bytearray(zipped({"a.txt": WORDS}))
    for start in (6, data.index(b"PK\x01\x02") + 8):
        data[start] |= 1
    assert told(bring("w.zip", bytes(data))) == [("w.zip!/a.txt", "locked")]


def test_a_member_that_is_broken_costs_none_of_the_others() -> None:
    data = bytearray(zipped({"a.txt": WORDS * 50, "b.txt": WORDS}))
    data[45] ^= 0xFF
    codes = [code for _, code in told(bring("w.zip", bytes(data)))]
    assert codes == ["broken_archive", "text"]


def warc(*answers: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    """Return a web archive of answers: address, status, kind and body."""
    pieces = []
    for address, status, kind, body in answers:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-04-03T06:15:00Z\r\n"
            f"WARC-Target-URI: {address}\r\nContent-Length: {len(answer)}\r\n"
            "Content-Type: application/http; msgtype=response\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        pieces.append(gzip.compress(record) if packed else record)
    return b"".join(pieces)


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_gives_its_pages_with_address_and_retrieval(*, packed: bool) -> None:
    data = warc(
        ("https://a.example/1", "200 OK", "text/html; charset=koi8-r", b"<p>Nine"),
        ("https://a.example/2", "404 Not Found", "text/html", b"<p>gone"),
        ("https://a.example/3", "200 OK", "image/png", b"\x89PNG"),
        ("https://a.example/4", "200 OK", "application/pdf", b"%PDF-"),
        packed=packed,
    )
    found = bring("w.warc.gz" if packed else "w.warc", data)
    name = "w.warc.gz!/" if packed else "w.warc!/"
    assert told(found) == [
        (f"{name}https://a.example/1", "html"),
        (f"{name}https://a.example/4", "pdf"),
        (name[:-2], "skipped_records"),
    ]
    page = found[0]
    assert isinstance(page, Raw)
    assert (page.data, page.charset) == (b"<p>Nine", "koi8-r")
    assert (page.facts.url, page.retrieved) == ("https://a.example/1", "2031-04-03T06:15:00Z")


def test_a_web_archive_that_is_cut_keeps_what_came_before() -> None:
    pages = [("https://a.example/", "200 OK", "text/html", b"<p>Nine " * 90)] * 3
    data = warc(*pages)
    codes = [code for _, code in told(bring("w.warc.gz", data[:-20]))]
    assert codes[:2] == ["html", "html"]
    assert codes[-1] in {"broken_archive", "html"}


LETTER = b"From: a@x.example\nSubject: Oss\n\nNine died.\n>From here on all is quiet.\n\n"


def test_a_mailbox_is_cut_into_its_letters() -> None:
    found = bring("m.mbox", b"From a Mon\n" + LETTER + b"From b Tue\n" + LETTER)
    assert told(found) == [("m.mbox#1", "mail"), ("m.mbox#2", "mail")]
    assert isinstance(found[0], Raw)
    assert b"\nFrom here on" in found[0].data


def test_a_table_needs_a_column_for_the_text() -> None:
    table = b"event_date;notes;source;fatalities\n2031-04-03;Nine died at Oss.;Kurier;9\n;;;\n"
    assert records(bring("t.csv", table)) == [
        {"text": "Nine died at Oss.", "published": "2031-04-03", "publisher": "Kurier"}
    ]
    (issue,) = bring("t.csv", b"a,b\n1,2\n")
    assert isinstance(issue, Issue)
    assert (issue.code, "a, b" in issue.message) == ("no_text_column", True)


def test_the_caller_may_say_which_column_is_what() -> None:
    within = replace(WITHIN, columns=(("text", "was"), ("title", "a")))
    assert records(bring("t.tsv", b"a\twas\nOss\tNine died.\n", within)) == [
        {"text": "Nine died.", "title": "Oss"}
    ]


def test_rows_lead_back_to_their_lines() -> None:
    table = b'text\nOne died.\n"Two\ndied."\nThree died.\n'
    assert [name for name, _ in told(bring("t.csv", table))] == [
        "t.csv:2",
        "t.csv:4",
        "t.csv:5",
    ]


def test_parquet_gives_its_rows() -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    file = io.BytesIO()
    columns = {"body": ["Nine died.", "Ten died."], "n": [9, 10], "id": [1, 2]}
    parquet.write_table(pa.table(columns), file)
    assert records(bring("t.parquet", file.getvalue())) == [
        {"id": "1", "text": "Nine died."},
        {"id": "2", "text": "Ten died."},
    ]
    assert told(bring("t.parquet", b"PAR1 broken")) == [("t.parquet", "broken_table")]


def test_an_export_of_telegram_gives_its_messages() -> None:
    chat = {
        "name": "Kurier",
        "id": 7,
        "messages": [
            {"id": 1, "type": "service", "text": "joined"},
            {"id": 2, "type": "message", "date": "2031-04-03T08:00:00", "text": "Nine died."},
            {
                "id": 3,
                "type": "message",
                "date": "2031-04-03T09:00:00",
                "forwarded_from": "Bote",
                "text": ["Ten died, ", {"type": "bold", "text": "at Oss"}, "."],
            },
            {"id": 4, "type": "message", "text": ""},
        ],
    }
    found = records(bring("result.json", json.dumps(chat).encode()))
    assert [one["text"] for one in found] == ["Nine died.", "Ten died, at Oss."]
    assert [one["publisher"] for one in found] == ["Kurier", "Bote"]
    assert found[0]["id"] == "telegram-7-2"


def test_an_export_of_x_gives_posts_and_what_they_quote() -> None:
    writer = {"screen_name": "b"}
    post = {
        "id_str": "5",
        "full_text": "Nine died.",
        "created_at": "Thu Apr 03 06:15:00 +0000 2031",
        "lang": "en",
        "quoted_status": {"id_str": "4", "full_text": "None died.", "user": writer},
    }
    repost = {"id_str": "6", "full_text": "RT @b: None died."}
    data = (
        b"window.YTD.tweets.part0 = "
        + json.dumps([{"tweet": post}, {"tweet": repost}]).encode()
    )
    found = records(bring("tweets.js", data))
    assert [(one["id"], one["text"]) for one in found] == [
        ("x-5", "Nine died."),
        ("x-4", "None died."),
    ]
    assert found[0]["published"] == "2031-04-03T06:15:00+00:00"
    assert found[1]["publisher"] == "@b"


def test_an_answer_of_x_gives_posts() -> None:
    answer = {
        "data": [{"id": "5", "text": "Nine died.", "author_id": "1"}],
        "includes": {"users": [{"id": "1", "username": "a"}]},
    }
    (found,) = records(bring("x.json", json.dumps(answer).encode()))
    assert (found["publisher"], found["url"]) == ("@a", "https://x.com/a/status/5")


def test_a_list_of_documents_under_a_name() -> None:
    data = json.dumps({"articles": [{"headline": "Oss", "maintext": "Nine died."}]}).encode()
    assert records(bring("n.json", data)) == [{"title": "Oss", "text": "Nine died."}]


def test_json_lines_in_an_archive_are_lines() -> None:
    lines = b'{"text": "Nine died."}\n{"text": "Ten died."}\n'
    for name in ("a.jsonl", "a.json"):
        assert told(bring("w.zip", zipped({name: lines}))) == [
            (f"w.zip!/{name}:1", "jsonl"),
            (f"w.zip!/{name}:2", "jsonl"),
        ]


RSS = """<?xml version="1.0"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Kurier</title>
<item><title>Nine die at &lt;i&gt;Oss&lt;/i&gt;</title><link>https://a.example/1</link>
<pubDate>Thu, 03 Apr 2031 08:15:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Nine people died at <b>Oss</b>.</p>]]></content:encoded></item>
<item><title>Second</title><description>Ten people died.</description></item>
</channel></rss>"""


def test_a_feed_gives_its_entries_in_full() -> None:
    found = bring("f.xml", RSS.encode())
    assert told(found) == [("f.xml#1", "html"), ("f.xml#2", "text")]
    first = found[0]
    assert isinstance(first, Raw)
    assert first.data == b"<p>Nine people died at <b>Oss</b>.</p>"
    assert (first.facts.title, first.facts.publisher) == ("Nine die at Oss", "The Kurier")
    assert (first.facts.url, first.facts.published) == (
        "https://a.example/1",
        "2031-04-03T06:15:00Z",
    )
    assert first.container == "feed"


def test_a_feed_that_is_cut_gives_what_it_has() -> None:
    cut = RSS.encode()[: RSS.index("<item><title>Second")]
    assert told(bring("f.rss", cut)) == [("f.rss#1", "html")]


def test_a_feed_with_entities_of_its_own_is_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>'
    assert told(bring("f.rss", bomb)) == [("f.rss", "broken_feed")]
    assert told(bring("f.rss", b"nothing")) == [("f.rss", "broken_feed")]


def test_an_archive_with_nothing_in_it_is_empty() -> None:
    for name, data in (("w.zip", zipped({})), ("w.tar", bytes(10_240)), ("t.csv", b"text\n")):
        assert told(bring(name, data)) == [(name, "empty")]


def test_a_list_of_feeds_names_its_addresses() -> None:
    outline = b'<opml><outline xmlUrl="https://a.example/f?a=1&amp;b=2"/><outline/></opml>'
    assert told(bring("l.opml", outline)) == [
        ("l.opml: https://a.example/f?a=1&b=2", "not_fetched")
    ]
    assert told(bring("l.opml", b"<opml/>")) == [("l.opml", "broken_feed")]


def test_other_xml_is_not_ours() -> None:
    assert told(bring("a.xml", b"<?xml version='1.0'?><svg/>")) == [
        ("a.xml", "unreadable_format")
    ]
    assert told(bring("a.xml", b"<?xml version='1.0'?><html><p>Nine")) == [("a.xml", "html")]


def test_without_a_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (issue,) = bring("t.parquet", b"PAR1")
    assert isinstance(issue, Issue)
    assert (issue.code, "reportedly[parquet]" in issue.message) == ("missing_extra", True)
