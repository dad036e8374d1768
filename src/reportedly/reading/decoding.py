"""Bytes to characters: UTF-8, or UTF-16 and UTF-32 where a byte order mark says so."""

import codecs

from reportedly.model import trouble
from reportedly.reading.draft import Remark

# UTF-32 before UTF-16, whose mark begins like it.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)


def decode(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """Return the characters after the byte order mark, and what was broken among them."""
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        where = f"the first is byte {error.start + 1:,}, in line {line:,}"
        return data.decode(encoding, "replace"), ((trouble.BROKEN_UTF8, where),)
