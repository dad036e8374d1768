"""Letters: the words come out, and lead back to the part that holds them."""

import base64
from email.message import EmailMessage

from tests.pages import PAGE, document_of
from tests.pages.files import letter

from reportedly.model.moment import PartialDate
from reportedly.model.raw import Form, Raw
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.read import read

WORDS = "Nine people died at Oss — the mayor said.\n\nTen were hurt.\n"


def mail(data: bytes) -> Raw:
    return Raw(name="a.eml", data=data, form=Form.MAIL)


def test_the_subject_is_the_title_and_the_sender_publishes() -> None:
    found = document_of(mail(letter(WORDS)))
    assert found.text == f"Nine die at Oss\n\n{WORDS}"
    assert (found.title, found.publisher) == ("Nine die at Oss", "The Kurier")
    assert found.published == PartialDate(year=2031, month=4, day=3)
    assert found.published_as == "2031-04-03T08:15:00+02:00"


def test_words_lead_back_to_their_part() -> None:
    found = document_of(mail(letter(WORDS, html="<p>Nine")))
    at = found.text.index("Ten were")
    span = found.span(at, at + 3)
    assert span.part == "mime:1"
    assert WORDS[span.source_start : span.source_end] == "Ten"


def test_without_a_text_the_page_is_read() -> None:
    found = document_of(mail(letter("", html=PAGE)))
    assert found.text.startswith("Nine die at Oss\n\nShelling kills 12 at Oss\n\nA hospital")
    at = found.text.index("twelve" if "twelve" in found.text else "at least 12")
    span = found.span(at, at + len("at least 12"))
    assert span.part == "mime:1"


def test_attachments_and_signatures_stay_out() -> None:
    message = EmailMessage()
    message["Subject"] = "=?utf-8?q?Re:_N=C3=A4chte?="
    message.set_content("Nine died.\n-- \nIda Holm\nThe Kurier")
    message.add_attachment(b"secret", maintype="text", subtype="plain", filename="a.txt")
    found = document_of(mail(message.as_bytes()))
    assert found.text == "Nächte\n\nNine died.\n"


def test_other_alphabets_and_transfers() -> None:
    data = (
        b"Subject: Oss\nContent-Type: text/plain; charset=koi8-r\n"
        b"Content-Transfer-Encoding: base64\n\n"
    )
    words = "Взрыв моста"
    body = base64.b64encode(words.encode("koi8-r"))
    assert document_of(mail(data + body)).text == f"Oss\n\n{words}"


def test_a_letter_without_words_is_empty() -> None:
    for data in (b"", b"Subject: none\n\n", b"Content-Type: multipart/mixed\n\n"):
        reading = read(mail(data))
        assert isinstance(reading.document, Unknown)
        assert [issue.code for issue in reading.issues] == ["empty"]


def test_a_broken_date_is_none() -> None:
    found = document_of(mail(letter(WORDS, date="soon")))
    assert found.published is UNKNOWN


def test_letters_in_letters_end_somewhere() -> None:
    data = b"Subject: a\nContent-Type: message/rfc822\n\n" * 500 + b"Subject: b\n\nNine died.\n"
    assert read(mail(data)).issues is not None
