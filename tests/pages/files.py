"""PDFs, documents of word processors and letters, made for the tests."""

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape

# Where it stands on the page, its size, and what it says.
Words = tuple[float, float, float, str]

WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(pages: Sequence[Sequence[Words]], about: str = "") -> bytes:
    """Return a PDF whose pages hold these words, in this order, in Helvetica."""
    bodies = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    bodies.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    bodies.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, words in enumerate(pages):
        bodies.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        shown = "\n".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({_literal(text)}) Tj ET"
            for left, bottom, size, text in words
        )
        bodies.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    info = ""
    if about:
        bodies.append(f"<< {about} >>")
        info = f" /Info {len(bodies)} 0 R"
    return _assembled(bodies, info)


def _assembled(bodies: Sequence[str], info: str) -> bytes:
    file, places = io.BytesIO(), []
    file.write(b"%PDF-1.4\n")
    for number, body in enumerate(bodies, start=1):
        places.append(file.tell())
        file.write(f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1"))
    start = file.tell()
    file.write(f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode())
    file.writelines(f"{place:010} 00000 n \n".encode() for place in places)
    trailer = f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R{info} >>\n"
    file.write(f"{trailer}startxref\n{start}\n%%EOF\n".encode())
    return file.getvalue()


def _literal(text: str) -> str:
    for sign in ("\\", "(", ")"):
        text = text.replace(sign, f"\\{sign}")
    return text


def docx(body: str, properties: str = "", head: str = "") -> bytes:
    """Return a DOCX with this in its body."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD_SPACE}">'
            f"<w:body>{body}</w:body></w:document>",
        )
        if properties:
            archive.writestr("docProps/core.xml", properties)
    return file.getvalue()


def paragraph(text: str, style: str = "", inside: str = "") -> str:
    """Return a paragraph of a DOCX."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{inside}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def letter(text: str, html: str = "", **fields: str) -> bytes:
    """Return a letter with a text, and beside it the same as HTML."""
    message = EmailMessage()
    message["From"] = fields.pop("sender", "The Kurier <news@kurier.example>")
    message["Date"] = fields.pop("date", "Thu, 03 Apr 2031 08:15:00 +0200")
    message["Subject"] = fields.pop("subject", "Nine die at Oss")
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message.as_bytes()
