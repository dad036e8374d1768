"""Invented pages, and how a person sees them: for the tests of reading, pipeline and faces."""

import html
import re
from pathlib import Path

from reportedly.model.document import Document
from reportedly.model.raw import Facts, Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.reading.markup import ANY_TAG
from reportedly.reading.markup import shown as visible
from reportedly.reading.read import read

ADDRESS = "https://kurier.example/2031/04/03/oss-bridge"
PAGE = (Path(__file__).parent / "oss.html").read_text(encoding="utf-8")
HEAD = PAGE.partition("<body>")[0]


def raw_page(page: str = PAGE, address: str = ADDRESS) -> Raw:
    """Return a page as it comes from its address."""
    data = page.encode()
    return Raw(name="oss.html", data=data, form=Form.HTML, facts=Facts(url=address))


def document_of(raw: Raw) -> Document:
    """Return the document in some bytes, which there must be."""
    reading = read(raw)
    assert not isinstance(reading.document, Unknown), reading.issues
    return reading.document


def seen(piece: str) -> str:
    """Return what a person sees of a piece of HTML, in one line."""
    shown = ANY_TAG.sub(" ", visible(piece))
    return " ".join(html.unescape(shown).replace("\xad", "").split())


def joined(words: str) -> str:
    """Return words without any white space, which tags may stand for."""
    return re.sub(r"\s+", "", words)
