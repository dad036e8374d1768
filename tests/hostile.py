"""Files made to harm, by the hundred: each is written when a test needs it, and never stored.

    python tests/hostile.py FOLDER    writes them all, to look at

Of a fixed seed, so that a failure can be looked at again. Each maker gives the suffix and the
bytes of its file; gigabytes lie packed in a few of them and come out in none.
"""

import base64
import bz2
import gzip
import io
import lzma
import random
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

SEED = 20_310_403
MIB = 1 << 20
Made = tuple[str, bytes]
Maker = Callable[[random.Random, int], Made]
TAGS = (
    "div",
    "span",
    "table",
    "ul",
    "b",
    "a",
    "blockquote",
    "font",
    "p",
    "td",
    "form",
    "button",
)


def nested(chance: random.Random, size: int) -> Made:
    """Return a page of elements in elements."""
    tag = chance.choice(TAGS)
    return "html", f"<{tag}>".encode() * (size * 5_000)


def quadratic(chance: random.Random, size: int) -> Made:
    """Return a page that many a pattern reads again from every tag on."""
    piece = chance.choice(
        ['<a x="', "<button>", "<svg>", "<!--", "<a href='", "</p>", "&amp", "<select><option>",
         "<p>word ", "<script>", "<i><b>", "<a ", "<div class=", "= ", "<table><tr>", "<br>"]
    )  # fmt: skip
    return "html", piece.encode() * min(size * 4_000, 3 * MIB // len(piece))


def tangled(chance: random.Random, size: int) -> Made:
    """Return a page of tags that were shuffled."""
    tags = [f"<{end}{tag}>" for tag in TAGS for end in ("", "/")] + ["Nine died. ", "&#0;", "<"]
    return "html", "".join(chance.choices(tags, k=size * 2_000)).encode()


def linked_data(chance: random.Random, size: int) -> Made:
    """Return a page whose JSON-LD is nested, or huge, or half."""
    inside = chance.choice(["[" * 90_000, '{"@graph":' * 9_000, "1" * 900_000, "[1," * size])
    page = (
        f'<script type="application/ld+json">{inside}</script><p>Nine people died at Oss.</p>'
    )
    return "html", page.encode()


def zeros(_: random.Random, size: int) -> Made:
    """Return gigabytes of nothing in a few megabytes, or a part of them."""
    # Packed zeros one after the other are packed zeros too: 64 MiB are packed once.
    data = gzip.compress(bytes(64 * MIB), 9, mtime=0) * min(64, size * 5)
    return ("warc.gz", "txt.gz", "html.gz", "tar.gz", "json.gz")[size % 5], data


def packed(chance: random.Random, size: int) -> Made:
    """Return a bomb in another packing."""
    data = bytes(16 * MIB)
    if chance.random() < 0.5:
        return "html.bz2", bz2.compress(data) * size
    return "html.xz", lzma.compress(data) * size


def zip_bomb(chance: random.Random, size: int) -> Made:
    """Return a zip of which much more comes out than went in."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(3 + size % 5):
            suffix = chance.choice(["txt", "html", "pdf", "json", "csv"])
            archive.writestr(f"{number}.{suffix}", bytes(min(size, 4) * 8 * MIB))
    return "zip", file.getvalue()


def zip_in_zip(chance: random.Random, size: int) -> Made:
    """Return archives in archives."""
    data = b"Nine people died."
    for depth in range(4 + size):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.zip" if depth else "a.txt", data)
        data = file.getvalue()
    return chance.choice(["zip", "zip"]), data


def many_members(_: random.Random, size: int) -> Made:
    """Return a zip of very many empty members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(size * 200):
            archive.writestr(f"../../{number}.png", b"")
    return "zip", file.getvalue()


def liars(chance: random.Random, size: int) -> Made:
    """Return a zip whose directory lies about what is in it."""
    _, data = zip_bomb(chance, 1)
    lying = bytearray(data[-2_000:])
    for _ in range(size):
        lying[chance.randrange(len(lying))] = chance.randrange(256)
    return "zip", data[:-2_000] + bytes(lying)


def devices(_: random.Random, size: int) -> Made:
    """Return a tar of links and devices, and of a name that climbs."""
    file = io.BytesIO()
    kinds = (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE)
    with tarfile.open(fileobj=file, mode="w") as archive:
        for number in range(size):
            info = tarfile.TarInfo(f"../../../{'a/' * number}{number}.txt")
            info.type, info.linkname = kinds[number % 4], "/etc/passwd"
            archive.addfile(info)
    return "tar", file.getvalue()


def entities(chance: random.Random, size: int) -> Made:
    """Return XML that defines entities by entities, or reads files of the machine."""
    names = [f"e{number}" for number in range(size + 2)]
    defined = "".join(
        f'<!ENTITY {name} "{f"&{names[at - 1]};" * 10 if at else "lol"}">'
        for at, name in enumerate(names)
    )
    defined += '<!ENTITY file SYSTEM "file:///etc/passwd">'
    suffix = chance.choice(["rss", "xml", "opml", "html", "docx"])
    root = {"opml": "opml", "html": "html", "docx": "w:document"}.get(suffix, "rss")
    words = f"<{root}>&{names[-1]};&file;</{root}>"
    body = f"<?xml version='1.0'?><!DOCTYPE {root} [{defined}]>{words}"
    if suffix != "docx":
        return suffix, body.encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", body)
    return suffix, file.getvalue()


def deep_docx(_: random.Random, size: int) -> Made:
    """Return a DOCX of very deep or very long XML."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:p>" * (size * 20_000))
    return "docx", file.getvalue()


def pdf_loop(chance: random.Random, size: int) -> Made:
    """Return a PDF whose pages lead in a ring, or whose streams hold nothing but zeros."""
    kids = "2 0 R " * size if chance.random() < 0.5 else "3 0 R " * (size * 50)
    tree = f"<< /Type /Pages /Kids [{kids}] /Count {size * 9_999} /Parent 2 0 R >>"
    stream = base64.b85encode(bytes(chance.randrange(64)) * size)
    parts = [
        b"%PDF-1.7",
        b"1 0 obj << /Type /Catalog /Pages 2 0 R /Outlines 1 0 R >> endobj",
        f"2 0 obj {tree} endobj".encode(),
        b"3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 3 0 R >> endobj",
        b"4 0 obj << /Length 4 0 R /Filter [" + b"/ASCII85Decode " * size + b"] >> stream",
        stream,
        b"endstream endobj\ntrailer << /Root 1 0 R /Size 5 /Prev 0 >>\n%%EOF",
    ]
    return "pdf", b"\n".join(parts)


def broken_pdf(chance: random.Random, size: int) -> Made:
    """Return a PDF in which bytes were changed."""
    _, data = pdf_loop(chance, 2)
    changed = bytearray(data)
    for _ in range(size * 3):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return "pdf", bytes(changed)


def cut_warc(chance: random.Random, size: int) -> Made:
    """Return a web archive that is cut, or lies about its lengths."""
    length = chance.choice([10, 10**12, -1, 0])
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {length}\r\n\r\nHTTP/1.1\r\n"
    data = head.encode() * size
    whole = gzip.compress(data, mtime=0)
    return ("warc.gz", whole[: len(whole) - size]) if size % 2 else ("warc", data)


def noise(chance: random.Random, size: int) -> Made:
    """Return bytes that mean nothing, under a name that promises something."""
    suffix = chance.choice(
        ["html", "pdf", "docx", "zip", "tar", "gz", "warc", "mbox", "eml", "rss", "json", "csv",
         "parquet", "txt", "md", "jsonl", "tgz", "opml", "bz2", "xz"]
    )  # fmt: skip
    return suffix, chance.randbytes(size * 5_000)


def nothing(chance: random.Random, size: int) -> Made:
    """Return NUL bytes under any name."""
    suffix = chance.choice(["html", "txt", "md", "jsonl", "csv", "eml", "mbox", "json", "rss"])
    return suffix, bytes(size * 100_000)


def wrong_encoding(chance: random.Random, size: int) -> Made:
    """Return a page that names an encoding which it does not keep, or that is none."""
    name = chance.choice(["utf-16", "utf-7", "zlib_codec", "idna", "shift_jis", "x" * 30])
    words = chance.randbytes(size * 500) + "<p>Девять".encode("cp1251")
    return "html", f"<meta charset={name}>".encode() + words


def letters(chance: random.Random, size: int) -> Made:
    """Return mail whose parts never end, or lie in each other."""
    part = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n"
    many = b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * (size * 2_000)
    heads = b"Subject: " + b"=?utf-8?b?QQ==?= " * (size * 1_000)
    return "eml", chance.choice(
        [part * size * 200, many, heads, b"From: " + b"(" * size * 5_000]
    )


def tables(chance: random.Random, size: int) -> Made:
    """Return a CSV of one cell that never ends, or of very many columns."""
    wide = b"text," * (size * 5_000) + b"\n" + b"a," * 100
    return "csv", chance.choice(
        [b'text\n"' + b"a" * (size * 200_000), wide, b'"' * size * 9_999]
    )


def values(chance: random.Random, size: int) -> Made:
    """Return JSON that is deep, long, or full of numbers."""
    kinds = [b"[" * (size * 9_000), b'{"a":' * (size * 9_000), b"9" * (size * 20_000)]
    return chance.choice(["json", "jsonl"]), chance.choice([*kinds, b'{"text": "' * size])


MAKERS: tuple[Maker, ...] = (
    nested, quadratic, tangled, linked_data, zeros, packed, zip_bomb, zip_in_zip, many_members,
    liars, devices, entities, deep_docx, pdf_loop, broken_pdf, cut_warc, noise, nothing,
    wrong_encoding, letters, tables, values,
)  # fmt: skip


def write(folder: Path, count: int) -> list[Path]:
    """Write so many hostile files, and return where they lie."""
    return [_written(folder, number) for number in range(count)]


def _written(folder: Path, number: int) -> Path:
    chance = random.Random(SEED + number)  # noqa: S311 - no secret hangs on it
    maker = MAKERS[number % len(MAKERS)]
    suffix, data = maker(chance, 1 + number // len(MAKERS))
    path = folder / f"{number:03}-{maker.__name__}.{suffix}"
    path.write_bytes(data)
    return path


def names(count: int) -> Iterator[str]:
    """Yield how the files are called, without their suffixes."""
    return (f"{number:03}-{MAKERS[number % len(MAKERS)].__name__}" for number in range(count))


if __name__ == "__main__":
    write(Path(sys.argv[1]), 300)
