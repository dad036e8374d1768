"""The encoding of a page: what it says, what its server says, and what its bytes bear out."""

import codecs
import re
from types import MappingProxyType

from reportedly.model import trouble
from reportedly.model.unknown import Unknown
from reportedly.reading.decoding import MARKS
from reportedly.reading.draft import Remark

LOOKED_AT = 4096
DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
XML_DECLARED = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
# Encodings of text; Python knows others, which unpack archives or spell domain names.
TEXT = re.compile(
    r"utf-?8(-sig)?|us-?ascii|ascii|latin-?1|iso-?8859-?\d{1,2}(-[ei])?|windows-?\d{3,4}|cp-?\d{3,4}"
    r"|koi8-?[rut]|gb2312|gbk|gb18030|big5(-hkscs)?|euc-?(jp|kr|cn|tw)|shift[_-]?jis|sjis"
    r"|iso-?2022-?\w{2}|mac-?\w{4,10}|tis-?620|johab|hz|ptcp154"
)
# As browsers do: whoever says one of these means another, which holds it.
MEANT = MappingProxyType(
    {
        "ascii": "cp1252",
        "us-ascii": "cp1252",
        "iso8859-1": "cp1252",
        "iso-8859-1": "cp1252",
        "latin-1": "cp1252",
        "latin1": "cp1252",
        "iso-8859-9": "cp1254",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "shift_jis": "cp932",
        "euc-kr": "cp949",
        "tis-620": "cp874",
    }
)
FALLBACK = "cp1252"


def decode_page(data: bytes, served: str | Unknown) -> tuple[str, str, tuple[Remark, ...]]:
    """Return the characters of a page, the name of its encoding, and what was broken.

    A byte order mark decides; then the server, the page, and UTF-8, the first of them that fits
    the bytes without a fault. Where none does, the first that was named is taken, and what it
    cannot read stands as U+FFFD.
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return _as_named(data, name)
    head = data[:LOOKED_AT]
    found = [pattern.search(head) for pattern in (DECLARED, XML_DECLARED)]
    named = [match[1].decode("ascii") for match in found if match]
    told = ([] if isinstance(served, Unknown) else [served]) + named
    candidates = [name for one in told if (name := _codec(one))]
    for name in dict.fromkeys((*candidates, "utf-8")):
        try:
            return data.decode(name), name, ()
        except UnicodeDecodeError:
            continue
    return _as_named(data, candidates[0] if candidates else FALLBACK)


def _as_named(data: bytes, name: str) -> tuple[str, str, tuple[Remark, ...]]:
    text = data.decode(name, "replace")
    broken = text.count("\ufffd") if name != FALLBACK else 0
    if not broken:
        return text, name, ()
    return text, name, ((trouble.BROKEN_ENCODING, f"{broken:,} of them, read as {name}"),)


def _codec(label: str) -> str:
    """Return the name of the codec that a label means, or nothing."""
    name = label.strip().lower()
    if not TEXT.fullmatch(name):
        return ""
    name = MEANT.get(name, name)
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""
