"""DOCX: paragraphs, lists and tables come out; bombs do not go off."""

import pytest
from tests.pages import document_of
from tests.pages.files import docx, paragraph

from reportedly.model.limits import Limits
from reportedly.model.moment import PartialDate
from reportedly.model.origin import SectionRole
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import Unknown
from reportedly.reading.read import read

BODY = (
    paragraph("Nine die at Oss", "Title")
    + paragraph("")
    + paragraph("The mayor said that 9 people & a dog died.")
    + paragraph("What comes next", "Heading1")
    + paragraph("Talks in Lund", inside="<w:pPr><w:numPr/></w:pPr>")
    + "<w:tbl><w:tr><w:tc>" + paragraph("Killed") + "</w:tc><w:tc>" + paragraph("9")
    + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("Hurt") + "</w:tc><w:tc>" + paragraph("30")
    + "</w:tc></w:tr></w:tbl>"
)  # fmt: skip
PROPERTIES = """<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dt="c">
<dc:creator>Ida Holm</dc:creator><dt:created>2031-04-03T06:15:00Z</dt:created>
</cp:coreProperties>"""


def file(data: bytes) -> Raw:
    return Raw(name="a.docx", data=data, form=Form.DOCX)


def code(data: bytes, limits: Limits | None = None) -> str:
    reading = read(file(data), limits or Limits())
    assert isinstance(reading.document, Unknown)
    (issue,) = reading.issues
    return issue.code


def test_words_come_out_in_their_order() -> None:
    found = document_of(file(docx(BODY, PROPERTIES)))
    assert found.text == (
        "Nine die at Oss\n\nThe mayor said that 9 people & a dog died.\n\nWhat comes next\n\n"
        "- Talks in Lund\n\nKilled | 9\n\nHurt | 30"
    )
    assert (found.title, found.author) == ("Nine die at Oss", "Ida Holm")
    assert found.published == PartialDate(year=2031, month=4, day=3)
    roles = [section.role for section in found.sections]
    assert roles[:4] == [
        SectionRole.HEADING, SectionRole.BODY, SectionRole.HEADING, SectionRole.LIST,
    ]  # fmt: skip


def test_words_lead_back_to_the_text_of_the_paragraphs() -> None:
    found = document_of(file(docx(BODY)))
    source = (
        "Nine die at Oss\n\nThe mayor said that 9 people & a dog died.\nWhat comes next\n"
        "Talks in Lund\nKilled\n9\nHurt\n30\n"
    )
    for word in ("mayor", "next", "Lund", "Hurt", "30"):
        at = found.text.index(word)
        span = found.span(at, at + len(word))
        assert (span.part, source[span.source_start : span.source_end]) == ("docx", word)


def test_deleted_words_are_gone_and_breaks_are_lines() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>Ten</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Nine</w:t></w:r></w:ins>"
        "<w:r><w:t xml:space='preserve'> died.</w:t><w:br/><w:t>At Oss.</w:t></w:r></w:p>"
    )
    assert document_of(file(docx(body))).text == "Nine died.\nAt Oss."


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [BOMB, OUTSIDE])
def test_entities_are_refused(head: str) -> None:
    assert code(docx(paragraph("x").replace("x", "&a;"), head=head)) == "broken_document"


def test_what_is_no_docx_is_said() -> None:
    assert code(b"PK\x03\x04 broken") == "broken_document"
    assert code(docx("<w:p>" * 1_000)) == "broken_document"
    assert code(docx("<w:p>")) == "broken_document"
    assert code(docx("")) == "empty"
    assert code(docx(BODY * 99), Limits(file_bytes=1_000)) == "broken_document"
