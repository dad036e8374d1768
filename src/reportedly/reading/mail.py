"""Letters: the words of a mail, whose source is the part of it that holds them.

The plain text is taken where there is one, else the HTML. Spans point into that part, decoded;
`part` names it as MIME counts: "mime:1.2". What a list puts around the words stays.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice

from reportedly.lexicon.reading_book import ReadingBook
from reportedly.model import trouble
from reportedly.model.limits import Limits
from reportedly.model.moment import PartialDate
from reportedly.model.origin import Dating, Origin
from reportedly.model.raw import Facts, Form, Raw
from reportedly.model.span import Segment
from reportedly.model.unknown import UNKNOWN, Unknown
from reportedly.reading.charset import decode_page
from reportedly.reading.datings import day_of, weighed
from reportedly.reading.draft import Draft, refuse
from reportedly.reading.edits import apply, line_ends
from reportedly.reading.page import read_page

MOST_PARTS = 200
LONGEST_SUBJECT = 500
PLAIN, HTML = "text/plain", "text/html"
# A signature begins with a line of two dashes and a blank; a reply repeats lines behind ">".
SIGNATURE = re.compile(r"^-- $.*", re.MULTILINE | re.DOTALL)
ANSWER = re.compile(r"^(?:re|fwd?|aw|wg):\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter.

    Attributes:
        number: as MIME counts: "1.2".
        message: what stands there.
    """

    number: str
    message: Message


def read_mail(
    raw: Raw, limits: Limits, today: PartialDate | Unknown, book: ReadingBook
) -> Draft:
    """Return the draft of a letter."""
    message = message_from_bytes(raw.data)
    parts = [part for part in _parts(message) if not _is_attached(part.message)]
    facts, datings = _facts(message, today)
    origin = Origin(form=raw.form.value, sha256=_sha256(raw.data), datings=datings)
    draft = Draft(name=raw.name, text="", facts=facts, origin=origin)
    for kind in (PLAIN, HTML):
        for part in parts:
            if part.message.get_content_type() == kind:
                found = _read(part, raw, (limits, today, book), draft)
                if found.text.strip():
                    return found
    return refuse(draft, trouble.EMPTY)


def _read(
    part: Part,
    raw: Raw,
    how: tuple[Limits, PartialDate | Unknown, ReadingBook],
    draft: Draft,
) -> Draft:
    payload = part.message.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.message.get_content_charset() or UNKNOWN
    place = f"mime:{part.number}"
    if part.message.get_content_type() == HTML:
        inner = replace(raw, data=data, form=Form.HTML, charset=charset)
        page = read_page(inner, *how)
        return replace(
            draft, text=page.text, segments=_placed(page.segments, place), remarks=page.remarks
        )
    source, encoding, remarks = decode_page(data, charset)
    cut = SIGNATURE.sub("", source)
    text, segments = apply(cut, line_ends(cut))
    whole = segments or (Segment(start=0, source_start=0, length=len(text)),) if text else ()
    origin = draft.origin
    if isinstance(origin, Origin):
        origin = replace(origin, encoding=encoding)
    return replace(
        draft, text=text, segments=_placed(whole, place), remarks=remarks, origin=origin
    )


def _placed(segments: tuple[Segment, ...], place: str) -> tuple[Segment, ...]:
    return tuple(replace(one, part=place) for one in segments)


def _parts(message: Message) -> Iterator[Part]:
    """Yield the parts that hold something, numbered as MIME does; not the letters within."""
    waiting = [Part("1", message)]
    found = 0
    while waiting and found < MOST_PARTS:
        part = waiting.pop(0)
        found += 1
        inner = part.message.get_payload()
        if part.message.is_multipart() and isinstance(inner, list):
            below = [one for one in islice(inner, MOST_PARTS) if isinstance(one, Message)]
            prefix = "" if part.message is message else f"{part.number}."
            numbered = [Part(f"{prefix}{place}", one) for place, one in enumerate(below, 1)]
            waiting = [*numbered, *waiting]
        else:
            yield part


def _is_attached(message: Message) -> bool:
    return message.get_content_disposition() == "attachment"


def _facts(message: Message, today: PartialDate | Unknown) -> tuple[Facts, tuple[Dating, ...]]:
    name, address = parseaddr(_words(message, "From"))
    datings, _, published = weighed([(_date(message), "mail date")], today)
    title = ANSWER.sub("", _words(message, "Subject"))[:LONGEST_SUBJECT]
    facts = Facts(
        title=title or UNKNOWN,
        published=published,
        publisher=name or address.partition("@")[2] or UNKNOWN,
        author=name or address or UNKNOWN,
        url=_words(message, "Archived-At").strip("<> ") or UNKNOWN,
    )
    return facts, datings


def _date(message: Message) -> str:
    """Return the time of a letter in ISO 8601, or as it came."""
    stated = _words(message, "Date")
    try:
        return parsedate_to_datetime(stated).isoformat()
    except (ValueError, IndexError, TypeError, OverflowError):
        return stated if day_of(stated) is not UNKNOWN else ""


def _words(message: Message, name: str) -> str:
    """Return what a field of the head says, decoded, on one line."""
    value = str(message.get(name, ""))[:4_000]
    try:
        decoded = str(make_header(decode_header(value)))
    except (ValueError, LookupError):
        decoded = value
    return " ".join(decoded.encode("utf-8", "replace").decode().split())


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
